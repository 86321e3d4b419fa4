import type { Language } from '../lang/language.ts';
import type { MeaningWords } from '../lang/meaning.ts';
import { splitCompound } from './compound.ts';
import type { ConceptTable, WeightedConcept } from './concepts.ts';
import { foldName } from './fold.ts';
import { type KindIndex, type KindOfWord, kindIndex } from './kinds.ts';

/** What the words of one language mean: kinds of events and weighted concepts of lemmas. Remembers what it looked up. */
export interface Lexicon {
  readonly words: MeaningWords;
  readonly events: KindIndex;
  /** Kinds of events of a lemma: its own, else those of its translations and synonyms. */
  readonly eventsOf: (lemma: string, noun: boolean) => readonly KindOfWord[];
  readonly things: KindIndex;
  /**
   * Concepts of a lemma; kinds of things stand among them with "#" before them. What nobody knows is a name ("name:") where it may be
   * one, else a word of its own ("*").
   */
  readonly conceptsOf: (lemma: string, noun: boolean, mayBeName?: boolean) => readonly WeightedConcept[];
  /** The lemma under which a word is known: its own, else what is left of its form ("risen", read as "riose" → "rise"; the verb "shot" → "shoot"). */
  readonly lemmaOf: (lemma: string, form: string, verb?: boolean) => string;
  /** Whether a name, lower case, is that of an agency or medium. */
  readonly isMedium: (lower: string) => boolean;
  /** Whether a lemma is a common word rather than part of a name. */
  readonly isCommon: (lemma: string) => boolean;
}

const REMEMBERED = 20_000;
/** Share of a word's weight that its kind of thing takes; the rest tells the word from others of its kind. */
const KIND_SHARE = 0.6;
const FRONT_SHARE = 0.6;
const NAME_WEIGHT = 0.8;
/** Weight of a word that no table has: two contents that share it gain, two that do not lose less than by a name. */
const OWN_WEIGHT = 0.6;
/** A word of which the table knows less than this much also stands for itself. */
const KNOWN_SHARE = 0.9;
/** A rare word is less likely part of a compound than a common one. */
const RARE_PART = 0.75;
/** A translation must take at least this share of a word to lend its kinds or to make it common; its kinds are trusted so much. */
const LEAST_SHARE = 0.4;
const PIVOT_TRUST = 0.8;

/** Makes the lexicon of a language from its words and a table of concepts. */
export function createLexicon({ code, bodies }: Language, words: MeaningWords, table: ConceptTable, pivot: MeaningWords): Lexicon {
  const media = new Set(
    bodies.filter((b) => b.kind === 'agency' || b.kind === 'medium').flatMap((b) => [b.name, ...b.aliases].map((n) => n.toLowerCase())),
  );
  const events = kindIndex(words.events, code === 'de');
  const things = kindIndex(words.things, code === 'de');
  const pivotEvents = code === 'en' ? events : kindIndex(pivot.events, false);
  const pivotThings = code === 'en' ? things : kindIndex(pivot.things, false);
  let known = new Map<string, readonly WeightedConcept[]>();
  const single = (lemma: string, noun: boolean): WeightedConcept[] => {
    const listed = things.ofWord(lemma, false);
    const own = table.lookUp(code, lemma, !noun);
    const kinds = listed.length > 0 || !noun ? listed : translated(own, lemma, pivotThings);
    if (kinds.length === 0 && own.length === 0) return [];
    return mixed(kinds, withItself(lemma, own), noun);
  };
  const quality = (part: string): number => {
    if (words.empty.has(part) || things.ofWord(part, false).length > 0) return 1;
    const own = table.lookUp(code, part, false);
    return shareOf(own) * (own.some((c) => c.common) ? 1 : RARE_PART);
  };
  const compound = (lemma: string, mayBeName: boolean): WeightedConcept[] => {
    const parts = splitCompound(lemma, quality) ?? [];
    if (mayBeName && parts.some((part) => !part.known)) return [];
    return parts.flatMap(({ word, known: isKnown }, i) =>
      scaled(isKnown ? single(word, true) : [ownWord(word, OWN_WEIGHT)], i === parts.length - 1 ? 1 : FRONT_SHARE),
    );
  };
  const find = (lemma: string, noun: boolean, mayBeName: boolean): readonly WeightedConcept[] => {
    if (words.empty.has(lemma) || lemma.length < 2) return [];
    const whole = single(lemma, noun);
    if (whole.length > 0) return whole;
    const masculine = code === 'de' && noun ? single(masculineOf(lemma), noun) : [];
    if (masculine.length > 0) return masculine;
    const parted = code === 'de' && noun ? compound(lemma, mayBeName) : [];
    if (parted.length > 0) return parted;
    if (lemma.includes(' ')) return find(lemma.split(' ')[0]!, noun, mayBeName);
    const parts = lemma.split('-').filter((p) => p.length > 1);
    if (lemma.includes('-')) return parts.flatMap((p, i) => scaled(find(p, noun, mayBeName), i === parts.length - 1 ? 1 : FRONT_SHARE));
    if (lemma.length < 4) return [];
    return [mayBeName ? { concept: `name:${foldName(lemma)}`, weight: NAME_WEIGHT, share: 1 } : ownWord(lemma, OWN_WEIGHT)];
  };
  const eventsOf = (lemma: string, noun: boolean): readonly KindOfWord[] => {
    const own = events.ofWord(lemma, noun);
    if (own.length > 0 || words.empty.has(lemma) || things.ofWord(lemma, noun).length > 0) return own;
    return table
      .lookUp(code, lemma, !noun)
      .filter((c) => c.share >= LEAST_SHARE && c.concept !== lemma)
      .flatMap((c) => pivotEvents.ofWord(c.concept, noun).map((k) => ({ kind: k.kind, weight: k.weight * c.share * PIVOT_TRUST })));
  };
  return {
    words,
    eventsOf,
    events,
    things,
    lemmaOf: (lemma, form, verb = false) => {
      const knows = (word: string): boolean =>
        table.has(code, word) || things.ofWord(word, false).length > 0 || events.ofWord(word, false).length > 0;
      if (verb && lemma === form && isFormOf(form, words.irregular[form], events)) return words.irregular[form] as string;
      if (lemma === form || knows(lemma) || lemma.includes(' ')) return lemma;
      return [words.irregular[form] ?? '', form, ...stems(form, words.endings)].find((w) => w.length > 2 && knows(w)) ?? lemma;
    },
    isMedium: (lower) => media.has(lower),
    isCommon: (lemma) =>
      (code === 'de' ? [lemma, masculineOf(lemma)] : [lemma]).some(
        (l) => things.ofWord(l, true).length > 0 || table.lookUp(code, l, false).some((c) => c.common && c.share >= LEAST_SHARE),
      ),
    conceptsOf: (lemma, noun, mayBeName = false) => {
      const key = `${lemma}${noun ? ' n' : ''}${mayBeName ? ' N' : ''}`;
      const found = known.get(key);
      if (found) return found;
      if (known.size >= REMEMBERED) known = new Map();
      const made = find(lemma, noun, mayBeName);
      known.set(key, made);
      return made;
    },
  };
}

