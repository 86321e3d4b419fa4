import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** The pieces of a text, with the encoding it was read as and how many bytes had to be replaced by U+FFFD. */
export interface DecodedPieces {
  readonly pieces: readonly string[];
  readonly encoding: string;
  readonly replaced: number;
}

/** The same of a text in one piece. */
export interface Decoded extends Omit<DecodedPieces, 'pieces'> {
  readonly text: string;
}

/**
 * Bytes → text, never failing: byte order mark, else UTF-8 where the bytes are UTF-8, whatever is declared, else the encoding of the
 * media type ("text/html; charset=windows-1252"), else the one that an HTML page declares, else windows-1252. A text cut in
 * the middle of a character is UTF-8 with a replacement character. The byte order mark is not part of the text.
 */
export function decode(bytes: Uint8Array, mediaType?: string): Decoded {
  const { pieces, ...rest } = decodeInPieces(bytes, mediaType, bytes.length);
  return { text: pieces.join(''), ...rest };
}

const PIECE_BYTES = 32_768;

/**
 * As `decode`, for those who read from beginning to end: UTF-8 in pieces of at most `size` bytes, each from a "<" on where there is one.
 * To find room for a string of many letters takes longer than to fill it.
 */
export function decodeInPieces(bytes: Uint8Array, mediaType?: string, size = PIECE_BYTES): DecodedPieces {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return by('utf-16le', bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return by('utf-16be', bytes.subarray(2));
  const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  const named = encodingNamed(/charset\s*=\s*["']?([\w-]+)/i.exec(mediaType ?? '')?.[1]);
  // UTF-16 of plain letters is valid UTF-8, every second character of it NUL.
  if (named?.startsWith('utf-16') && body.subarray(0, 64).includes(0)) return by(named, body);
  if (isUtf8(body)) return { pieces: piecesOf(body, size), encoding: 'utf-8', replaced: 0 };
  const declared = named ?? declaredEncoding(body);
  const lenient = UTF8.decode(body);
  const replaced = count(lenient, /\uFFFD/gu);
  // Bytes of other encodings are UTF-8 by rare chance only: a page of "ü" and "„" in UTF-8 with one bad byte stays UTF-8.
  const fitting = count(lenient, /[^\p{ASCII}\uFFFD]/gu);
  if (fitting > replaced * (declared === null ? 1 : 4)) return { pieces: [lenient], encoding: 'utf-8', replaced };
  return by(withQuotationMarks(declared ?? 'windows-1252', body), body);
}

function piecesOf(utf8: Uint8Array, size: number): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < utf8.length; ) {
    let end = Math.min(utf8.length, from + size);
    if (end < utf8.length) {
      const tag = utf8.lastIndexOf(LESS_THAN, end);
      if (tag > from) end = tag;
      // No character is cut.
      else while (((utf8[end] ?? 0) & 0xc0) === 0x80) end--;
    }
    pieces.push(UTF8.decode(utf8.subarray(from, end)));
    from = end;
  }
  return pieces;
}

/** Pages that say ISO 8859-15 or -2 and have the quotation marks of windows-1252 or -1250, which those lack, mean the latter. */
function withQuotationMarks(encoding: string, bytes: Uint8Array): string {
  const windows = { '15': 'windows-1252', '2': 'windows-1250' }[
    /^(?:iso-?8859-?|latin-?)(15|9|2)$/i.exec(encoding)?.[1]?.replace('9', '15') ?? ''
  ];
  return windows !== undefined && bytes.some((byte) => byte >= 0x80 && byte < 0xa0) ? windows : encoding;
}

const LESS_THAN = 0x3c;
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

// Not TextDecoder: on Node 20 and some of 22 and 24 it takes windows-1252 for latin1, and „ “ – ’ € are lost (nodejs/node#56542).
function by(encoding: string, bytes: Uint8Array): DecodedPieces {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding, { stripBOM: false });
  return { pieces: [text], encoding, replaced: count(text, /\uFFFD/gu) };
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
