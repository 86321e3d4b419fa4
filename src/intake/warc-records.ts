import { createByteReader } from './byte-reader.ts';
import { IntakeError } from './intake-error.ts';

/** A record of a web archive; `block` is null where it was not asked for. Names of headers are in small letters. */
export interface WarcRecord {
  /** Counted from 1. */
  readonly number: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly block: Buffer | null;
}

/** A record, or what was wrong at that place. */
export type WarcPart = WarcRecord | { readonly number: number; readonly error: IntakeError };

/** A larger record is gone over: a film, a data base, no article. */
export const RECORD_BYTES_MAX = 32 * 1024 * 1024;

const LINE_BYTES_MAX = 64 * 1024;
const VERSION = /^WARC\/\d\.\d+\s*$/;

/**
 * The records of a WARC file (ISO 28500, versions 1.0 and 1.1), one in memory at a time. `wanted` says by a record's headers
 * whether its block is read. Where bytes are no record, the next one is looked for and one problem given.
 */
export async function* warcRecords(
  bytes: AsyncIterable<Buffer>,
  place: string,
  wanted: (headers: ReadonlyMap<string, string>) => boolean,
): AsyncGenerator<WarcPart> {
  const reader = createByteReader(bytes);
  let lost = false;
  let number = 0;
  for (;;) {
    const start = reader.offset();
    const line = await reader.line(LINE_BYTES_MAX);
    if (line === null) return;
    if (line.length === 0) continue;
    if (!VERSION.test(line.toString('latin1'))) {
      if (!lost)
        yield {
          number: number + 1,
          error: new IntakeError('damaged', place, `at byte ${start} there is no record; the next one is looked for`),
        };
      lost = true;
      continue;
    }
    number++;
    const headers = await headersOf(reader);
    const length = lengthOf(headers);
    lost = length === null;
    if (length === null) {
      yield {
        number,
        error: new IntakeError('damaged', place, `record ${number} does not say how long it is; the next one is looked for`),
      };
      continue;
    }
    const keep = wanted(headers);
    const block = keep && length <= RECORD_BYTES_MAX ? await reader.take(length) : null;
    const had = block === null ? await reader.skip(length) : block.length;
    if (had < length) {
      yield { number, error: new IntakeError('truncated', place, `record ${number} ends after ${had} of its ${length} bytes`) };
      return;
    }
    if (keep && block === null) {
      yield { number, error: new IntakeError('too-large', place, `record ${number} has ${length} bytes; ${RECORD_BYTES_MAX} are allowed`) };
    } else yield { number, headers, block };
  }
}

/** The lines up to the blank one; a line that begins with a blank goes on with the one before. */
async function headersOf(reader: ReturnType<typeof createByteReader>): Promise<ReadonlyMap<string, string>> {
  const lines: string[] = [];
  for (let size = 0; size < LINE_BYTES_MAX; ) {
    const line = await reader.line(LINE_BYTES_MAX);
    if (line === null || line.length === 0) break;
    size += line.length;
    lines.push(line.toString('utf8'));
  }
  return headerFields(lines);
}

/** Header fields by their names in small letters; of several of one name the last one counts. */
export function headerFields(lines: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let name = '';
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line)) fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`.trim());
    else if (colon > 0) {
      name = line.slice(0, colon).trim().toLowerCase();
      fields.set(name, line.slice(colon + 1).trim());
    }
  }
  return fields;
}

function lengthOf(headers: ReadonlyMap<string, string>): number | null {
  const value = headers.get('content-length') ?? '';
  const length = Number(value);
  return /^\d{1,15}$/.test(value) && Number.isSafeInteger(length) ? length : null;
}
