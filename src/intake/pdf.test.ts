import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Entry } from './article.ts';
import { openContent } from './open.ts';
import { payloadOf } from './payload.ts';
import { paragraphsOfPdf } from './pdf-text.ts';

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

describe('paragraphsOfPdf', () => {
  const page = (...lines: readonly string[]): { str: string; x: number; y: number; width: number; fontSize: number }[] =>
    lines.map((str, i) => ({ str, x: 50, y: 800 - 12 * i, width: str.length * 5, fontSize: 10 }));

  it.each([
    [['Die Mieter-', 'und Vermieter'], 'Die Mieter- und Vermieter'],
    [['Die EU-', 'Kommission'], 'Die EU-Kommission'],
    [['Die Kom-', 'mission'], 'Die Kommission'],
    [['Die Stadt', 'plant'], 'Die Stadt plant'],
  ])('%j', (lines, text) => expect(paragraphsOfPdf([page(...lines)])).toEqual([text]));

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
    expect(paragraphsOfPdf([[headline, ...items]])).toEqual([
      headline.str,
      'Die Stadt will in diesem Jahr tausend Wohnungen bauen und die Mieten begrenzen, sagte die Bürgermeisterin am Montag.',
      'Die Opposition nannte den Plan am Abend unbezahlbar und verlangte, dass der Rat noch einmal über alles berät.',
    ]);
  });

  it('keeps the rows of a table', () => {
    const rows = ['2021', '2022', '2023', '2024', '2025'].flatMap((year, i) => [
      at(year, 50, i),
      at('1.204 Fälle', 150, i),
      at('12 Prozent', 300, i),
    ]);
    expect(paragraphsOfPdf([rows])[0]).toContain('2021 1.204 Fälle 12 Prozent 2022 1.204 Fälle');
  });

  it('goes on over the page and leaves out what stands on every page', () => {
    const pages = ['Die Stadt', 'plant und', 'baut.'].map((text, i) => page('Nordblatt', text, `Seite ${i + 1} von 3`));
    expect(paragraphsOfPdf(pages)).toEqual(['Die Stadt plant und baut.']);
  });
});
