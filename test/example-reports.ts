import type { ActorCitations } from '../src/ledger/answer/citations.ts';
import type { ArticleStatement } from '../src/ledger/article-answers.ts';
import type { AuditCheck } from '../src/ledger/audit/audit.ts';
import type { ChangesPage } from '../src/ledger/changes/change.ts';
import type { CorrectionList, Intervention, StatementAnchor } from '../src/ledger/corrections/correction.ts';
import type { JobAnswer, JobDetail, JobsPage } from '../src/ledger/jobs/job.ts';
import type { Account, AccountList, NewToken, SessionAnswer, SignInLink, TokenList } from '../src/ledger/people/person.ts';
import type {
  ArticleDiff,
  AuditPage,
  DoctorReport,
  FeedList,
  IngestPreview,
  IngestReport,
  OpenedFile,
  ReparseReport,
  RereadReport,
  StatementBrief,
} from '../src/ledger/reports.ts';
import type { QuestionedStatement, ReviewPage } from '../src/ledger/review/review-answers.ts';
import { ACTORS_PAGE, ARTICLE_DETAIL } from './example-ledger.ts';

// Reports on the ledger of the made-up affair in example-ledger.ts.

const QUESTIONED: QuestionedStatement = {
  ...(ARTICLE_DETAIL.statementList[0] as ArticleStatement),
  article: ARTICLE_DETAIL.id,
  outlet: ARTICLE_DETAIL.outlet,
  language: ARTICLE_DETAIL.language,
  published: '2025-06-05',
  version: ARTICLE_DETAIL.version,
  passage: { start: 0, text: ARTICLE_DETAIL.text },
};

/** An ingest with a bit of everything. */
export const INGEST: IngestReport = {
  articles: { new: 1204, revised: 2, unchanged: 31, withdrawn: 0, refused: 2 },
  statements: 5210,
  claims: { new: 312, changed: 44 },
  refused: [
    { place: 'juni.jsonl:17', code: 'bad-json', reason: 'no JSON: a comma is missing at character 88' },
    { place: 'juni.jsonl:390', code: 'unsupported-language', reason: 'the text is neither German nor English' },
  ],
  fromFeeds: [
    {
      place: 'https://tagesruf.example/0607',
      code: 'paywall',
      reason: 'the page shows only the beginning of its article; the rest has to be paid for',
    },
  ],
  unread: 31,
  sources: [
    { source: 'juni.jsonl', articles: { new: 1200, revised: 2, unchanged: 31, withdrawn: 0, refused: 2 } },
    { source: 'nachtrag.xml', articles: { new: 4, revised: 0, unchanged: 0, withdrawn: 0, refused: 0 } },
  ],
};

/** What an ingest would do of which each article fares otherwise. */
export const PREVIEW: IngestPreview = {
  articles: { new: 1, revised: 1, unchanged: 1, withdrawn: 1, refused: 1 },
  foreseen: [
    { place: 'juni.jsonl:1', article: 'tagesruf-0607', kind: 'new', title: 'Umweltamt warnt vor dem Baden' },
    { place: 'juni.jsonl:2', article: 'tagesruf-0605', kind: 'revised', title: 'Werk bestreitet Leck' },
    { place: 'juni.jsonl:3', article: 'tagesruf-0601', kind: 'withdrawn', title: null },
  ],
  refused: [{ place: 'juni.jsonl:17', code: 'bad-json', reason: 'no JSON: a comma is missing at character 88' }],
  sources: [{ source: 'juni.jsonl', articles: { new: 1, revised: 1, unchanged: 1, withdrawn: 1, refused: 1 } }],
};

/** A reread after which one article reads otherwise. */
export const REREAD: RereadReport = {
  engine: '0.2.0',
  articles: [
    {
      article: 'tagesruf-0605',
      outlet: 'Tagesruf',
      added: [
        { id: 's4', source: 'Umweltamt Kalden', stance: 'warns', content: [{ start: 700, end: 726 }], quote: 'vor dem Baden in der Lemna' },
      ],
      dropped: [{ id: 's5', source: null, stance: 'asserts', content: [{ start: 12, end: 31 }], quote: 'das Werk ruht weiter' }],
      changed: [
        {
          id: 's6',
          source: 'Fluorwerk Kalden',
          before: 'asserts',
          stance: 'denies',
          content: [{ start: 64, end: 110 }],
          quote: 'Darstellung, es sei etwas in den Fluss gelangt',
        },
      ],
    },
  ],
  unchanged: 1236,
  claims: { new: 1, changed: 2 },
};

