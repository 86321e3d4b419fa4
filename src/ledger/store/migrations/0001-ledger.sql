-- What was taken in: kept for ever, everything below "derived" can be computed from it, from corrections and from an engine.

-- A text, stored once however many articles carry it.
CREATE TABLE text (
  sha256 text COLLATE "C" PRIMARY KEY,
  body text NOT NULL
);

-- An article by the id that it came with.
CREATE TABLE article (
  id text COLLATE "C" PRIMARY KEY,
  outlet text NOT NULL,
  language text NOT NULL CHECK (language IN ('de', 'en'))
);
CREATE INDEX article_by_outlet ON article (lower(outlet));

-- One text of an article. `learnt` and `superseded` are hearsay's own clock: when it came in, when a later version took its place.
CREATE TABLE version (
  id text COLLATE "C" PRIMARY KEY,
  article_id text COLLATE "C" NOT NULL REFERENCES article (id),
  text_sha256 text COLLATE "C" NOT NULL REFERENCES text (sha256),
  title text,
  -- As given, in EDTF; `published_day` is the day from which the article counts: the last that `published` allows.
  published text,
  published_day date NOT NULL,
  modified timestamptz,
  agencies text[] NOT NULL DEFAULT '{}',
  learnt timestamptz NOT NULL,
  superseded timestamptz,
  -- The reading in force.
  engine text NOT NULL,
  model text NOT NULL,
  -- derived: near-copies of one another carry the id of the earliest of them
  copy_group text COLLATE "C",
  UNIQUE (article_id, text_sha256)
);
CREATE INDEX version_by_text ON version (text_sha256);
CREATE INDEX version_by_day ON version (published_day, article_id);
CREATE INDEX version_by_copy_group ON version (copy_group) WHERE copy_group IS NOT NULL;

-- What a person changed, and why. Rows are only added; undoing adds the time and person to the row.
CREATE TABLE correction (
  id text COLLATE "C" PRIMARY KEY,
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  at timestamptz NOT NULL,
  by text NOT NULL,
  action text NOT NULL,
  detail jsonb NOT NULL,
  reason text NOT NULL,
  undone_at timestamptz,
  undone_by text,
  undone_reason text
);

