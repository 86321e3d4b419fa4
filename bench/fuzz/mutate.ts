import { gzipSync } from 'node:zlib';

/** A number from 0 to below 1. */
type Random = () => number;

/** One change of bytes; `other` is another seed to take from. */
type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

// What parsers trip over: marks of every format, ends in the wrong place, numbers out of any measure, names of JavaScript's own.
const TOKENS: readonly string[] = [
  ...'< > </ <!-- --> <![CDATA[ ]]> <!DOCTYPE &a; &#0; &#x110000; &amp; " \' { } [ ] : , \\u0000 \\ud800 -- From \r\n\r\n \n\n \0 % %% /Kids <p> </p> <table> <script> <svg>'.split(
    ' ',
  ),
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
  '\r\n',
  '\n',
  'Content-Length: 99999999999\r\n',
  'Content-Length: -1\r\n',
  'Content-Encoding: gzip\r\n',
  'WARC/1.0\r\n',
  'Content-Type: message/rfc822\r\n',
  'ffffffff\r\n',
  '"__proto__":{"a":1},',
  '"constructor":null,',
  '9999-99-99T99:99:99Z',
  '-0',
  '1e999',
  'null',
  '\u{FEFF}',
  '\u{202E}',
  '</itemSet>',
  '<newsItem guid="',
];

const at = (length: number, random: Random): number => Math.floor(random() * (length + 1));

/** Half of all stretches are short, some as long as the input. */
function stretch(length: number, random: Random): readonly [number, number] {
  const from = at(length, random);
  return [from, Math.min(length, from + Math.ceil(length ** random()))];
}

function token(random: Random): Buffer {
  return Buffer.from(TOKENS[Math.floor(random() * TOKENS.length)] as string);
}

const splice = (bytes: Buffer, from: number, to: number, ...between: readonly Buffer[]): Buffer =>
  Buffer.concat([bytes.subarray(0, from), ...between, bytes.subarray(to)]);

const MUTATIONS: readonly Mutation[] = [
  (bytes, random) => {
    const changed = Buffer.from(bytes);
    for (let i = 0; i <= random() * 8 && changed.length > 0; i++) changed[at(changed.length - 1, random)] = Math.floor(random() * 256);
    return changed;
  },
  (bytes, random) => bytes.subarray(0, at(bytes.length, random)),
  (bytes, random) => splice(bytes, ...stretch(bytes.length, random)),
  (bytes, random) => {
    const [from, to] = stretch(bytes.length, random);
    return splice(bytes, to, to, bytes.subarray(from, to));
  },
  (bytes, random) => {
    const [from, to] = stretch(bytes.length, random);
    const place = at(bytes.length, random);
    return splice(bytes, place, place, bytes.subarray(from, to));
  },
  (bytes, random, other) => splice(bytes, ...stretch(bytes.length, random), other.subarray(...stretch(other.length, random))),
  (bytes, random) => {
    const place = at(bytes.length, random);
    return splice(bytes, place, place, token(random));
  },
  // A token many thousands of times: nesting, and time that grows with the square.
  (bytes, random) => {
    const place = at(bytes.length, random);
    const repeated = token(random);
    return splice(bytes, place, place, Buffer.alloc(repeated.length * Math.ceil(20_000 ** random()), repeated));
  },
  // A stretch of the input itself many times.
  (bytes, random) => {
    const [from, to] = stretch(Math.min(bytes.length, 2000), random);
    const times = Math.ceil(Math.min(2000 ** random(), 400_000 / Math.max(1, to - from)));
    return splice(bytes, to, to, ...Array.from({ length: times }, () => bytes.subarray(from, to)));
  },
  (bytes, random) =>
    Buffer.from(
      bytes.toString('latin1').replace(/\d+/, () => String(Math.floor(10 ** (random() * 15)))),
      'latin1',
    ),
];

/** A new input from a seed: one to five changes, now and then compressed. The same random numbers give the same bytes. */
export function mutated(seed: Buffer, random: Random, other: Buffer): Buffer {
  let bytes = seed;
  for (let i = 0; i <= random() * 4; i++) bytes = (MUTATIONS[Math.floor(random() * MUTATIONS.length)] as Mutation)(bytes, random, other);
  const bounded = bytes.subarray(0, 500_000);
  return random() < 0.03 ? gzipSync(bounded) : bounded;
}
