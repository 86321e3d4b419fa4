import { type Entry, failedEntry } from './article.ts';
import type { Format, Hints } from './format.ts';
import { IntakeError } from './intake-error.ts';
import { entriesOfValue } from './json.ts';
import { jsonErrorPosition } from './json-position.ts';
import { linesOf } from './lines.ts';
import { BYTES_MAX } from './payload.ts';
import { decodeWarning } from './text.ts';

/** A corpus, one JSON object a line; streamed. Blank lines are left out, a line that is no article is reported with its number. */
export const jsonLines: Format = {
  name: 'a list of articles, one a line (JSONL)',
  recognises: ({ text }) => isJsonLines(text),
  open: async (payload, hints) => {
    const [first, second] = payload.head;
    // UTF-16 cannot be cut into lines before it is decoded.
    const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
    if (!wide) return { corpus: true, entries: entriesOfLines(payload.chunks(), hints) };
    const text = decodeWarning(await payload.whole(BYTES_MAX), hints);
    return { corpus: true, entries: entriesOfText(text, hints) };
  },
};

async function* entriesOfText(text: string, hints: Hints): AsyncGenerator<Entry> {
  for (const [i, line] of text.split(/\r?\n/).entries()) yield* entriesOfLine(line, i + 1, hints);
}

async function* entriesOfLines(chunks: AsyncGenerator<Buffer>, hints: Hints): AsyncGenerator<Entry> {
  for await (const line of linesOf(chunks, BYTES_MAX)) {
    const place = `${hints.place}:${line.number}`;
    if (line.bytes === null) {
      yield { place, error: new IntakeError('too-large', place, `this line is longer than ${BYTES_MAX} bytes`) };
      continue;
    }
    yield* entriesOfLine(decodeWarning(line.bytes, { ...hints, place }), line.number, hints);
  }
}

async function* entriesOfLine(line: string, number: number, hints: Hints): AsyncGenerator<Entry> {
  if (line.trim() === '') return;
  const at = { ...hints, place: `${hints.place}:${number}`, id: `${hints.id}-${number}` };
  try {
    yield* await entriesOfValue(parseLine(line, at.place), at);
  } catch (error) {
    yield failedEntry(error, at.place);
  }
}

function parseLine(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { column } = jsonErrorPosition(text);
    throw new IntakeError('bad-json', place, `this line is not valid JSON (column ${column})`, { cause });
  }
}

/** True where the first lines of the input are JSON objects, one a line: the first or, if that is broken, one of those after it. */
function isJsonLines(head: string): boolean {
  if (!head.trimStart().startsWith('{')) return false;
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2) return false;
  // The last one may be cut by the end of the head. An indented object is a part of one that is printed over many lines.
  return lines.slice(0, 20).some((line) => {
    try {
      return line.startsWith('{') && typeof JSON.parse(line) === 'object';
    } catch {
      return false;
    }
  });
}
