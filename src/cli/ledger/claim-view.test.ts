import { describe, expect, it } from 'vitest';
import { FISH_DETAIL, LEAK_DETAIL } from '../../../test/example-ledger.ts';
import type { ClaimDetail } from '../../ledger/answers.ts';
import { painter } from '../colour.ts';
import { claimView } from './claim-view.ts';
import { proof } from './proof.ts';

const OPTIONS = { columns: 80, locale: 'en', paint: painter(false) };

function view(claim: ClaimDetail, columns = 80): string {
  return claimView(claim, { ...OPTIONS, columns }).replaceAll('\u00a0', ' ');
}

/** One part of a view, from its heading to the next. */
function part(text: string, heading: string): string {
  return new RegExp(`── ${heading} ─+\\n([\\s\\S]*?)(?:\\n\\n── |$)`).exec(text)?.[1] ?? '';
}

/** All on one line, as a reader takes it in. */
function flowing(text: string): string {
  return text.replace(/\s+/g, ' ');
}

describe.each([
  ['conceded', LEAK_DETAIL],
  ['corroborated', FISH_DETAIL],
])('a claim that is %s', (status, claim) => {
  it.each([40, 80, 120])('gives every statement with its words, article and offsets (%i columns)', (columns) => {
    const statements = flowing(part(view(claim, columns), 'Statements'));
    for (const { article, content, quote } of claim.statements) {
      expect(statements).toContain(quote);
      expect(statements).toContain(`${article} [${content.map(({ start, end }) => `${start}–${end}`).join(', ')}]`);
    }
  });

  it('says what the status means', () => expect(flowing(view(claim))).toMatch(new RegExp(`${status} since [-\\d]+: .{20,}\\.`)));

  it('gives every position its words, article and offsets', () => {
    const positions = part(view(claim, 120), 'Positions');
    const lapses = claim.positions.filter(({ lapsedBy }) => lapsedBy !== undefined);
    expect(positions.match(/\[\d+–\d+(?:, \d+–\d+)*\]/g)).toHaveLength(claim.positions.length + lapses.length);
  });

  it('names the cause of every change', () => {
    const causes = claim.timeline.flatMap((change) => change.causes);
    expect(part(view(claim, 120), 'Timeline').match(/\[\d+–\d+(?:, \d+–\d+)*\]/g)).toHaveLength(causes.length);
  });
});

it('groups positions by state, in the order of the names', () => {
  const lines = part(view(FISH_DETAIL, 120), 'Positions').split('\n');
  const names = lines.filter((line) => /^\S/.test(line) || /^ {2}\S/.test(line)).map((line) => line.trim().split(/ {2,}/)[0]);
  expect(names).toEqual([
    'who',
    'Marenland',
    'Ökologisches Institut',
    'Ahlbeck',
    'Umweltamt Kalden',
    'Ostrin',
    'Ostrin Water Board',
    'on their own',
    'Fluorwerk Kalden',
    'Zunft der Lemnafischer',
  ]);
});

it('marks a denial that no longer counts, with what made it lapse', () => {
  expect(flowing(part(view(LEAK_DETAIL), 'Positions'))).toMatch(
    /Marenland denies 2025-06-05 .* \(lapsed\) .* lapsed: Jördis Åkerlund, for Umweltministerium later withholds, ostrin-mail-0606 \[311–349\]/,
  );
});

it('says how the words put it where that is not how they bear on the claim', () => {
  expect(part(view(LEAK_DETAIL), 'Statements')).toContain('2025-06-05  Fluorwerk Kalden denies (in words: asserts not)\n');
});

it('draws chains from the outlet to who speaks, and folds the same words together', () => {
  const statements = flowing(part(view(LEAK_DETAIL), 'Statements'));
  expect(statements).toContain('Nordblatt ← Nordpress ← Umweltamt Kalden The same words in 13 more places: Kaldener Bote');
  expect(statements).toContain('Ostrin Mail ← Nordpress ← Jördis Åkerlund, for Umweltministerium');
  expect(statements.match(/aus dem Becken 3/g)).toHaveLength(1);
});

