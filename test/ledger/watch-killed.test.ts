import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentsOf } from '../../bench/ledger/crash-round.ts';
import { CLI, hearsay } from '../command.ts';
import { ENGINES, ledgerLocation } from '../ledger-location.ts';
import { AFFAIR } from './affair.ts';

const FILES = AFFAIR.slice(0, 8);

describe.each(ENGINES)('a watch that is killed, %s', (engine) => {
  it('loses nothing and doubles nothing: the next one ends with the ledger of one that was not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-killed-'));
    for (const [i, article] of FILES.entries()) {
      writeFileSync(join(folder, `${i}.json`), JSON.stringify(article));
      utimesSync(join(folder, `${i}.json`), 1_700_000_000, 1_700_000_000);
    }
    const asked = ['watch', folder, '--contact', 'desk@paper.example', '--db'];
    const [whole, killed] = [await ledgerLocation(engine), await ledgerLocation(engine)];
    expect(hearsay([...asked, whole.location, '--once']).code).toBe(0);

    const child = spawn(process.execPath, [CLI, ...asked, killed.location], { stdio: ['ignore', 'pipe', 'ignore'] });
    const ended = once(child, 'exit');
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.includes('2.json')) child.kill('SIGKILL');
    });
    expect((await ended)[1]).toBe('SIGKILL');
    expect(output).not.toContain('7.json');

    expect(hearsay([...asked, killed.location, '--once']).code).toBe(0);
    const after = await contentsOf(killed.location);
    expect(after.articles).toBe(FILES.length);
    expect(after).toEqual(await contentsOf(whole.location));
    await whole.remove();
    await killed.remove();
  });
});
