-- By what claims are found, in the order in which lists give them: caches, as `claim` is. Who asks for an actor, an outlet or words reads
-- a page of an index then, however many claims there are.

-- Whom a claim depends on. `statements` are those of its present ones whose speaker or voice the actor is; `said` is false for those who
-- only pass on or are cited; `reversed` says that it went back on its word.
CREATE TABLE claim_actor (
  claim_id text COLLATE "C" NOT NULL,
  actor_id text COLLATE "C" NOT NULL,
  changed_day date NOT NULL,
  statements integer NOT NULL,
  said boolean NOT NULL,
  reversed boolean NOT NULL,
  PRIMARY KEY (claim_id, actor_id)
);

-- Who published something of it, in small letters.
CREATE TABLE claim_outlet (
  claim_id text COLLATE "C" NOT NULL,
  outlet text COLLATE "C" NOT NULL,
  changed_day date NOT NULL,
  PRIMARY KEY (claim_id, outlet)
);

-- What its present statements say, with the name that a person gave it, as words to be found by: each language by its own stems. `said` is
-- a hash of it, so that what has not changed is not taken apart again. In no backup: stems are those of the PostgreSQL that made them.
CREATE TABLE claim_words (
  claim_id text COLLATE "C" PRIMARY KEY,
  changed_day date NOT NULL,
  said text NOT NULL,
  words tsvector NOT NULL
);

-- Contents by language as words. Phrases do not reach from one content into the next: stop words keep them apart. What is longer than
-- 40,000 characters in a language is cut, for a list of words has an end, too.
CREATE FUNCTION words_of(german text[], english text[]) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
  SELECT to_tsvector('german'::regconfig, left(array_to_string(german, ' der die das der die das '), 40000))
    || to_tsvector('english'::regconfig, left(array_to_string(english, ' the of and the of and '), 40000))
$$;

-- What is said of each claim by language, everything once, and the name that a person gave it.
CREATE FUNCTION claim_contents() RETURNS TABLE (claim_id text, changed_day date, german text[], english text[]) LANGUAGE sql STABLE AS $$
  SELECT c.id, c.changed_day, coalesce(own.german, '{}') || CASE c.language WHEN 'de' THEN c.renamed END,
    coalesce(own.english, '{}') || CASE c.language WHEN 'en' THEN c.renamed END
  FROM claim c LEFT JOIN (
    SELECT p.claim_id, array_agg(DISTINCT p.content COLLATE "C") FILTER (WHERE p.language = 'de') AS german,
      array_agg(DISTINCT p.content COLLATE "C") FILTER (WHERE p.language = 'en') AS english
    FROM proposition p WHERE EXISTS (
      SELECT 1 FROM statement s JOIN version v ON v.id = s.version_id
      WHERE s.proposition_id = p.id AND NOT s.dismissed AND v.superseded IS NULL)
    GROUP BY p.claim_id) AS own ON own.claim_id = c.id
$$;

INSERT INTO claim_actor (claim_id, actor_id, changed_day, statements, said, reversed)
  SELECT c.id, named.id, c.changed_day, coalesce(of.n, 0), named.id = ANY(c.actors), named.id = ANY(c.reversed)
  FROM claim c CROSS JOIN LATERAL unnest(c.named) AS named (id) LEFT JOIN (
    SELECT p.claim_id, who.id, count(*)::integer AS n FROM statement s JOIN version v ON v.id = s.version_id JOIN proposition p ON p.id = s.proposition_id
      CROSS JOIN LATERAL (SELECT s.speaker_id UNION SELECT s.voice_id) AS who (id)
    WHERE v.superseded IS NULL AND NOT s.dismissed GROUP BY 1, 2) AS of ON of.claim_id = c.id AND of.id = named.id;
INSERT INTO claim_outlet (claim_id, outlet, changed_day)
  SELECT DISTINCT c.id, lower(outlet), c.changed_day FROM claim c CROSS JOIN LATERAL unnest(c.outlets) AS outlet;
INSERT INTO claim_words (claim_id, changed_day, said, words) SELECT claim_id, changed_day, '', words_of(german, english) FROM claim_contents();
CREATE INDEX claim_actor_in_order ON claim_actor (actor_id, said, changed_day, claim_id) INCLUDE (statements, reversed);
CREATE INDEX claim_outlet_in_order ON claim_outlet (outlet, changed_day, claim_id);
CREATE INDEX claim_words_in_order ON claim_words (changed_day, claim_id);
CREATE INDEX claim_words_by_word ON claim_words USING gin (words);

-- They go with their claim. A trigger, and no key that points to it: that would look the claim up for every row that is written.
CREATE FUNCTION forget_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM claim_actor WHERE claim_id = OLD.id;
  DELETE FROM claim_outlet WHERE claim_id = OLD.id;
  DELETE FROM claim_words WHERE claim_id = OLD.id;
  RETURN NULL;
END $$;
CREATE TRIGGER claim_forgotten AFTER DELETE ON claim FOR EACH ROW EXECUTE FUNCTION forget_claim();

DROP INDEX claim_by_named;
DROP INDEX claim_by_outlet;
DROP INDEX proposition_by_words;
ALTER TABLE claim DROP COLUMN actors;
ALTER TABLE claim DROP COLUMN named;
