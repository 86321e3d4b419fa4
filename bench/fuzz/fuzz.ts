import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hints } from '../../src/intake/format.ts';
import { IntakeError } from '../../src/intake/intake-error.ts';
import { openContent } from '../../src/intake/open.ts';
import { type Payload, payloadOf } from '../../src/intake/payload.ts';
import { createRandom } from '../../training/random.ts';
import { mutated } from './mutate.ts';
import { seeds } from './seeds.ts';

/** What became of one input. */
export interface Outcome {
  /** The format of the seed. */
  readonly format: string;
  readonly bytes: Buffer;
  readonly articles: number;
  /** Codes of what was refused. */
  readonly refused: readonly string[];
  /** What should never happen: an error without a name, an article or problem of the wrong form. */
  readonly fault: string | null;
  /** Milliseconds of the processor: the machine may have other work. */
  readonly ms: number;
}

/** Opens `inputs` inputs made from the seeds, from the one with the number `first` on. The same seed gives the same inputs. */
export async function* fuzz(inputs: number, seed: number, first = 0): AsyncGenerator<Outcome> {
  const corpus = seeds();
  for (let i = first; i < first + inputs; i++) {
    const random = createRandom(seed * 1_000_003 + i);
    const { format, bytes } = corpus[i % corpus.length] as (typeof corpus)[number];
    const other = corpus[Math.floor(random() * corpus.length)] as (typeof corpus)[number];
    yield { format, ...(await outcomeOf(mutated(bytes, random, other.bytes), random)) };
  }
}

/** Opens bytes by their content and says what became of them. */
export async function outcomeOf(bytes: Buffer, random: () => number = () => 1): Promise<Omit<Outcome, 'format'>> {
  const refused: string[] = [];
  let articles = 0;
  let fault: string | null = null;
  const from = process.cpuUsage();
  try {
    const hints: Hints = { place: 'input', id: 'input', warn: () => undefined };
    const { entries } = await openContent(await payloadFor(bytes, random), hints);
    for await (const entry of entries) {
      if ('error' in entry) {
        refused.push(entry.error.code);
        fault ??= faultOfError(entry.error);
        continue;
      }
      articles++;
      if (typeof entry.article.text !== 'string' || typeof entry.article.id !== 'string') fault ??= 'an article without a text or an id';
    }
  } catch (error) {
    if (error instanceof IntakeError) {
      refused.push(error.code);
      fault ??= faultOfError(error);
    } else fault ??= error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  return { bytes, articles, refused, fault, ms: cpuSince(from) };
}

function cpuSince(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

function faultOfError(error: unknown): string | null {
  if (!(error instanceof IntakeError)) return `a problem that is no IntakeError: ${String(error)}`;
  if (!error.message.startsWith(error.place) || error.message.length > 2000)
    return `a message without its place, or without end: ${error.message.slice(0, 300)}`;
  return null;
}

/** Pieces of any size; what is read from its end lies in a file. */
async function payloadFor(bytes: Buffer, random: () => number): Promise<Payload> {
  const payload = await payloadOf(piecesOf(bytes, random), 'input');
  if (!bytes.subarray(0, 4).equals(ZIP)) return payload;
  const file = join(tmpdir(), `hearsay-fuzz-${process.pid}.zip`);
  writeFileSync(file, bytes);
  return { ...payload, file };
}

const ZIP = Buffer.from('PK\u0003\u0004');

function* piecesOf(bytes: Buffer, random: () => number): Generator<Buffer> {
  for (let at = 0; at < bytes.length; ) {
    const size = Math.ceil(65_536 ** random());
    yield bytes.subarray(at, at + size);
    at += size;
  }
}
