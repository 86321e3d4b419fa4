-- How many jobs there are of each kind and state is counted along an index, up to a limit.
CREATE INDEX job_by_kind ON job (kind, state);

-- What a list shows of a claim on any day besides its head, so that none reads statements: who held what from which day of publication on, at
-- present and before, and how much was said when. It is found when claims are summed up anew, which happens when the ledger is next opened.
ALTER TABLE claim ADD COLUMN held jsonb;
ALTER TABLE claim ADD COLUMN held_before jsonb;
ALTER TABLE claim ADD COLUMN course jsonb;
UPDATE claim SET detail = NULL;

-- On any day, too, those with most on the smaller side or in most articles are read in order.
CREATE INDEX claim_status_by_dispute ON claim_status (dispute, changed_day, claim_id);
CREATE INDEX claim_status_by_articles ON claim_status (articles, changed_day, claim_id);

-- Of which country those are whom a claim depends on, so that claims of a country are read in order. It follows the actor.
ALTER TABLE claim_actor ADD COLUMN country text;
UPDATE claim_actor c SET country = a.country FROM actor a WHERE a.id = c.actor_id AND a.country IS NOT NULL;
CREATE INDEX claim_actor_by_country ON claim_actor (country, changed_day, claim_id) WHERE said AND country IS NOT NULL;

CREATE FUNCTION take_country() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.country := (SELECT country FROM actor WHERE id = NEW.actor_id);
  RETURN NEW;
END $$;
CREATE TRIGGER claim_actor_of_country BEFORE INSERT ON claim_actor FOR EACH ROW EXECUTE FUNCTION take_country();

CREATE FUNCTION pass_country_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE claim_actor SET country = NEW.country WHERE actor_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER actor_of_country AFTER UPDATE OF country ON actor FOR EACH ROW
  WHEN (OLD.country IS DISTINCT FROM NEW.country) EXECUTE FUNCTION pass_country_on();

-- How many articles there are, claims of each status, and changes on each day: kept by triggers, whatever changes them. What they count is
-- written by one transaction at a time. In no backup: what is restored is counted again.
CREATE TABLE tally (
  what text COLLATE "C" NOT NULL CHECK (what IN ('articles', 'claims', 'changes')),
  -- A status or a day.
  of text COLLATE "C" NOT NULL,
  n integer NOT NULL,
  PRIMARY KEY (what, of)
);

CREATE FUNCTION tally_up(counted text, keys text[], one integer) RETURNS void LANGUAGE sql AS $$
  INSERT INTO tally AS t (what, of, n) SELECT counted, key, one * count(*) FROM unnest(keys) AS key GROUP BY key ORDER BY key
  ON CONFLICT (what, of) DO UPDATE SET n = t.n + excluded.n
$$;

CREATE FUNCTION tally_articles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN PERFORM tally_up('articles', ARRAY(SELECT '' FROM fresh), 1);
  ELSE PERFORM tally_up('articles', ARRAY(SELECT '' FROM gone), -1);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER article_in AFTER INSERT ON article REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION tally_articles();
CREATE TRIGGER article_out AFTER DELETE ON article REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION tally_articles();

CREATE FUNCTION tally_claims() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM tally_up('claims', ARRAY(SELECT status FROM gone WHERE statements > 0), -1); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM tally_up('claims', ARRAY(SELECT status FROM fresh WHERE statements > 0), 1); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER claim_in AFTER INSERT ON claim REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION tally_claims();
CREATE TRIGGER claim_other AFTER UPDATE ON claim REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION tally_claims();
CREATE TRIGGER claim_out AFTER DELETE ON claim REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION tally_claims();

CREATE FUNCTION tally_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM tally_up('changes', ARRAY(SELECT from_day::text FROM gone WHERE from_day = changed_day), -1); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM tally_up('changes', ARRAY(SELECT from_day::text FROM fresh WHERE from_day = changed_day), 1); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER claim_day_in AFTER INSERT ON claim_status REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION tally_changes();
CREATE TRIGGER claim_day_other AFTER UPDATE ON claim_status REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  EXECUTE FUNCTION tally_changes();
CREATE TRIGGER claim_day_out AFTER DELETE ON claim_status REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION tally_changes();

SELECT tally_up('articles', ARRAY(SELECT '' FROM article), 1);
SELECT tally_up('claims', ARRAY(SELECT status FROM claim WHERE statements > 0), 1);
SELECT tally_up('changes', ARRAY(SELECT from_day::text FROM claim_status WHERE from_day = changed_day), 1);

CREATE INDEX claim_by_first_day ON claim (first_day) WHERE statements > 0;
CREATE INDEX claim_by_last_day ON claim (last_day) WHERE statements > 0;
