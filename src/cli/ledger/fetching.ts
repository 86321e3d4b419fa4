import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { Entry } from '../../intake/article.ts';
import { createFetcher, type Fetcher } from '../../intake/fetch/fetcher.ts';
import { createHolder } from '../../jobs/holder.ts';
import type { Digested } from '../../jobs/ingest.ts';
import type { TakeRoundOptions } from '../../jobs/take-captures.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { readCorpus } from '../corpus.ts';
import { UsageError } from '../exit-code.ts';
import { loadModel } from '../models.ts';
import { createReader } from '../reader.ts';
import { digestsOf } from './digests.ts';

/** The options of every command that fetches. */
export interface FetchingOptions {
  readonly contact?: string;
  readonly allow?: readonly string[];
  readonly proxy?: string;
}

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string };

/** Between two requests to one host by several processes, seconds. */
export const PAUSE = 1;

/** The fetcher that a command uses. Throws UsageError where it does not know whom sites can turn to. */
export function fetcherOf({ contact = process.env['HEARSAY_CONTACT'], allow, proxy }: FetchingOptions): Fetcher {
  if (contact === undefined || contact === '') {
    throw new UsageError('sites want to know who fetches them: give --contact desk@paper.example, or set HEARSAY_CONTACT');
  }
  return createFetcher({ version, contact, ...(allow === undefined ? {} : { allow }), ...(proxy === undefined ? {} : { proxy }) });
}

/** How a command takes in what it fetched; one reader serves all rounds. */
export function takingOf(ledger: Ledger, warn: (message: string) => void): TakeRoundOptions {
  const reader = createReader(loadModel);
  return {
    ledger,
    holder: createHolder(ledger, { pause: PAUSE }),
    by: userInfo().username,
    clock: () => new Date().toISOString(),
    parser: version,
    warn,
    digest: (entries: AsyncIterable<Entry>): AsyncIterable<Digested> =>
      digestsOf(readCorpus(entries, { workers: 1, overrides: {}, task: 'digest', reader }), () => undefined),
  };
}
