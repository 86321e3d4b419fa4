import pg from 'pg';

/**
 * How SQL values arrive, the same from both engines: int8 and numeric as number (one that a number cannot hold exactly throws a
 * RangeError), date as YYYY-MM-DD, timestamptz as ISO 8601 in UTC with milliseconds, json as its value, arrays as arrays of these.
 */
export const sqlValues: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    return (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format as 'text');
  }) as typeof pg.types.getTypeParser,
};

/** What every session is set to, so that both engines print dates and times alike. */
export const SESSION = { TimeZone: 'UTC', DateStyle: 'ISO, YMD', IntervalStyle: 'iso_8601', bytea_output: 'hex' } as const;

/** A JSON value with its keys in the order in which jsonb gives them back (shorter first): sums over them come out the same. */
export function asStored<T>(value: T): T {
  if (Array.isArray(value)) return value.map(asStored) as T;
  if (value === null || typeof value !== 'object') return value;
  const keys = Object.entries(value).map(([key, of]) => ({ key, bytes: Buffer.from(key), of }));
  keys.sort((a, b) => a.bytes.length - b.bytes.length || Buffer.compare(a.bytes, b.bytes));
  return Object.fromEntries(keys.map(({ key, of }) => [key, asStored(of)])) as T;
}

const TEXT_ARRAY = 1009;
const textArray = pg.types.getTypeParser(TEXT_ARRAY as number, 'text') as (text: string) => (string | null)[];

function arrayOf<T>(parse: (text: string) => T): (text: string) => (T | null)[] {
  return (text) => textArray(text).map((element) => (element === null ? null : parse(element)));
}

/** Numbers are never quoted, so that splitting at commas will do: several times faster than the driver's parser. */
function arrayOfNumbers(parse: (text: string) => number): (text: string) => (number | null)[] {
  return (text) => {
    if (text === '{}') return [];
    if (text.includes('{', 1)) return arrayOf(parse)(text);
    return text
      .slice(1, -1)
      .split(',')
      .map((element) => (element === 'NULL' ? null : parse(element)));
  };
}

const asIs = (text: string): string => text;

function exactInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for an exact number; keep hashes to 53 bits`);
  return value;
}

function instant(text: string): string {
  // "2026-11-26 00:27:03.123456+00", or "infinity", which hearsay never writes.
  const iso = text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
  return new Date(iso).toISOString();
}

// Object ids of the types and of their arrays; they are the same in every PostgreSQL.
const parsers = new Map<number, (text: string) => unknown>([
  [20, exactInteger],
  [1016, arrayOfNumbers(exactInteger)],
  [1082, asIs],
  [1182, arrayOf(asIs)],
  [1184, instant],
  [1185, arrayOf(instant)],
  [1700, Number],
  [1007, arrayOfNumbers(Number)],
  [1231, arrayOfNumbers(Number)],
]);
