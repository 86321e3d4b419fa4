-- From where articles came: what was fetched, byte for byte, and what to fetch again.

ALTER TABLE version ADD COLUMN address text;
ALTER TABLE version ADD COLUMN byline text;
-- Until when its publisher asked that it be kept back; it counts from that day on.
ALTER TABLE version ADD COLUMN embargoed_until timestamptz;

-- That a publisher took an article back: `at` by its own clock, `learnt` by hearsay's. Versions of before no longer count from then
-- on; one that comes later does. It may come before the article does.
CREATE TABLE withdrawal (
  article_id text COLLATE "C" NOT NULL,
  at timestamptz NOT NULL,
  learnt timestamptz NOT NULL,
  PRIMARY KEY (article_id, at)
);

-- Bytes as they came, stored once however often they come; `body` is compressed with gzip, `sha256` and `bytes` are of what it holds.
CREATE TABLE raw (
  sha256 text COLLATE "C" PRIMARY KEY,
  bytes bigint NOT NULL,
  body bytea NOT NULL
);

-- One answer to one request: under which address, when, as what. `taken` is when articles were made of it, null until then, by the
-- version `parser` of what does that. `hints` is what was known of the article elsewhere, from its item in a feed.
CREATE TABLE capture (
  id text COLLATE "C" PRIMARY KEY,
  address text COLLATE "C" NOT NULL,
  final_address text NOT NULL,
  at timestamptz NOT NULL,
  media_type text,
  raw_sha256 text COLLATE "C" NOT NULL REFERENCES raw (sha256),
  hints jsonb NOT NULL,
  taken timestamptz,
  parser text
);
CREATE INDEX capture_by_turn ON capture (at, id) WHERE taken IS NULL;
CREATE INDEX capture_by_raw ON capture (raw_sha256);

-- Which capture brought a version first.
CREATE TABLE version_capture (
  version_id text COLLATE "C" PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE,
  capture_id text COLLATE "C" NOT NULL REFERENCES capture (id)
);
CREATE INDEX version_capture_by_capture ON version_capture (capture_id);

-- A feed that is watched, and how it fares. `outlet` overrides what the feed says of itself.
CREATE TABLE feed (
  address text COLLATE "C" PRIMARY KEY,
  title text,
  folder text,
  outlet text,
  added timestamptz NOT NULL,
  added_by text NOT NULL,
  next_at timestamptz NOT NULL,
  checked_at timestamptz,
  succeeded_at timestamptz,
  failures integer NOT NULL DEFAULT 0,
  -- The code and message of the last failure, null after a success.
  problem_code text,
  problem text,
  etag text,
  last_modified text
);
CREATE INDEX feed_by_turn ON feed (next_at, address);

-- Items of feeds that were dealt with, so that each is taken once; `problem` says why one could not be.
CREATE TABLE feed_item (
  feed_address text COLLATE "C" NOT NULL REFERENCES feed (address) ON DELETE CASCADE,
  item_id text COLLATE "C" NOT NULL,
  seen_at timestamptz NOT NULL,
  problem text,
  PRIMARY KEY (feed_address, item_id)
);

-- Addresses to be fetched, and fetched again for changes on a schedule that slows down; `next_at` is null at its end. `hints` as
-- those of a capture, `raw_sha256` and what a server needs to be asked for changes only from the last answer.
CREATE TABLE poll (
  address text COLLATE "C" PRIMARY KEY,
  hints jsonb NOT NULL,
  step integer NOT NULL DEFAULT 0,
  next_at timestamptz,
  failures integer NOT NULL DEFAULT 0,
  problem_code text,
  problem text,
  etag text,
  last_modified text,
  raw_sha256 text COLLATE "C"
);
CREATE INDEX poll_by_turn ON poll (next_at, address) WHERE next_at IS NOT NULL;

-- Files of watched folders that were taken in; one that has changed since is taken in again.
CREATE TABLE watched_file (
  path text COLLATE "C" PRIMARY KEY,
  size bigint NOT NULL,
  modified timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  problems integer NOT NULL
);
