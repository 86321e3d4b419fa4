import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../src/cli/width.ts';
import { hearsay, hearsayIntoClosedPipe, readingOf, readingsOf, scratch } from './command.ts';

const file = scratch();
const TEXT =
  'Die Ministerin Anna Berg bestritt am Montag, dass die Mieten steigen. Das sei falsch, sagte sie. Laut Polizei kamen 1.500 Menschen.';
const ENGLISH = 'The minister denied on Monday that rents were rising. Police said that 1,500 people had come to the rally.';
const EXAMPLE = 'examples/talsperre.json';

describe('hearsay read', () => {
  it('reads plain text from standard input and keeps every character', () => {
    const reading = readingOf(
      hearsay(['read', '--format', 'json', '--published', '2024-10-22', '--outlet', 'Nordblatt', '--title', 'Mieten', '-'], `${TEXT}\n`),
    );
    expect(reading.article).toEqual({
      id: 'stdin',
      language: 'de',
      title: 'Mieten',
      published: '2024-10-22',
      outlet: 'Nordblatt',
      agencies: [],
      text: `${TEXT}\n`,
    });
    expect(reading.statements.map(({ stance }) => stance)).toContain('denies');
  });

  it.each([
    ['plain text', 'a.dat', TEXT],
    ['article JSON', 'b.dat', JSON.stringify({ id: 'b', text: TEXT })],
    ['Markdown', 'c.dat', `# Mieten\n\n${TEXT.replace('Mieten', '**Mieten**')}\n`],
    ['HTML', 'd.dat', `<!doctype html><html><body><article><h1>Mieten</h1><p>${TEXT}</p></article></body></html>`],
    ['UTF-16', 'e.dat', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
  ])('recognises %s by its content', (_, name, content) => {
    expect(readingOf(hearsay(['read', '--format', 'json', file(name, content)])).article.text).toBe(TEXT);
  });

  it('tells English from German', () => {
    expect(readingOf(hearsay(['read', '--format', 'json', '-'], ENGLISH)).article.language).toBe('en');
  });

  it('gives readings that keep to the contract, in both languages', () => {
    const validate = new Ajv2020().compile(JSON.parse(readFileSync('docs/reference/reading.schema.json', 'utf8')) as object);
    for (const args of [[EXAMPLE], ['--published', '2025-03-11', 'examples/ferry.txt']]) {
      const reading = readingOf(hearsay(['read', '--format', 'json', ...args]));
      validate(reading);
      expect(validate.errors ?? []).toEqual([]);
      expect(reading.statements.length).toBeGreaterThan(5);
    }
  });

  it('says the same twice', () => {
    const args = ['read', '--format', 'json', EXAMPLE];
    expect(hearsay(args)).toEqual(hearsay(args));
  });

  it('lets the command line win over the article', () => {
    const path = file('own.json', JSON.stringify({ id: 'x', outlet: 'A', published: '2024', text: TEXT }));
    const { article } = readingOf(hearsay(['read', '--format', 'json', '--outlet', 'B', path]));
    expect([article.outlet, article.published]).toEqual(['B', '2024']);
  });

  it('prints json over several lines and jsonl on one', () => {
    expect(hearsay(['read', '--format', 'json', EXAMPLE]).stdout.split('\n').length).toBeGreaterThan(50);
    expect(hearsay(['read', '--format', 'jsonl', EXAMPLE]).stdout.split('\n')).toHaveLength(2);
  });

  it('prints markdown with a table', () => {
    expect(hearsay(['read', '--format', 'markdown', EXAMPLE]).stdout).toMatch(/^# Streit um Risse[\s\S]*\n\| # \| who \| stance \|/);
  });
});

describe('pretty', () => {
  it('fits 80 columns and has no colour where it is piped', () => {
    const { stdout, code } = hearsay(['read', EXAMPLE]);
    expect(code).toBe(0);
    expect(stdout).toContain('stance');
    expect(stdout).not.toContain('\u001b');
    for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });

  it('is coloured when told so, and not when told not to', () => {
    expect(hearsay(['read', EXAMPLE], '', { FORCE_COLOR: '1' }).stdout).toContain('\u001b[31m');
    expect(hearsay(['read', EXAMPLE], '', { NO_COLOR: '1' }).stdout).not.toContain('\u001b');
  });

  it('follows COLUMNS', () => {
    for (const line of hearsay(['read', EXAMPLE], '', { COLUMNS: '60' }).stdout.split('\n'))
      expect(displayWidth(line)).toBeLessThanOrEqual(60);
  });
});

describe('a corpus', () => {
  const corpus = (count: number): string =>
    Array.from({ length: count }, (_, i) => `${JSON.stringify({ id: `a${i}`, text: TEXT, quotes: [] })}\n`).join('');

  it.each([1, 2, 5])('is read in order by %i workers', (workers) => {
    const run = hearsay(['read', '--format', 'jsonl', '--workers', String(workers), file('corpus.jsonl', corpus(60))]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(readingsOf(run).map(({ article }) => article.id)).toEqual(Array.from({ length: 60 }, (_, i) => `a${i}`));
  });

  it('gives the same readings whatever the number of workers', () => {
    const path = file('same.jsonl', corpus(30) + JSON.stringify({ id: 'en', text: ENGLISH }));
    const one = hearsay(['read', '--format', 'jsonl', '--workers', '1', path]);
    expect(readingsOf(one)).toHaveLength(31);
    expect(hearsay(['read', '--format', 'jsonl', '--workers', '3', path])).toEqual(one);
  });

  it('may be a JSON list, and may be printed as one', () => {
    const path = file('list.json', JSON.stringify([{ text: TEXT }, { text: ENGLISH }]));
    const readings = JSON.parse(hearsay(['read', '--format', 'json', path]).stdout) as { article: { id: string } }[];
    expect(readings.map(({ article }) => article.id)).toEqual(['list-1', 'list-2']);
  });

  it('prints every article in pretty, too', () => {
    expect(hearsay(['read', file('two.jsonl', corpus(2))]).stdout.match(/stance/g)).toHaveLength(2);
  });

  it('is quiet when the reader goes away', async () => {
    const run = await hearsayIntoClosedPipe(['read', '--format', 'jsonl', file('long.jsonl', corpus(2000))]);
    expect(run.stderr).toBe('');
    expect(run.code).toBe(0);
  });
});

describe('hearsay explain', () => {
  it('shows words, tree, clauses and rules of a statement', () => {
    const { stdout, code } = hearsay(['explain', '--language', 'de', '-', '1'], TEXT);
    expect(code).toBe(0);
    for (const part of ['Statement 1 of', 'denies', 'rules', 'Sentence 1', 'lemma', 'Tree', 'Clauses', 'bestreiten'])
      expect(stdout).toContain(part);
    for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });

  it('finds an article of a corpus by its id', () => {
    const path = file('explain.jsonl', `${JSON.stringify({ id: 'a', text: ENGLISH })}\n${JSON.stringify({ id: 'b', text: TEXT })}\n`);
    expect(hearsay(['explain', path, '1', '--article', 'b']).stdout).toContain('bestreiten');
    expect(hearsay(['explain', path, '1'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `hearsay: ${path}: there are several articles; say which one with --article <id>\n`,
    });
    expect(hearsay(['explain', path, '1', '--article', 'c']).code).toBe(2);
  });

  it('says which statements there are', () => {
    const run = hearsay(['explain', '-', '99'], TEXT);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/^hearsay: -: there is no statement 99; the article has statements 1 to \d+\n$/);
  });
});

describe('usage', () => {
  it.each([
    [['--help'], 'Usage: hearsay'],
    [['read', '--help'], '--published <date>'],
    [['--version'], '0.1.0'],
  ])('%j is answered', (args, part) => {
    const run = hearsay(args);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain(part);
  });

  it.each([
    [[]],
    [['reed', 'x']],
    [['read']],
    [['read', 'a', 'b']],
    [['read', '--formt', 'json', '-']],
    [['read', '--format', 'xml', '-']],
    [['read', '--workers', '0', '-']],
    [['read', '--published', '18.10.2024', '-']],
    [['explain', '-', 'x']],
  ])('%j is a usage error', (args) => {
    const run = hearsay(args, TEXT);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).not.toMatch(/\n\s+at /);
    expect(run.stderr).not.toBe('');
  });
});
