import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { fuzz, outcomeOf } from './fuzz/fuzz.ts';

// npm run fuzz [-- --inputs N --seed N --first N]: opens broken inputs of every format and looks for errors without a name, for inputs that
// take longer than a second and for memory beyond measure. Each finding is kept in .build/fuzz. Exit code 1 where there is one.

const MS_MAX = 1000;
const MEMORY_MAX = 500 * 1024 * 1024;

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    first: { type: 'string', default: '0' },
  },
});
const folder = '.build/fuzz';
const refusals = new Map<string, number>();
const first = Number(values.first);
// An input that never ends stops this thread: another one watches, and names it.
const done = new Int32Array(new SharedArrayBuffer(4));
const watch = new Worker(
  `const { workerData: { done, first } } = require('node:worker_threads');
   let last = -1;
   setInterval(() => {
     if (done[0] === last) { console.error('input ' + (first + last) + ' takes more than 20 s'); process.kill(process.pid, 'SIGKILL'); }
     last = done[0];
   }, 20000);`,
  { eval: true, workerData: { done, first } },
);
watch.unref();
let inputs = 0;
let articles = 0;
let findings = 0;
let slowest = 0;
let memory = 0;
for await (const outcome of fuzz(Number(values.inputs), Number(values.seed), first)) {
  inputs++;
  done[0] = inputs;
  articles += outcome.articles;
  for (const code of outcome.refused) refusals.set(code, (refusals.get(code) ?? 0) + 1);
  // A busy machine or a first import makes one run slow; an input that is slow is so again.
  const ms = outcome.ms > MS_MAX ? Math.min(outcome.ms, (await outcomeOf(outcome.bytes)).ms) : outcome.ms;
  slowest = Math.max(slowest, ms);
  memory = Math.max(memory, process.memoryUsage.rss());
  if (inputs % 1000 === 0) console.error(`${inputs} inputs, slowest ${Math.round(slowest)} ms, ${Math.round(memory / 2 ** 20)} MB`);
  const finding = outcome.fault ?? (ms > MS_MAX ? `${Math.round(ms)} ms` : null);
  if (finding === null) continue;
  findings++;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${values.seed}-${first + inputs - 1}`, outcome.bytes);
  console.error(`${folder}/${values.seed}-${first + inputs - 1} (${outcome.format}): ${finding}`);
}
rmSync(join(tmpdir(), `hearsay-fuzz-${process.pid}.zip`), { force: true });
if (memory > MEMORY_MAX) {
  findings++;
  console.error(`memory: ${Math.round(memory / 2 ** 20)} MB`);
}
const refused = [...refusals].sort(([, a], [, b]) => b - a).map(([code, count]) => `${count} ${code}`);
console.log(`${inputs} inputs: ${articles} articles; refused: ${refused.join(', ')}`);
console.log(`slowest ${Math.round(slowest)} ms, memory at most ${Math.round(memory / 2 ** 20)} MB; ${findings} findings`);
if (findings > 0) process.exitCode = 1;
