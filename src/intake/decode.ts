import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** A text with the encoding it was read as and how many bytes had to be replaced by U+FFFD. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly replaced: number;
}

/**
 * Bytes → text, never failing: byte order mark, else UTF-8 if all of it is valid, else the encoding an HTML page declares,
 * else UTF-8 with replacement characters where most of its non-ASCII characters are valid (a text cut in the middle of a
 * character), else windows-1252. The byte order mark is not part of the text.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return by('utf-16le', bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return by('utf-16be', bytes.subarray(2));
  const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  if (isUtf8(body)) return { text: UTF8.decode(body), encoding: 'utf-8', replaced: 0 };
  const declared = declaredEncoding(body);
  if (declared !== null) return by(declared, body);
  const lenient = UTF8.decode(body);
  const replaced = count(lenient, /\uFFFD/gu);
  if (count(lenient, /[^\p{ASCII}\uFFFD]/gu) > replaced) return { text: lenient, encoding: 'utf-8', replaced };
  return by('windows-1252', body);
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

// Not TextDecoder: on Node 20 and some of 22 and 24 it takes windows-1252 for latin1, and „ “ – ’ € are lost (nodejs/node#56542).
function by(encoding: string, bytes: Uint8Array): Decoded {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding, { stripBOM: false });
  return { text, encoding, replaced: count(text, /\uFFFD/gu) };
}

/** The encoding in a page's first bytes (`<meta charset=…>`, `<?xml encoding=…?>`), where iconv-lite knows it and it is not UTF-8. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2048)).toString('latin1');
  if (!head.trimStart().startsWith('<')) return null;
  const name = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1];
  if (name === undefined || /^utf-?8$/i.test(name) || !iconv.encodingExists(name)) return null;
  // Pages that say latin1 mean windows-1252, as every browser reads them (WHATWG Encoding, "Names and labels").
  return /^(iso-?8859-?1|latin-?1|us-ascii|ascii)$/i.test(name) ? 'windows-1252' : name;
}

function count(text: string, what: RegExp): number {
  let n = 0;
  for (const _ of text.matchAll(what)) n++;
  return n;
}
