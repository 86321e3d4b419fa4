import { sql } from 'kysely';
import type { ProblemReport } from '../reports.ts';
import type { Db } from '../store/database.ts';
import { given } from '../store/rows.ts';
import type { JobResult, NewJob, TakenJob } from './job.ts';

/** How many jobs of a kind a worker can take on. */
export interface JobRoom {
  readonly kind: string;
  readonly room: number;
  /** Whether those that were tried before are meant, or those that were not; both where it is null. */
  readonly retried: boolean | null;
  /** Attempts after which a job whose worker was lost is given up. */
  readonly attempts: number;
}

/** Who takes jobs on, and for how long it may be silent, seconds. */
export interface Holder {
  readonly worker: string;
  readonly lease: number;
}

/** How a command asks an address itself. */
export interface Visiting extends Holder {
  /** Only where its turn has come by then: another may have been at it since it was found. ISO 8601. */
  readonly at: string;
  /** Seconds since another asked its host. */
  readonly pause: number;
  /** The job with which this one last asked the host: its own fetcher keeps the pause after that. */
  readonly last: string | null;
}

/** The job of an address: taken on, to be taken on later because another is at it or at its host, or not due any more. */
export interface Visit {
  readonly id: string;
  readonly state: 'own' | 'busy' | 'not-due';
}

/** Puts jobs down, in the transaction of their cause. One of the same kind and key that waits or runs is left as it is; one that ended begins anew. */
export async function putJobs(tx: Db, jobs: readonly NewJob[]): Promise<string[]> {
  if (jobs.length === 0) return [];
  const columns = { kind: 'text', key: 'text', data: 'jsonb', due: 'timestamptz', cause: 'text' };
  const byKey = new Map(jobs.map((job) => [`${job.kind} ${job.key}`, job]));
  // In one order everywhere, so that two who put down the same do not wait for each other.
  const rows = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { data = {}, ...job }]) => ({ ...job, data }));
  await sql`
    INSERT INTO job AS j (id, kind, key, data, due, cause)
    SELECT job_id(kind, key), kind, key, data, coalesce(due, now()), cause FROM ${given(columns, rows)}
    ON CONFLICT (id) DO UPDATE SET data = excluded.data, due = excluded.due, cause = excluded.cause, state = 'waiting', attempts = 0,
      problem_code = NULL, problem = NULL, result = NULL, made = excluded.made
    WHERE j.state IN ('done', 'failed')`.execute(tx);
  const { rows: ids } = await sql<{ id: string }>`SELECT job_id(kind, key) AS id FROM ${given(
    columns,
    jobs.map((job) => ({ ...job })),
  )}`.execute(tx);
  return ids.map(({ id }) => id);
}

/** A number of our own for the lock that lets one worker at a time choose, so that two do not choose of one lane. */
const CHOICE_LOCK = 4_742_374;

/** Jobs of a kind that are looked at for one choice; those of lanes that are busy do not count. */
const LOOK = 500;

/**
 * Takes on jobs whose turn has come, the longest overdue first, of all kinds at most one of a lane, and none of a lane of which one is
 * running or ended less than `pause` seconds ago. What is running and counts as lost is taken over or, after too many attempts, given up. Runs in a transaction.
 */
