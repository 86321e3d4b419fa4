import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { hearsay, type Ran, readingOf, readingsOf, scratch } from './command.ts';

const file = scratch();
const SENTENCE = 'Die Ministerin bestritt, dass die Mieten und die Löhne auf dem Land nicht steigen. ';

/** What every failed run has in common: one line that begins with the place, no stack trace, nothing on standard output. */
function fails(run: Ran, code: number, message: string): void {
  expect(run.stdout).toBe('');
  expect(run.stderr).toBe(`hearsay: ${message}\n`);
  expect(run.code).toBe(code);
}

describe('input that cannot be read', () => {
  it('a file that is not there', () => fails(hearsay(['read', 'no/such/file']), 3, 'no/such/file: there is no such file'));

  it('a directory', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-'));
    fails(hearsay(['read', folder]), 3, `${folder}: this is a directory; give a file, or "-" for standard input`);
  });

  it.each([
    ['an empty text', '', '-: there is no text in it'],
    ['white space', ' \n\t\n', '-: there is no text in it'],
    ['a piece of a PDF', '%PDF-1.7\n…', '-: the PDF document is damaged and cannot be opened'],
    ['a page without an article', '<html><body><nav><a href="/">Start</a></nav></body></html>', '-: no article found in the page'],
    ['an empty object', '{}', '-: the article has no "text"'],
    ['a text that is a number', '{"text": 5}', '-: "text" must be a string, found a number'],
    ['a date that is none', '{"text": "Ja", "published": "gestern"}', '-: "published" is no EDTF date: "gestern"'],
    ['broken JSON', '{"id": "x",\n "text": "Ja" "y"}', '-:2:15: this is not valid JSON'],
    ['a number', '[1', '-: too little text to tell its language; say --language de or --language en'],
  ])('%s', (_, input, message) => fails(hearsay(['read', '--format', 'json', '-'], input), message.includes('language') ? 4 : 3, message));
});

describe('languages', () => {
  it('a text in another language', () => {
    const run = hearsay(['read', '-'], 'Le ministre a démenti les informations selon lesquelles les loyers augmenteraient cette année.');
    fails(
      run,
      4,
      '-: the text seems to be French (fr); hearsay reads German (de) and English (en). If it is one of them, say so with --language',
    );
  });

  it('a text too short to tell', () =>
    fails(hearsay(['read', '-'], 'Ok'), 4, '-: too little text to tell its language; say --language de or --language en'));

  it('an option that names another language', () =>
    fails(
      hearsay(['read', '--language', 'fr', '-'], SENTENCE),
      4,
      '--language: "fr" is not read; hearsay reads German (de) and English (en)',
    ));

  it('an article that names another language', () => {
    fails(
      hearsay(['read', '-'], '{"language": "fr", "text": "Oui"}'),
      4,
      '-: French (fr) is not read; hearsay reads German (de) and English (en)',
    );
  });
});

