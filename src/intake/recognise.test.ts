import { describe, expect, it } from 'vitest';
import { nameOfBinary, recognise } from './recognise.ts';

describe('recognise', () => {
  it.each([
    ['Die Ministerin wies die Vorwürfe zurück.', 'text'],
    ['[Update] Kiel – Die Ministerin wies die Vorwürfe zurück.', 'text'],
    ['{sic} stand im Brief.', 'text'],
    ['#Hashtag-Protest: Die Stadt wiegelt ab', 'text'],
    ['Der Kurs fiel um 3 * 4 Punkte ** und stieg wieder.', 'text'],
    ['Die Formel a<b gilt, sagte er. <p> ist ein Tag.', 'text'],
    ['', 'text'],
    ['{"text": "Hallo"}', 'json'],
    ['\n [ {"text": "Hallo"} ]', 'json'],
    ['{"text": "Hallo"', 'json'],
    ['[]', 'json'],
    ['<!DOCTYPE html><html><p>Hallo</p></html>', 'html'],
    ['<?xml version="1.0"?>\n<!DOCTYPE html><html></html>', 'html'],
    ['<!-- Seite 1 --><div class="a">Hallo</div>', 'html'],
    ['<p>Hallo', 'html'],
    ['# Mieten steigen\n\nText', 'markdown'],
    ['---\ntitle: Mieten\n---\nText', 'markdown'],
    ['Die [Ministerin](https://example.org/m) sprach.', 'markdown'],
    ['Die **Ministerin** sprach.', 'markdown'],
    ['| Jahr | Euro |\n| --- | ---: |\n| 2030 | 9 |', 'markdown'],
    ['Das Bündnis | die Liste |\n--- steht so auf dem Zettel.', 'text'],
  ])('%j is %s', (text, kind) => expect(recognise(text)).toBe(kind));
});

describe('nameOfBinary', () => {
  it.each([['PK\u0003\u0004abc', 'a ZIP archive or office document']])('knows %j', (bytes, name) =>
    expect(nameOfBinary(Buffer.from(bytes, 'latin1'))).toBe(name),
  );

  it('takes a text with a few NUL bytes for a text', () => {
    expect(nameOfBinary(Buffer.from('Die Ministerin\u0000 wies die Vorwürfe zurück.'))).toBeNull();
  });

  it('takes bytes full of control characters for none', () => {
    expect(nameOfBinary(Buffer.from(Array.from({ length: 200 }, (_, i) => i % 7)))).toBe('binary data');
  });
});
