-- What lists and pages of claims are made of, so that no answer needs all statements of a claim: caches, as `claim` and `claim_status`
-- are. A claim without `detail` is summed up anew when the ledger is next opened.

-- All actors on whom the claim depends: those of `actors`, and those that only pass on or are cited.
ALTER TABLE claim ADD COLUMN named text[] NOT NULL DEFAULT '{}';
ALTER TABLE claim ADD COLUMN reversals jsonb NOT NULL DEFAULT '[]';
-- Positions, roots, figures, copies and what else the page of the claim shows, actors by id.
ALTER TABLE claim ADD COLUMN detail jsonb;
-- Hearsay's clock: when something of the claim was first known, and since when all of it.
ALTER TABLE claim ADD COLUMN first_learnt timestamptz;
ALTER TABLE claim ADD COLUMN last_learnt timestamptz;
DROP INDEX claim_by_actor;
CREATE INDEX claim_by_named ON claim USING gin (named);
CREATE INDEX claim_with_reversals ON claim (changed_day, id) WHERE cardinality(reversed) > 0;
CREATE INDEX claim_without_detail ON claim (id) WHERE detail IS NULL;

-- One row for each day on which something was published of a claim, as it stood at the end of that day; `changed_day` is the last day
-- up to then on which status or roots changed, `causes` the statements that did it, empty on other days.
DROP TABLE claim_status;
CREATE TABLE claim_status (
  claim_id text COLLATE "C" NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  from_day date NOT NULL,
  until_day date,
  changed_day date NOT NULL,
  status text NOT NULL,
  roots_low integer NOT NULL,
  roots_high integer NOT NULL,
  withheld text[] NOT NULL,
  reversals jsonb NOT NULL,
  causes text[] NOT NULL,
  label text NOT NULL,
  language text NOT NULL,
  statements integer NOT NULL,
  articles integer NOT NULL,
  outlets integer NOT NULL,
  languages text[] NOT NULL,
  PRIMARY KEY (claim_id, from_day)
);
CREATE INDEX claim_status_by_change ON claim_status (changed_day, claim_id);
