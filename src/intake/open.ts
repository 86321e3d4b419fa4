import { basename } from 'node:path';
import { type Entry, failedEntry } from './article.ts';
import { decode } from './decode.ts';
import { feed } from './feed.ts';
import type { Format, Hints, Input, Warn } from './format.ts';
import { gzip } from './gzip.ts';
import { IntakeError } from './intake-error.ts';
import { json } from './json.ts';
import { jsonLines } from './json-lines.ts';
import { mail } from './mail.ts';
import { mbox } from './mbox.ts';
import { newsml } from './newsml.ts';
import { nitf } from './nitf.ts';
import { page } from './page.ts';
import { openPayload, type Payload } from './payload.ts';
import { pdf } from './pdf.ts';
import { nameOfBinary } from './recognise.ts';
import { markdown, plainText } from './text.ts';
import { wacz } from './wacz.ts';
import { warc } from './warc.ts';
import { unknownXml } from './xml.ts';

/** Formats that are no text, in the order in which they are tried. */
const BINARY: readonly Format[] = [gzip(openContent), warc(openContent), wacz(openContent), pdf];

/** Formats that are text, in the order in which they are tried; the last one takes anything. */
const TEXTUAL: readonly Format[] = [
  jsonLines,
  json,
  newsml,
  nitf,
  feed,
  mbox(openContent),
  mail(openContent),
  page,
  unknownXml,
  markdown,
  plainText,
];

/**
 * Opens a file, or standard input for "-", and recognises by content what it holds. Corpora are streamed, a document is held in
 * memory. Throws IntakeError where nothing can be read.
 */
export async function openInput(path: string, warn: Warn): Promise<Input> {
  const id = path === '-' ? 'stdin' : basename(path).replace(/\.[a-z0-9]+$/i, '');
  return await openContent(await openPayload(path), { place: path, id, warn });
}

/** The articles of a file; one that cannot be opened becomes an entry with its error. */
export async function* entriesIn(path: string, warn: Warn): AsyncGenerator<Entry> {
  try {
    yield* (await openInput(path, warn)).entries;
  } catch (error) {
    yield failedEntry(error, path);
  }
}

/** Recognises by content what a payload holds and opens it. Throws IntakeError where nothing can be read. */
export async function openContent(payload: Payload, hints: Hints): Promise<Input> {
  const head = { bytes: payload.head, text: decode(payload.head, hints.mediaType).text };
  const known = BINARY.find((format) => format.recognises(head, hints));
  if (known !== undefined) return await known.open(payload, hints);
  const binary = nameOfBinary(payload.head);
  if (binary !== null) throw new IntakeError('not-text', hints.place, `this is ${binary}, not a text`);
  const format = TEXTUAL.find((candidate) => candidate.recognises(head, hints)) ?? plainText;
  return await format.open(payload, hints);
}
