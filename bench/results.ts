import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { LedgerMeasures } from './ledger/measures.ts';
import { ledgerSection } from './ledger/section.ts';
import { type BenchResults, benchPage } from './results-page.ts';

/** Writes bench/RESULTS.md from bench/results.json and, where the ledger has been measured, bench/ledger.json; answers the page. */
export function writeResults(): string {
  const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
  const page = benchPage(read('bench/results.json') as BenchResults);
  const ledger = existsSync('bench/ledger.json') ? `\n${ledgerSection(read('bench/ledger.json') as LedgerMeasures)}` : '';
  writeFileSync('bench/RESULTS.md', page + ledger);
  return page + ledger;
}
