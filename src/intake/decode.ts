import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** A text with the encoding it was read as and how many bytes had to be replaced by U+FFFD. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly replaced: number;
}

/**
 * Bytes → text, never failing: byte order mark, else UTF-8 where the bytes are UTF-8, whatever is declared, else the encoding of the
 * media type ("text/html; charset=windows-1252"), else the one that an HTML page declares, else windows-1252. A text cut in
 * the middle of a character is UTF-8 with a replacement character. The byte order mark is not part of the text.
 */
export function decode(bytes: Uint8Array, mediaType?: string): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return by('utf-16le', bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return by('utf-16be', bytes.subarray(2));
  const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  const named = encodingNamed(/charset\s*=\s*["']?([\w-]+)/i.exec(mediaType ?? '')?.[1]);
  // UTF-16 of plain letters is valid UTF-8, every second character of it NUL.
  if (named?.startsWith('utf-16') && body.subarray(0, 64).includes(0)) return by(named, body);
  if (isUtf8(body)) return { text: UTF8.decode(body), encoding: 'utf-8', replaced: 0 };
  const declared = named ?? declaredEncoding(body);
  const lenient = UTF8.decode(body);
  const replaced = count(lenient, /\uFFFD/gu);
  // Bytes of other encodings are UTF-8 by rare chance only: a page of "ü" and "„" in UTF-8 with one bad byte stays UTF-8.
  const fitting = count(lenient, /[^\p{ASCII}\uFFFD]/gu);
  if (fitting > replaced * (declared === null ? 1 : 4)) return { text: lenient, encoding: 'utf-8', replaced };
  return by(withQuotationMarks(declared ?? 'windows-1252', body), body);
}

/** Pages that say ISO 8859-15 or -2 and have the quotation marks of windows-1252 or -1250, which those lack, mean the latter. */
function withQuotationMarks(encoding: string, bytes: Uint8Array): string {
  const windows = { '15': 'windows-1252', '2': 'windows-1250' }[
    /^(?:iso-?8859-?|latin-?)(15|9|2)$/i.exec(encoding)?.[1]?.replace('9', '15') ?? ''
  ];
  return windows !== undefined && bytes.some((byte) => byte >= 0x80 && byte < 0xa0) ? windows : encoding;
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
  return encodingNamed(name);
}

function encodingNamed(name: string | undefined): string | null {
  if (name === undefined || /^utf-?8$/i.test(name) || !iconv.encodingExists(name)) return null;
  // Pages that say latin1 mean windows-1252, as every browser reads them (WHATWG Encoding, "Names and labels").
  return /^(iso-?8859-?1|latin-?1|us-ascii|ascii)$/i.test(name) ? 'windows-1252' : name.toLowerCase();
}

function count(text: string, what: RegExp): number {
  let n = 0;
  for (const _ of text.matchAll(what)) n++;
  return n;
}
