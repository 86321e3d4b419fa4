import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article, Entry } from '../../src/intake/article.ts';
import { reparse } from '../../src/jobs/reparse.ts';
import { reread } from '../../src/jobs/reread.ts';
import { takeCaptures } from '../../src/jobs/take-captures.ts';
import { type TakeOptions, takeEntries } from '../../src/jobs/take-entries.ts';
import { backupLedger } from '../../src/ledger/backup/backup.ts';
import { restoreLedger } from '../../src/ledger/backup/restore.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { blocksIn } from '../blocks-in.ts';
import { ENGINES, ledgerLocation } from '../ledger-location.ts';
import { emptyLedger } from './empty-ledger.ts';

const TEXT = 'Verkehrsamt: Die Brücke hält!\n\nDie Polizei sprach am Montag von zwei Verletzten.';
const BLOCKS = blocksIn(TEXT, 'heading', 'paragraph');
const ARTICLE: Article = { id: 'a', language: 'de', outlet: 'Sundblatt', published: '2025-05-02', text: TEXT, blocks: BLOCKS };

describe.each(ENGINES)('known blocks in the ledger, %s', (engine) => {
  const desk = emptyLedger(engine);

  const take = async (article: Article, options: TakeOptions = desk.taking): Promise<void> => {
    const entries = async function* (): AsyncGenerator<Entry> {
      yield { place: article.id, article };
    };
    expect((await takeEntries(entries(), options)).refused).toEqual([]);
  };
  const sources = async (): Promise<(string | null)[]> =>
    (await desk.ledger.article({ article: 'a' })).statementList.map(({ source }) => source.name);

  it('are kept with the version and read as such, the first time and again', async () => {
    await take(ARTICLE);
    expect((await desk.ledger.article({ article: 'a' })).blocks).toEqual(BLOCKS);
    const before = await sources();
    expect(before).toContain('Verkehrsamt');
    const digest: Parameters<typeof reread>[0]['digest'] = async function* (articles) {
      const entries = async function* (): AsyncGenerator<Entry> {
        for await (const article of articles) yield { place: article.id, article };
      };
      for await (const digested of desk.taking.digest(entries()))
        if ('digest' in digested && digested.digest !== null) yield digested.digest;
    };
    const report = await reread({ ledger: desk.ledger, by: 'eva', clock: desk.taking.clock, digest });
    expect(report).toMatchObject({ articles: [], unchanged: 1 });
    expect(await sources()).toEqual(before);
  });

  it('are nothing where nothing is known of them', async () => {
    const { blocks: _, ...plain } = ARTICLE;
    await take(plain);
    expect((await desk.ledger.article({ article: 'a' })).blocks).toBeNull();
    expect(await sources()).not.toContain('Verkehrsamt');
  });

  it('come back from a backup', async () => {
    await take(ARTICLE);
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-blocks-'));
    const other = await ledgerLocation(engine);
    try {
      await backupLedger(desk.ledger.store, join(folder, 'ledger.backup'));
      await restoreLedger(join(folder, 'ledger.backup'), other.location);
      const restored = await openLedger(other.location);
      expect(await restored.article({ article: 'a' })).toEqual(await desk.ledger.article({ article: 'a' }));
      await restored.close();
    } finally {
      await other.remove();
      rmSync(folder, { recursive: true });
    }
  });

  it('are found in what was kept of a page that an older parser knew less of', async () => {
    const address = 'https://sundblatt.example/bruecke';
    const html = `<!doctype html><html lang="de"><head><title>Brücke gesperrt</title></head><body><article><h1>Brücke gesperrt</h1><p>Die Polizei sprach am Montag von zwei Verletzten auf der Brücke über den Sund.</p><h2>Amt: Sie hält!</h2><p>Das Verkehrsamt wies Berichte zurück, wonach die Brücke beschädigt ist.</p></article></body></html>`;
    const at = desk.taking.clock();
    await desk.ledger.captures.plan([{ address, hints: {} }], at);
    const capture = { address, finalAddress: address, at, mediaType: 'text/html', bytes: Buffer.from(html), hints: {} };
    const answered = { address, step: 1, nextAt: null, failures: 0, problem: null, etag: null, lastModified: null, sha256: null };
    await desk.ledger.captures.note({ ...answered, capture }, at);
    const less = async function* (entries: AsyncIterable<Entry>): AsyncGenerator<Entry> {
      for await (const entry of entries) {
        if ('error' in entry) continue;
        const { blocks: _, ...article } = entry.article;
        yield { ...entry, article };
      }
    };
    await takeCaptures({ ...desk.taking, parser: '0.0.9', digest: (entries) => desk.taking.digest(less(entries)) });
    expect((await desk.ledger.article({ article: address })).blocks).toBeNull();
    expect(await reparse({ ...desk.taking, parser: '0.1.0', all: false })).toMatchObject({ articles: [], unchanged: 1, refused: [] });
    const { text, blocks } = await desk.ledger.article({ article: address });
    expect(blocks).toEqual(blocksIn(text, 'paragraph', 'heading', 'paragraph'));
  });
});