-- Append-only, each row carrying the hash of the one before.
CREATE TABLE audit (
  seq bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  by text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  detail jsonb NOT NULL,
  previous text COLLATE "C" NOT NULL,
  hash text COLLATE "C" NOT NULL
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only';
END
$$;
CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- derived ------------------------------------------------------------------------------------------------------------

-- An actor; `id` is a hash of `key`. `merged_into` follows corrections.
CREATE TABLE actor (
  id text COLLATE "C" PRIMARY KEY,
  key text COLLATE "C" NOT NULL UNIQUE,
  name text NOT NULL,
  kind text NOT NULL,
  country text,
  parent_key text COLLATE "C",
  anonymous boolean NOT NULL,
  names text[] NOT NULL DEFAULT '{}',
  merged_into text COLLATE "C",
  renamed text
);
CREATE INDEX actor_by_name ON actor (lower(name));
CREATE INDEX actor_in_order ON actor ((lower(name) COLLATE "C"), id);
CREATE INDEX actor_by_new_name ON actor (lower(renamed)) WHERE renamed IS NOT NULL;
CREATE INDEX actor_merged ON actor (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX actor_by_parent ON actor (parent_key) WHERE parent_key IS NOT NULL;

-- All names of actors in small letters, for finding them.
CREATE TABLE actor_name (
  name text COLLATE "C" NOT NULL,
  actor_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (name, actor_id)
);

-- That articles show a person in an office of a body.
CREATE TABLE affiliation (
  person_id text COLLATE "C" NOT NULL,
  body_id text COLLATE "C" NOT NULL,
  role text NOT NULL,
  version_id text COLLATE "C" NOT NULL REFERENCES version (id) ON DELETE CASCADE,
  PRIMARY KEY (person_id, body_id, role, version_id)
);
CREATE INDEX affiliation_by_version ON affiliation (version_id);

-- What a content says, once for all statements that say it in the same words at the same time.
CREATE TABLE proposition (
  id text COLLATE "C" PRIMARY KEY,
  language text NOT NULL,
  content text NOT NULL,
  features jsonb NOT NULL,
  core boolean NOT NULL,
  first_day date NOT NULL,
  claim_id text COLLATE "C",
  -- Why it stands on its claim: its best link to an earlier proposition, or to any for one that is not `core`.
  link_to text COLLATE "C",
  link_score real,
  link_rules text[],
  -- The correction by which a person put it on its claim; such a proposition ties no others together.
  pinned_by text COLLATE "C"
);
CREATE INDEX proposition_by_claim ON proposition (claim_id);
CREATE INDEX proposition_by_link ON proposition (link_to) WHERE link_to IS NOT NULL;
CREATE INDEX proposition_by_words ON proposition
  USING gin (to_tsvector(CASE language WHEN 'de' THEN 'german'::regconfig ELSE 'english'::regconfig END, content));

-- The index by which propositions that may say the same find one another: `key` is a period of time and a hash, so that what comes
-- in on one day is written to one place; `proposition` is the first 52 bits of its id.
CREATE TABLE proposition_key (
  key bigint NOT NULL,
  proposition bigint NOT NULL,
  PRIMARY KEY (key, proposition)
);

-- Claims that a person merged, by a proposition of each.
CREATE TABLE claim_merge (
  correction_id text COLLATE "C" NOT NULL REFERENCES correction (id),
  a text COLLATE "C" NOT NULL,
  b text COLLATE "C" NOT NULL,
  PRIMARY KEY (correction_id, a, b)
);
CREATE INDEX claim_merge_by_a ON claim_merge (a);
CREATE INDEX claim_merge_by_b ON claim_merge (b);

-- Names that persons gave to claims, by a proposition of each.
CREATE TABLE claim_name (
  correction_id text COLLATE "C" PRIMARY KEY REFERENCES correction (id),
  proposition_id text COLLATE "C" NOT NULL,
  name text NOT NULL
);
CREATE INDEX claim_name_by_proposition ON claim_name (proposition_id);

-- One source taking one stance towards one content in one version. Spans are flat lists: start, end, start, end …
CREATE TABLE statement (
  id text COLLATE "C" PRIMARY KEY,
  version_id text COLLATE "C" NOT NULL REFERENCES version (id) ON DELETE CASCADE,
  ordinal integer NOT NULL,
  speaker_id text COLLATE "C",
  voice_id text COLLATE "C",
  -- The source as the article calls it, and its words where it stands.
  source_name text,
  source_words text,
  source_start integer,
  source_end integer,
  cue integer[] NOT NULL,
  content integer[] NOT NULL,
  refers_to text COLLATE "C",
  stance text NOT NULL,
  polarity text NOT NULL,
  certainty text NOT NULL,
  speech text NOT NULL,
  said text,
  published_day date NOT NULL,
  via text[] NOT NULL DEFAULT '{}',
  rests_on text[] NOT NULL DEFAULT '{}',
  figures jsonb,
  reason text[] NOT NULL,
  confidence real NOT NULL,
  proposition_id text COLLATE "C" REFERENCES proposition (id),
  -- What was read, where a person changed it: stance, proposition_id, speaker_id, voice_id.
  as_read jsonb,
  -- Recalls an older position without saying when it was taken.
  recap boolean NOT NULL DEFAULT false,
  dismissed boolean NOT NULL DEFAULT false
);
CREATE INDEX statement_by_version ON statement (version_id);
CREATE INDEX statement_by_proposition ON statement (proposition_id);
CREATE INDEX statement_by_speaker ON statement (speaker_id);
CREATE INDEX statement_by_voice ON statement (voice_id);
CREATE INDEX statement_read_otherwise ON statement ((as_read->>'proposition_id')) WHERE as_read IS NOT NULL;

-- A claim with a summary of its present state, which is a cache: dropped and rebuilt, nothing changes.
CREATE TABLE claim (
  id text COLLATE "C" PRIMARY KEY,
  -- Its earliest proposition, from which the id is made.
  first_proposition text COLLATE "C" NOT NULL,
  label text NOT NULL,
  language text NOT NULL,
  renamed text,
  status text NOT NULL,
  roots_low integer NOT NULL,
  roots_high integer NOT NULL,
  articles integer NOT NULL,
  outlets text[] NOT NULL,
  languages text[] NOT NULL,
  actors text[] NOT NULL,
  withheld text[] NOT NULL,
  statements integer NOT NULL,
  -- Actors that went back on their word.
  reversed text[] NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  changed_day date NOT NULL
);
CREATE INDEX claim_by_change ON claim (changed_day, id);
CREATE INDEX claim_by_status ON claim (status, changed_day, id);
CREATE INDEX claim_by_outlet ON claim USING gin (outlets);
CREATE INDEX claim_by_actor ON claim USING gin (actors);

-- The status of a claim over time, a cache like `claim`; `until_day` is null for the present one.
CREATE TABLE claim_status (
  claim_id text COLLATE "C" NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  from_day date NOT NULL,
  until_day date,
  status text NOT NULL,
  roots_low integer NOT NULL,
  roots_high integer NOT NULL,
  withheld text[] NOT NULL,
  PRIMARY KEY (claim_id, from_day)
);
CREATE INDEX claim_status_by_day ON claim_status (from_day, claim_id);

-- Fingerprints by which near-copies of a text are found (MinHash bands): `key` is a week of publication and a hash, `version` the first
-- 52 bits of a version's id; and the sentences that prove it.
CREATE TABLE copy_band (
  key bigint NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (key, version)
);
CREATE TABLE sentence_prints (
  version_id text COLLATE "C" PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE,
  prints bigint[] NOT NULL
);
