-- The log of what changed, written by the transaction that changed it, so that whoever follows it misses nothing.

-- `tx` is the number of the transaction: what is below every number that is still under way is complete, and is read in this order.
-- `before` and `after` are what the subject was and is, null where it was or is not there: each change holds its inverse.
CREATE TABLE change (
  tx bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
  seq bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  kind text NOT NULL,
  subject text COLLATE "C" NOT NULL,
  before jsonb,
  after jsonb,
  PRIMARY KEY (tx, seq)
);
CREATE INDEX change_by_time ON change (at);

CREATE FUNCTION claim_in_brief(c claim) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('label', coalesce(c.renamed, c.label), 'status', c.status, 'roots', jsonb_build_object('low', c.roots_low, 'high', c.roots_high),
    'statements', c.statements, 'articles', c.articles, 'reversed', to_jsonb(c.reversed), 'changed', c.changed_day)
$$;

CREATE FUNCTION version_in_brief(v version) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('version', v.text_sha256, 'title', v.title, 'current', v.superseded IS NULL)
$$;

CREATE FUNCTION correction_in_brief(k correction) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('action', k.action, 'by', k.by, 'undone', k.undone_at IS NOT NULL)
$$;

-- Each notes what a row was and is; hearsay.quiet is set while caches are made anew.
CREATE FUNCTION note_change(kind text, subject text, was jsonb, is_now jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF was IS DISTINCT FROM is_now AND current_setting('hearsay.quiet', true) IS DISTINCT FROM 'on' THEN
    INSERT INTO change (kind, subject, before, after) VALUES (kind, subject, was, is_now);
  END IF;
END $$;

CREATE FUNCTION note_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE TG_OP
    WHEN 'INSERT' THEN PERFORM note_change('claim', NEW.id, NULL, claim_in_brief(NEW));
    WHEN 'UPDATE' THEN PERFORM note_change('claim', NEW.id, claim_in_brief(OLD), claim_in_brief(NEW));
    ELSE PERFORM note_change('claim', OLD.id, claim_in_brief(OLD), NULL);
  END CASE;
  RETURN NULL;
END $$;
CREATE TRIGGER claim_changed AFTER INSERT OR UPDATE OR DELETE ON claim FOR EACH ROW EXECUTE FUNCTION note_claim();

CREATE FUNCTION note_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN PERFORM note_change('article', NEW.article_id, NULL, version_in_brief(NEW));
  ELSE PERFORM note_change('article', NEW.article_id, version_in_brief(OLD), version_in_brief(NEW));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER version_changed AFTER INSERT OR UPDATE OF superseded ON version FOR EACH ROW EXECUTE FUNCTION note_version();

CREATE FUNCTION note_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN PERFORM note_change('correction', NEW.id, NULL, correction_in_brief(NEW));
  ELSE PERFORM note_change('correction', NEW.id, correction_in_brief(OLD), correction_in_brief(NEW));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER correction_changed AFTER INSERT OR UPDATE ON correction FOR EACH ROW EXECUTE FUNCTION note_correction();

-- What was answered to a request that a program may send again under the same key.
CREATE TABLE answered (
  account text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  request text NOT NULL,
  at timestamptz NOT NULL,
  -- Null while the request is under way.
  status integer,
  headers jsonb,
  body text,
  PRIMARY KEY (account, key)
);
CREATE INDEX answered_by_time ON answered (at);
