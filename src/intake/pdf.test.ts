import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Entry } from './article.ts';
import { openContent } from './open.ts';
import { payloadOf } from './payload.ts';
import { blocksOfPdf } from './pdf-text.ts';

/** A PDF document of one page, drawn by `content`. */
function pdfOf(content: string, info = '', trailer = ''): Buffer {
  const drawn = iconv.encode(content, 'windows-1252').toString('latin1');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    `<<${info}>>`,
  ];
  let out = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 7\n0000000000 65535 f \n${offsets.join('')}trailer<</Size 7/Root 1 0 R/Info 6 0 R${trailer}>>`;
  return Buffer.from(`${out}${table}\nstartxref\n${out.length}\n%%EOF`, 'latin1');
}

async function read(bytes: Buffer): Promise<Entry[]> {
  const { entries } = await openContent(await payloadOf([bytes], 'x'), { place: 'x', id: 'x', warn: () => {} });
  const all = [];
  for await (const entry of entries) all.push(entry);
  return all;
}

describe('a PDF document', () => {
  it('has its paragraphs joined, its words made whole, and the facts of its information', async () => {
    const content =
      'BT /F1 18 Tf 50 780 Td (Mieten steigen) Tj ET BT /F1 11 Tf 50 750 Td (Die Ministerin Anna Berg hat am Montag Berichte über höhere Mie-) Tj 0 -14 Td (ten zurückgewiesen. Sie sagte, das sei falsch.) Tj 0 -28 Td (Der „Verband“ widersprach.) Tj ET';
    const info = "/Title(Mieten steigen)/Author(Anna Berg)/CreationDate(D:20241018091200+02'00')";
    expect(await read(pdfOf(content, info))).toEqual([
      {
        place: 'x',
        article: {
          id: 'x',
          title: 'Mieten steigen',
          byline: 'Anna Berg',
          published: '2024-10-18',
          text: 'Die Ministerin Anna Berg hat am Montag Berichte über höhere Mieten zurückgewiesen. Sie sagte, das sei falsch.\n\nDer „Verband“ widersprach.',
          blocks: [
            { kind: 'paragraph', start: 0, end: 109 },
            { kind: 'paragraph', start: 111, end: 137 },
          ],
        },
      },
    ]);
  });

  it('is refused where it keeps its reader busy without end, and the next one is read', async () => {
    const endless = `%PDF-1.4\n${'5 0 obj<</Type/Font/Subtype/Type1/Bendobj\n'.repeat(12_000)}trailer<</Root 1 0 R>>`;
    await expect(read(Buffer.from(endless))).rejects.toMatchObject({ code: 'damaged' });
    expect(await read(pdfOf('BT /F1 11 Tf 50 750 Td (Der Verband widersprach am Montag.) Tj ET'))).toHaveLength(1);
  });

  const lock = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>/ID[<00><00>]`;
  it.each([
    ['a scan', pdfOf('0 0 m 10 10 l S'), 'no-text'],
    ['a locked one', pdfOf('BT ET', '', lock), 'not-readable'],
    ['the beginning of one', Buffer.from('%PDF-1.7\n…'), 'damaged'],
  ])('is refused where it is %s', async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ code });
  });
});

