import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../test/example-reading.ts';
import { painter, wantsColour } from './colour.ts';
import { markdown } from './markdown-output.ts';
import { pretty } from './pretty.ts';
import { figureLabel } from './statement-cells.ts';
import { displayWidth } from './width.ts';

const plain = (columns: number): string => pretty(EXAMPLE, { columns, paint: painter(false) });

describe('pretty', () => {
  it('shows the article with its statements, then the table', () => {
    expect(plain(80).replaceAll('\u00a0', ' ')).toBe(`Streit um Häuser
Nordblatt · 2024-10-21 · German · dpa

Das Rathaus hat [1 Berichte über 1.500 Kündigungen] zurückgewiesen.

Die Agentur Nordpress hatte unter Berufung auf den Mieterbund gemeldet, [2 bis
zu [3 40 Häuser] würden womöglich verkauft].

3 statements: 1 denies · 2 asserts

#  who           stance     what              on whose   when        figures
                                              word
────────────────────────────────────────────────────────────────────────────────
1  Rathaus       denies     Berichte über                            1.500
                            1.500                                    Kündigungen
                            Kündigungen
2  Mieterbund    asserts,   bis zu 40 Häuser  Nordpress  2024-10-XX  ≤ 40 Häuser
                 possible   würden womöglich
                            verkauft
3  nobody named  asserts    40 Häuser
                 not
note: made by hand
`);
  });

  it.each([40, 60, 80, 120])('fits %i columns', (columns) => {
    for (const line of plain(columns).split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
  });

  it('colours by stance, and says the stance in words all the same', () => {
    const coloured = pretty(EXAMPLE, { columns: 80, paint: painter(true) });
    expect(coloured).toContain('\u001b[31m[1\u00a0Berichte über 1.500 Kündigungen]\u001b[0m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what colouring adds is what is taken away again
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain(80));
  });

  it('lets nothing through that a terminal would obey', () => {
    const evil = {
      ...EXAMPLE,
      article: { ...EXAMPLE.article, title: '\u001b]0;evil\u0007', text: EXAMPLE.article.text.replace('hat', '\u001b[8') },
    };
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may come through
    expect(pretty(evil, { columns: 80, paint: painter(false) })).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  it('says so where nothing was found', () => {
    expect(pretty({ ...EXAMPLE, statements: [] }, { columns: 80, paint: painter(false) })).toContain('No attributed statement found.');
  });
});

it('markdown has every statement in a table and escapes what would be markup', () => {
  const text = markdown({ ...EXAMPLE, article: { ...EXAMPLE.article, title: 'Ein *Streit* | um <b>Häuser</b>' } });
  expect(text).toContain('# Ein \\*Streit\\* \\| um \\<b\\>Häuser\\</b\\>\n');
  expect(text).toContain('| # | who | stance | what | on whose word | when | figures |\n| --- | --- | --- | --- | --- | --- | --- |\n');
  expect(text).toContain(
    '| 2 | Mieterbund | asserts, possible | bis zu 40 Häuser würden womöglich verkauft | Nordpress | 2024-10-XX | ≤ 40 Häuser |',
  );
});

it.each([
  [{ value: 1500, unit: 'Soldaten' }, 'de', '1.500 Soldaten'],
  [{ value: 1500, unit: 'soldiers' }, 'en', '1,500 soldiers'],
  [{ value: 1.5, unit: '' }, 'de', '1,5'],
  [{ low: 10, high: 12, unit: '%' }, 'en', '10–12 %'],
  [{ low: 1000, unit: '' }, 'en', '≥ 1,000'],
  [{ high: 7, approx: true, unit: 'km' }, 'en', '~ ≤ 7 km'],
] as const)('%j in %s is %s', (figure, language, label) => {
  expect(figureLabel(figure, language)).toBe(label);
});

it.each([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ TERM: 'dumb' }, true, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
])('with %j on a terminal (%s) colour is %s', (environment, terminal, colour) => {
  expect(wantsColour(environment, terminal)).toBe(colour);
});
