import { type RawBuilder, sql } from 'kysely';
import { cursorOf, readCursor } from '../answer/cursor.ts';
import { appendAudit } from '../audit/audit.ts';
import { LedgerError } from '../ledger-error.ts';
import type { Db } from '../store/database.ts';
import type { JobAnswer, JobCount, JobDetail, JobState, JobsPage } from './job.ts';

/** Which jobs to list. */
export interface JobsQuery {
  readonly state?: JobState;
  readonly kind?: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** Who asks for a change, and when. */
interface Who {
  readonly at: string;
  readonly by: string;
}

/** Lists jobs, the newest first. Throws LedgerError `bad-cursor`. */
export async function listJobs(db: Db, { state, kind, limit, cursor }: JobsQuery): Promise<JobsPage> {
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (state !== undefined) conditions.push(sql`state = ${state}`);
  if (kind !== undefined) conditions.push(sql`kind = ${kind}`);
  if (cursor !== undefined) {
    const { day: made, id } = readCursor(cursor, 'moment');
    conditions.push(sql`(made, id) < (${made}::timestamptz, ${id})`);
  }
  const jobs = await jobsWhere(db, sql`${sql.join(conditions, sql` AND `)} ORDER BY made DESC, id DESC LIMIT ${sql.lit(limit + 1)}`);
  const page = jobs.slice(0, limit);
  const last = page.at(-1);
  const next = jobs.length > limit && last !== undefined ? cursorOf({ day: last.made, id: last.id }) : null;
  return { jobs: page, next, counts: cursor === undefined ? await countJobs(db) : [] };
}

/** A job with those that came out of it. Throws LedgerError `no-such-job`. */
export async function findJob(db: Db, id: string): Promise<JobDetail> {
  const [job] = await jobsWhere(db, sql`id = ${id}`);
  if (job === undefined) throw noSuchJob(id);
  return { job, followed: await jobsWhere(db, sql`cause = ${id} ORDER BY made, id LIMIT 1000`) };
}

/** The job that does something to something. Throws LedgerError `no-such-job`. */
export async function jobOf(db: Db, kind: string, key: string): Promise<JobAnswer> {
  const [job] = await jobsWhere(db, sql`id = job_id(${kind}, ${key})`);
  if (job === undefined) throw noSuchJob(`${kind} ${key}`);
  return job;
}

/** Lets what was given up be tried again at once, or what waits have its turn. Throws LedgerError `no-such-job` and `job-not-open`. Runs in a transaction. */
export async function retryJob(tx: Db, id: string, who: Who): Promise<JobAnswer> {
  const { kind, key } = await openJob(tx, id, 'retried');
  // What a feed or address asks for follows from its own turn.
  if (kind === 'check-feed') await sql`UPDATE feed SET next_at = now(), failures = 0 WHERE address = ${key}`.execute(tx);
  else if (isVisit(kind)) await sql`UPDATE poll SET next_at = now(), failures = 0 WHERE address = ${key}`.execute(tx);
  else await sql`UPDATE job SET state = 'waiting', due = now(), attempts = 0 WHERE id = ${id}`.execute(tx);
  await appendAudit(tx, { ...who, action: 'retry-job', subject: id, detail: { kind, key } });
  return (await findJob(tx, id)).job;
}

/** Lets go of what was given up or waits. Throws LedgerError `no-such-job` and `job-not-open`. Runs in a transaction. */
export async function dropJob(tx: Db, id: string, who: Who): Promise<void> {
  const { kind, key } = await openJob(tx, id, 'dropped');
  if (kind === 'check-feed')
    throw new LedgerError('job-not-open', `a feed is checked as long as it is watched; stop that with "hearsay feeds remove ${key}"`);
  if (isVisit(kind)) await sql`UPDATE poll SET next_at = NULL WHERE address = ${key}`.execute(tx);
  if (kind === 'take-in') await sql`UPDATE capture SET taken = now() WHERE id = ${key}`.execute(tx);
  await sql`DELETE FROM job WHERE id = ${id}`.execute(tx);
  await appendAudit(tx, { ...who, action: 'drop-job', subject: id, detail: { kind, key } });
}

/** Lets go of jobs that were done before a moment; answers how many. */
export async function forgetJobs(db: Db, before: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    WITH gone AS (DELETE FROM job WHERE state = 'done' AND ended < ${before}::timestamptz RETURNING 1)
    SELECT count(*)::integer AS n FROM gone`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Jobs of a kind and state up to which they are counted: a queue may have millions. */
const COUNTED = 10_000;

/** How many jobs there are of each kind and state. Which there are is found by going from one to the next along an index. */
async function countJobs(db: Db): Promise<JobCount[]> {
  const { rows } = await sql<JobCount>`
    WITH RECURSIVE there AS (
      (SELECT kind, state FROM job ORDER BY kind, state LIMIT 1)
      UNION ALL SELECT later.kind, later.state FROM there t CROSS JOIN LATERAL (
        SELECT kind, state FROM job j WHERE (j.kind, j.state) > (t.kind, t.state) ORDER BY kind, state LIMIT 1) AS later)
    SELECT t.kind, t.state, least(c.n, ${sql.lit(COUNTED)}) AS count, c.n > ${sql.lit(COUNTED)} AS more
    FROM there t CROSS JOIN LATERAL (SELECT count(*)::integer AS n FROM (
      SELECT FROM job j WHERE j.kind = t.kind AND j.state = t.state LIMIT ${sql.lit(COUNTED + 1)}) AS few) AS c
    ORDER BY t.kind, t.state`.execute(db);
  return rows;
}

function isVisit(kind: string): boolean {
  return kind === 'fetch' || kind === 'fetch-again';
}

/** A job that waits or was given up. */
async function openJob(tx: Db, id: string, what: string): Promise<{ readonly kind: string; readonly key: string }> {
  const { rows } = await sql<{
    kind: string;
    key: string;
    state: JobState;
  }>`SELECT kind, key, state FROM job WHERE id = ${id} FOR UPDATE`.execute(tx);
  const [job] = rows;
  if (job === undefined) throw noSuchJob(id);
  if (job.state === 'done' || job.state === 'running')
    throw new LedgerError('job-not-open', `the job ${id} is ${job.state}; only one that failed or waits can be ${what}`);
  return job;
}

function noSuchJob(id: string): LedgerError {
  return new LedgerError(
    'no-such-job',
    `there is no job "${id}"; "hearsay jobs" lists those there are, and what is done is kept for a week`,
  );
}

async function jobsWhere(db: Db, condition: RawBuilder<unknown>): Promise<JobAnswer[]> {
  const { rows } = await sql<Omit<JobAnswer, 'problem'> & { problem_code: string | null; problem: string | null }>`
    SELECT id, kind, key, state, due, attempts, problem_code, problem, result, cause, made, started, ended FROM job
    WHERE ${condition}`.execute(db);
  return rows.map(({ problem_code: code, problem, ...job }) => ({
    ...job,
    problem: code === null || problem === null ? null : { code, message: problem },
  }));
}