/** Articles made anew, one of them with another text. */
export const REPARSE: ReparseReport = {
  parser: '0.2.0',
  articles: REREAD.articles,
  unchanged: 40,
  new: 0,
  claims: { new: 1, changed: 2 },
  refused: [{ place: 'https://tagesruf.example/0606', code: 'no-article', reason: 'no article found in the page' }],
};

/** Two entries of an audit log. */
export const AUDIT: AuditPage = {
  entries: [
    {
      seq: 1,
      at: '2025-06-12T09:30:11Z',
      by: 'greta',
      action: 'ingest',
      subject: 'juni.jsonl',
      detail: { articles: 1206, refused: 2 },
      previous: '0'.repeat(64),
      hash: '5d1e'.repeat(16),
    },
    {
      seq: 2,
      at: '2025-06-12T10:02:40Z',
      by: 'Ödön',
      action: 'merge-actors',
      subject: 'a2c15e7f80a9d3b642e17',
      detail: { into: 'Fluorwerk Kalden', reason: 'the same company under an older name' },
      previous: '5d1e'.repeat(16),
      hash: '77aa'.repeat(16),
    },
  ],
  next: null,
};

function anchor(quote: string): StatementAnchor {
  return { id: 's20000000000000000001', version: 'v1', content: [64, 64 + quote.length], source: null, stance: 'asserts', quote };
}

/** A correction of every kind, one taken back, one that has lost its statement. */
export const CORRECTIONS: CorrectionList = {
  corrections: (
    [
      { action: 'stance', statement: anchor('es sei nichts in den Fluss gelangt'), stance: 'denies' },
      { action: 'move', statement: anchor('rund 12 Tonnen Fisch'), to: anchor('30 bis 40 Tonnen Fisch') },
      { action: 'move', statement: anchor('die Schleuse sei offen'), to: null },
      { action: 'merge-claims', claims: [anchor('Fische seien verendet'), anchor('fish had died')] },
      { action: 'split-claim', statements: [anchor('ein zweites Becken lecke')] },
      { action: 'merge-actors', from: 'name:umweltamt', into: 'body:MR/umweltamt' },
      { action: 'split-actor', statements: [anchor('das Werk ruhe')], name: 'Werksleitung' },
      { action: 'dismiss', statement: anchor('Kalden') },
      { action: 'rename-claim', claim: anchor('in die Lemna gelaufen'), name: 'Das Werk hat den Fluss vergiftet' },
      { action: 'rename-actor', actor: 'name:fluorwerk', name: 'Fluorwerk Kalden' },
      {
        action: 'add-statement',
        version: 'v1',
        content: [0, 20],
        quote: 'Das Fluorwerk Kalden',
        stance: 'asserts',
        source: 'name:fluorwerk',
        to: anchor('Fische seien verendet'),
      },
      { action: 'accept-membership', statement: anchor('rund 12 Tonnen Fisch'), claim: anchor('Fische seien verendet') },
      { action: 'accept-reading', statement: anchor('es sei nichts in den Fluss gelangt') },
      { action: 'accept-actors', actors: ['name:umweltamt', 'body:MR/umweltamt'] },
    ] as const
  ).map((detail, i) => ({
    id: `k${i}`,
    by: 'greta',
    reason: 'checked with the recording',
    at: '2025-06-12T09:00:00.000Z',
    detail,
    undone: i === 1 ? { by: 'Ödön', reason: 'they counted other fish', at: '2025-06-13T09:00:00.000Z' } : null,
    lost: i === 2,
  })),
};

/** That somebody was faster. */
export const INTERVENTION: Intervention = {
  by: 'greta',
  reason: 'the works say so themselves',
  at: '2025-06-12T09:00:00.000Z',
  action: 'stance',
};

/** What is in doubt: a reading, and two actors of one name. */
export const REVIEW: ReviewPage = {
  items: [
    {
      id: 's20000000000000000001',
      kind: 'reading',
      confidence: 0.61,
      rules: ['verb:bestreiten'],
      claim: QUESTIONED.claim,
      statements: [QUESTIONED],
      all: [QUESTIONED.id],
      beside: [],
      actors: [],
    },
    {
      id: 'a1-a2',
      kind: 'actors',
      confidence: 0.4,
      rules: ['same name'],
      claim: null,
      statements: [],
      all: [],
      beside: [],
      actors: ACTORS_PAGE.actors.slice(0, 2),
    },
  ],
  next: null,
};

