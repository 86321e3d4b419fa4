import { userInfo } from 'node:os';
import { EXIT, UsageError } from '../exit-code.ts';
import { createOutput } from '../output.ts';
import { auditView } from './audit-view.ts';
import { doctorView } from './doctor-view.ts';
import { type LedgerOptions, locationOf, withLedger } from './location.ts';
import { viewOptions } from './view-options.ts';

/** Options of the commands that look after a ledger. */
export interface UpkeepOptions extends LedgerOptions {
  readonly format?: 'pretty' | 'json';
  readonly limit?: number;
  readonly cursor?: string;
}

/** `hearsay audit`: lists the log, or proves that nothing in it was changed; a broken chain is answered with exit code 3. */
export async function audit(what: 'list' | 'verify', options: UpkeepOptions): Promise<number> {
  if (what === 'verify') return verify(options);
  if (!/^\d{1,15}$/.test(options.cursor ?? '0')) throw new UsageError('this is not a cursor that the log gave; begin with the first page');
  const page = { after: Number(options.cursor ?? 0), limit: options.limit ?? (options.format === 'json' ? 500 : 20) };
  const entries = await withLedger(options, (ledger) => ledger.audit(page));
  await say(options.format === 'json' ? `${JSON.stringify(entries, null, 2)}\n` : auditView(entries, viewOptions()));
  return EXIT.read;
}

async function verify(options: UpkeepOptions): Promise<number> {
  const check = await withLedger(options, (ledger) => ledger.verifyAudit());
  const { entries, broken, head } = check;
  if (options.format === 'json') await say(`${JSON.stringify(check, null, 2)}\n`);
  else if (broken === null) await say(`The audit log is whole: ${entries.toLocaleString('en')} entries, the last with hash ${head}.\n`);
  else
    await say(
      `The audit log is broken at entry ${broken.seq}: ${broken.why}. The ${entries.toLocaleString('en')} entries before it are whole.\n`,
    );
  return broken === null ? EXIT.read : EXIT.unreadable;
}

/** `hearsay backup`: writes the whole ledger into one file. */
export async function backup(file: string, options: UpkeepOptions): Promise<number> {
  const { backupLedger } = await import('../../ledger/backup/backup.ts');
  const made = await withLedger(options, (ledger) => backupLedger(ledger.store, file));
  await say(
    options.format === 'json'
      ? `${JSON.stringify(made, null, 2)}\n`
      : `Wrote ${made.rows.toLocaleString('en')} rows to ${file}, SHA-256\n${made.sha256}\n`,
  );
  return EXIT.read;
}

/** `hearsay restore`: makes a ledger from a backup. */
export async function restore(file: string, options: UpkeepOptions): Promise<number> {
  const { restoreLedger } = await import('../../ledger/backup/restore.ts');
  const made = await restoreLedger(file, locationOf(options));
  await say(
    options.format === 'json' ? `${JSON.stringify(made, null, 2)}\n` : `Restored ${made.rows.toLocaleString('en')} rows from ${file}.\n`,
  );
  return EXIT.read;
}

/** `hearsay doctor`: checks the ledger; with `rebuild` it makes every cache anew first. Answers exit code 3 where something is wrong. */
export async function doctor(options: UpkeepOptions & { readonly rebuild?: boolean }): Promise<number> {
  const report = await withLedger(options, async (ledger) => {
    if (options.rebuild === true) {
      await ledger.rebuild();
      await ledger.note({ at: new Date().toISOString(), by: userInfo().username, action: 'rebuild', subject: 'ledger', detail: {} });
    }
    return ledger.doctor();
  });
  await say(options.format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : doctorView(report, viewOptions()));
  return report.findings.every((finding) => finding.ok) ? EXIT.read : EXIT.unreadable;
}

function say(text: string): Promise<void> {
  return createOutput(process.stdout).write(text);
}