export async function takeJobs(
  tx: Db,
  rooms: readonly JobRoom[],
  { worker, lease, pause }: Holder & { readonly pause: number },
): Promise<TakenJob[]> {
  if (rooms.length === 0) return [];
  await sql`SELECT pg_advisory_xact_lock(${sql.lit(CHOICE_LOCK)})`.execute(tx);
  const columns = { kind: 'text', room: 'integer', retried: 'boolean', attempts: 'integer' };
  const asked = given(
    columns,
    rooms.map((room) => ({ ...room })),
  );
  const { rows } = await sql<TakenJob>`
    WITH asked AS MATERIALIZED (SELECT * FROM ${asked}), busy AS MATERIALIZED (
      SELECT lane FROM job WHERE lane IS NOT NULL AND state = 'running' AND due > now()
      UNION SELECT lane FROM job WHERE lane IS NOT NULL AND ended > now() - ${pause} * interval '1 s'
    ), lost AS (
      UPDATE job SET state = 'failed', worker = NULL, ended = now(), problem_code = 'worker-lost',
        problem = 'its worker ended without a word each of the ' || job.attempts || ' times that it was tried'
      FROM asked WHERE job.kind = asked.kind AND job.state = 'running' AND job.due <= now() AND job.attempts >= asked.attempts
    ), wanted AS (
      SELECT id FROM (SELECT chosen.id, row_number() OVER (PARTITION BY coalesce(chosen.lane, chosen.id) ORDER BY chosen.due, chosen.id) AS turn
      FROM asked, LATERAL (
        SELECT id, due, lane FROM (
          SELECT id, due, lane, row_number() OVER (PARTITION BY coalesce(lane, id) ORDER BY due, id) AS place FROM (
            SELECT id, due, lane FROM job
            WHERE job.kind = asked.kind AND state IN ('waiting', 'running') AND due <= now() AND NOT (state = 'running' AND job.attempts >= asked.attempts)
              AND (asked.retried IS NULL OR (job.attempts > 0) = asked.retried) AND (lane IS NULL OR lane NOT IN (SELECT lane FROM busy))
            ORDER BY due, id LIMIT ${sql.lit(LOOK)}) AS near) AS placed
        WHERE place = 1 ORDER BY due, id LIMIT asked.room) AS chosen) AS each WHERE turn = 1
    )
    UPDATE job SET state = 'running', worker = ${worker}, due = now() + ${lease} * interval '1 s', started = now(), attempts = attempts + 1
    FROM wanted WHERE job.id = wanted.id AND job.state IN ('waiting', 'running') AND job.due <= now()
    RETURNING job.id, job.kind, job.key, job.data, job.attempts`.execute(tx);
  return rows;
}

/** Takes on those of the given jobs that wait and that nobody has; for a command that does them itself. */
export async function holdJobs(
  tx: Db,
  jobs: readonly Pick<NewJob, 'kind' | 'key'>[],
  { worker, lease }: Holder,
): Promise<{ readonly id: string; readonly key: string }[]> {
  const asked = given(
    { kind: 'text', key: 'text' },
    jobs.map(({ kind, key }) => ({ kind, key })),
  );
  const { rows } = await sql<{ id: string; key: string }>`
    INSERT INTO job AS j (id, kind, key, state, worker, due, started, attempts)
    SELECT job_id(kind, key), kind, key, 'running', ${worker}, now() + ${lease} * interval '1 s', now(), 1 FROM ${asked}
    ON CONFLICT (id) DO UPDATE SET state = 'running', worker = excluded.worker, due = excluded.due, started = excluded.started,
      attempts = j.attempts + 1
    WHERE (j.state = 'running' AND j.due <= now()) OR j.state = 'waiting'
    RETURNING id, key`.execute(tx);
  return rows;
}

