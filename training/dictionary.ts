import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A sense of a dictionary entry: English words of one head, a German word, and how much it counts (later translations count less). */
export interface DictionaryPair {
  readonly english: readonly string[];
  readonly german: string;
  readonly weight: number;
}

const LINE = /^(.+?) \{(\w+)\}(?: .*)? :: (.+)$/u;
/** Senses that news do not use, or should not. */
const UNWANTED = /offensive|derogatory|vulgar|slur|pejorative|obsolete|archaic|nonstandard|dated|given name|surname/u;
const SMALL = new Set(['a', 'an', 'the', 'of', 'to', 'be', 'in', 'on', 'for', 'and', 'or', 'with', 'by', 'at', 'someone', 'something']);

/** Reads Wiktionary's English entries with their German translations (Ding format): content words with single German words. */
export function readDictionary(data: string): DictionaryPair[] {
  const text = gunzipSync(readFileSync(join(data, 'data/parallel/wiktionary-en-de.txt.gz'))).toString('utf8');
  const pairs: DictionaryPair[] = [];
  for (const line of text.split('\n')) {
    const match = LINE.exec(line);
    if (!match || !/^(?:n|v|adj|adv|prop|num)$/.test(match[2]!) || UNWANTED.test(line)) continue;
    const english = match[1]!
      .toLowerCase()
      .split(/[\s-]+/u)
      .filter((w) => /^[\p{L}'.]+$/u.test(w) && !SMALL.has(w));
    if (english.length === 0 || english.length > 2) continue;
    for (const { word, weight } of germanWords(match[3]!)) pairs.push({ english, german: word, weight: weight / english.length });
  }
  return pairs;
}

/** "Bombe {f} [coll.], (sich) irren" → single words, the first counting most. */
function germanWords(cell: string): { word: string; weight: number }[] {
  const found: { word: string; weight: number }[] = [];
  cell.split(/[,;]/u).forEach((part, place) => {
    const plain = part
      .replace(/\{[^}]*\}|\[[^\]]*\]|\([^)]*\)/gu, ' ')
      .replace(/^\s*(?:sich|etwas|jemanden|der|die|das|ein|eine)\s+/u, ' ')
      .trim();
    if (/^[\p{L}-]{2,}$/u.test(plain)) found.push({ word: plain.toLowerCase(), weight: 1 / (1 + 0.4 * place) });
  });
  return found;
}
