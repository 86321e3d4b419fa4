import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { type Article, articleFromJson, type Entry } from './article.ts';
import { type Decoded, decode } from './decode.ts';
import { IntakeError } from './intake-error.ts';
import { jsonErrorPosition } from './json-position.ts';
import { linesOf } from './lines.ts';
import { markdownToText } from './markdown.ts';
import { pageToArticle } from './page.ts';
import { publishedDate } from './published.ts';
import { nameOfBinary, recognise } from './recognise.ts';

/** An opened input. `corpus` is true where it holds a list of articles (JSONL or a JSON list), however many. */
export interface Input {
  readonly corpus: boolean;
  readonly entries: AsyncIterable<Entry> | Iterable<Entry>;
}

/** What to do with what a user should know but need not stop for ("1 byte replaced"). */
export type Warn = (message: string) => void;

/** More bytes than this are refused, for a document as for a line of a corpus. */
export const BYTES_MAX = 256 * 1024 * 1024;

const SNIFF_BYTES = 65_536;

/**
 * Opens a file, or standard input for "-", and recognises by content what it holds. A JSONL corpus is streamed, anything
 * else is held in memory. Throws IntakeError where nothing can be read.
 */
export async function openInput(path: string, warn: Warn): Promise<Input> {
  const place = path;
  const chunks = (await byteStream(path, place))[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  try {
    const head = await readHead(chunks, place);
    if (isJsonLines(head.bytes.toString('utf8'))) return { corpus: true, entries: corpusEntries(head.bytes, chunks, place, warn) };
    const bytes = await readRest(head.bytes, chunks, place);
    const binary = nameOfBinary(bytes);
    if (binary !== null) throw new IntakeError('not-text', place, `this is ${binary}, not a text`);
    const decoded = decode(bytes);
    warnOfReplaced(decoded, place, warn);
    return await openText(decoded.text, place, fallbackId(path));
  } catch (error) {
    throw asIntakeError(error, place);
  }
}

async function openText(text: string, place: string, id: string): Promise<Input> {
  const kind = recognise(text);
  if (kind === 'json') return openJson(text, place, id);
  const one = (article: Article): Input => ({ corpus: false, entries: [{ place, article }] });
  if (kind === 'html') return one({ id, ...(await pageToArticle(text, place)) });
  if (kind === 'text') return one({ id, text });
  const { published, ...rest } = markdownToText(text);
  const date = published === undefined ? null : publishedDate(published);
  return one({ id, ...rest, ...(date === null ? {} : { published: date }) });
}

function openJson(text: string, place: string, id: string): Input {
  // JSON lines come this way in UTF-16, which cannot be cut into lines before it is decoded.
  if (isJsonLines(text)) return { corpus: true, entries: textLines(text).flatMap(({ line, number }) => lineEntries(line, place, number)) };
  const value = parseJson(text, place);
  if (!Array.isArray(value)) return { corpus: false, entries: [{ place, article: articleFromJson(value, place, id) }] };
  const entries = value.map((item, i) => entryOf(`${place}: article ${i + 1}`, (at) => articleFromJson(item, at, `${id}-${i + 1}`)));
  return { corpus: true, entries };
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { line, column } = jsonErrorPosition(text);
    throw new IntakeError('bad-json', `${place}:${line}:${column}`, 'this is not valid JSON', { cause });
  }
}

/** One entry a line, blank lines left out; a line that is no article becomes an entry with its error. */
async function* corpusEntries(head: Buffer, rest: AsyncIterator<Buffer>, path: string, warn: Warn): AsyncGenerator<Entry> {
  for await (const line of linesOf(head, named(rest, path), BYTES_MAX)) {
    const place = `${path}:${line.number}`;
    if (line.bytes === null) {
      yield { place, error: new IntakeError('too-large', place, `this line is longer than ${BYTES_MAX} bytes`) };
      continue;
    }
    const decoded = decode(line.bytes);
    warnOfReplaced(decoded, place, warn);
    yield* lineEntries(decoded.text, path, line.number);
  }
}

/** The entry of one line, none of a blank one. */
function lineEntries(line: string, path: string, number: number): Entry[] {
  if (line.trim() === '') return [];
  return [entryOf(`${path}:${number}`, (place) => articleFromJson(parseLine(line, path, number), place, `${fallbackId(path)}-${number}`))];
}

