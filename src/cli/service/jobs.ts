import { userInfo } from 'node:os';
import type { JobState } from '../../ledger/jobs/job.ts';
import { EXIT } from '../exit-code.ts';
import { type LedgerOptions, withLedger } from '../ledger/location.ts';
import { type ViewOptions, viewOptions } from '../ledger/view-options.ts';
import { createOutput } from '../output.ts';
import { jobsView, jobView } from './jobs-view.ts';

/** Options of the commands on jobs. */
export interface JobsOptions extends LedgerOptions {
  readonly format?: 'pretty' | 'json';
  readonly state?: JobState;
  readonly kind?: string;
  readonly limit?: number;
}

/** `hearsay jobs`: lists what is to be done, is being done and was. */
export async function listJobs(options: JobsOptions): Promise<number> {
  const { state, kind, limit = 20 } = options;
  const query = { limit, ...(state === undefined ? {} : { state }), ...(kind === undefined ? {} : { kind }) };
  const page = await withLedger(options, (ledger) => ledger.jobs.list(query));
  return await print(options, page, (view) => jobsView(page, view));
}

/** `hearsay jobs show`: one job with what came out of it. */
export async function showJob(id: string, options: JobsOptions): Promise<number> {
  const detail = await withLedger(options, (ledger) => ledger.jobs.find(id));
  return await print(options, detail, (view) => jobView(detail, view));
}

/** `hearsay jobs retry`: lets jobs be tried again at once. */
export async function retryJobs(ids: readonly string[], options: JobsOptions): Promise<number> {
  const jobs = await withLedger(options, async (ledger) => {
    const retried = [];
    for (const id of ids) retried.push(await ledger.jobs.retry(id, who()));
    return retried;
  });
  return await print(options, { jobs }, () => jobs.map(({ kind, key }) => `To be tried again: ${kind} ${key}\n`).join(''));
}

/** `hearsay jobs drop`: lets go of jobs. */
export async function dropJobs(ids: readonly string[], options: JobsOptions): Promise<number> {
  await withLedger(options, async (ledger) => {
    for (const id of ids) await ledger.jobs.drop(id, who());
  });
  return await print(options, { dropped: ids }, () => ids.map((id) => `Let go of: ${id}\n`).join(''));
}

function who(): { readonly at: string; readonly by: string } {
  return { at: new Date().toISOString(), by: userInfo().username };
}

async function print(options: JobsOptions, answer: unknown, view: (options: ViewOptions) => string): Promise<number> {
  await createOutput(process.stdout).write(options.format === 'json' ? `${JSON.stringify(answer, null, 2)}\n` : view(viewOptions()));
  return EXIT.read;
}