describe('blocksOfPdf', () => {
  const textsOf = (...given: Parameters<typeof blocksOfPdf>): string[] => blocksOfPdf(...given).map(({ text }) => text);
  const page = (...lines: readonly string[]): { str: string; x: number; y: number; width: number; fontSize: number }[] =>
    lines.map((str, i) => ({ str, x: 50, y: 800 - 12 * i, width: str.length * 5, fontSize: 10 }));

  it.each([
    [['Die Mieter-', 'und Vermieter'], 'Die Mieter- und Vermieter'],
    [['Die EU-', 'Kommission'], 'Die EU-Kommission'],
    [['Die Kom-', 'mission'], 'Die Kommission'],
    [['Die Stadt', 'plant'], 'Die Stadt plant'],
  ])('%j', (lines, text) => expect(textsOf([page(...lines)])).toEqual([text]));

  const LEFT = [
    'Die Stadt will in diesem Jahr',
    'tausend Wohnungen bauen und',
    'die Mieten begrenzen, sagte die',
    'Bürgermeisterin am Montag.',
  ];
  const RIGHT = [
    'Die Opposition nannte den Plan',
    'am Abend unbezahlbar und ver-',
    'langte, dass der Rat noch einmal',
    'über alles berät.',
  ];
  const at = (str: string, x: number, row: number): { str: string; x: number; y: number; width: number; fontSize: number } => ({
    str,
    x,
    y: 700 - 12 * row,
    width: str.length * 5,
    fontSize: 10,
  });
  it.each([
    ['column after column', [...LEFT.map((text, i) => at(text, 50, i)), ...RIGHT.map((text, i) => at(text, 250, i))]],
    ['row by row', LEFT.flatMap((text, i) => [at(text, 50, i), at(RIGHT[i] ?? '', 250, i)])],
  ])('reads columns that are drawn %s', (_, items) => {
    const headline = { str: 'Mieten sollen begrenzt werden, Opposition widerspricht', x: 50, y: 740, width: 370, fontSize: 16 };
    expect(textsOf([[headline, ...items]])).toEqual([
      headline.str,
      'Die Stadt will in diesem Jahr tausend Wohnungen bauen und die Mieten begrenzen, sagte die Bürgermeisterin am Montag.',
      'Die Opposition nannte den Plan am Abend unbezahlbar und verlangte, dass der Rat noch einmal über alles berät.',
    ]);
  });

  it('knows the rows of a table, whatever edge their cells share', () => {
    const rows = ['2021', '2022', '2023', '2024', '2025'].flatMap((year, i) => [
      at(year, 50, i),
      at('1.204 Fälle', 150, i),
      at(`${'Anteil '.repeat(i % 2)}12 Prozent`, 350 - 35 * (i % 2), i),
    ]);
    expect(blocksOfPdf([[...rows, at('Die Stadt prüft das.', 50, 6)]]).slice(0, 2)).toEqual([
      { kind: 'table-row', text: '2021 · 1.204 Fälle · 12 Prozent' },
      { kind: 'table-row', text: '2022 · 1.204 Fälle · Anteil 12 Prozent' },
    ]);
    expect(blocksOfPdf([[...rows, at('Die Stadt prüft das.', 50, 5)]]).at(-1)).toEqual({ kind: 'paragraph', text: 'Die Stadt prüft das.' });
  });

  it.each([
    [
      'two lines with something beside them',
      [at('Anna Berg', 50, 0), at('Kiel, 3. März', 200, 0), at('Sprecherin', 50, 1), at('Seite 1', 200, 1)],
    ],
    ['long lines beside one another', [0, 1, 2].flatMap((i) => [at(LEFT[i] ?? '', 50, i), at(RIGHT[i] ?? '', 250, i)])],
    ['pieces that stand anywhere', [0, 1, 2].flatMap((i) => [at('Mieten', 50 + 9 * i, i), at('steigen', 120 + 31 * i, i)])],
  ])('makes no table of %s', (_, items) => {
    expect(blocksOfPdf([items]).map(({ kind }) => kind)).not.toContain('table-row');
  });

  it('knows items of a list by their signs, with the lines that follow', () => {
    const items = [at('Die Stadt will', 50, 0), at('•', 50, 1), at('tausend Wohnungen bauen', 70, 1), at('und Mieten begrenzen', 70, 2)];
    const more = [3, 4, 5].flatMap((i) => [at('•', 50, i), at(`Punkt ${i}`, 70, i)]);
    expect(blocksOfPdf([[...items, ...more]])).toEqual([
      { kind: 'paragraph', text: 'Die Stadt will' },
      { kind: 'list-item', text: 'tausend Wohnungen bauen und Mieten begrenzen' },
      ...[3, 4, 5].map((i) => ({ kind: 'list-item', text: `Punkt ${i}` })),
    ]);
  });

  it('knows headings by their letters, and a lead, which is a sentence, as a paragraph', () => {
    const large = (str: string, row: number, fontSize: number) => ({ ...at(str, 50, row), fontSize });
    const text = [3, 4, 5, 6].map((i) => at('Die Stadt will in diesem Jahr tausend Wohnungen bauen', 50, i));
    const kinds = blocksOfPdf([[large('Mieten sollen sinken', -4, 18), large('Die Stadt baut, sagt sie.', -1, 12), ...text]]);
    expect(kinds.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph']);
  });

  it('goes on over the page and leaves out what stands on every page', () => {
    const pages = ['Die Stadt', 'plant und', 'baut.'].map((text, i) => page('Nordblatt', text, `Seite ${i + 1} von 3`));
    expect(textsOf(pages)).toEqual(['Die Stadt plant und baut.']);
  });
});
