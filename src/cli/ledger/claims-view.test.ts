import { describe, expect, it } from 'vitest';
import { CLAIMS } from '../../../test/example-ledger.ts';
import type { ClaimsPage } from '../../ledger/answers.ts';
import { STATUS_WORDS } from '../../ledger/status-words.ts';
import { painter } from '../colour.ts';
import { claimsView } from './claims-view.ts';

const NOTHING: ClaimsPage = { asOf: null, knownAt: null, claims: [], next: null };

function board(page: ClaimsPage, given: { columns?: number; locale?: string; asked?: string } = {}): string {
  return claimsView(page, { columns: 80, locale: 'en', asked: '', ...given, paint: painter(false) }).replaceAll('\u00a0', ' ');
}

it('shows the board', () => {
  expect(board(CLAIMS)).toBe(`7 claims as of 2025-06-12: 1 conceded · 1 corroborated · 1 single-source ·
1 contested · 1 unconfirmed · 1 denied · 1 retracted

status           claim                               roots  articles  changed
────────────────────────────────────────────────────────────────────────────────
⊕ conceded       Aus dem Fluorwerk Kalden ist            2        17  2025-06-09
c4d7e1a0b        Lösungsmittel in die Lemna
                 gelaufen
                 withholds: Umweltministerium
                 ↺ reversal: Fluorwerk Kalden
                 denies → concedes
◉ corroborated   In der Lemna sind Fische verendet     4–5         6  2025-06-05
c81b3f5d7
● single-source  The ministry had known of the leak    1–2         6  2025-06-08
c0a2c4e6f        since May
                 withholds: Umweltministerium and
                 Umweltamt Kalden
◐ contested      Das Trinkwasser in Kalden ist           1     1,204  2025-06-07
c5f7a9c1e        verseucht
○ unconfirmed    Ein zweites Becken des Werks leckt      0         2  2025-06-06
c6e8b0d2f
⊗ denied         Der Werksleiter hat Kalden              0         1  2025-06-05
c7d9f1b3a        verlassen
⊖ retracted      Zwölf Arbeiter des Werks liegen im      0         3  2025-06-04
c8c0e2a4b        Krankenhaus
`);
});

it('becomes a list on a narrow terminal, numbers with their headings', () => {
  expect(board(CLAIMS, { columns: 40 })).toContain(`
◐ contested c5f7a9c1e · roots 1 ·
articles 1,204 · changed 2025-06-07
  Das Trinkwasser in Kalden ist
  verseucht
`);
});

it.each([
  ['en', '1,204'],
  ['de-DE', '1.204'],
])('groups numbers for a reader of %s', (locale, number) => expect(board(CLAIMS, { locale })).toContain(` ${number}  2025`));

it('gives each status a symbol of its own beside its word', () => {
  const marks = Object.keys(STATUS_WORDS).map((status) => new RegExp(`^(\\S) ${status} `, 'm').exec(board(CLAIMS))?.[1]);
  expect(marks).not.toContain(undefined);
  expect(new Set(marks).size).toBe(Object.keys(STATUS_WORDS).length);
});

describe('without claims', () => {
  it.each([
    [NOTHING, '', 'No claims yet. Fill the ledger: hearsay ingest FILE…'],
    [{ ...NOTHING, asOf: '2025-06-01' }, '', 'No claims as of 2025-06-01. Fill the ledger: hearsay ingest FILE…'],
    [NOTHING, 'status contested', 'No claim matches status contested.'],
    [{ ...NOTHING, asOf: '2025-06-01' }, 'actor “Åkerlund”', 'No claim matches actor “Åkerlund” as of 2025-06-01.'],
  ])('says so and what to do (%j, %j)', (page, asked, text) => expect(board(page, { asked })).toBe(`${text}\n`));
});

it('says that more follow', () => {
  expect(board({ ...CLAIMS, next: 'abc' })).toMatch(/^7 claims on this page as of 2025-06-12: 1 conceded/);
  expect(board({ ...CLAIMS, next: 'abc' })).toContain('More follow: --cursor abc\n');
});

it('joins the reversals of one actor, and names no more than a few of those who withhold', () => {
  const [claim] = CLAIMS.claims;
  const [turn] = claim!.reversals;
  const other = { ...turn!, actor: { id: 'b', name: 'Ostrin' }, from: 'withholds', to: 'confirms' } as const;
  const back = { ...turn!, from: 'concedes', to: 'denies' } as const;
  const withheld = ['Å', 'B', 'C', 'D', 'E'].map((name) => ({ id: name, name }));
  const text = board({ ...CLAIMS, claims: [{ ...claim!, reversals: [turn!, other, back], withheld }] }, { columns: 120 });
  expect(text).toContain('↺ reversals: Fluorwerk Kalden denies → concedes → denies\n');
  expect(text).toContain('↺ reversal: Ostrin withholds → confirms\n');
  expect(text).toContain('withholds: Å, B and 3 more\n');
});
