-- By what a watched claim is found again once another one has taken it over: a proposition of it, which goes along.
ALTER TABLE watch ADD COLUMN proposition text COLLATE "C";
UPDATE watch SET proposition = (SELECT first_proposition FROM claim WHERE id = watch.claim) WHERE claim IS NOT NULL;
