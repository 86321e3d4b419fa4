import { sql } from 'kysely';
import type { Ledger } from '../../src/ledger/ledger.ts';
import type { Db } from '../../src/ledger/store/database.ts';

/** Days by which each round comes later than the one before: so that some rounds are told at any one time. */
const SHIFT = 5;

/**
 * Multiplies a ledger inside its database until it has `statements`: every round adds each row again under new ids and later days, with
 * its text, positions and summaries, as the same affairs told later of other people would be, so that claims stay of the size that they
 * are. States stay the same ones, as they do in the news. The indexes by which what comes in is matched are left as they are: no answer
 * reads them.
 */
export async function multiply(ledger: Ledger, statements: number): Promise<void> {
  const { db } = ledger.store;
  const have = (await sql<{ n: number }>`SELECT count(*)::integer AS n FROM statement`.execute(db)).rows[0]?.n ?? 0;
  const rounds = have === 0 ? 0 : Math.ceil(statements / have) - 1;
  await ledger.store.transaction(async (tx) => {
    await define(tx);
    for (const table of ['version', 'claim', 'actor'])
      await sql.raw(`CREATE TEMP TABLE base_${table} AS SELECT id FROM ${table}`).execute(tx);
  });
  for (let round = 1; round <= rounds; round++) {
    await ledger.store.transaction((tx) => addAgain(tx, round));
    console.error(`${round + 1} times the ledger`);
  }
  await sql`DROP TABLE base_version, base_claim, base_actor`.execute(db);
  for (const table of Object.keys(AGAIN)) await sql`VACUUM (ANALYZE) ${sql.table(table)}`.execute(db);
  await sql`CHECKPOINT`.execute(db);
}