describe('text that is odd and read all the same', () => {
  const read = (input: string | Uint8Array): Ran => hearsay(['read', '--format', 'json', '--language', 'de', '-'], input);

  it.each([
    ['nothing', ''],
    ['no sentence end', 'Ministerin bestreitet Vorwürfe'],
    ['only quotation marks', '„“„“„„„“““'],
    ['a quotation that is never closed', '„Die Mieten steigen nicht, sagte die Ministerin.'],
    ['NUL bytes', 'Die Ministerin\u0000 bestritt\u0000, dass es so sei.'],
    ['line ends of Windows', 'Die Ministerin bestritt das.\r\n\r\nSie sagte, es sei falsch.\r\n'],
    ['control characters', 'Die Ministerin\u0007 sagte\u001b[31m, es sei falsch.'],
    ['emoji and combining marks', 'Die Ministerin 👩🏽‍⚖️ sagte, es sei fu\u0308r alle gut.'],
    ['another script', '部长否认 sagte die Ministerin.'],
  ])('%s', (_, text) => {
    const run = read(text);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(readingOf(run).article.text).toBe(text);
  });

  it('windows-1252, with its quotation marks', () => {
    const text = '„Die Mieten steigen – um 5 €“, sagte die Ministerin.';
    expect(readingOf(read(iconv.encode(text, 'windows-1252'))).article.text).toBe(text);
  });

  it('UTF-8 cut in the middle of a character, with a word about it', () => {
    const run = read(Buffer.from('Die Löhne für Bürger, sagte sie, seien hö').subarray(0, -1));
    expect(run.code).toBe(0);
    expect(run.stderr).toBe('hearsay: -: 1 character is not valid utf-8 and read as "\uFFFD"\n');
  });

  it('half surrogates, which come out as they went in', () => {
    const run = read('{"text": "Die \\ud800 Ministerin sagte, es sei gut. \\udc00"}');
    expect(run.stdout).toContain('Die \\ud800 Ministerin');
    expect(readingOf(run).article.text).toBe('Die \ud800 Ministerin sagte, es sei gut. \udc00');
  });

  it('10 MB of one line', () => {
    const run = read(SENTENCE.repeat(Math.ceil(10_000_000 / SENTENCE.length)));
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout.endsWith('}\n')).toBe(true);
  }, 600_000);

  it('100,000 characters without a space, a bracket that never closes, a page of 20,000 levels', () => {
    expect(read('a'.repeat(100_000)).code).toBe(0);
    expect(read(`# Ja\n${'['.repeat(100_000)}`).code).toBe(0);
    expect(read(`<html><body>${'<div>'.repeat(20_000)}<p>${SENTENCE}</p></body></html>`).code).toBe(0);
  });
});

describe('a corpus with something wrong in it', () => {
  const line = (i: number): string => JSON.stringify({ id: `a${i}`, language: 'de', text: SENTENCE });

  it('one bad line among a thousand: the others are read', () => {
    const lines = Array.from({ length: 1000 }, (_, i) => (i === 499 ? '{"id": "a499", "text": ' : line(i)));
    const path = file('thousand.jsonl', lines.join('\n'));
    const run = hearsay(['read', '--format', 'jsonl', path]);
    expect(run.code).toBe(3);
    expect(run.stderr).toBe(`hearsay: ${path}:500: this line is not valid JSON (column 24)\n`);
    expect(readingsOf(run).map(({ article }) => article.id)).toEqual(
      Array.from({ length: 1000 }, (_, i) => `a${i}`).filter((id) => id !== 'a499'),
    );
  });

  it('several kinds of bad lines, each with its number; unreadable input outweighs a foreign language', () => {
    const path = file('mixed.jsonl', [line(1), '', '[]', '{"text": null}', '{"language": "fr", "text": "Oui"}', line(2)].join('\r\n'));
    const run = hearsay(['read', '--format', 'jsonl', path]);
    expect(run.code).toBe(3);
    expect(run.stderr.split('\n')).toEqual([
      `hearsay: ${path}:3: expected an article as a JSON object, found a list`,
      `hearsay: ${path}:4: the article has no "text"`,
      `hearsay: ${path}:5: French (fr) is not read; hearsay reads German (de) and English (en)`,
      '',
    ]);
    expect(readingsOf(run)).toHaveLength(2);
  });

  it('a foreign language alone is exit code 4', () => {
    const run = hearsay(['read', '--format', 'jsonl', file('fr.jsonl', `${line(1)}\n{"language": "fr", "text": "Oui"}\n`)]);
    expect(run.code).toBe(4);
    expect(readingsOf(run)).toHaveLength(1);
  });

  it('is read in UTF-16, too', () => {
    const path = file('utf16.jsonl', Buffer.from(`\uFEFF${line(1)}\r\n{"id": \r\n${line(2)}\r\n`, 'utf16le'));
    const run = hearsay(['read', '--format', 'jsonl', path]);
    expect(run).toMatchObject({ code: 3, stderr: `hearsay: ${path}:2: this line is not valid JSON (column 8)\n` });
    expect(readingsOf(run)).toHaveLength(2);
  });

  it('a first line that is broken does not hide the others', () => {
    const run = hearsay(['read', '--format', 'jsonl', file('first.jsonl', `{"id": \n${line(1)}\n${line(2)}\n`)]);
    expect(run.code).toBe(3);
    expect(readingsOf(run)).toHaveLength(2);
  });
});
