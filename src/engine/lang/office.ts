import { entries } from './cue-table.ts';

/** What a word says about who is meant; the kinds of bodies and offices are the same words in every language. */
export type OfficeWord =
  /** A body that every state may have ("Verteidigungsministerium" → "defence ministry"); `country` where the bare name means one state's ("Foreign Office"). */
  | { readonly type: 'body'; readonly kind: string; readonly country?: string }
  /** An office that a person holds ("Außenminister" → "foreign minister"). */
  | { readonly type: 'office'; readonly kind: string; readonly country?: string }
  /** A noun for any body of some kinds ("Dienst", "department"), to be found earlier in the article. */
  | { readonly type: 'generic'; readonly kind: string }
  /** Held the office before ("ehemalig", "former"). */
  | { readonly type: 'former' }
  /** Holds the place of another ("Vize", "deputy"). */
  | { readonly type: 'deputy' }
  /** A noun for people who hold no office of their own ("Beamter", "official", "Kreise", "analyst"). */
  | { readonly type: 'nameless' }
  /** A part of a state, by its ISO 3166-2 code ("bayerisch" → "DE-BY"). */
  | { readonly type: 'region'; readonly code: string }
  /** The capital of a part of a state ("München", "Schweriner"): stands for its government, but its police is its own. */
  | { readonly type: 'region seat'; readonly code: string };

/** Words by which a source says that it knows something from another: "[stützt] sich [auf] eine Unterrichtung durch …", "[briefed by] …". */
export interface RestCue {
  /** Beginning of the word, lower case. */
  readonly cue: string;
  /** The word between it and the other; at most three words later. Empty where the other follows directly ("citing"). */
  readonly link: string;
  /** True where the cue alone could mean other things ("relied on"): a noun for knowledge must follow. */
  readonly needsKnowledge: boolean;
}

/** Rest cues from a table cell: entries "stütz … auf +", "+" for those that need a noun for knowledge. */
export function restCues(cell: string): RestCue[] {
  return entries(cell).map((entry) => {
    const [cue = '', link = ''] = entry
      .replace(/ ?\+$/u, '')
      .split('…')
      .map((part) => part.trim());
    return { cue, link, needsKnowledge: entry.endsWith('+') };
  });
}

/** The words of one language for bodies and offices, and its phrases for resting on the word of others. */
export interface OfficeWords {
  /** Lower-case words (several parted by spaces) → what they mean. German compounds are found by their end. */
  readonly words: ReadonlyMap<string, OfficeWord>;
  /** Words that say on whose word somebody rests. */
  readonly rests: readonly RestCue[];
  /** Nouns for what is known from others (lower case, as word beginnings): "unterricht", "intelligence". */
  readonly knowledge: readonly string[];
  /** Prepositions that end the head of a noun phrase: "of", "for"; empty where the head comes first. */
  readonly afterHead: ReadonlySet<string>;
  /** Prepositions before a place or body that is not the owner's: "bei den Vereinten Nationen", "at the United Nations". */
  readonly accredited: ReadonlySet<string>;
}

/** Kinds of bodies that every town may have: without a country they are bound to a place. */
export const LOCAL_BODIES: ReadonlySet<string> = new Set([
  'police',
  'prosecutors',
  'court',
  'fire brigade',
  'rescue service',
  'hospital',
  'municipality',
  'health office',
  'port authority',
  'regional government',
  'works council',
  'board',
  'state criminal police',
]);

/** Kinds of bodies that stand for the state itself: "the South Korean government" is South Korea. */
export const STATE_ITSELF: ReadonlySet<string> = new Set(['state', 'authorities', 'delegation']);

/** Offices whose holder speaks for the body that he or she heads or speaks for. */
export const VOICES: ReadonlySet<string> = new Set(['spokesperson', 'head', 'chief executive', 'secretary general', 'police chief']);

/** Offices of a state → the body that the holder speaks as; absent where the holder speaks for himself. Ministers are in `ministryOf`. */
const SPOKEN: Readonly<Record<string, string>> = {
  'chief of the general staff': 'general staff',
  'central bank governor': 'central bank',
  'police chief': 'police',
  'prosecutor general': 'prosecutors',
};

/** The body of the state that an office belongs to, where there is one: "defence minister" → "defence ministry". */
export function bodyOfOffice(office: string): string | null {
  const bare = office.replace(/^deputy /u, '');
  return SPOKEN[bare] ?? (/ minister$/u.test(bare) && bare !== 'prime minister' ? bare.replace(/minister$/u, 'ministry') : null);
}

/** The body around an office that another speaks for: "spokesman for the president" → "presidency". */
export function bodyAround(office: string): string | null {
  if (office === 'president') return 'presidency';
  if (office === 'prime minister' || office === 'chancellor') return 'government';
  return bodyOfOffice(office);
}

/** Rows of a table "kind → words parted by commas" as entries of `OfficeWords.words`. */
export function officeRows(type: 'body' | 'office' | 'generic', table: Readonly<Record<string, string>>): [string, OfficeWord][] {
  return Object.entries(table).flatMap(([row, cell]) => {
    const [kind = '', country] = row.split(' @');
    return entries(cell).map((word): [string, OfficeWord] => [word, { type, kind, ...(country === undefined ? {} : { country }) }]);
  });
}