/** Functions of the session that give the new id of a row, an actor and a list of actors, a later day, and all of these in a JSON value. */
async function define(tx: Db): Promise<void> {
  const statements = [
    `CREATE TEMP TABLE kept AS SELECT id FROM actor WHERE kind = 'state'`,
    `CREATE UNIQUE INDEX ON kept (id)`,
    `CREATE FUNCTION pg_temp.again(id text, round integer) RETURNS text LANGUAGE sql IMMUTABLE AS
      $$ SELECT left(id, 1) || left(md5(id || round), 20) $$`,
    `CREATE FUNCTION pg_temp.actor_again(actor text, round integer) RETURNS text LANGUAGE sql STABLE AS
      $$ SELECT CASE WHEN EXISTS (SELECT 1 FROM pg_temp.kept k WHERE k.id = actor) THEN actor ELSE left(actor, 1) || left(md5(actor || round), 20) END $$`,
    `CREATE FUNCTION pg_temp.actors_again(list text[], round integer) RETURNS text[] LANGUAGE sql STABLE AS
      $$ SELECT coalesce(array_agg(pg_temp.actor_again(a, round) ORDER BY place), '{}') FROM unnest(list) WITH ORDINALITY AS u (a, place) $$`,
    `CREATE FUNCTION pg_temp.rows_again(list text[], round integer) RETURNS text[] LANGUAGE sql STABLE AS
      $$ SELECT coalesce(array_agg(pg_temp.again(a, round) ORDER BY place), '{}') FROM unnest(list) WITH ORDINALITY AS u (a, place) $$`,
    `CREATE FUNCTION pg_temp.later(said text, round integer) RETURNS text LANGUAGE sql STABLE AS
      $$ SELECT CASE WHEN said ~ '^\\d{4}-\\d\\d-\\d\\d$' THEN (said::date + round * ${SHIFT})::text ELSE said END $$`,
    `CREATE FUNCTION pg_temp.json_again(value jsonb, round integer) RETURNS jsonb LANGUAGE sql STABLE AS
      $$ SELECT string_agg(CASE WHEN part ~ '^s[0-9a-f]{20}$' THEN pg_temp.again(part, round)
          WHEN part ~ '^a[0-9a-f]{20}$' THEN pg_temp.actor_again(part, round)
          WHEN part ~ '^affair-[0-9]' THEN part || '~' || round ELSE pg_temp.later(part, round) END, '"' ORDER BY place)::jsonb
        FROM unnest(string_to_array(value::text, '"')) WITH ORDINALITY AS u (part, place) $$`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(tx);
}

type Again = { readonly columns: Readonly<Record<string, string>>; readonly from: string };

const OF_VERSION = 'FROM pg_temp.base_version b JOIN version v ON v.id = b.id';
/** Columns of what claims are found by; not every table has both. */
const FOUND = { claim_id: 'pg_temp.again(x.claim_id, $r)', changed_day: `x.changed_day + $r * ${SHIFT}` };
const OF_CLAIM = 'FROM pg_temp.base_claim b JOIN claim c ON c.id = b.id';

/** How the rows of each table are made again in round $r; columns that are not named stay what they are. */
const AGAIN: Readonly<Record<string, Again>> = {
  text: {
    columns: { sha256: `encode(sha256(convert_to(x.body || ' ' || $r, 'UTF8')), 'hex')`, body: `x.body || ' ' || $r` },
    from: `${OF_VERSION} JOIN text x ON x.sha256 = v.text_sha256 ON CONFLICT DO NOTHING`,
  },
  article: {
    columns: { id: `x.id || '~' || $r` },
    from: `FROM (SELECT DISTINCT article_id FROM pg_temp.base_version b JOIN version v ON v.id = b.id) v JOIN article x ON x.id = v.article_id`,
  },
  version: {
    columns: {
      id: 'pg_temp.again(x.id, $r)',
      article_id: `x.article_id || '~' || $r`,
      text_sha256: `encode(sha256(convert_to(t.body || ' ' || $r, 'UTF8')), 'hex')`,
      published: 'pg_temp.later(x.published, $r)',
      published_day: `x.published_day + $r * ${SHIFT}`,
      copy_group: 'pg_temp.again(x.copy_group, $r)',
    },
    from: 'FROM pg_temp.base_version b JOIN version x ON x.id = b.id JOIN text t ON t.sha256 = x.text_sha256',
  },
  actor: {
    columns: {
      id: 'pg_temp.actor_again(x.id, $r)',
      key: `x.key || '~' || $r`,
      name: `x.name || ' ' || $r`,
      names: `ARRAY(SELECT n || ' ' || $r FROM unnest(x.names) AS n)`,
    },
    from: 'FROM pg_temp.base_actor b JOIN actor x ON x.id = b.id WHERE x.id NOT IN (SELECT id FROM pg_temp.kept)',
  },
  affiliation: {
    columns: {
      person_id: 'pg_temp.actor_again(x.person_id, $r)',
      body_id: 'pg_temp.actor_again(x.body_id, $r)',
      version_id: 'pg_temp.again(x.version_id, $r)',
    },
    from: `${OF_VERSION} JOIN affiliation x ON x.version_id = b.id`,
  },
  proposition: {
    columns: {
      id: 'pg_temp.again(x.id, $r)',
      first_day: `x.first_day + $r * ${SHIFT}`,
      claim_id: 'pg_temp.again(x.claim_id, $r)',
      link_to: 'pg_temp.again(x.link_to, $r)',
      strand: 'pg_temp.again(x.strand, $r)',
    },
    from: `${OF_CLAIM} JOIN proposition x ON x.claim_id = b.id`,
  },
  statement: {
    columns: {
      id: 'pg_temp.again(x.id, $r)',
      version_id: 'pg_temp.again(x.version_id, $r)',
      speaker_id: 'pg_temp.actor_again(x.speaker_id, $r)',
      voice_id: 'pg_temp.actor_again(x.voice_id, $r)',
      refers_to: 'pg_temp.again(x.refers_to, $r)',
      said: 'pg_temp.later(x.said, $r)',
      published_day: `x.published_day + $r * ${SHIFT}`,
      via: 'pg_temp.actors_again(x.via, $r)',
      rests_on: 'pg_temp.actors_again(x.rests_on, $r)',
      proposition_id: 'pg_temp.again(x.proposition_id, $r)',
    },
    from: `${OF_VERSION} JOIN statement x ON x.version_id = b.id`,
  },
  claim: {
    columns: {
      id: 'pg_temp.again(x.id, $r)',
      first_proposition: 'pg_temp.again(x.first_proposition, $r)',
      withheld: 'pg_temp.actors_again(x.withheld, $r)',
      reversed: 'pg_temp.actors_again(x.reversed, $r)',
      reversals: 'pg_temp.json_again(x.reversals, $r)',
      detail: 'pg_temp.json_again(x.detail, $r)',
      held: 'pg_temp.json_again(x.held, $r)',
      held_before: 'pg_temp.json_again(x.held_before, $r)',
      course: 'pg_temp.json_again(x.course, $r)',
      first_day: `x.first_day + $r * ${SHIFT}`,
      last_day: `x.last_day + $r * ${SHIFT}`,
      changed_day: `x.changed_day + $r * ${SHIFT}`,
    },
    from: 'FROM pg_temp.base_claim b JOIN claim x ON x.id = b.id',
  },
  claim_status: {
    columns: {
      claim_id: 'pg_temp.again(x.claim_id, $r)',
      from_day: `x.from_day + $r * ${SHIFT}`,
      until_day: `x.until_day + $r * ${SHIFT}`,
      changed_day: `x.changed_day + $r * ${SHIFT}`,
      withheld: 'pg_temp.actors_again(x.withheld, $r)',
      reversals: 'pg_temp.json_again(x.reversals, $r)',
      causes: 'pg_temp.rows_again(x.causes, $r)',
    },
    from: 'FROM pg_temp.base_claim b JOIN claim_status x ON x.claim_id = b.id',
  },
  claim_actor: {
    columns: { ...FOUND, actor_id: 'pg_temp.actor_again(x.actor_id, $r)' },
    from: 'FROM pg_temp.base_claim b JOIN claim_actor x ON x.claim_id = b.id',
  },
  claim_outlet: { columns: FOUND, from: 'FROM pg_temp.base_claim b JOIN claim_outlet x ON x.claim_id = b.id' },
  claim_words: { columns: FOUND, from: 'FROM pg_temp.base_claim b JOIN claim_words x ON x.claim_id = b.id' },
};

async function addAgain(tx: Db, round: number): Promise<void> {
  for (const [table, { columns, from }] of Object.entries(AGAIN)) {
    const { rows } = await sql<{ name: string }>`
      SELECT attname AS name FROM pg_attribute WHERE attrelid = ${table}::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`.execute(
      tx,
    );
    const names = rows.map((row) => row.name);
    const values = names.map((name) => columns[name] ?? `x.${name}`);
    await sql
      .raw(`INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')} ${from}`.replaceAll('$r', String(round)))
      .execute(tx);
  }
}
