-- Finds what was known at a moment.
CREATE INDEX claim_by_learnt ON claim (first_learnt);
