import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { backupLedger } from '../src/ledger/backup/backup.ts';
import { restoreLedger } from '../src/ledger/backup/restore.ts';
import { openLedger } from '../src/ledger/ledger.ts';
import type { AnswersMeasure, LedgerMeasures } from './ledger/measures.ts';
import { multiply } from './ledger/multiply.ts';
import { askQuestions } from './ledger/questions.ts';
import { runIngest } from './ledger/run-ingest.ts';
import { writeResults } from './results.ts';

// npm run bench:ledger [-- --articles N --statements N --only WORDS --keep FOLDER --grown PLACE …]: takes articles into a ledger, lets one
// of BASE articles grow to that many statements, asks it, and writes bench/ledger.json and bench/RESULTS.md. On a PostgreSQL server, too,
// where HEARSAY_BENCH_DATABASE_URL names an empty database of one. `--grown` names ledgers that an earlier run let grow and kept, to be
// asked instead.

/** Articles of the ledger that grows: of fifty affairs, so that its claims are as large as those of one affair are. */
const BASE = 1500;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    statements: { type: 'string', default: '1000000' },
    only: { type: 'string' },
    keep: { type: 'string' },
    grown: { type: 'string', multiple: true, default: [] },
  },
});
const server = process.env['HEARSAY_BENCH_DATABASE_URL'];
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
mkdirSync(folder, { recursive: true });

const before = loadOfMinutes();

try {
  const ingest = await runIngest(join(folder, 'ledger'), Number(values.articles));
  const answers: AnswersMeasure[] = [];
  for (const location of values.grown) answers.push(await asked(location));
  if (values.grown.length === 0) {
    const [base, backup] = [join(folder, 'base'), join(folder, 'base.backup')];
    await runIngest(base, BASE);
    if (server !== undefined) await backUp(base, backup);
    answers.push(await grownAndAsked(base));
    if (server === undefined) console.error('HEARSAY_BENCH_DATABASE_URL names no server: answers of PostgreSQL are left out');
    else {
      await restoreLedger(backup, server);
      answers.push(await grownAndAsked(server));
    }
  }
  const measures: LedgerMeasures = {
    node: process.version.split('.')[0] ?? '',
    cores: availableParallelism(),
    load: [before, loadOfMinutes()],
    ingest,
    answers,
  };
  if (values.only === undefined) {
    writeFileSync('bench/ledger.json', `${JSON.stringify(measures, null, 2)}\n`);
    writeResults();
  }
  console.log(JSON.stringify(measures, null, 2));
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true });
}

async function backUp(location: string, file: string): Promise<void> {
  const ledger = await openLedger(location, { create: false });
  await backupLedger(ledger.store, file);
  await ledger.close();
}

async function grownAndAsked(location: string): Promise<AnswersMeasure> {
  // One connection: the functions and tables by which a ledger is multiplied are of a session.
  const growing = await openLedger(location, { create: false, connections: 1 });
  await multiply(growing, Number(values.statements));
  await growing.close();
  return await asked(location);
}

async function asked(location: string): Promise<AnswersMeasure> {
  const ledger = await openLedger(location, { create: false });
  const measure = await askQuestions(ledger, values.only);
  await ledger.close();
  return measure;
}

/** The load of the last 15 minutes. */
function loadOfMinutes(): number {
  return Number((loadavg()[2] ?? 0).toPrecision(3));
}
