import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { opened } from '../../test/opened.ts';
import { newsPage, webArchive } from '../../test/web-archive.ts';
import { zipFile } from '../../test/zip-file.ts';
import type { Entry } from './article.ts';
import { openInput } from './open.ts';

const SENTENCE = 'Die Ministerin Anna Berg hat am Montag Berichte über höhere Mieten zurückgewiesen.';
const folder = mkdtempSync(join(tmpdir(), 'hearsay-wacz-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function entriesOf(zip: Buffer): Promise<Entry[]> {
  const path = join(folder, 'archive.wacz');
  writeFileSync(path, zip);
  const entries: Entry[] = [];
  for await (const entry of (await openInput(path, () => undefined)).entries) entries.push(entry);
  return entries;
}

const archive = (n: number): Promise<Buffer> =>
  webArchive([{ url: `https://nordblatt.example/${n}`, body: newsPage(`Mieten ${n}`, SENTENCE) }], { gzip: true });
const datapackage = Buffer.from('{"profile":"data-package","wacz_version":"1.1.1","resources":[]}');

describe('WACZ', () => {
  it.each([false, true])('reads every WARC file in its archive, compressed once more: %s', async (deflate) => {
    const files = {
      'datapackage.json': datapackage,
      'archive/a.warc.gz': await archive(1),
      'pages/pages.jsonl': Buffer.from('{"text":"x"}'),
      'archive/b.warc.gz': await archive(2),
    };
    expect(await entriesOf(zipFile(files, { deflate }))).toMatchObject([
      { place: expect.stringContaining('archive.wacz: archive/a.warc.gz: record 1'), article: { title: 'Mieten 1' } },
      { place: expect.stringContaining('archive.wacz: archive/b.warc.gz: record 1'), article: { title: 'Mieten 2' } },
    ]);
  });

  it.each(['../evil.warc.gz', '/etc/evil.warc', 'archive/../../evil.warc'])(
    'stops at the path %s and keeps what came before',
    async (path) => {
      const files = { 'archive/a.warc.gz': await archive(1), [path]: await archive(2) };
      expect(await entriesOf(zipFile(files))).toMatchObject([
        { article: { title: 'Mieten 1' } },
        { error: { code: 'damaged', message: expect.stringContaining('path') } },
      ]);
    },
  );

  it('refuses a file that grows beyond measure, and reads the next one', async () => {
    const files = { 'archive/bomb.warc': Buffer.alloc(32 * 1024 * 1024), 'archive/a.warc.gz': await archive(1) };
    expect(await entriesOf(zipFile(files, { deflate: true }))).toMatchObject([
      { error: { code: 'too-large' } },
      { article: { title: 'Mieten 1' } },
    ]);
  });

  it('names what is wrong: nothing in it, cut short', async () => {
    expect(await entriesOf(zipFile({ 'datapackage.json': datapackage }))).toMatchObject([{ error: { code: 'no-article' } }]);
    expect(
      await entriesOf(zipFile({ 'datapackage.json': datapackage, 'archive/a.warc.gz': await archive(1) }).subarray(0, -30)),
    ).toMatchObject([{ error: { code: 'damaged' } }]);
  });

  it('asks for the file itself where it comes as a stream', async () => {
    await expect(opened(zipFile({ 'datapackage.json': datapackage }))).rejects.toMatchObject({
      code: 'not-a-file',
      message: expect.stringContaining('give the file'),
    });
  });
});
