-- Work that is done by whichever process comes to it, once, however often it is put down.

-- `id` is made of kind and key, so that the same work is one row. `due` is when its turn is and, of what is running, when it counts as
-- lost with its worker. Of one `lane`, a host that is asked, one job runs at a time. `attempts` counts those since one ended well.
CREATE TABLE job (
  id text COLLATE "C" PRIMARY KEY,
  kind text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  lane text COLLATE "C",
  data jsonb NOT NULL DEFAULT '{}',
  state text COLLATE "C" NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  due timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  worker text,
  -- Why the last attempt did not end well.
  problem_code text,
  problem text,
  -- What it brought, as {articles, refused}.
  result jsonb,
  -- The job that it came out of.
  cause text COLLATE "C",
  made timestamptz NOT NULL DEFAULT date_trunc('milliseconds', now()),
  started timestamptz,
  ended timestamptz
);
CREATE INDEX job_by_turn ON job (kind, due, id) WHERE state IN ('waiting', 'running');
CREATE INDEX job_by_state ON job (state, made, id);
CREATE INDEX job_in_order ON job (made, id);
CREATE INDEX job_by_cause ON job (cause) WHERE cause IS NOT NULL;
CREATE INDEX job_by_lane ON job (lane) WHERE state = 'running' AND lane IS NOT NULL;
CREATE INDEX job_by_end ON job (ended) WHERE ended IS NOT NULL;

CREATE FUNCTION job_id(kind text, key text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT 'j' || left(encode(sha256(convert_to(kind || ' ' || key, 'UTF8')), 'hex'), 20)
$$;

CREATE FUNCTION host_of(address text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT substring(address FROM '^[a-z]+://([^/?#]+)')
$$;

-- What feeds, addresses and captures ask for is written by triggers, in the transaction that changes them and whichever code does it:
-- a job is there exactly when there is something to do, and it ends with what it wrote.

CREATE FUNCTION put_visit(visit text, address text, turn timestamptz, failures integer, code text, why text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO job AS j (id, kind, key, lane, due, state, attempts, problem_code, problem)
  VALUES (job_id(visit, address), visit, address, host_of(address), coalesce(turn, now()),
    CASE WHEN turn IS NOT NULL THEN 'waiting' WHEN code IS NULL THEN 'done' ELSE 'failed' END, failures, code, why)
  ON CONFLICT (id) DO UPDATE SET lane = excluded.lane, state = excluded.state, due = excluded.due, attempts = excluded.attempts, problem_code = excluded.problem_code,
    problem = excluded.problem, worker = NULL, ended = CASE WHEN j.state = 'running' OR excluded.state <> 'waiting' THEN now() ELSE j.ended END
$$;

CREATE FUNCTION note_feed_job() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN DELETE FROM job WHERE id = job_id('check-feed', OLD.address);
  ELSE PERFORM put_visit('check-feed', NEW.address, NEW.next_at, NEW.failures, NEW.problem_code, NEW.problem);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER feed_job AFTER INSERT OR DELETE OR UPDATE OF next_at ON feed FOR EACH ROW EXECUTE FUNCTION note_feed_job();

CREATE FUNCTION note_poll_job() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.step = 0 THEN
    PERFORM put_visit('fetch', NEW.address, NEW.next_at, NEW.failures, NEW.problem_code, NEW.problem);
  ELSE
    IF TG_OP = 'UPDATE' AND OLD.step = 0 THEN PERFORM put_visit('fetch', NEW.address, NULL, 0, NULL, NULL); END IF;
    IF NEW.next_at IS NOT NULL OR TG_OP = 'UPDATE' AND OLD.step > 0 THEN
      PERFORM put_visit('fetch-again', NEW.address, NEW.next_at, NEW.failures, NEW.problem_code, NEW.problem);
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER poll_job AFTER INSERT OR UPDATE OF next_at ON poll FOR EACH ROW EXECUTE FUNCTION note_poll_job();

CREATE FUNCTION note_capture_job() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.taken IS NULL THEN
    INSERT INTO job (id, kind, key, due, cause) VALUES (job_id('take-in', NEW.id), 'take-in', NEW.id, now(),
      (SELECT id FROM job WHERE id IN (job_id('fetch', NEW.address), job_id('fetch-again', NEW.address), job_id('check-feed', NEW.address))
        ORDER BY state = 'running' DESC, made DESC LIMIT 1))
    ON CONFLICT (id) DO NOTHING;
  ELSIF TG_OP = 'UPDATE' THEN
    UPDATE job SET state = 'done', worker = NULL, ended = now(), attempts = 0, problem_code = NULL, problem = NULL
    WHERE id = job_id('take-in', NEW.id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER capture_job AFTER INSERT OR UPDATE OF taken ON capture FOR EACH ROW EXECUTE FUNCTION note_capture_job();

-- What a ledger of before has to do.
SELECT put_visit('check-feed', address, next_at, failures, problem_code, problem) FROM feed;
SELECT put_visit(CASE WHEN step = 0 THEN 'fetch' ELSE 'fetch-again' END, address, next_at, failures, problem_code, problem) FROM poll
  WHERE next_at IS NOT NULL;
INSERT INTO job (id, kind, key, due) SELECT job_id('take-in', id), 'take-in', id, now() FROM capture WHERE taken IS NULL;
