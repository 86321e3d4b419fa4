-- Who may use the ledger over HTTP, and how they show who they are.

-- A person, by name. `password` is null until the person has chosen one; `failures` in a row lock the account until `locked_until`.
CREATE TABLE account (
  name text COLLATE "C" PRIMARY KEY,
  role text NOT NULL CHECK (role IN ('reader', 'editor', 'administrator')),
  password text,
  created timestamptz NOT NULL,
  created_by text NOT NULL,
  disabled boolean NOT NULL DEFAULT false,
  signed_in timestamptz,
  failures integer NOT NULL DEFAULT 0,
  locked_until timestamptz
);

-- A browser in which somebody is signed in; `id` is the SHA-256 of what its cookie holds.
CREATE TABLE session (
  id text COLLATE "C" PRIMARY KEY,
  account text COLLATE "C" NOT NULL REFERENCES account (name) ON DELETE CASCADE,
  created timestamptz NOT NULL,
  seen timestamptz NOT NULL,
  expires timestamptz NOT NULL
);
CREATE INDEX session_by_account ON session (account);

-- A link by which a person signs in once; `id` is the SHA-256 of its secret.
CREATE TABLE login_link (
  id text COLLATE "C" PRIMARY KEY,
  account text COLLATE "C" NOT NULL REFERENCES account (name) ON DELETE CASCADE,
  expires timestamptz NOT NULL
);

-- What a program shows in place of a person; `secret` is the SHA-256 of what it sends.
CREATE TABLE api_token (
  id text COLLATE "C" PRIMARY KEY,
  secret text COLLATE "C" NOT NULL UNIQUE,
  account text COLLATE "C" NOT NULL REFERENCES account (name) ON DELETE CASCADE,
  name text NOT NULL,
  scope text NOT NULL CHECK (scope IN ('read', 'write', 'admin')),
  created timestamptz NOT NULL,
  expires timestamptz NOT NULL,
  used timestamptz,
  revoked timestamptz
);
CREATE INDEX api_token_by_account ON api_token (account);