/** Whom somebody cites. */
export const CITATIONS: ActorCitations = {
  cites: [{ actor: { id: 'a1', name: 'Umweltamt' }, statements: 3 }],
  citedBy: [],
  outlets: [{ outlet: 'Tagesruf', statements: 4 }],
};

/** A file with one article, and a line that is none. */
export const OPENED: OpenedFile = {
  articles: [
    {
      id: 'tagesruf-0605',
      text: 'Das Fluorwerk Kalden bestreitet alles.',
      title: 'Werk bestreitet Leck',
      outlet: 'Tagesruf',
      published: '2025-06-05',
      blocks: [{ kind: 'paragraph', start: 0, end: 38 }],
    },
  ],
  refused: [{ place: 'juni.jsonl:17', code: 'bad-json', reason: 'no JSON: a comma is missing at character 88' }],
};

/** A log of which an entry was changed. */
export const BROKEN: AuditCheck = { entries: 1, broken: { seq: 2, why: 'its content was changed' }, head: '5d1e'.repeat(16) };

/** A ledger with one problem. */
export const DOCTOR: DoctorReport = {
  findings: [
    { check: 'schema', ok: true, found: 'The tables are those of this version.', advice: null },
    { check: 'audit log', ok: true, found: '2 entries, each chained to the one before.', advice: null },
    {
      check: 'readings',
      ok: false,
      found: '31 articles were read by older rules (0.1.0).',
      advice: 'read them again with "hearsay reread".',
    },
  ],
};

const TURNED: StatementBrief = {
  id: 's30000000000000000001',
  source: 'Umweltamt',
  stance: 'concedes',
  content: [{ start: 61, end: 97 }],
  quote: 'dass Lösungsmittel ausgetreten sind',
};

/** Two versions of an article: a denial that became an admission, a figure in other words, one statement added and one dropped. */
export const DIFF: ArticleDiff = {
  article: 'nordblatt-0603',
  outlet: 'Nordblatt',
  from: { sha256: '1a2b'.repeat(16), learnt: '2025-06-03T08:12:00.000Z', modified: null, title: 'Lemna gesperrt' },
  to: { sha256: '9f2c'.repeat(16), learnt: '2025-06-03T11:40:00.000Z', modified: '2025-06-03T11:31:00.000Z', title: 'Amt räumt Leck ein' },
  added: [{ ...TURNED, id: 's30000000000000000002', stance: 'withholds', quote: 'zur Ursache' }],
  dropped: [{ ...TURNED, id: 's30000000000000000003', source: null, stance: 'asserts', quote: 'der Fluss bleibe offen' }],
  changed: [{ before: { ...TURNED, id: 's30000000000000000004', stance: 'denies', quote: 'dass etwas ausgetreten ist' }, after: TURNED }],
  unchanged: 3,
  text: [
    { kind: 'removed', paragraphs: ['Das Umweltamt bestritt, dass etwas ausgetreten ist.'] },
    { kind: 'added', paragraphs: ['Das Umweltamt räumte ein, dass Lösungsmittel ausgetreten sind.'] },
  ],
};

/** Feeds: one that fares well, one that has never been had, one that fails. */
export const FEEDS: FeedList = {
  feeds: [
    {
      address: 'https://nordblatt.example/feed',
      title: 'Nordblatt',
      folder: null,
      outlet: null,
      added: '2025-06-01T08:00:00.000Z',
      next: '2025-06-03T08:15:00.000Z',
      checked: '2025-06-03T08:00:00.000Z',
      succeeded: '2025-06-03T08:00:00.000Z',
      failures: 0,
      problem: null,
      items: 1204,
      refused: 2,
    },
    {
      address: 'https://mail.ostrin.example/rss',
      title: null,
      folder: 'Ostrin / Zeitungen',
      outlet: 'Ostrin Mail',
      added: '2025-06-01T08:00:00.000Z',
      next: '2025-06-03T12:00:00.000Z',
      checked: '2025-06-03T08:00:00.000Z',
      succeeded: null,
      failures: 3,
      problem: { code: 'http-status', message: 'https://mail.ostrin.example/rss: there is nothing at this address (404)' },
      items: 0,
      refused: 0,
    },
  ],
};