/** Whether a verb of events may have the form: "stole" is one of "steal", but "wound", which has a meaning of its own, is none of "wind". */
function isFormOf(form: string, lemma: string | undefined, events: KindIndex): boolean {
  const kinds = lemma === undefined ? [] : events.ofWord(lemma, false).map(({ kind }) => kind);
  return kinds.length > 0 && events.ofWord(form, false).every(({ kind }) => kinds.includes(kind));
}

/** "Schülerin", "Schülerinnen" → "schüler" */
const masculineOf = (lemma: string): string => lemma.replace(/in(?:nen)?$/u, '');

/** Kinds of the translations of a word that is in no list itself. */
function translated(concepts: readonly WeightedConcept[], lemma: string, pivot: KindIndex): KindOfWord[] {
  return concepts
    .filter((c) => c.share >= LEAST_SHARE && c.concept !== lemma)
    .flatMap((c) => pivot.ofWord(c.concept, true).map((k) => ({ kind: k.kind, weight: k.weight * c.share * PIVOT_TRUST })));
}

/** A form without an ending, with and without a final e: "climbed" → climb, climbe. */
function stems(form: string, endings: readonly string[]): string[] {
  return endings.filter((e) => form.endsWith(e)).flatMap((e) => [form.slice(0, -e.length), `${form.slice(0, -e.length)}e`]);
}

function scaled(list: readonly WeightedConcept[], by: number): WeightedConcept[] {
  return list.map((c) => ({ ...c, weight: c.weight * by }));
}

function mixed(kinds: readonly KindOfWord[], own: readonly WeightedConcept[], noun: boolean): WeightedConcept[] {
  const usable = noun ? kinds : [];
  if (usable.length === 0) return [...own];
  const share = KIND_SHARE / usable.length;
  return [
    ...usable.map((k) => ({ concept: `#${k.kind}`, weight: share * k.weight * 1.4, share: k.weight })),
    ...scaled(own, 1 - KIND_SHARE + 0.1),
  ];
}

const shareOf = (concepts: readonly WeightedConcept[]): number => concepts.reduce((sum, c) => sum + c.share, 0);

const ownWord = (lemma: string, weight: number): WeightedConcept => ({ concept: `*${foldName(lemma)}`, weight, share: 1 });

/** What the table knows of a word, and the word itself for the rest: a derived word may mean something else than what it is made of. */
function withItself(lemma: string, own: readonly WeightedConcept[]): WeightedConcept[] {
  const rest = 1 - shareOf(own);
  return own.length === 0 || rest < 1 - KNOWN_SHARE ? [...own] : [...own, ownWord(lemma, rest * OWN_WEIGHT)];
}
