import { expect, it } from 'vitest';
import { AUDIT, CORRECTIONS, DIFF, DOCTOR, FEEDS, INGEST, REREAD } from '../../../test/example-reports.ts';
import type { IngestReport } from '../../ledger/reports.ts';
import { painter } from '../colour.ts';
import { auditView } from './audit-view.ts';
import { correctionsView } from './corrections-view.ts';
import { diffView } from './diff-view.ts';
import { doctorView } from './doctor-view.ts';
import { feedsView } from './feeds-view.ts';
import { ingestView } from './ingest-view.ts';
import { rereadView } from './reread-view.ts';

const OPTIONS = { columns: 80, locale: 'en', paint: painter(false) };
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

it('an ingest names what it refused, then counts by source and in all', () => {
  expect(spaced(ingestView(INGEST, OPTIONS))).toBe(`△ text of its feed https://tagesruf.example/0607: the page shows only the
beginning of its article; the rest has to be paid for
✗ refused juni.jsonl:17: no JSON: a comma is missing at character 88
✗ refused juni.jsonl:390: the text is neither German nor English

from            new  changed  as before  refused
────────────────────────────────────────────────
juni.jsonl    1,200        2         31        2
nachtrag.xml      4

1,239 articles: 1,204 new, 2 in a new version, 31 unchanged, 2 refused. Found
5,210 statements. Claims: 312 new, 44 changed. 31 that the ledger had were not
read again.
`);
});

it('an ingest of files with one article each counts the articles, not the files', () => {
  const each = { new: 1, revised: 0, unchanged: 0, withdrawn: 0, refused: 0 };
  const sources = ['a.txt', 'b.txt'].map((source) => ({ source, articles: each }));
  const report: IngestReport = { ...INGEST, articles: { ...each, new: 2 }, refused: [], fromFeeds: [], unread: 0, sources };
  expect(spaced(ingestView(report, OPTIONS))).toBe('2 articles: 2 new. Found 5,210 statements. Claims: 312 new, 44 changed.\n');
});

it.each([
  [{ new: 0, revised: 0, unchanged: 1, withdrawn: 0, refused: 0 }, '1 article: 1 unchanged.\n'],
  [{ new: 0, revised: 0, unchanged: 0, withdrawn: 0, refused: 0 }, 'Found no article.\n'],
])('an ingest that took nothing in says no more than that (%j)', (articles, text) => {
  const report: IngestReport = {
    ...{ articles, statements: 0, claims: { new: 0, changed: 0 } },
    ...{ refused: [], fromFeeds: [], unread: 0, sources: [{ source: 'juni.jsonl', articles }] },
  };
  expect(spaced(ingestView(report, OPTIONS))).toBe(text);
});

it('a reread marks by sign and word what was added, dropped and changed', () => {
  expect(spaced(rereadView(REREAD, OPTIONS))).toBe(`Tagesruf tagesruf-0605
  + added Umweltamt Kalden warns “vor dem Baden in der Lemna”
  tagesruf-0605 [700–726]
  − dropped nobody named asserts “das Werk ruht weiter” tagesruf-0605 [12–31]
  ~ changed Fluorwerk Kalden asserts → denies “Darstellung, es sei etwas in den
  Fluss gelangt” tagesruf-0605 [64–110]

Read 1,237 articles again by rules 0.2.0: 1 changed, 1,236 as before.
Statements: 1 added, 1 dropped, 1 with another stance. Claims: 1 new, 2 changed.
`);
});

it('a reread that changed nothing says so', () => {
  expect(spaced(rereadView({ ...REREAD, articles: [] }, OPTIONS))).toBe(
    'Read 1,236 articles again by rules 0.2.0: every statement as before.\n',
  );
});

