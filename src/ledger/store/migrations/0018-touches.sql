-- Which transactions wrote what claims are answered from, whatever they wrote and whoever did it: whoever keeps answers learns from it that they
-- hold no longer. The log of changes does not tell that: a reread, a rebuild or a restore is no news.
CREATE TABLE touch (
  tx bigint PRIMARY KEY DEFAULT pg_current_xact_id()::text::bigint,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX touch_by_time ON touch (at);

CREATE FUNCTION note_touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO touch DEFAULT VALUES ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

DO $$
DECLARE
  written text;
BEGIN
  FOREACH written IN ARRAY ARRAY[
    'actor', 'actor_name', 'affiliation', 'article', 'claim', 'claim_actor',
    'claim_outlet', 'claim_status', 'claim_words', 'proposition', 'statement', 'version'
  ] LOOP
    EXECUTE format('CREATE TRIGGER touched AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION note_touch()', written);
  END LOOP;
END $$;
