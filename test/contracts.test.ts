import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contractPage } from '../scripts/contract-page.ts';
import { contractPages, LEDGER_ANSWERS } from '../scripts/contracts.ts';
import { contractSchema } from '../scripts/schema.ts';
import {
  ACTORS_PAGE,
  ARTICLE_DETAIL,
  ARTICLES,
  CLAIMS,
  FISH_DETAIL,
  LEAK_DETAIL,
  OVERVIEW,
  REVERSALS,
  WORKS_DETAIL,
} from './example-ledger.ts';
import {
  ACCOUNT,
  ACCOUNTS,
  AUDIT,
  BROKEN,
  CHANGES,
  CITATIONS,
  CORRECTIONS,
  DIFF,
  DOCTOR,
  FEEDS,
  FETCH_JOB,
  INGEST,
  INTERVENTION,
  JOB_DETAIL,
  JOBS,
  LINK,
  OPENED,
  PREVIEW,
  REPARSE,
  REREAD,
  REVIEW,
  SESSION,
  TOKEN,
  TOKENS,
} from './example-reports.ts';
import { DELIVERIES, DELIVERY, NEW_WATCH, WATCH, WATCHES } from './example-watches.ts';
import { faultsOf, isAnswer, LEDGER_SCHEMA } from './ledger-schema.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
it.each([...contractPages()])('%s is what the types give', (path, content) => expect(read(path)).toBe(content));

const ANSWERS: readonly (readonly [keyof typeof LEDGER_ANSWERS, unknown])[] = [
  ['ClaimsPage', CLAIMS],
  ['ClaimDetail', LEAK_DETAIL],
  ['ClaimDetail', FISH_DETAIL],
  ['ActorsPage', ACTORS_PAGE],
  ['ActorDetail', WORKS_DETAIL],
  ['ActorCitations', CITATIONS],
  ['ArticlesPage', ARTICLES],
  ['ArticleDetail', ARTICLE_DETAIL],
  ['ArticleDiff', DIFF],
  ['ReversalsPage', REVERSALS],
  ['OverviewAnswer', OVERVIEW],
  ['FeedList', FEEDS],
  ['FeedsAdded', { added: ['https://tagesruf.example/feed'] }],
  ['JobsPage', JOBS],
  ['JobDetail', JOB_DETAIL],
  ['JobAnswer', FETCH_JOB],
  ['IngestReport', INGEST],
  ['IngestPreview', PREVIEW],
  ['OpenedFile', OPENED],
  ['RereadReport', REREAD],
  ['ReparseReport', REPARSE],
  ['Correction', CORRECTIONS.corrections[0]],
  ['CorrectionList', CORRECTIONS],
  ['Intervention', INTERVENTION],
  ['ReviewPage', REVIEW],
  ['AuditPage', AUDIT],
  ['AuditCheck', BROKEN],
  ['AccountList', ACCOUNTS],
  ['Account', ACCOUNT],
  ['SignInLink', LINK],
  ['TokenList', TOKENS],
  ['NewToken', TOKEN],
  ['ChangesPage', CHANGES],
  ['WatchList', WATCHES],
  ['Watch', WATCH],
  ['NewWatch', NEW_WATCH],
  ['DeliveriesPage', DELIVERIES],
  ['WatchDelivery', DELIVERY],
  ['SessionAnswer', SESSION],
  ['DoctorReport', DOCTOR],
];

describe('ledger.schema.json', () => {
  it.each(ANSWERS)('takes a %s', (name, value) => {
    expect(faultsOf(name, value)).toEqual([]);
    expect(isAnswer(value)).toBe(true);
  });

  it('has an example of every answer', () => expect(new Set(ANSWERS.map(([name]) => name))).toEqual(new Set(Object.keys(LEDGER_ANSWERS))));

  it.each([
    ['ClaimDetail', 'an unknown status', { ...LEAK_DETAIL, status: 'true' }],
    ['ClaimDetail', 'a missing field that it takes over from the list', { ...LEAK_DETAIL, roots: undefined }],
    ['ClaimDetail', 'a missing field of its own', { ...LEAK_DETAIL, timeline: undefined }],
    ['ClaimDetail', 'a field too many', { ...LEAK_DETAIL, verdict: 'true' }],
    [
      'ClaimDetail',
      'a reversal of three statements',
      { ...LEAK_DETAIL, reversals: [{ ...LEAK_DETAIL.reversals[0], statements: ['a', 'b', 'c'] }] },
    ],
    ['ClaimDetail', 'a reversal of one statement', { ...LEAK_DETAIL, reversals: [{ ...LEAK_DETAIL.reversals[0], statements: ['a'] }] }],
    [
      'ClaimDetail',
      'a conflict that is neither true nor false',
      { ...FISH_DETAIL, figures: [{ ...FISH_DETAIL.figures[0], conflict: 'yes' }] },
    ],
    ['ClaimsPage', 'a claim without its statements', { ...CLAIMS, claims: [{ ...CLAIMS.claims[0], statements: undefined }] }],
    ['AuditPage', 'particulars that are a list', { ...AUDIT, entries: [{ ...AUDIT.entries[0], detail: [] }] }],
    ['Correction', 'an action that is none', { ...CORRECTIONS.corrections[0], detail: { action: 'guess' } }],
    ['ActorDetail', 'a claim in the place of an actor', LEAK_DETAIL],
  ] as const)('refuses, of a %s, %s', (name, _, value) => expect(faultsOf(name, value)).not.toEqual([]));
});

describe('ledger.md', () => {
  const page = read('docs/reference/ledger.md');
  const fields = Object.entries(LEDGER_SCHEMA.$defs).flatMap(([name, { properties }]) =>
    Object.keys(properties ?? {}).map((field) => [name, field] as const),
  );

  it.each(fields)('documents %s.%s in its section', (name, field) => {
    const section = page.split(`\n### ${name}\n`)[1]?.split('\n### ')[0] ?? '';
    expect(section).toMatch(new RegExp(`^\\| \`${field}\` \\| [^|]+ \\| [^|]{8,} \\|$`, 'm'));
  });

  it('cannot be written while a field has no words', () => {
    const bare = contractSchema({
      sources: ['/** A thing. */ export interface A { readonly b: string; } export interface C { /** A thing. */ readonly a: A; }'],
      roots: ['C', 'A'],
      id: 'urn:test',
      title: 'Test',
    });
    expect(() => contractPage(bare, { C: 'c', A: 'a' })).toThrow('nothing says what A.b means');
  });
});