/** An editor who has yet to sign in. */
export const ACCOUNT: Account = {
  name: 'jördis',
  role: 'editor',
  password: false,
  created: '2025-06-12T09:30:11.000Z',
  createdBy: 'greta',
  disabled: false,
  signedIn: null,
  lockedUntil: null,
};

/** The users of a desk of one. */
export const ACCOUNTS: AccountList = { users: [ACCOUNT] };

/** The link by which she signs in. */
export const LINK: SignInLink = { account: 'jördis', secret: 'q'.repeat(43), expires: '2025-06-15T09:30:11.000Z' };

/** A token as it is made. */
export const TOKEN: NewToken = {
  token: {
    id: '4f2c9a1b77de',
    account: 'jördis',
    name: 'wall board',
    scope: 'read',
    created: '2025-06-12T09:30:11.000Z',
    expires: '2025-09-10T09:30:11.000Z',
    used: null,
    revoked: null,
  },
  secret: `hsy_${'w'.repeat(43)}`,
};

/** Her tokens. */
export const TOKENS: TokenList = { tokens: [TOKEN.token] };

/** Nobody who is signed in, where everybody may read. */
export const SESSION: SessionAnswer = { name: null, role: 'reader', needsPassword: false, guest: false, elsewhere: null };

/** A claim that is contested from now on. */
export const CHANGES: ChangesPage = {
  changes: [
    {
      id: '841-17',
      at: '2025-06-05T07:12:40.120Z',
      kind: 'claim',
      subject: 'c4d7e1a0b1c2d3e4f5a6b',
      before: { status: 'single-source' },
      after: { status: 'contested' },
    },
  ],
  next: '841-17',
  more: false,
};

const JOB = {
  cause: null,
  result: null,
  problem: null,
  attempts: 0,
  made: '2025-06-07T06:00:00.000Z',
  started: null,
  ended: null,
} as const;

export const FETCH_JOB: JobAnswer = {
  ...JOB,
  id: 'j0f3a9c1d2e4b5a69788c',
  kind: 'fetch',
  key: 'https://tagesruf.example/0607',
  state: 'done',
  due: '2025-06-07T06:00:00.000Z',
  started: '2025-06-07T06:00:01.000Z',
  ended: '2025-06-07T06:00:02.000Z',
};

export const JOBS: JobsPage = {
  jobs: [
    {
      ...JOB,
      id: 'j91b2c3d4e5f60718293a',
      kind: 'fetch',
      key: 'https://nordblatt.example/mieten-steigen-in-allen-bezirken-der-stadt',
      state: 'failed',
      due: '2025-06-07T06:10:00.000Z',
      attempts: 8,
      problem: {
        code: 'unreachable',
        message: 'https://nordblatt.example/mieten-steigen-in-allen-bezirken-der-stadt: the server does not answer',
      },
      started: '2025-06-07T08:10:00.000Z',
      ended: '2025-06-07T08:10:31.000Z',
    },
    {
      ...JOB,
      id: 'j5566778899aabbccddee',
      kind: 'check-feed',
      key: 'https://tagesruf.example/feed',
      state: 'waiting',
      due: '2025-06-07T06:15:00.000Z',
    },
    FETCH_JOB,
  ],
  next: null,
  counts: [
    { kind: 'check-feed', state: 'waiting', count: 1, more: false },
    { kind: 'fetch', state: 'done', count: 1204, more: false },
    { kind: 'fetch', state: 'failed', count: 1, more: false },
  ],
};

export const JOB_DETAIL: JobDetail = {
  job: FETCH_JOB,
  followed: [
    {
      ...JOB,
      id: 'j7788990011aabbccddee',
      kind: 'take-in',
      key: 'w1234567890abcdef1234',
      state: 'done',
      due: '2025-06-07T06:00:02.000Z',
      cause: FETCH_JOB.id,
      result: {
        articles: [],
        refused: [{ place: 'https://tagesruf.example/0607', code: 'paywall', reason: 'the page shows only the beginning of its article' }],
      },
      ended: '2025-06-07T06:00:03.000Z',
    },
  ],
};
