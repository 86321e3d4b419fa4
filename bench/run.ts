import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadModel } from '../src/cli/models.ts';
import { createEngine } from '../src/engine/engine.ts';
import { german } from '../src/engine/lang/de/language.ts';
import { english } from '../src/engine/lang/en/language.ts';
import { createDocument } from '../src/engine/text/compose.ts';
import type { PeerMeasure } from './measure-peer.ts';
import { writeResults } from './results.ts';
import type { BenchResults } from './results-page.ts';

// npm run bench: measures speed, memory, start-up and growth in one run on one machine, hearsay beside its peers on the same
// text, and writes bench/results.json and bench/RESULTS.md. Figures of different runs or machines do not compare.

const GERMAN = (JSON.parse(readFileSync('examples/talsperre.json', 'utf8')) as { text: string }).text;
const ENGLISH = readFileSync('examples/ferry.txt', 'utf8');
const ARTICLES = 300;
const CORPUS_ARTICLES = 10_000;
const STARTS = 9;

/** Prints the peak memory of the process, threads included, in kilobytes as the last line of standard error. */
const REPORT_PEAK = "data:text/javascript,process.on('exit',()=>process.stderr.write(String(process.resourceUsage().maxRSS)))";

const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
try {
  const results: BenchResults = {
    node: process.version.split('.')[0] ?? '',
    cores: availableParallelism(),
    peers: peers(),
    start: startUp(),
    corpus: corpus(),
    growth: await growth(),
  };
  writeFileSync('bench/results.json', `${JSON.stringify(results, null, 2)}\n`);
  console.log(writeResults());
} finally {
  rmSync(folder, { recursive: true });
}

function peers(): BenchResults['peers'] {
  const texts = { de: join(folder, 'de.txt'), en: join(folder, 'en.txt') };
  writeFileSync(texts.de, GERMAN);
  writeFileSync(texts.en, ENGLISH);
  // Tokens are counted once, by hearsay's tokeniser, so that every tool is measured by the same yardstick.
  const tokens = {
    de: createDocument(GERMAN, german.abbreviations, 'de').tokens.length,
    en: createDocument(ENGLISH, english.abbreviations, 'en').tokens.length,
  };
  const runs: readonly (readonly [string, 'de' | 'en'])[] = [
    ['hearsay, full reading', 'de'],
    ['hearsay, full reading', 'en'],
    ['hearsay, tokenise and tag', 'de'],
    ['hearsay, tokenise and tag', 'en'],
    ['wink-nlp', 'en'],
    ['compromise', 'en'],
  ];
  return runs.map(([tool, language]) => {
    const { seconds, peakMb } = JSON.parse(
      node(['.build/bench/measure-peer.js', tool, language, texts[language], String(ARTICLES)]),
    ) as PeerMeasure;
    return {
      tool,
      language,
      tokensPerSecond: Math.round((tokens[language] * ARTICLES) / seconds),
      articlesPerSecond: round(ARTICLES / seconds),
      peakMb,
    };
  });
}

function startUp(): BenchResults['start'] {
  return ['examples/talsperre.json', 'examples/ferry.txt'].map((path) => {
    const runs = Array.from({ length: STARTS }, () => clocked(() => node(['dist/cli/main.js', 'read', path])));
    return {
      path,
      words: readFileSync(path, 'utf8').split(/\s+/).length,
      medianSeconds: round(median(runs)),
      peakMb: peakOf(['read', path]),
    };
  });
}

function corpus(): BenchResults['corpus'] {
  const path = join(folder, 'corpus.jsonl');
  const lines = Array.from({ length: CORPUS_ARTICLES }, (_, i) => {
    const language = i % 2 === 0 ? 'de' : 'en';
    return JSON.stringify({ id: `a${i}`, language, text: language === 'de' ? GERMAN : ENGLISH });
  });
  writeFileSync(path, `${lines.join('\n')}\n`);
  let peakMb = 0;
  const seconds = clocked(() => {
    peakMb = peakOf(['read', '--format', 'jsonl', path]);
  });
  return { articles: CORPUS_ARTICLES, articlesPerSecond: round(CORPUS_ARTICLES / seconds), peakMb };
}

async function growth(): Promise<BenchResults['growth']> {
  const engine = createEngine({ de: await loadModel('de'), en: await loadModel('en') });
  const rows = [];
  for (const [language, article] of [
    ['de', GERMAN],
    ['en', ENGLISH],
  ] as const) {
    for (const size of [1000, 10_000, 100_000, 1_000_000]) {
      const text = `${article}\n\n`.repeat(Math.ceil(size / article.length)).slice(0, size);
      const times = Array.from({ length: size < 50_000 ? 15 : 5 }, () =>
        clocked(() => engine.read(text, { language, published: '2025-03-14' })),
      );
      rows.push({ language, characters: size, milliseconds: round(median(times) * 1000) });
    }
  }
  return rows;
}

function node(args: readonly string[]): string {
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`${args.join(' ')}: ${run.stderr}`);
  return run.stdout;
}

function peakOf(args: readonly string[]): number {
  const run = spawnSync(process.execPath, ['--import', REPORT_PEAK, 'dist/cli/main.js', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`${args.join(' ')}: ${run.stderr}`);
  return Math.round(Number(/\d+$/.exec(run.stderr)?.[0]) / 1024);
}

function clocked(work: () => unknown): number {
  const from = performance.now();
  work();
  return (performance.now() - from) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
