import type { Inspection } from '../engine/engine.ts';
import type { Article } from '../intake/article.ts';
import { openInput } from '../intake/open.ts';
import { painter, wantsColour } from './colour.ts';
import { EXIT, UsageError } from './exit-code.ts';
import { explanation } from './explanation.ts';
import { loadModel } from './models.ts';
import { failureOf } from './outcome.ts';
import { createOutput } from './output.ts';
import { createReader, type Overrides } from './reader.ts';
import { say } from './say.ts';
import { terminalColumns } from './terminal.ts';

/** The options of `hearsay explain`. */
export interface ExplainOptions extends Overrides {
  readonly article?: string;
}

/** Prints why statement `number` of an article is what it is; answers the exit code. */
export async function explain(path: string, number: number, { article: wanted, ...overrides }: ExplainOptions): Promise<number> {
  try {
    const { article, place } = await findArticle(path, wanted, say);
    const { engine, facts } = await createReader(loadModel, overrides).prepare(article, place);
    const inspection: Inspection = engine.inspect(article.text, facts);
    const count = inspection.reading.statements.length;
    if (number > count) {
      throw new UsageError(
        `${place}: there is no statement ${number}; the article has ${count === 0 ? 'none' : `statements 1 to ${count}`}`,
      );
    }
    const paint = painter(wantsColour(process.env, process.stdout.isTTY === true));
    await createOutput(process.stdout).write(explanation(inspection, number - 1, { columns: terminalColumns(), paint }));
    return EXIT.read;
  } catch (error) {
    const { message, exit } = failureOf(error);
    say(message);
    return exit;
  }
}

async function findArticle(
  path: string,
  wanted: string | undefined,
  say: (message: string) => void,
): Promise<{ article: Article; place: string }> {
  const { entries } = await openInput(path, say);
  let found: { article: Article; place: string } | null = null;
  for await (const entry of entries) {
    if (wanted === undefined && 'error' in entry) throw entry.error;
    if ('error' in entry) continue;
    if (entry.article.id === wanted) return entry;
    if (wanted === undefined && found !== null)
      throw new UsageError(`${path}: there are several articles; say which one with --article <id>`);
    found = entry;
  }
  if (wanted !== undefined) throw new UsageError(`${path}: there is no article with the id ${JSON.stringify(wanted)}`);
  if (found === null) throw new UsageError(`${path}: there is no article in it`);
  return found;
}
