import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pageFixtures } from '../eval/pages/score.ts';
import { entriesIn, openContent } from '../src/intake/open.ts';
import { payloadOf } from '../src/intake/payload.ts';

// npm run bench:pages: how long a page of 200 kB takes, whether time grows with length, and the memory that a page of 20 MB takes, in a
// process of its own. Exit code 1 where a bar is missed. Processor time beside the clock: the machine may have other work.

const MS_MAX = 10;
const MEMORY_MAX = 300 * 2 ** 20;
/** Twice the length may take this many times as long. */
const GROWTH_MAX = 2.6;
const RUNS = 60;

const { values } = parseArgs({ options: { read: { type: 'string' } } });
if (values.read === undefined) await measure();
else await readFile(values.read);

async function measure(): Promise<void> {
  const page = await timesOf(grown(200_000), RUNS);
  console.log(`a page of 200 kB: median ${page.clock.toFixed(1)} ms, ${page.processor.toFixed(1)} ms of the processor`);
  const [half, whole] = [await timesOf(grown(2_000_000), 7), await timesOf(grown(4_000_000), 7)];
  const growth = whole.processor / half.processor;
  console.log(
    `2 MB: ${half.processor.toFixed(0)} ms; 4 MB: ${whole.processor.toFixed(0)} ms of the processor, ${growth.toFixed(2)} times as long`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-page-'));
  try {
    const path = join(folder, 'page.html');
    writeFileSync(path, grown(20_000_000));
    const child = spawnSync(process.execPath, [process.argv[1] ?? '', '--read', path], { encoding: 'utf8' });
    if (child.status !== 0) throw new Error(child.stderr);
    const { letters, seconds, bytes } = JSON.parse(child.stdout) as { letters: number; seconds: number; bytes: number };
    console.log(`20 MB: ${letters} letters in ${seconds.toFixed(1)} s, memory at most ${Math.round(bytes / 2 ** 20)} MB`);
    if (page.processor > MS_MAX || growth > GROWTH_MAX || bytes > MEMORY_MAX) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function readFile(path: string): Promise<void> {
  const from = performance.now();
  let letters = 0;
  for await (const entry of entriesIn(path, () => undefined)) {
    if ('error' in entry) throw entry.error;
    letters += entry.article.text.length;
  }
  console.log(JSON.stringify({ letters, seconds: (performance.now() - from) / 1000, bytes: process.resourceUsage().maxRSS * 1024 }));
}

async function timesOf(bytes: Buffer, runs: number): Promise<{ readonly clock: number; readonly processor: number }> {
  const clock: number[] = [];
  const processor: number[] = [];
  for (let i = 0; i < runs; i++) {
    const [from, cpu] = [performance.now(), process.cpuUsage()];
    const { entries } = await openContent(await payloadOf([bytes], 'page'), { place: 'page', id: 'page', warn: () => undefined });
    for await (const entry of entries) if ('error' in entry) throw entry.error;
    const { user, system } = process.cpuUsage(cpu);
    clock.push(performance.now() - from);
    processor.push((user + system) / 1000);
  }
  const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
  return { clock: median(clock), processor: median(processor) };
}

/** A page of a national paper made as long as wanted: paragraphs in boxes, links, scripts between them. */
function grown(length: number): Buffer {
  const fixture = pageFixtures().find(({ name }) => name.startsWith('national paper'));
  const html = Buffer.from(fixture?.bytes ?? []).toString('utf8');
  const paragraphs = html.match(/<p class="paragraph[\s\S]*?<\/p>/g) ?? [];
  const script = `<script>window.slots={"id":"${'x'.repeat(300)}"}</script>`;
  const parts: string[] = [];
  for (let size = html.length, i = 0; size < length; i++) {
    const part = `<div class="row-${i % 40} module">${paragraphs[i % paragraphs.length]} <a href="/${i}">Mehr</a></div>\n${script}`;
    parts.push(part);
    size += Buffer.byteLength(part);
  }
  return Buffer.from(html.replace('</div></article>', `${parts.join('')}</div></article>`));
}