it('the audit log has an entry a row with its particulars', () => {
  expect(spaced(auditView(AUDIT, OPTIONS))).toBe(`#  at (UTC)          by     what                                        hash
────────────────────────────────────────────────────────────────────────────────
1  2025-06-12 09:30  greta  ingest juni.jsonl                           5d1e5d1e
                            articles: 1206
                            refused: 2
2  2025-06-12 10:02  Ödön   merge-actors a2c15e7f8                      77aa77aa
                            into: Fluorwerk Kalden
                            reason: the same company under an older
                            name
`);
  expect(auditView({ entries: [], next: null }, OPTIONS)).toBe('Nothing has been done to this ledger yet.\n');
});

it('corrections say what, why and by whom, and whether they stand', () => {
  const shown = spaced(correctionsView(CORRECTIONS.corrections, OPTIONS));
  for (const { id, detail } of CORRECTIONS.corrections) {
    expect(shown).toContain(id);
    for (const value of Object.values(detail).filter((one) => typeof one === 'string' && one !== detail.action))
      expect(shown).toContain(value);
  }
  expect(shown).toContain('Undone on 2025-06-13 by Ödön: they counted other fish\n');
  expect(shown).toContain('A statement that it names is not found at present');
  expect(correctionsView([], OPTIONS)).toMatch(/^No corrections yet\./);
});

it('the doctor puts problems first, with advice', () => {
  expect(spaced(doctorView(DOCTOR, OPTIONS))).toBe(`state      check      found
────────────────────────────────────────────────────────────────────
✗ problem  readings   31 articles were read by older rules (0.1.0).
                      Advice: read them again with "hearsay reread".
✓ ok       schema     The tables are those of this version.
✓ ok       audit log  2 entries, each chained to the one before.

1 problem: readings.
`);
  const well = { findings: DOCTOR.findings.filter(({ ok }) => ok) };
  expect(spaced(doctorView(well, OPTIONS))).toMatch(/\n\nAll is well: 2 checks passed\.\n$/);
});

it('a comparison of versions gives statements first, then paragraphs', () => {
  expect(spaced(diffView(DIFF, OPTIONS))).toMatchInlineSnapshot(`
    "Nordblatt nordblatt-0603
         from 1a2b1a2b1a2b, learnt 2025-06-03 08:12: Lemna gesperrt
         to 9f2c9f2c9f2c, changed 2025-06-03 11:31: Amt räumt Leck ein

    Statements: 1 added, 1 dropped, 1 changed, 3 as before.

      ~ changed Umweltamt denies → concedes “dass Lösungsmittel ausgetreten sind”
      nordblatt-0603 [61–97]
      was “dass etwas ausgetreten ist”
      + added Umweltamt withholds “zur Ursache” nordblatt-0603 [61–97]
      − dropped nobody named asserts “der Fluss bleibe offen” nordblatt-0603 [61–97]

    Text
      − Das Umweltamt bestritt, dass etwas ausgetreten ist.
      + Das Umweltamt räumte ein, dass Lösungsmittel ausgetreten sind.
    "
  `);
});

it('a comparison without a difference in statements says so', () => {
  const same = { ...DIFF, added: [], dropped: [], changed: [], text: [] };
  expect(spaced(diffView(same, OPTIONS))).toMatch(/\n3 statements, all as before\.\n$/);
});

it('feeds say how they fare, and a failing one why', () => {
  expect(spaced(feedsView(FEEDS, OPTIONS))).toMatchInlineSnapshot(`
    "2 feeds, 1 of them failing

    feed                                   checked           next              items
    ────────────────────────────────────────────────────────────────────────────────
    Nordblatt                              2025-06-03 08:00  2025-06-03 08:15  1,204
    https://nordblatt.example/feed
    2 items without an article
    not had yet                            2025-06-03 08:00  2025-06-03 12:00      0
    https://mail.ostrin.example/rss
    in Ostrin / Zeitungen
    ✗ 3 failures in a row: there is
    nothing at this address (404)
    "
  `);
  expect(feedsView({ feeds: [] }, OPTIONS)).toBe('No feeds yet. Add one: hearsay feeds add ADDRESS\n');
});
