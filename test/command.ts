import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reading } from '../src/engine/read/reading.ts';

/** What a process of the command line did. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built command line; `npm test` builds it first. */
export const CLI = 'dist/cli/main.js';

/** Runs `hearsay` with arguments as a process of its own, `input` on its standard input. */
export function hearsay(args: readonly string[], input: string | Uint8Array = '', env: Record<string, string> = {}): Ran {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:NO_COLOR|FORCE_COLOR|COLUMNS)$/.test(name)));
  const run = spawnSync(process.execPath, [CLI, ...args], { input, env: { ...clean, ...env }, maxBuffer: 1 << 29 });
  return { code: run.status, stdout: run.stdout.toString(), stderr: run.stderr.toString() };
}

/** Runs `hearsay`, closes its standard output after the first chunk, and waits for its end. */
export function hearsayIntoClosedPipe(args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.once('data', (chunk: Buffer) => {
      stdout += chunk;
      child.stdout.destroy();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk;
    });
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Makes a folder for one test file; the operating system clears it away. */
export function scratch(): (name: string, content: string | Uint8Array) => string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-'));
  return (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
}

/** The reading that a run printed as JSON. */
export function readingOf(run: Ran): Reading {
  return JSON.parse(run.stdout) as Reading;
}

/** The readings that a run printed as JSON lines. */
export function readingsOf(run: Ran): Reading[] {
  return run.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Reading);
}