it('draws agencies that are credited together side by side, and nobody twice in a row', () => {
  const [dispatch] = LEAK_DETAIL.statements;
  const drawn = (given: object): string => {
    const entry = part(view({ ...LEAK_DETAIL, statements: [{ ...dispatch!, ...given }] }), 'Statements').trim();
    return entry.split('\n').at(-1)?.trim() ?? '';
  };
  const merid = { id: 'a3', name: 'Merid' };
  expect(drawn({ agencies: ['Merid', 'Nordpress'] })).toBe('Nordblatt ← Merid/Nordpress ← Umweltamt Kalden');
  expect(drawn({ agencies: ['Merid'], via: [merid] })).toBe('Nordblatt ← Merid ← Umweltamt Kalden');
  expect(drawn({ agencies: ['Merid', 'Nordpress'], via: [merid], source: { ...merid, as: null, voice: merid } })).toBe(
    'Nordblatt ← Nordpress ← Merid',
  );
});

it('of a day on which many spoke shows some with their words and all with their places', () => {
  const causes = FISH_DETAIL.statements.map(({ id }) => id);
  const text = flowing(part(view({ ...FISH_DETAIL, timeline: [{ ...FISH_DETAIL.timeline[0]!, causes }] }), 'Timeline'));
  // One of each stance comes before a third that asserts.
  expect(text).toContain('„dass in der Lemna Fische verendet sind“ ufer-zeitung-0607 [15–53]');
  expect(text).toContain('and 3 more statements: ostrin-mail-0606 [77–113] · abendkurier-0607 [260–304] · nordblatt-0608 [33–79]');
  for (const { article } of FISH_DETAIL.statements) expect(text).toContain(article);
});

it('shows the words before and after a reversal', () => {
  expect(part(view(LEAK_DETAIL, 120), 'Reversals')).toBe(`↺ reversal: Fluorwerk Kalden denies → concedes on 2025-06-09
  2025-06-05 denies (in words: asserts not) „es sei nichts in den Fluss gelangt“ tagesruf-0605 [64–98]
  2025-06-09 concedes „Ja, es ist Lösungsmittel ausgetreten … und zwar über zwei Tage“
  kaldener-bote-0609 [88–124, 141–165]`);
});

it('leaves out what there is nothing to say of, and names a statement that is not at hand by its id', () => {
  const bare = { ...LEAK_DETAIL, statements: [], reversals: [], rootList: [], positions: [] };
  expect(view(bare)).not.toMatch(/── (?:Roots|Positions|Reversals|Figures|Statements) /);
  expect(part(view(bare), 'Timeline')).toContain('statement s20000000000000000003');
});

describe('the sentence that proves the roots', () => {
  const said = (claim: ClaimDetail): string => proof(claim, OPTIONS).replaceAll('\u00a0', ' ');
  const ONE: ClaimDetail = {
    ...LEAK_DETAIL,
    articles: 14,
    outlets: 8,
    roots: { low: 1, high: 1 },
    rootList: LEAK_DETAIL.rootList.slice(0, 1),
  };

  it('names one root and the dispatch that made it many articles', () => {
    expect(said(ONE)).toMatch(
      /^14 articles in 8 outlets rest on 1 root: Umweltamt Kalden \(14 carry the Nordpress dispatch of 2025-06-03\)\. From /,
    );
  });

  it('does not count those that only deny or withhold among those that rest on a root', () => {
    expect(said(LEAK_DETAIL)).toMatch(/^Of 17 articles in 9 outlets, 15 rest on 2 roots: Umweltamt Kalden and Fluorwerk Kalden; 14 carry /);
  });

  it('gives a range, with the reason why a root is not counted by itself', () => {
    const two = {
      ...FISH_DETAIL,
      roots: { low: 1, high: 2 },
      rootList: FISH_DETAIL.rootList.filter(({ state }) => state?.name === 'Marenland'),
    };
    expect(said(two)).toMatch(
      / rest on 1–2 roots: Umweltamt Kalden and Ökologisches Institut Ahlbeck \(same state as Umweltamt Kalden\)\. /,
    );
  });

  it('says so where there is no root, and of a single article', () => {
    const none = {
      ...FISH_DETAIL,
      articles: 1,
      outlets: 1,
      first: '2025-06-04',
      last: '2025-06-04',
      roots: { low: 0, high: 0 },
      rootList: [],
    };
    expect(said({ ...none, languages: ['de'] })).toBe('1 article in 1 outlet rests on no root. On 2025-06-04, in German.');
  });

  it('tells near-copies without an agency by their first outlet', () => {
    const copies = LEAK_DETAIL.copies.map((group) => ({ ...group, agencies: [] }));
    expect(said({ ...ONE, copies })).toContain('(14 carry one text of 2025-06-03, first in Nordblatt)');
  });
});
