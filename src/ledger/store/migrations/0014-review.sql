-- Doubtful things that a person looked at and found right, by correction: a proposition on its claim, a statement as it was read, two
-- actors kept apart. What was accepted is kept by what it is about, so that it is in doubt again when that is another.
CREATE TABLE reviewed (
  correction_id text COLLATE "C" PRIMARY KEY REFERENCES correction (id),
  subject text COLLATE "C" NOT NULL,
  -- Of a membership a proposition of the claim, of two actors the other one.
  beside text COLLATE "C"
);
CREATE INDEX reviewed_by_subject ON reviewed (subject);

-- What is in doubt is a small part of all: the limits are those of review/doubts.ts.
CREATE INDEX statement_in_doubt ON statement (confidence, id) WHERE confidence < 0.75 AND as_read IS NULL AND NOT dismissed;
CREATE INDEX proposition_in_doubt ON proposition (link_score, id) WHERE link_score < 0.6 AND pinned_by IS NULL AND link_to IS NOT NULL;

-- By how many stand on the smaller side claims can be put in order. It is found when claims are summed up anew, which happens when the
-- ledger is next opened.
ALTER TABLE claim ADD COLUMN dispute integer NOT NULL DEFAULT 0;
ALTER TABLE claim_status ADD COLUMN dispute integer NOT NULL DEFAULT 0;
UPDATE claim SET detail = NULL;
CREATE INDEX claim_by_dispute ON claim (dispute, changed_day, id);
CREATE INDEX claim_by_articles ON claim (articles, changed_day, id);
CREATE INDEX actor_by_country ON actor (country) WHERE country IS NOT NULL;
