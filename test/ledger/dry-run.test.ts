import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { languageOf } from '../../src/cli/reader.ts';
import { displayWidth } from '../../src/cli/width.ts';
import { previewAddresses } from '../../src/jobs/preview-addresses.ts';
import type { IngestPreview, IngestReport } from '../../src/ledger/reports.ts';
import { hearsay, type Ran } from '../command.ts';
import { faultsOf } from '../ledger-schema.ts';
import { fetcherFor, serve, text } from '../local-server.ts';
import { AFFAIR } from './affair.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-dry-'));
const db = join(folder, 'ledger');
const file = (name: string, articles: readonly object[]): string => {
  writeFileSync(join(folder, name), articles.map((article) => JSON.stringify(article)).join('\n'));
  return join(folder, name);
};
const ingest = (...args: readonly string[]): Ran => hearsay(['ingest', '--db', db, ...args]);
const known = AFFAIR.slice(0, 4);
const [first, second] = AFFAIR as [(typeof AFFAIR)[number], (typeof AFFAIR)[number]];

const mixed = [
  ...known,
  { ...first, text: `${first.text} Mehr war nicht zu erfahren.` },
  { ...second, outlet: 'Somebody Else' },
  { id: 'neu', language: 'de', title: 'Fähre fährt wieder', text: 'Die Reederei sagte, die Fähre fahre wieder.' },
  { id: 'neu', language: 'de', title: 'Fähre fährt wieder', text: 'Die Reederei sagte, die Fähre fahre wieder.' },
  { id: first.id, withdrawn: true, text: '' },
  { id: 'fremd', language: 'fr', text: 'Le maire a dit que le pont était sûr.' },
  { id: 'morgen', language: 'de', published: '2999-01-01', text: 'Die Reederei sagte, die Fähre fahre wieder.' },
];

beforeAll(() => {
  expect(ingest('--format', 'json', file('known.jsonl', known)).code).toBe(0);
});

it('says what would become of articles, and writes nothing', () => {
  const path = file('mixed.jsonl', mixed);
  const before = hearsay(['backup', join(folder, 'before'), '--db', db, '--format', 'json']).stdout;
  const ran = ingest('--dry-run', '--format', 'json', path);
  const preview = JSON.parse(ran.stdout) as IngestPreview;
  expect(faultsOf('IngestPreview', preview)).toEqual([]);
  expect(preview.articles).toEqual({ new: 1, revised: 1, unchanged: 5, withdrawn: 1, refused: 3 });
  expect(preview.foreseen.map(({ kind, article, title }) => [kind, article, title])).toEqual([
    ['revised', first.id, first.title ?? null],
    ['new', 'neu', 'Fähre fährt wieder'],
    ['withdrawn', first.id, null],
  ]);
  expect(preview.refused.map(({ code }) => code)).toEqual(['id-conflict', 'unsupported-language', 'future-date']);
  expect(ran.code).toBe(3);
  const after = hearsay(['backup', join(folder, 'after'), '--db', db, '--format', 'json']).stdout;
  expect(JSON.parse(after)).toEqual({ ...JSON.parse(before), file: JSON.parse(after).file });
});

it('does what the dry run said', () => {
  const path = join(folder, 'mixed.jsonl');
  const report = JSON.parse(ingest('--format', 'json', path).stdout) as IngestReport;
  expect(report.articles).toEqual({ new: 1, revised: 1, unchanged: 5, withdrawn: 1, refused: 3 });
});

it('makes no ledger where there is none', () => {
  const nowhere = join(folder, 'nowhere');
  const ran = hearsay(['ingest', '--db', nowhere, '--dry-run', file('two.jsonl', known.slice(0, 2)), file('one.jsonl', known.slice(2, 3))]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  const shown = ran.stdout.replaceAll('\u00a0', ' ');
  expect(shown).toContain(`+ new ${first.title ?? ''}`);
  expect(shown).toMatch(/two\.jsonl\s+2\n.*one\.jsonl\s+1\n/);
  expect(shown).toContain('Would take in 3 articles: 3 new. Nothing was written.');
  for (const line of ran.stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  expect(existsSync(nowhere)).toBe(false);
});

it('fetches pages and keeps nothing of them', async () => {
  const page =
    '<!doctype html><html lang="de"><head><title>Brücke gesperrt</title></head><body><article><p>Das Verkehrsamt wies am Freitag Berichte zurück, wonach die Brücke über den Sund beschädigt ist.</p></article></body></html>';
  const server = await serve({ '/a': text(page, { 'content-type': 'text/html; charset=utf-8' }) });
  const addresses = [`${server.origin}/a`, `${server.origin}/weg`];
  const means = { fetcher: fetcherFor([server]), clock: () => '2026-01-01T00:00:00.000Z', languageOf, warn: () => undefined };
  const preview = await previewAddresses(addresses, { ...means, ledger: null });
  expect(preview).toMatchObject({
    articles: { new: 1, refused: 1 },
    foreseen: [{ place: addresses[0], article: addresses[0], kind: 'new', title: 'Brücke gesperrt' }],
    refused: [{ place: addresses[1], code: 'http-status' }],
    sources: [{ source: server.host, articles: { new: 1, refused: 1 } }],
  });
});
