import { join } from 'node:path';
import type { Ledger } from '../../ledger/ledger.ts';

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

/** Opens the ledger, calls `use` and closes it whatever happens. Articles accepted before a crash are written first. `create` makes one where there is none. */
export async function withLedger<T>(
  options: LedgerOptions & { readonly create?: boolean },
  use: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  const [{ openLedger }, { recover }] = await Promise.all([import('../../ledger/ledger.ts'), import('../../jobs/ingest.ts')]);
  const ledger = await openLedger(locationOf(options), { create: options.create === true });
  try {
    const recovered = await recover(ledger);
    if (recovered > 0) {
      const what = recovered === 1 ? '1 article' : `${recovered.toLocaleString('en')} articles`;
      process.stderr.write(`hearsay: wrote ${what} that had been accepted before the ledger was last closed uncleanly\n`);
    }
    return await use(ledger);
  } finally {
    await ledger.close();
  }
}
