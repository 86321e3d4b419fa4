-- The beginning of the audit log may be let go of, by whoever says so in the same transaction.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('hearsay.forget_audit', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'the audit log is append-only';
END
$$;

-- How many figures of a claim another one contradicts, so that a change says when a conflict comes up.
CREATE OR REPLACE FUNCTION claim_in_brief(c claim) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('label', coalesce(c.renamed, c.label), 'status', c.status, 'roots', jsonb_build_object('low', c.roots_low, 'high', c.roots_high),
    'statements', c.statements, 'articles', c.articles, 'reversed', to_jsonb(c.reversed), 'changed', c.changed_day, 'conflicts',
    jsonb_array_length(jsonb_path_query_array(coalesce(c.detail, '{}'), '$.figures[*] ? (@.conflict == true)')))
$$;

-- What a person wants to be told of: of changes to one claim, or to claims on which one of these names spoke, or to all; only those that
-- are one of `events`. `place` is where it is in the log of changes; what was before `missed` may not have been told.
CREATE TABLE watch (
  id text COLLATE "C" PRIMARY KEY,
  account text COLLATE "C" NOT NULL REFERENCES account (name) ON DELETE CASCADE,
  name text NOT NULL,
  claim text COLLATE "C",
  actor text,
  actor_names text[] NOT NULL DEFAULT '{}',
  events text[] NOT NULL,
  webhook text,
  -- With what a webhook is signed; it must be had as it is to sign.
  secret text,
  mail text,
  paused boolean NOT NULL DEFAULT false,
  created timestamptz NOT NULL,
  place text COLLATE "C" NOT NULL,
  missed timestamptz,
  CHECK ((webhook IS NULL) <> (mail IS NULL))
);
CREATE INDEX watch_by_account ON watch (account);

-- One message of a watch. It is due while `next_at` is there, sent when `sent` is, given up when neither is.
CREATE TABLE delivery (
  id text COLLATE "C" PRIMARY KEY,
  watch_id text COLLATE "C" NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
  message jsonb NOT NULL,
  made timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamptz,
  sent timestamptz,
  -- The code and message of the last failure.
  problem_code text,
  problem text
);
CREATE INDEX delivery_by_turn ON delivery (next_at, id) WHERE next_at IS NOT NULL;
CREATE INDEX delivery_by_watch ON delivery (watch_id, made DESC, id);
CREATE INDEX delivery_by_time ON delivery (made) WHERE next_at IS NULL;

-- Who a person is at another server that people sign in at (OpenID Connect): `subject` is its own name for the person, which never changes.
CREATE TABLE external_login (
  issuer text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  account text COLLATE "C" NOT NULL REFERENCES account (name) ON DELETE CASCADE,
  PRIMARY KEY (issuer, subject)
);
CREATE INDEX external_login_by_account ON external_login (account);

-- A browser that was sent to sign in elsewhere and has not come back; `id` is the SHA-256 of the state that it took with it. `account` is
-- whoever was signed in already and wants to sign in that way, too.
CREATE TABLE login_attempt (
  id text COLLATE "C" PRIMARY KEY,
  nonce text NOT NULL,
  verifier text NOT NULL,
  account text COLLATE "C" REFERENCES account (name) ON DELETE CASCADE,
  expires timestamptz NOT NULL
);
