import { sql } from 'kysely';
import type { Ledger } from '../../src/ledger/ledger.ts';
import type { Db } from '../../src/ledger/store/database.ts';

/**
 * Multiplies a ledger inside its database until it has `statements`: every round adds each row again under new ids, with its texts,
 * dates and positions, as the same affairs told of other people would be. States stay the same ones, as they do in the news.
 */
export async function multiply(ledger: Ledger, statements: number): Promise<void> {
  const { db } = ledger.store;
  const have = (await sql<{ n: number }>`SELECT count(*)::integer AS n FROM statement`.execute(db)).rows[0]?.n ?? 0;
  const rounds = have === 0 ? 0 : Math.ceil(statements / have) - 1;
  await ledger.store.transaction(async (tx) => {
    await define(tx);
    await sql`CREATE TEMP TABLE base AS SELECT id FROM version`.execute(tx);
    await sql`CREATE TEMP TABLE base_claim AS SELECT id FROM claim`.execute(tx);
    await sql`CREATE TEMP TABLE base_actor AS SELECT id FROM actor`.execute(tx);
  });
  for (let round = 1; round <= rounds; round++) {
    await ledger.store.transaction((tx) => addAgain(tx, round));
    console.error(`${round + 1} times the ledger`);
  }
  await sql`DROP TABLE base, base_claim, base_actor`.execute(db);
  for (const table of ['version', 'statement', 'proposition', 'claim', 'claim_status', 'actor', 'affiliation', 'article']) {
    await sql`VACUUM (ANALYZE) ${sql.table(table)}`.execute(db);
  }
  await sql`CHECKPOINT`.execute(db);
}

/** Functions of the session that give the new id of a row, an actor, a list of actors, and a number of an index. */
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
    `CREATE FUNCTION pg_temp.number_again(id text, round integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS
      $$ SELECT ('x' || substr(md5(id || round), 1, 13))::bit(52)::bigint $$`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(tx);
}

async function addAgain(tx: Db, round: number): Promise<void> {
  const texts = [
    `INSERT INTO text SELECT DISTINCT encode(sha256(convert_to(t.body || ' ' || $r, 'UTF8')), 'hex'), t.body || ' ' || $r
      FROM pg_temp.base b JOIN version v ON v.id = b.id JOIN text t ON t.sha256 = v.text_sha256 ON CONFLICT DO NOTHING`,
    `INSERT INTO article SELECT DISTINCT a.id || '~' || $r, a.outlet, a.language FROM pg_temp.base b JOIN version v ON v.id = b.id JOIN article a ON a.id = v.article_id`,
    `INSERT INTO version SELECT pg_temp.again(v.id, $r), v.article_id || '~' || $r, encode(sha256(convert_to(t.body || ' ' || $r, 'UTF8')), 'hex'), v.title,
      v.published, v.published_day, v.modified, v.agencies, v.learnt, v.superseded, v.engine, v.model, pg_temp.again(v.copy_group, $r)
      FROM pg_temp.base b JOIN version v ON v.id = b.id JOIN text t ON t.sha256 = v.text_sha256`,
    `INSERT INTO actor SELECT pg_temp.actor_again(a.id, $r), a.key || '~' || $r, a.name || ' ' || $r, a.kind, a.country, a.parent_key, a.anonymous,
      ARRAY(SELECT n || ' ' || $r FROM unnest(a.names) AS n), a.merged_into, a.renamed
      FROM pg_temp.base_actor b JOIN actor a ON a.id = b.id WHERE a.id NOT IN (SELECT id FROM pg_temp.kept)`,
    `INSERT INTO affiliation SELECT pg_temp.actor_again(f.person_id, $r), pg_temp.actor_again(f.body_id, $r), f.role, pg_temp.again(f.version_id, $r)
      FROM pg_temp.base b JOIN affiliation f ON f.version_id = b.id`,
    `INSERT INTO proposition SELECT pg_temp.again(p.id, $r), p.language, p.content, p.features, p.core, p.first_day, pg_temp.again(p.claim_id, $r),
      pg_temp.again(p.link_to, $r), p.link_score, p.link_rules, p.pinned_by, pg_temp.again(p.strand, $r) FROM pg_temp.base_claim b JOIN proposition p ON p.claim_id = b.id`,
    `INSERT INTO proposition_key SELECT (k.key >> 40 << 40) + (hashtextextended((k.key & 1099511627775)::text, $r) & 1099511627775), pg_temp.number_again(p.id, $r)
      FROM pg_temp.base_claim b JOIN proposition p ON p.claim_id = b.id
      JOIN proposition_key k ON k.proposition = ('x' || substr(p.id, 2, 13))::bit(52)::bigint ON CONFLICT DO NOTHING`,
    `INSERT INTO statement SELECT pg_temp.again(s.id, $r), pg_temp.again(s.version_id, $r), s.ordinal, pg_temp.actor_again(s.speaker_id, $r),
      pg_temp.actor_again(s.voice_id, $r), s.source_name, s.source_words, s.source_start, s.source_end, s.cue, s.content, pg_temp.again(s.refers_to, $r),
      s.stance, s.polarity, s.certainty, s.speech, s.said, s.published_day, pg_temp.actors_again(s.via, $r), pg_temp.actors_again(s.rests_on, $r),
      s.figures, s.reason, s.confidence, pg_temp.again(s.proposition_id, $r), s.as_read, s.recap, s.dismissed
      FROM pg_temp.base b JOIN statement s ON s.version_id = b.id`,
    `INSERT INTO claim SELECT pg_temp.again(c.id, $r), pg_temp.again(c.first_proposition, $r), c.label, c.language, c.renamed, c.status, c.roots_low, c.roots_high,
      c.articles, c.outlets, c.languages, pg_temp.actors_again(c.actors, $r), pg_temp.actors_again(c.withheld, $r), c.statements,
      pg_temp.actors_again(c.reversed, $r), c.first_day, c.last_day, c.changed_day FROM pg_temp.base_claim b JOIN claim c ON c.id = b.id`,
    `INSERT INTO claim_status SELECT pg_temp.again(s.claim_id, $r), s.from_day, s.until_day, s.status, s.roots_low, s.roots_high, pg_temp.actors_again(s.withheld, $r)
      FROM pg_temp.base_claim b JOIN claim_status s ON s.claim_id = b.id`,
    `INSERT INTO sentence_prints SELECT pg_temp.again(s.version_id, $r), s.prints FROM pg_temp.base b JOIN sentence_prints s ON s.version_id = b.id`,
  ];
  for (const text of texts) await sql.raw(text.replaceAll('$r', String(round))).execute(tx);
}
