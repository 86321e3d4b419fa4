import { sql } from 'kysely';
import { verifyAudit } from './audit/audit.ts';
import type { DoctorReport, Finding } from './reports.ts';
import type { Store } from './store/open.ts';

/** Looks at an open ledger: whether its parts fit together and nothing is left over. Reads only. */
export async function examine(store: Store): Promise<DoctorReport> {
  const findings: Finding[] = [
    { check: 'opened', ok: true, found: `${store.engine === 'server' ? 'PostgreSQL' : 'PGlite'} at ${store.place}`, advice: null },
  ];
  findings.push(
    await contents(store),
    await texts(store),
    await spans(store),
    await claims(store),
    await pinned(store),
    await audit(store),
  );
  return { findings };
}

async function contents({ db }: Store): Promise<Finding> {
  const { rows } = await sql<{ articles: string; versions: string; statements: string; claims: string }>`
    SELECT (SELECT count(*) FROM article)::text AS articles, (SELECT count(*) FROM version)::text AS versions,
      (SELECT count(*) FROM statement)::text AS statements, (SELECT count(*) FROM claim WHERE statements > 0)::text AS claims`.execute(db);
  const n = (count: string | undefined): string => Number(count ?? 0).toLocaleString('en');
  const [row] = rows;
  return {
    check: 'contents',
    ok: true,
    found: `${n(row?.articles)} articles in ${n(row?.versions)} versions, ${n(row?.statements)} statements, ${n(row?.claims)} claims`,
    advice: null,
  };
}

/** A check that counts rows that should not be. */
async function none(
  store: Store,
  check: string,
  query: ReturnType<typeof sql<{ n: number }>>,
  words: { readonly good: string; readonly bad: string; readonly advice: string },
): Promise<Finding> {
  const n = (await query.execute(store.db)).rows[0]?.n ?? 0;
  if (n === 0) return { check, ok: true, found: words.good, advice: null };
  return { check, ok: false, found: words.bad.replace('#', n.toLocaleString('en')), advice: words.advice };
}

const texts = (store: Store): Promise<Finding> =>
  none(
    store,
    'texts',
    sql<{ n: number }>`SELECT count(*)::integer AS n FROM text WHERE sha256 <> encode(sha256(convert_to(body, 'UTF8')), 'hex')`,
    {
      good: 'every text is the one that its hash names',
      bad: '# texts are not those that their hashes name',
      advice: 'restore the last backup: the files were changed from outside',
    },
  );

const spans = (store: Store): Promise<Finding> =>
  none(
    store,
    'statements',
    sql<{ n: number }>`SELECT count(*)::integer AS n FROM statement s WHERE s.proposition_id IS NULL
      OR NOT EXISTS (SELECT 1 FROM proposition p WHERE p.id = s.proposition_id AND p.claim_id IS NOT NULL)`,
    {
      good: 'every statement stands on a claim',
      bad: '# statements stand on no claim',
      advice: 'run "hearsay reread"',
    },
  );

const claims = (store: Store): Promise<Finding> =>
  none(
    store,
    'claims',
    sql<{
      n: number;
    }>`SELECT count(*)::integer AS n FROM (SELECT DISTINCT claim_id FROM proposition) p WHERE NOT EXISTS (SELECT 1 FROM claim c WHERE c.id = p.claim_id)`,
    { good: 'every claim has its summary', bad: '# claims have no summary', advice: 'run "hearsay doctor --rebuild"' },
  );

const pinned = (store: Store): Promise<Finding> =>
  none(
    store,
    'corrections',
    sql<{ n: number }>`SELECT count(*)::integer AS n FROM proposition p WHERE p.pinned_by IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM correction k WHERE k.id = p.pinned_by AND k.undone_at IS NULL)`,
    { good: 'every correction that stands is in force', bad: '# traces of undone corrections', advice: 'run "hearsay reread"' },
  );

async function audit({ db }: Store): Promise<Finding> {
  const { entries, broken } = await verifyAudit(db);
  if (broken === null)
    return { check: 'audit log', ok: true, found: `${entries.toLocaleString('en')} entries, the chain is whole`, advice: null };
  const advice = 'somebody changed the log: compare with a backup, and find out who can write to the database';
  return { check: 'audit log', ok: false, found: `entry ${broken.seq}: ${broken.why}`, advice };
}
