import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CLI, hearsay } from '../command.ts';
import { AFFAIR } from './affair.ts';

const root = mkdtempSync(join(tmpdir(), 'hearsay-watch-'));
const folder = join(root, 'wires');
const db = join(root, 'ledger');
const asked = ['watch', folder, '--db', db, '--contact', 'desk@paper.example'];

function put(name: string, content: string): void {
  writeFileSync(join(folder, name), content);
  // As if it had been written a while ago: what still changes is left alone.
  utimesSync(join(folder, name), 1_700_000_000, 1_700_000_000);
}

it('takes in what a folder gets, stops when it is told to, and remembers', async () => {
  mkdirSync(folder);
  put('first.json', JSON.stringify(AFFAIR[0]));
  const child = spawn(process.execPath, [CLI, ...asked], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    // Told a second time, it ends at once.
    if (output.includes('second.json') && output.includes('refused')) child.killed || child.kill('SIGTERM');
    else if (!output.includes('second.json')) put('second.json', `${JSON.stringify(AFFAIR[1])}\n{"id": "broken"`);
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(output.replaceAll('\u00a0', ' ')).toMatch(/first\.json\n1 article: 1 new[\s\S]*second\.json\n[\s\S]*2 articles: 1 new, 1 refused/);
  expect(output.replaceAll('\u00a0', ' ')).toMatch(/In all: 3 articles, 1 with a problem\.\n3 articles: 2 new, 1 refused\.[^\n]*\n[^\n]*$/);
  expect(code).toBe(0);

  const again = hearsay([...asked, '--once']);
  expect(again).toMatchObject({ code: 0, stdout: '', stderr: 'hearsay: nothing was due\n' });
  expect(hearsay(['articles', '--db', db]).stdout).toMatch(/^2\sarticles/);
});

it('does not begin where a folder is none', () => {
  const ran = hearsay(['watch', join(root, 'wries'), '--db', db, '--contact', 'desk@paper.example']);
  expect(ran).toMatchObject({ code: 3, stdout: '', stderr: `hearsay: ${join(root, 'wries')}: there is no such folder\n` });
});

it('says whom to name before it fetches anything', () => {
  const ran = hearsay(['add', 'https://nordblatt.example/mieten', '--db', db], '', { HEARSAY_CONTACT: '' });
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toContain('give --contact desk@paper.example, or set HEARSAY_CONTACT');
});

it('names addresses that it does not go to', () => {
  const ran = hearsay(['add', 'http://10.0.0.1/a', '--db', db, '--contact', 'desk@paper.example', '--format', 'json']);
  expect(ran.code).toBe(3);
  expect(JSON.parse(ran.stdout)).toMatchObject({
    articles: { refused: 1 },
    refused: [{ place: 'http://10.0.0.1/a', code: 'refused-address' }],
  });
});

it('knows a feed by its address however it is written, and says where it knows none', () => {
  const feeds = (...args: readonly string[]): ReturnType<typeof hearsay> => hearsay(['feeds', ...args, '--db', db]);
  expect(feeds('add', 'HTTPS://Nordblatt.example').code).toBe(0);
  expect(feeds('export').stdout).toContain('xmlUrl="https://nordblatt.example/"');
  const unknown = feeds('check', 'https://ostrin.example/feed', '--contact', 'desk@paper.example');
  expect(unknown).toMatchObject({ code: 2, stdout: '' });
  expect(unknown.stderr).toContain('watches no feed https://ostrin.example/feed; "hearsay feeds list" shows those it does');
  expect(feeds('remove', 'https://nordblatt.example').code).toBe(0);
  expect(feeds('list').stdout).toContain('No feeds yet');
});
