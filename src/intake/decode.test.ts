import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode, decodeInPieces } from './decode.ts';

const GERMAN = '„Nein“, sagte Jörg Süß – und das für 5 €.';

describe('decode', () => {
  it.each([
    ['UTF-8', Buffer.from(GERMAN), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${GERMAN}`), 'utf-8'],
    ['UTF-16 little-endian', Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(GERMAN, 'utf-16le')]), 'utf-16le'],
    ['UTF-16 big-endian', Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode(GERMAN, 'utf-16be')]), 'utf-16be'],
    ['windows-1252, with German quotation marks and dashes', iconv.encode(GERMAN, 'windows-1252'), 'windows-1252'],
  ])('reads %s', (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: GERMAN, encoding, replaced: 0 });
  });

  it('follows what a page declares', () => {
    const page = '<html><head><meta charset="iso-8859-2"></head><body>Wałęsa sagte: „Nein”</body></html>';
    expect(decode(iconv.encode(page, 'iso-8859-2')).text).toContain('Wałęsa');
  });

  it('takes a page that says latin1 for windows-1252, as browsers do', () => {
    const page = '<meta charset="latin1"><p>„Nein“</p>';
    expect(decode(iconv.encode(page, 'windows-1252')).text).toContain('„Nein“');
  });

  it.each([
    ['UTF-8 that is windows-1252', '<meta charset="utf-8">', 'windows-1252'],
    ['windows-1252 that is UTF-8', '<meta charset="windows-1252">', 'utf-8'],
    ['ISO 8859-15 with the quotation marks of windows-1252', '<meta charset="iso-8859-15">', 'windows-1252'],
  ])('sees through a page that declares %s', (_, meta, encoding) => {
    const page = `${meta}<p>„Nein“, sagte Jörg Süß – und das.</p>`;
    expect(decode(iconv.encode(page, encoding)).text).toBe(page);
  });

  it('keeps UTF-8 with one bad byte, whatever the page declares', () => {
    const page = '<meta charset="iso-8859-1"><p>„Nein“, sagte Jörg Süß – und für größere Städte gilt: ';
    expect(decode(Buffer.concat([Buffer.from(page), Buffer.from([0xe4])])).text).toBe(`${page}\uFFFD`);
  });

  it('follows the media type before the page', () => {
    const page = '<meta charset="windows-1252"><p>Wałęsa';
    expect(decode(iconv.encode(page, 'iso-8859-2'), 'text/html; charset="ISO-8859-2"').text).toBe(page);
    expect(decode(iconv.encode('Wort', 'utf-16le'), 'text/plain; charset=utf-16le').text).toBe('Wort');
  });

  it('keeps UTF-8 whose last character is cut, and says so', () => {
    const bytes = Buffer.from('Für Grün und Süß, für Jörg und Ä');
    expect(decode(bytes.subarray(0, -1))).toEqual({ text: 'Für Grün und Süß, für Jörg und \uFFFD', encoding: 'utf-8', replaced: 1 });
  });

  it('takes any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => typeof decode(bytes).text === 'string'));
  });

  it('gives back every text that is valid UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.startsWith('\uFEFF') && !/\p{Surrogate}/u.test(text));
        expect(decode(Buffer.from(text)).text).toBe(text);
      }),
    );
  });
});

it('cuts UTF-8 into pieces that are the whole, before a tag where there is one', () => {
  const page = Buffer.from('\uFEFF<p>Grün</p><p>€€€€€€€€€</p>');
  expect(decodeInPieces(page, undefined, 12).pieces).toEqual(['<p>Grün</p>', '<p>€€€', '€€€€', '€€</p>']);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 4, max: 20 }), (text, size) => {
      fc.pre(!text.startsWith('\uFEFF'));
      const { pieces } = decodeInPieces(Buffer.from(text), undefined, size);
      expect(pieces.join('')).toBe(text);
      for (const piece of pieces) expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(size);
    }),
  );
});
