import { number, table } from '../table.ts';
import type { AnswersMeasure, IngestMeasure, LedgerMeasures } from './measures.ts';

/** Renders bench/ledger.json as a section of bench/RESULTS.md. */
export function ledgerSection({ node, cores, load, ingest, answers }: LedgerMeasures): string {
  const engines = answers.map(({ engine }) => engine);
  const missing = engines.includes('PostgreSQL') ? '' : '\n\nNo PostgreSQL server was there to be measured.';
  return `## The ledger

*Written by \`npm run bench:ledger\` in one run on one machine (Node ${node}, ${cores} cores). ${busy(load, cores)}*

### Taking articles in

${taking(ingest)}

### Answers

Time of one question in milliseconds, asked in one process one after the other; a page has 20 rows.${missing}

${answers.map(answersTable).join('\n\n')}
`;
}

/** What else the machine did: times of a machine that others use are longer than its own. */
function busy([before, after]: LedgerMeasures['load'], cores: number): string {
  const most = Math.max(before, after);
  if (most <= cores) return 'Nothing else kept it busy.';
  return `Other work kept it busy: about ${number(most)} processes wanted its ${cores} cores (load ${number(before)} before, ${number(after)} after), so that
wall times are longer than on a machine of one's own; CPU time and growth tell more.`;
}

/** How the rate changed from run to run; one run cannot tell. */
function pace(parts: IngestMeasure['parts']): string {
  if (parts.length < 2) return 'in one run, which does not tell whether the rate falls.';
  const rates = parts.map((part) => part.articlesPerSecond);
  const slowdown = (rates[0] ?? 0) / (rates.at(-1) ?? 1);
  return `in ${parts.length} runs of equal length one after the other, each with its start. From the first to the last the rate
falls by a factor of ${slowdown.toFixed(2)}.`;
}

function taking({ articles, statements, parts }: IngestMeasure): string {
  return `${number(articles)} invented articles, half German, about 30 an affair, ${number(statements)} statements, from standard input into a new
ledger in a folder by \`hearsay ingest\`, reading included, ${pace(parts)}

${table(
  ['run', 'articles/s', 'CPU ms/article', 'peak memory'],
  parts.map((part, i) => [String(i + 1), number(part.articlesPerSecond), number(part.cpuMsPerArticle), `${number(part.peakMb)} MB`]),
)}`;
}

function answersTable({ engine, articles, statements, claims, questions }: AnswersMeasure): string {
  return `${engine}: ${number(statements)} statements of ${number(articles)} articles on ${number(claims)} claims.

${table(
  ['question', 'calls', 'median', '95 %', '99 %'],
  questions.map((row) => [row.question, String(row.calls), number(row.p50), number(row.p95), number(row.p99)]),
)}`;
}
