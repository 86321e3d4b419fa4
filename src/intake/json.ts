import { articleFromJson, type Entry, failedEntry } from './article.ts';
import { jsonFeed } from './feed.ts';
import type { Format, Hints } from './format.ts';
import { IntakeError } from './intake-error.ts';
import { jsonErrorPosition } from './json-position.ts';
import { ninjs } from './ninjs.ts';
import { BYTES_MAX } from './payload.ts';
import { recognise } from './recognise.ts';
import { decodeWarning } from './text.ts';

/** One kind of JSON object that holds articles. */
export interface JsonShape {
  /** What a user would call it: "a JSON Feed". */
  readonly name: string;
  recognises(value: Readonly<Record<string, unknown>>): boolean;
  /** Its articles and problems. Throws IntakeError where there is nothing to be had at all. */
  entries(value: Readonly<Record<string, unknown>>, hints: Hints): Promise<Entry[]>;
}

/** Shapes other than hearsay's own, `{ id?, language?, published?, outlet?, title?, …, text }`. */
const SHAPES: readonly JsonShape[] = [ninjs, jsonFeed];

/** JSON: one article, a list of them, or an object of another shape that holds some. */
export const json: Format = {
  name: 'JSON',
  recognises: ({ text }) => recognise(text) === 'json',
  open: async (payload, hints) => {
    const value = parse(decodeWarning(await payload.whole(BYTES_MAX), hints), hints.place);
    if (Array.isArray(value)) return { corpus: true, entries: entriesOfList(value, hints) };
    const entries = await entriesOfValue(value, hints);
    return { corpus: entries.length !== 1, entries };
  },
};

async function* entriesOfList(items: readonly unknown[], hints: Hints): AsyncGenerator<Entry> {
  for (const [i, item] of items.entries()) {
    const at = { ...hints, place: `${hints.place}: article ${i + 1}`, id: `${hints.id}-${i + 1}` };
    try {
      yield* await entriesOfValue(item, at);
    } catch (error) {
      yield failedEntry(error, at.place);
    }
  }
}

/** The articles of one JSON value, as a rule an object. Throws IntakeError where none can be had. */
export async function entriesOfValue(value: unknown, hints: Hints): Promise<Entry[]> {
  const shape = isRecord(value) ? SHAPES.find((known) => known.recognises(value)) : undefined;
  if (shape !== undefined) return await shape.entries(value as Readonly<Record<string, unknown>>, hints);
  return [{ place: hints.place, article: articleFromJson(value, hints.place, hints.id) }];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { line, column } = jsonErrorPosition(text);
    throw new IntakeError('bad-json', `${place}:${line}:${column}`, 'this is not valid JSON', { cause });
  }
}
