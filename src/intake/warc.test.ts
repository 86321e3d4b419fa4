import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { articlesOf, opened } from '../../test/opened.ts';
import { type Capture, newsPage, webArchive } from '../../test/web-archive.ts';
import type { IntakeError } from './intake-error.ts';

const SENTENCE = 'Die Ministerin Anna Berg hat am Montag Berichte über höhere Mieten zurückgewiesen.';
const page = (n: number): Capture => ({ url: `https://nordblatt.example/${n}`, body: newsPage(`Mieten ${n}`, `${SENTENCE} (${n})`) });
const html = { 'Content-Type': 'text/html; charset=utf-8' };

describe('WARC', () => {
  it.each([
    { version: 'WARC/1.0', gzip: false },
    { version: 'WARC/1.0', gzip: true },
    { version: 'WARC/1.1', gzip: false },
    { version: 'WARC/1.1', gzip: true },
  ] as const)('%o: address, id and time of capture of each page, other records counted', async (how) => {
    const archive = await webArchive(
      [
        { url: 'urn:x:info', type: 'warcinfo', body: 'software: x' },
        page(1),
        { url: 'https://nordblatt.example/a.png', headers: { 'Content-Type': 'image/png' }, body: 'PNG' },
        { url: 'https://nordblatt.example/gone', status: '404 Not Found', body: newsPage('Weg', SENTENCE) },
        { url: 'https://nordblatt.example/menu', body: '<html><body><a href="/">Start</a></body></html>' },
        { url: 'https://nordblatt.example/robots.txt', headers: { 'Content-Type': 'text/plain' }, body: SENTENCE },
        { url: 'https://nordblatt.example/1', type: 'revisit' },
        { url: 'https://nordblatt.example/t', type: 'resource', headers: { 'Content-Type': 'text/plain' }, body: SENTENCE },
      ],
      how,
    );
    const { entries, warned, corpus } = await opened(archive);
    expect(corpus).toBe(true);
    expect(entries).toMatchObject([
      {
        place: 'wire: record 2 (https://nordblatt.example/1)',
        article: {
          id: 'https://nordblatt.example/1',
          address: 'https://nordblatt.example/1',
          fetched: '2031-03-03T09:00:00.000Z',
          title: 'Mieten 1',
          text: `${SENTENCE} (1)`,
        },
      },
      { article: { id: 'https://nordblatt.example/t', text: SENTENCE } },
    ]);
    expect(warned).toEqual([
      'wire: 8 records: 2 articles, 4 without one (menus, images, answers other than 200), 1 that only say that nothing had changed, 1 about the archive itself',
    ]);
  });

  it('opens agencies’ items inside by their content', async () => {
    const ninjs = JSON.stringify({ uri: 'urn:x:1', versioncreated: '2031-03-03T10:40:00Z', body_text: SENTENCE });
    const archive = await webArchive([{ url: 'https://wire.example/1', headers: { 'Content-Type': 'application/json' }, body: ninjs }]);
    expect(await articlesOf(archive)).toMatchObject([{ id: 'urn:x:1', address: 'https://wire.example/1', text: SENTENCE }]);
  });

  const body = newsPage('Mieten', SENTENCE);
  const chunked = (text: string): string => `${Buffer.byteLength(text).toString(16)};a=b\r\n${text}\r\n0\r\n\r\n`;
  it.each([
    ['chunks', { ...html, 'Transfer-Encoding': 'chunked' }, chunked(body)],
    ['chunks that the archive put together', { ...html, 'Transfer-Encoding': 'chunked' }, body],
    ['gzip', { ...html, 'Content-Encoding': 'gzip' }, gzipSync(body)],
    ['gzip that the archive unpacked', { ...html, 'Content-Encoding': 'gzip' }, body],
    ['Brotli', { ...html, 'Content-Encoding': 'br' }, brotliCompressSync(body)],
  ])('unpacks %s', async (_, headers, packed) => {
    const articles = await articlesOf(await webArchive([{ url: 'https://a.example/', headers, body: packed }]));
    expect(articles).toMatchObject([{ text: SENTENCE }]);
  });

  it.each([
    ['zstd', 'x', 'damaged'],
    ['gzip', gzipSync(body).subarray(0, 60), 'damaged'],
    ['gzip', gzipSync(Buffer.alloc(64 * 1024 * 1024)), 'damaged'],
  ])('names a page whose %s cannot be unpacked, and reads the next one', async (coding, packed, code) => {
    const odd = { url: 'https://a.example/', headers: { ...html, 'Content-Encoding': coding }, body: packed };
    expect((await opened(await webArchive([odd, page(2)]))).entries).toMatchObject([
      { place: 'wire: record 1 (https://a.example/)', error: { code } },
      { article: { title: 'Mieten 2' } },
    ]);
  });

  it('notices an end that comes too early, wherever it comes, and keeps every whole record', async () => {
    const ends: number[] = [];
    const parts: Buffer[] = [];
    for (const n of [1, 2, 3]) {
      parts.push(await webArchive([page(n)], { gzip: true }));
      ends.push(Buffer.concat(parts).length);
    }
    const archive = Buffer.concat(parts);
    for (let cut = 40; cut < archive.length; cut += 29) {
      const whole = ends.filter((end) => end <= cut).length;
      const entries = await opened(archive.subarray(0, cut)).then(
        (input) => input.entries,
        (error: IntakeError) => [{ place: 'wire', error }],
      );
      const found = entries.filter((entry) => 'article' in entry).length;
      const codes = entries.flatMap((entry) => ('error' in entry ? [entry.error.code] : []));
      expect({ cut, found: found >= whole, codes }).toEqual({ cut, found: true, codes: ends.includes(cut) ? [] : ['truncated'] });
    }
    const plain = await webArchive([page(1), page(2)]);
    expect((await opened(plain.subarray(0, -60))).entries).toMatchObject([
      { article: { title: 'Mieten 1' } },
      { error: { code: 'truncated' } },
    ]);
  });

  it('says where an archive is damaged and goes on with the next record', async () => {
    const [one, two] = [await webArchive([page(1)]), await webArchive([page(2)])];
    const { entries } = await opened(Buffer.concat([one, Buffer.from('nonsense\r\nmore of it\r\n'), two]));
    expect(entries).toMatchObject([{ article: { title: 'Mieten 1' } }, { error: { code: 'damaged' } }, { article: { title: 'Mieten 2' } }]);
    const unsized = Buffer.from('WARC/1.1\r\nWARC-Type: response\r\n\r\n');
    expect((await opened(Buffer.concat([unsized, two]))).entries).toMatchObject([
      { error: { code: 'damaged' } },
      { article: { title: 'Mieten 2' } },
    ]);
  });
});

describe('gzip', () => {
  it('is read like what is inside', async () => {
    expect(await articlesOf(gzipSync(newsPage('Mieten', SENTENCE)))).toMatchObject([{ title: 'Mieten' }]);
    expect(await articlesOf(Buffer.concat([gzipSync('{"text":"eins"}\n'), gzipSync('{"text":"zwei"}\n')]))).toMatchObject([
      { text: 'eins' },
      { text: 'zwei' },
    ]);
  });

  it.each([
    ['cut short', gzipSync(newsPage('Mieten', SENTENCE)).subarray(0, -9), 'truncated'],
    ['followed by something else', Buffer.concat([gzipSync(newsPage('Mieten', SENTENCE)), Buffer.from('and more')]), 'damaged'],
    ['packed seven times', Array.from({ length: 7 }).reduce<Buffer>((inner) => gzipSync(inner), Buffer.from(SENTENCE)), 'too-large'],
    ['a bomb', gzipSync(Buffer.alloc(96 * 1024 * 1024), { level: 9 }), 'too-large'],
  ])('is refused where it is %s', async (_, bytes, code) => {
    await expect(opened(bytes)).rejects.toMatchObject({ name: 'IntakeError', code });
  });
});
