import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type SyntheticArticle, syntheticArticles } from '../affairs.ts';
import type { IngestMeasure, PartMeasure } from './measures.ts';

/** Parts of a long run, and the fewest articles that make one: below, its start would be most of it. */
const PARTS = 10;
const PART = 400;

/** Prints what the process took, threads included, as the last line of standard error. */
const REPORT =
  "data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('\\n'+JSON.stringify([u.maxRSS,u.userCPUTime+u.systemCPUTime]))})";

/** Takes invented articles into a ledger by the command line, part by part, in the order in which they appeared. */
export async function runIngest(location: string, articles: number): Promise<IngestMeasure> {
  const stream = syntheticArticles(articles);
  const parts: PartMeasure[] = [];
  const most = Math.min(PARTS, Math.max(1, Math.floor(articles / PART)));
  let statements = 0;
  for (let part = 0; part < most; part++) {
    const count = Math.floor(((part + 1) * articles) / most) - Math.floor((part * articles) / most);
    const { report, measure } = await ingestPart(location, stream, count);
    statements += report.statements;
    parts.push(measure);
    console.error(`part ${part + 1} of ${most}: ${JSON.stringify(measure)}`);
  }
  return { articles, statements, parts };
}

/** Runs the command line on the next articles of a stream. */
async function ingestPart(
  location: string,
  stream: Iterator<SyntheticArticle>,
  count: number,
): Promise<{ readonly report: { readonly statements: number }; readonly measure: PartMeasure }> {
  const from = performance.now();
  const child = spawn(process.execPath, ['--import', REPORT, 'dist/cli/main.js', 'ingest', '--db', location, '--format', 'json', '-'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const [out, err] = [textOf(child.stdout), textOf(child.stderr)];
  const ended = once(child, 'exit');
  await pipeline(Readable.from(linesOf(stream, count)), child.stdin);
  const [code] = await ended;
  const seconds = (performance.now() - from) / 1000;
  if (code !== 0) throw new Error(`hearsay ingest ended with ${code}: ${await err}`);
  const [kilobytes = 0, microseconds = 0] = JSON.parse((await err).split('\n').at(-1) ?? '[]') as number[];
  return {
    report: JSON.parse(await out),
    measure: {
      articlesPerSecond: Number((count / seconds).toPrecision(3)),
      cpuMsPerArticle: Number((microseconds / 1000 / count).toPrecision(3)),
      peakMb: Math.round(kilobytes / 1024),
    },
  };
}

/** Articles as JSONL, some hundred a chunk. */
function* linesOf(stream: Iterator<SyntheticArticle>, count: number): Generator<string> {
  let lines: string[] = [];
  for (let i = 0; i < count; i++) {
    const { value, done } = stream.next();
    if (done === true) break;
    lines.push(`${JSON.stringify(value)}\n`);
    if (lines.length < 200) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += chunk;
  return text;
}
