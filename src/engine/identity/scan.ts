import type { Span } from '../text/span.ts';
import type { Lexicon, Meaning } from './lexicon.ts';

/** A word as the scan needs it: its letters and where they stand. */
export interface Piece extends Span {
  readonly text: string;
}

/** A run of words with a meaning. A compound gives one element for each part, all with the span of the word, in order. */
export interface Element extends Span {
  readonly meaning: Meaning;
  /** Index of its first and behind its last word. */
  readonly from: number;
  readonly to: number;
}

/** Finds everything in a run of words that says who is meant; longest names first, left to right. */
export function scan(words: readonly Piece[], lexicon: Lexicon): Element[] {
  const found: Element[] = [];
  for (let i = 0; i < words.length; ) {
    const hit = longestAt(words, i, lexicon);
    for (const meaning of hit.meanings)
      found.push({ meaning, from: i, to: i + hit.length, start: words[i]!.start, end: words[i + hit.length - 1]!.end });
    i += hit.length;
  }
  return found;
}

function longestAt(words: readonly Piece[], at: number, lexicon: Lexicon): { length: number; meanings: readonly Meaning[] } {
  const first = words[at]!.text;
  const lower = first.toLowerCase();
  const most = lexicon.longest.get(lower) ?? 0;
  for (let length = Math.min(most + 2, words.length - at); length > 1 && most > 0; length--) {
    const meaning = lookUp(joined(words, at, length), lexicon);
    const last = words[at + length - 1]!.text;
    if (!meaning && last.lastIndexOf('-') > 0) {
      // "Human Rights Watch-Sprecher": the name ends within the compound
      const text = joined(words, at, length);
      const owner = lookUp(text.slice(0, text.lastIndexOf('-')), lexicon);
      const rest = single(last.slice(last.lastIndexOf('-') + 1), lexicon);
      if (owner && rest.length > 0) return { length, meanings: [owner, ...rest] };
    }
    if (meaning && !isPartOfName(words, at, length, meaning, lexicon)) return { length, meanings: [meaning] };
  }
  return { length: 1, meanings: single(first, lexicon) };
}

/** "The Atlantic Register" is no "The Atlantic": in English a known name before another capitalised word is part of a longer one. */
function isPartOfName(words: readonly Piece[], at: number, length: number, meaning: Meaning, lexicon: Lexicon): boolean {
  const next = words[at + length];
  if (meaning.type !== 'known' || lexicon.language.code !== 'en' || !next) return false;
  return /^\p{Lu}\p{Ll}/u.test(next.text) && lookUp(next.text, lexicon) === null;
}

/** The words as written, without white space where there is none: "Korea" + "'s" → "Korea's". */
function joined(words: readonly Piece[], at: number, length: number): string {
  let text = words[at]!.text;
  for (let i = at + 1; i < at + length; i++) text += (words[i]!.start > words[i - 1]!.end ? ' ' : '') + words[i]!.text;
  return text.replace(/’/gu, "'");
}

const ENDINGS = {
  // "Südkoreas", "Geheimdienstes", "Beamten", "ukrainische", "ukrainischem"
  de: ['s', 'es', 'n', 'en', 'e', 'er', 'em', "'"],
  // "Korea's", "ministries'" and plurals
  en: ["'s", "'", 's'],
} as const;

/** The meaning of a name or word in any of its cases. */
export function lookUp(text: string, lexicon: Lexicon): Meaning | null {
  const direct = lexicon.exact.get(text) ?? lexicon.lower.get(text.toLowerCase());
  if (direct) return direct;
  for (const ending of ENDINGS[lexicon.language.code]) {
    if (!text.endsWith(ending) || text.length - ending.length < 2) continue;
    const bare = text.slice(0, -ending.length);
    const meaning = lexicon.exact.get(bare) ?? lexicon.lower.get(bare.toLowerCase());
    if (meaning) return meaning;
  }
  return null;
}

const NOTHING: readonly Meaning[] = [];

/** The meanings of one word; words are remembered, for most recur. */
function single(text: string, lexicon: Lexicon): readonly Meaning[] {
  const known = lexicon.known.get(text);
  if (known) return known;
  const meaning = lookUp(text, lexicon);
  const isCompound = !meaning && lexicon.language.code === 'de' && text.length > 6 && /\p{Lu}/u.test(text);
  const found = meaning ? [meaning] : isCompound ? partsOf(text, lexicon) : NOTHING;
  if (lexicon.known.size > 50_000) lexicon.known.clear();
  lexicon.known.set(text, found.length === 0 ? NOTHING : found);
  return found;
}

/** The parts of a German compound: "US-Verteidigungsministerium", "Kremlsprecher", "Geheimdienstchefs". */
function partsOf(text: string, lexicon: Lexicon): Meaning[] {
  // "Polizeiangaben", "NASA-Angaben": whoever gives them
  const given = /^(.{3,}?)s?-?angaben?$/iu.exec(text);
  if (given) return whole(given[1]!, lexicon);
  const hyphen = text.lastIndexOf('-');
  if (hyphen > 0) {
    const right = whole(text.slice(hyphen + 1), lexicon);
    if (right.length === 0) return [];
    const left = text.slice(0, hyphen);
    const known = whole(left, lexicon);
    // "Journalisten-Verband" is no "Verband" named before
    if (known.length === 0 && right.every((meaning) => meaning.type === 'generic')) return [];
    const isOwner = known.length === 0 && right.some((meaning) => meaning.type === 'office') && /^\p{Lu}/u.test(left);
    return [...(isOwner ? [{ type: 'owner', name: left } as const] : known), ...right];
  }
  for (let cut = 3; cut <= text.length - 4; cut++) {
    const right = lookUp(text.slice(cut), lexicon);
    if (!right || !/^(?:office|body|nameless)$/u.test(right.type)) continue;
    const left = text.slice(0, cut);
    if (left === 'Bundes') return [{ type: 'federal' }, right];
    if (left === 'Landes') return [{ type: 'regional' }, right];
    const meaning = lookUp(left, lexicon) ?? lookUp(left.replace(/s$/u, ''), lexicon);
    if (meaning) return [meaning, right];
    const deeper = left.length > 6 ? partsOf(left, lexicon) : [];
    return [...deeper, right];
  }
  return [];
}

function whole(text: string, lexicon: Lexicon): Meaning[] {
  const meaning = lookUp(text, lexicon);
  return meaning ? [meaning] : partsOf(text, lexicon);
}
