import { readFileSync } from 'node:fs';
import { contractPage } from './contract-page.ts';
import { contractSchema, type Schema } from './schema.ts';

// The contracts that programs rely on, made from the types that the code itself uses.

const READING_SOURCES = ['src/engine/read/reading.ts', 'src/engine/text/span.ts', 'src/engine/lang/cue.ts'];
const LEDGER_SOURCES = [
  'src/ledger/answers.ts',
  'src/ledger/article-answers.ts',
  'src/ledger/reports.ts',
  'src/ledger/corrections/correction.ts',
  'src/ledger/answer/citations.ts',
  'src/ledger/review/review-answers.ts',
  'src/ledger/audit/audit.ts',
  'src/ledger/changes/change.ts',
  'src/ledger/jobs/job.ts',
  'src/ledger/people/person.ts',
  'src/engine/text/document.ts',
  ...READING_SOURCES,
];

/** What the commands on a ledger print as JSON: the type, and the command that prints it. */
export const LEDGER_ANSWERS = {
  ClaimsPage: 'hearsay claims',
  ClaimDetail: 'hearsay claim',
  ActorsPage: 'hearsay actors',
  ActorDetail: 'hearsay actor',
  ActorCitations: 'GET /api/v1/actors/{name}/citations',
  ArticlesPage: 'hearsay articles',
  ArticleDetail: 'GET /api/v1/articles/{id}',
  ArticleDiff: 'hearsay diff',
  ReversalsPage: 'GET /api/v1/reversals',
  OverviewAnswer: 'GET /api/v1/overview',
  FeedList: 'hearsay feeds list',
  FeedsAdded: 'hearsay feeds add',
  JobsPage: 'hearsay jobs',
  JobDetail: 'hearsay jobs show',
  JobAnswer: 'POST /api/v1/jobs/{id}/retry',
  IngestReport: 'hearsay ingest',
  IngestPreview: 'hearsay ingest --dry-run',
  OpenedFile: 'POST /api/v1/open',
  RereadReport: 'hearsay reread',
  ReparseReport: 'hearsay reparse',
  Correction: 'hearsay correct …',
  CorrectionList: 'hearsay correct list',
  Intervention: 'GET /api/v1/corrections, in a problem `changed-meanwhile`',
  ReviewPage: 'GET /api/v1/review',
  AuditPage: 'hearsay audit',
  AuditCheck: 'hearsay audit verify',
  AccountList: 'hearsay users',
  Account: 'hearsay users add',
  SignInLink: 'hearsay users link',
  TokenList: 'hearsay tokens',
  NewToken: 'hearsay tokens make',
  ChangesPage: 'GET /api/v1/changes',
  SessionAnswer: 'GET /api/v1/session',
  DoctorReport: 'hearsay doctor',
} as const;

/** Path → content of the schemas and of the page made from one, by the sources in the working directory. */
export function contractPages(): Map<string, string> {
  const reading = contractSchema({ sources: texts(READING_SOURCES), roots: ['Reading'], id: 'urn:hearsay:reading:1', title: 'Reading' });
  const ledger = contractSchema({
    sources: texts(LEDGER_SOURCES),
    roots: Object.keys(LEDGER_ANSWERS),
    id: 'urn:hearsay:ledger:1',
    title: 'Answers of the ledger',
  });
  return new Map([
    ['docs/reference/reading.schema.json', json(reading)],
    ['docs/reference/ledger.schema.json', json(ledger)],
    ['docs/reference/ledger.md', contractPage(ledger, LEDGER_ANSWERS)],
  ]);
}

function texts(paths: readonly string[]): string[] {
  return paths.map((path) => readFileSync(path, 'utf8'));
}

function json(schema: Schema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
