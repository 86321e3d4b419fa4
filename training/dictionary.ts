import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The word classes that the table tells apart. */
export type WordClass = 'noun' | 'verb' | 'other';

/** One sense of an English entry of Wiktionary. */
export interface DictionarySense {
  /** Content words of the headword, lower case: one or two. */
  readonly english: readonly string[];
  readonly wordClass: WordClass;
  /** What explains the sense, without marks of grammar and field; "" where there is nothing. */
  readonly gloss: string;
  /** Content words of the entry to which it refers: "instalment" SEE: installment. */
  readonly see: readonly string[];
  readonly german: readonly GermanWord[];
  /** How much it counts among the senses of its word: those of a field ("nautical", "in baseball") count less. */
  readonly weight: number;
}

/** A German translation. */
export interface GermanWord {
  /** Lower case. */
  readonly word: string;
  /** True for words written with a capital. */
  readonly capital: boolean;
  /** 1 for the first translation, less for later ones and for those that few use. */
  readonly weight: number;
}

const LINE = /^(.+?) \{(\w+)\}(?: (.*?))?(?: SEE: (.*?))? ::(?: (.+))?$/u;
const CLASSES: Readonly<Record<string, WordClass>> = { n: 'noun', prop: 'noun', v: 'verb', adj: 'other', adv: 'other', num: 'other' };
/** Senses that news do not use, or should not. */
const UNWANTED = /\b(?:offensive|derogatory|vulgar|slur|pejorative|obsolete|archaic|nonstandard|dated|given name|surname)\b/u;
const FIELD = /^(?:in (?:\w+)$|\w+: |in \w+: )/u;
const GRAMMAR = /^\(?(?:(?:un)?countable|(?:in|di)?transitive|reflexive|collective|in the plural)[,;)]*\s*/u;
const MARKED = /\[[^\]]*(?:slang|rare|archaic|dated|obsolete|poetic|vulgar|pejorative|regional|Swi|dialect|humorous)[^\]]*\]/u;
const OF_A_FIELD = 0.5;
const SELDOM = 0.3;
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a an the of to be in on for and or with by at from as into that which who is are was it its someone something somebody one person thing'.split(
    ' ',
  ),
);

/** Reads Wiktionary's English entries with their German translations (Ding format): single German words, senses that news may use. */
export function readDictionary(data: string): DictionarySense[] {
  const text = gunzipSync(readFileSync(join(data, 'data/parallel/wiktionary-en-de.txt.gz'))).toString('utf8');
  return text.split('\n').flatMap((line) => senseOf(line) ?? []);
}

/** The sense on one line; null where there is none to use. */
export function senseOf(line: string): DictionarySense | null {
  const match = LINE.exec(line);
  const wordClass = CLASSES[match?.[2] ?? ''];
  if (!match || !wordClass || UNWANTED.test(match[3] ?? '')) return null;
  const english = contentWords(match[1]!);
  if (english.length === 0 || english.length > 2) return null;
  // what a name is ("city in Germany") is not what it means
  const { gloss, field } = glossOf(match[2] === 'prop' ? '' : (match[3] ?? ''));
  const see = match[4] === undefined ? [] : contentWords(match[4]);
  const german = germanWords(match[5] ?? '');
  return { english, wordClass, gloss, see: see.length > 2 ? [] : see, german, weight: field ? OF_A_FIELD : 1 };
}

/** The words of a phrase that carry meaning, lower case. */
export function contentWords(phrase: string): string[] {
  return phrase
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter((w) => /^[\p{L}'.]+$/u.test(w) && !SMALL_WORDS.has(w));
}

/** "((nautical) to surrender)" → "to surrender", of a field. */
function glossOf(cell: string): { gloss: string; field: boolean } {
  let gloss = cell.replace(/^\(|\)$/gu, '').trim();
  let field = false;
  for (;;) {
    const plain = gloss.replace(GRAMMAR, '');
    const marked = /^\(([^)]*)\)\s*(.+)$/u.exec(plain);
    if (plain === gloss && !marked) break;
    if (marked) field = true;
    gloss = marked?.[2] ?? plain;
  }
  if (FIELD.test(gloss)) return { gloss: gloss.replace(/^[^:]*(?:: |$)/u, ''), field: true };
  return { gloss, field };
}

/** "Bombe {f} [coll.], (sich) irren" → single words, the first counting most. */
function germanWords(cell: string): GermanWord[] {
  const found: GermanWord[] = [];
  cell.split(/[,;]/u).forEach((part, place) => {
    const plain = part
      .replace(/\{[^}]*\}|\[[^\]]*\]|\([^)]*\)/gu, ' ')
      .replace(/^\s*(?:sich|etwas|jemanden|der|die|das|ein|eine)\s+/u, ' ')
      .trim();
    if (!/^[\p{L}-]{2,}$/u.test(plain) || plain.endsWith('-')) return;
    const weight = (MARKED.test(part) ? SELDOM : 1) / (1 + 0.4 * place);
    found.push({ word: plain.toLowerCase(), capital: /^\p{Lu}/u.test(plain), weight });
  });
  return found;
}