/** Takes on the job of an address that is to be asked, where its turn has come and nobody is at its host; for a command that does it itself. */
export async function holdVisit(
  tx: Db,
  { kind, key }: Pick<NewJob, 'kind' | 'key'>,
  { worker, lease, at, pause, last }: Visiting,
): Promise<Visit> {
  await sql`SELECT pg_advisory_xact_lock(${sql.lit(CHOICE_LOCK)})`.execute(tx);
  const { rows } = await sql<Visit>`
    WITH visit AS MATERIALIZED (SELECT job_id(${kind}, ${key}) AS id, host_of(${key}) AS lane), busy AS MATERIALIZED (
      SELECT FROM job, visit WHERE job.lane = visit.lane AND job.state = 'running' AND job.due > now()
      UNION ALL SELECT FROM job, visit
        WHERE job.lane = visit.lane AND job.id IS DISTINCT FROM ${last}
          AND job.ended > greatest(now() - ${pause} * interval '1 s', (SELECT started FROM job WHERE id = ${last}))
    ), own AS (
      INSERT INTO job AS j (id, kind, key, lane, state, worker, due, started, attempts)
      SELECT id, ${kind}, ${key}, lane, 'running', ${worker}, now() + ${lease} * interval '1 s', now(), 1 FROM visit
      WHERE NOT EXISTS (SELECT FROM busy)
      ON CONFLICT (id) DO UPDATE SET state = 'running', worker = excluded.worker, due = excluded.due, started = excluded.started,
        attempts = j.attempts + 1
      WHERE j.state = 'running' OR (j.state = 'waiting' AND j.due <= ${at}::timestamptz)
      RETURNING id
    )
    SELECT id, CASE WHEN EXISTS (SELECT FROM own) THEN 'own' WHEN EXISTS (SELECT FROM busy) THEN 'busy' ELSE 'not-due' END AS state
    FROM visit`.execute(tx);
  return rows[0] as Visit;
}

/** Gives a sign of life for jobs that a worker has. */
export async function keepJobs(db: Db, ids: readonly string[], { worker, lease }: Holder): Promise<void> {
  await sql`UPDATE job SET due = now() + ${lease} * interval '1 s' WHERE id = ANY(${ids}) AND worker = ${worker} AND state = 'running'`.execute(
    db,
  );
}

/** Says that jobs are done, where their worker still has them. */
export async function endJobs(db: Db, ids: readonly string[], worker: string, result: JobResult | null = null): Promise<void> {
  await sql`
    UPDATE job SET state = 'done', worker = NULL, ended = now(), attempts = 0, problem_code = NULL, problem = NULL,
      result = ${result === null ? null : JSON.stringify(result)}::jsonb
    WHERE id = ANY(${ids}) AND worker = ${worker} AND state = 'running'`.execute(db);
}

/** Notes what jobs brought, in the transaction that ends them. */
export async function noteResults(tx: Db, results: ReadonlyMap<Pick<NewJob, 'kind' | 'key'>, JobResult>): Promise<void> {
  const rows = [...results].map(([{ kind, key }, brought]) => ({ kind, key, brought }));
  if (rows.length === 0) return;
  await sql`UPDATE job SET result = given.brought FROM ${given({ kind: 'text', key: 'text', brought: 'jsonb' }, rows)}
    WHERE job.id = job_id(given.kind, given.key)`.execute(tx);
}

/** Says why jobs did not end well, and after how many seconds they are to be tried again; null gives them up. */
export async function failJobs(
  db: Db,
  ids: readonly string[],
  worker: string,
  { problem, wait }: { readonly problem: ProblemReport; readonly wait: number | null },
): Promise<void> {
  await sql`
    UPDATE job SET state = ${wait === null ? 'failed' : 'waiting'}, worker = NULL, ended = now(), due = now() + ${wait ?? 0} * interval '1 s',
      problem_code = ${problem.code}, problem = ${problem.message}
    WHERE id = ANY(${ids}) AND worker = ${worker} AND state = 'running'`.execute(db);
}

/** Keeps how far a running job has come, for whoever goes on with it. */
export async function rememberInJob(db: Db, id: string, data: unknown): Promise<void> {
  await sql`UPDATE job SET data = ${JSON.stringify(data)}::jsonb WHERE id = ${id} AND state = 'running'`.execute(db);
}

/** Gives jobs back, as if they had not been taken on. */
export async function releaseJobs(db: Db, ids: readonly string[], worker: string): Promise<void> {
  await sql`
    UPDATE job SET state = 'waiting', worker = NULL, due = now(), attempts = greatest(attempts - 1, 0)
    WHERE id = ANY(${ids}) AND worker = ${worker} AND state = 'running'`.execute(db);
}

/** Lets others have at once what was running: for a ledger that no other process can have open. */
export async function releaseAll(db: Db): Promise<void> {
  await sql`UPDATE job SET due = now() WHERE state = 'running'`.execute(db);
}
