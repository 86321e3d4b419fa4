import type { Entry as ZipEntry, ZipFile } from 'yauzl';
import { type Entry, failedEntry } from './article.ts';
import { payloadInside } from './container.ts';
import type { Format, Hints, Opener } from './format.ts';
import { IntakeError } from './intake-error.ts';

/** A web archive with its index in one ZIP file (WACZ 1.1): its WARC files are read one after the other, streamed. */
export function wacz(open: Opener): Format {
  return {
    name: 'a WACZ web archive',
    recognises: ({ bytes }) => FIRST_FILE.test(nameOfFirst(bytes)),
    open: (payload, hints) => {
      if (payload.file === undefined) {
        throw new IntakeError(
          'not-a-file',
          hints.place,
          'a WACZ archive is read from its end, which a stream does not have yet; save it and give the file',
        );
      }
      return Promise.resolve({ corpus: true, entries: entriesOf(payload.file, hints, open) });
    },
  };
}

/** What WACZ has at its root; no office document begins so. */
const FIRST_FILE = /^(?:archive|indexes|pages|logs)\/|^datapackage(?:-digest)?\.json$/;

/** The name in the first local header of a ZIP file; empty where the bytes are none. */
function nameOfFirst(bytes: Buffer): string {
  if (bytes.length < 30 || bytes.readUInt32LE(0) !== 0x04034b50) return '';
  return bytes.subarray(30, 30 + bytes.readUInt16LE(26)).toString('utf8');
}

/** Files in `archive/` beyond this number were made to be many. */
const FILES_MAX = 10_000;

/** WARC files are compressed already: the ZIP around them saves next to nothing. */
const GROWTH_MAX = 20;
const GROWTH_FREE = 16 * 1024 * 1024;

async function* entriesOf(file: string, hints: Hints, open: Opener): AsyncGenerator<Entry> {
  const { openPromise } = await import('yauzl');
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(file, { lazyEntries: true, autoClose: false });
    let archives = 0;
    for await (const entry of zip.eachEntry()) {
      if (!/^archive\/[^/]+\.warc(?:\.gz)?$/i.test(entry.fileName)) continue;
      archives++;
      if (archives > FILES_MAX) throw new IntakeError('too-large', hints.place, `more than ${FILES_MAX} files in it`);
      yield* entriesOfArchive(zip, entry, hints, open);
    }
    if (archives === 0) throw new IntakeError('no-article', hints.place, 'there is no WARC file in its folder "archive"');
  } catch (error) {
    yield failedEntry(named(error, hints.place), hints.place);
  } finally {
    zip?.close();
  }
}

async function* entriesOfArchive(zip: ZipFile, entry: ZipEntry, hints: Hints, open: Opener): AsyncGenerator<Entry> {
  const place = `${hints.place}: ${entry.fileName}`;
  try {
    if (entry.isEncrypted()) throw new IntakeError('not-readable', place, 'this file is encrypted');
    if (entry.uncompressedSize > GROWTH_FREE && entry.uncompressedSize > entry.compressedSize * GROWTH_MAX) {
      throw new IntakeError('too-large', place, `it grows to more than ${GROWTH_MAX} times its size, as no web archive does`);
    }
    const stream = await zip.openReadStreamPromise(entry);
    yield* (await payloadInside(stream, { ...hints, place }, open)).entries;
  } catch (error) {
    yield failedEntry(named(error, place), place);
  }
}

/** Every error of the ZIP reader has a message and nothing else: "absolute path: /etc/passwd", "invalid relative path: ../x". */
function named(error: unknown, place: string): unknown {
  if (error instanceof IntakeError || (error as NodeJS.ErrnoException).syscall !== undefined || !(error instanceof Error)) return error;
  return new IntakeError('damaged', place, `this ZIP file cannot be read on: ${error.message}`, { cause: error });
}
