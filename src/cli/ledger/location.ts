import { join } from 'node:path';
import type { Recovered } from '../../jobs/recover.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { say } from '../say.ts';

/** Where the ledger is unless `--db` or HEARSAY_DB says otherwise: a folder in the working directory. */
export const DEFAULT_FOLDER = 'hearsay-ledger';

/** The options of every command on a ledger. */
export interface LedgerOptions {
  readonly db?: string;
}

/** The folder or `postgres://` address that is meant. */
export function locationOf({ db }: LedgerOptions): string {
  return db ?? (process.env['HEARSAY_DB'] || join(process.cwd(), DEFAULT_FOLDER));
}

/** Opens the ledger, calls `use` and closes it whatever happens. Articles accepted before a crash are written first. `create` makes one where there is none, `thread` keeps an embedded one off this thread. */
export async function withLedger<T>(
  options: LedgerOptions & { readonly create?: boolean; readonly thread?: boolean },
  use: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  const [{ openLedger }, { recover }] = await Promise.all([import('../../ledger/ledger.ts'), import('../../jobs/recover.ts')]);
  const { create = false, thread = false } = options;
  const ledger = await openLedger(locationOf(options), { create, thread });
  try {
    for (const line of recoveryLines(await recover(ledger))) say(line);
    return await use(ledger);
  } finally {
    await ledger.close();
  }
}

/** What a person is told of articles that had been accepted before a crash. */
function recoveryLines({ written, setAside }: Recovered): string[] {
  const count = (n: number): string => (n === 1 ? '1 article' : `${n.toLocaleString('en')} articles`);
  return [
    ...(written > 0 ? [`wrote ${count(written)} that had been accepted before the ledger was last closed uncleanly`] : []),
    ...(setAside === null
      ? []
      : [
          ...setAside.reasons,
          `set ${count(setAside.reasons.length)} aside in ${setAside.file}; mend and take them in with "hearsay ingest", or delete the file`,
        ]),
  ];
}
