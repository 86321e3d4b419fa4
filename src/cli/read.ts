import { availableParallelism } from 'node:os';
import type { Reading } from '../engine/read/reading.ts';
import { openInput } from '../intake/open.ts';
import { painter, wantsColour } from './colour.ts';
import { readCorpus } from './corpus.ts';
import { EXIT } from './exit-code.ts';
import { markdown } from './markdown-output.ts';
import { failureOf, worstExit } from './outcome.ts';
import { createOutput, type Output } from './output.ts';
import { pretty } from './pretty.ts';
import { createProgress } from './progress.ts';
import type { Overrides } from './reader.ts';
import { say } from './say.ts';
import { terminalColumns } from './terminal.ts';

/** How readings are printed. */
export const FORMATS = ['pretty', 'json', 'jsonl', 'markdown'] as const;

/** The options of `hearsay read`. */
export interface ReadOptions extends Overrides {
  readonly format?: (typeof FORMATS)[number];
  readonly workers?: number;
}

/** Reads a file or standard input and prints the readings; answers the exit code. */
export async function read(path: string, { format = 'pretty', workers, ...overrides }: ReadOptions): Promise<number> {
  const output = createOutput(process.stdout);
  try {
    const input = await openInput(path, say);
    const options = { workers: input.corpus ? (workers ?? availableParallelism()) : 1, overrides };
    return await print(readCorpus(input.entries, options), output, { format, corpus: input.corpus });
  } catch (error) {
    const { message, exit } = failureOf(error);
    say(message);
    return exit;
  }
}

interface Print {
  readonly format: (typeof FORMATS)[number];
  readonly corpus: boolean;
}

async function print(outcomes: ReturnType<typeof readCorpus>, output: Output, { format, corpus }: Print): Promise<number> {
  // Where readings go to the same terminal they are progress enough.
  const progress = createProgress(process.stderr, corpus && process.stderr.isTTY === true && process.stdout.isTTY !== true);
  const show = formatter(format);
  // A corpus as JSON is one list, an article one object.
  const list = corpus && format === 'json';
  const exits: number[] = [];
  let printed = 0;
  if (list) await output.write('[');
  for await (const outcome of outcomes) {
    progress.step();
    if ('json' in outcome) {
      const separator = list ? (printed > 0 ? ',\n' : '\n') : '';
      await output.write(separator + (list ? outcome.json : show(outcome.json, printed)));
      printed++;
    } else {
      progress.say(`hearsay: ${outcome.message}`);
      exits.push(outcome.exit);
    }
    if (output.closed()) return EXIT.read;
  }
  if (list) await output.write(printed > 0 ? '\n]\n' : ']\n');
  progress.end();
  return worstExit(exits);
}

/** How one reading, given as JSON, is printed; `index` counts those before it. */
function formatter(format: Print['format']): (json: string, index: number) => string {
  if (format === 'jsonl') return (json) => `${json}\n`;
  if (format === 'json') return (json) => `${JSON.stringify(JSON.parse(json), null, 2)}\n`;
  if (format === 'markdown') return (json, index) => (index > 0 ? '\n---\n\n' : '') + markdown(JSON.parse(json) as Reading);
  const options = { columns: terminalColumns(), paint: painter(wantsColour(process.env, process.stdout.isTTY === true)) };
  const rule = `\n${options.paint('faint', '═'.repeat(options.columns))}\n\n`;
  return (json, index) => (index > 0 ? rule : '') + pretty(JSON.parse(json) as Reading, options);
}