function textLines(text: string): { readonly line: string; readonly number: number }[] {
  return text.split(/\r?\n/).map((line, i) => ({ line, number: i + 1 }));
}

/** The same chunks; a reading error on the way (a disk, a pipe) becomes an IntakeError. */
function named(chunks: AsyncIterator<Buffer>, place: string): AsyncIterator<Buffer> {
  return {
    next: () =>
      chunks.next().catch((error: unknown) => {
        throw asIntakeError(error, place);
      }),
  };
}

function parseLine(text: string, path: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { column } = jsonErrorPosition(text);
    throw new IntakeError('bad-json', `${path}:${line}`, `this line is not valid JSON (column ${column})`, { cause });
  }
}

function entryOf(place: string, make: (place: string) => Article): Entry {
  try {
    return { place, article: make(place) };
  } catch (error) {
    return { place, error: asIntakeError(error, place) };
  }
}

/** True where the first lines of the input are JSON objects, one a line: the first or, if that is broken, one of those after it. */
function isJsonLines(head: string): boolean {
  const lines = head
    .replace(/^\uFEFF/, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines[0]?.trimStart().startsWith('{')) return false;
  // The last one may be cut by the end of the head.
  return lines.slice(0, 20).some((line) => {
    try {
      return line.trimStart().startsWith('{') && typeof JSON.parse(line) === 'object';
    } catch {
      return false;
    }
  });
}

async function byteStream(path: string, place: string): Promise<Readable> {
  if (path === '-') return process.stdin;
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new IntakeError('not-a-file', place, 'this is a directory; give a file, or "-" for standard input');
  } catch (error) {
    throw asIntakeError(error, place);
  }
  return createReadStream(path, { highWaterMark: SNIFF_BYTES });
}

async function readHead(chunks: AsyncIterator<Buffer>, place: string): Promise<{ readonly bytes: Buffer }> {
  const parts: Buffer[] = [];
  let size = 0;
  let lineEnds = 0;
  while (size < SNIFF_BYTES || lineEnds < 2) {
    const { value, done } = await chunks.next();
    if (done) break;
    parts.push(value);
    size += value.length;
    if (size > BYTES_MAX) throw tooLarge(place);
    for (let i = value.indexOf(10); i >= 0 && lineEnds < 2; i = value.indexOf(10, i + 1)) lineEnds++;
  }
  return { bytes: Buffer.concat(parts) };
}

async function readRest(head: Buffer, chunks: AsyncIterator<Buffer>, place: string): Promise<Buffer> {
  const parts = [head];
  let size = head.length;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    parts.push(next.value);
    size += next.value.length;
    if (size > BYTES_MAX) throw tooLarge(place);
  }
  return Buffer.concat(parts);
}

function tooLarge(place: string): IntakeError {
  return new IntakeError('too-large', place, `longer than ${BYTES_MAX} bytes, which is more than any article`);
}

function warnOfReplaced(decoded: Decoded, place: string, warn: Warn): void {
  if (decoded.replaced === 0) return;
  warn(
    `${place}: ${decoded.replaced} ${decoded.replaced === 1 ? 'character is' : 'characters are'} not valid ${decoded.encoding} and read as "\uFFFD"`,
  );
}

function fallbackId(path: string): string {
  return path === '-' ? 'stdin' : basename(path).replace(/\.[a-z0-9]+$/i, '');
}

/** Names what the file system answered; anything else is passed on. */
function asIntakeError(error: unknown, place: string): IntakeError {
  if (error instanceof IntakeError) return error;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new IntakeError('not-found', place, 'there is no such file', { cause: error });
  if (code === 'EISDIR')
    return new IntakeError('not-a-file', place, 'this is a directory; give a file, or "-" for standard input', { cause: error });
  if (code === 'EACCES' || code === 'EPERM')
    return new IntakeError('not-readable', place, 'no permission to read this file', { cause: error });
  if (typeof code === 'string' && code.startsWith('E')) {
    return new IntakeError('not-readable', place, `cannot be read (${code})`, { cause: error });
  }
  throw error;
}
