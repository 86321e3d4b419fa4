import { heaviest, isVerbKey, lemmaOfKey, likeness, type Row, type Rows, wordKey } from './concept-rows.ts';
import type { WordClass } from './dictionary.ts';
import { type Base, germanBases, type VerbForms } from './german-bases.ts';

/** What derived words are made from. */
export interface Derivation {
  /** Concepts of German words by key. */
  readonly known: Rows;
  /** German words that want concepts, by key, with their classes. */
  readonly wanted: ReadonlyMap<string, ReadonlySet<WordClass>>;
  readonly forms: VerbForms;
  /** Whether a word is an English one: what "ungesichert" may be called. */
  readonly isEnglish: (word: string) => boolean;
}

/** What was derived. */
export interface Derived {
  readonly rows: Rows;
  /** Adjectives with "un-" that are in no list, where English has a word for them: "ungesichert". */
  readonly opposites: Rows;
}

/** Rules are tried again on what they made, so that "ungesichert" comes from "gesichert", which comes from "sichern". */
const PASSES = 3;
/** How many words of the same base as one rule, in doubt, speak for the rule. */
const SMOOTHING = 4;
const MOST_TRUST = 0.85;
const LEAST_TRUST = 0.15;
/** The likeness of a word and its base where the rule holds: English lists them under words that are related but seldom the same. */
const SAME = 0.3;
/** Share of a verb's front in "notlanden". */
const FRONT_SHARE = 0.4;
const MOST = 4;

/** Concepts of wanted words that have none, from what they are made of; their shares add up to how far that is trusted. */
export function deriveConcepts(sources: Derivation): Derived {
  const trust = learnTrust(sources);
  const rows: Rows = new Map();
  const get = (key: string): Row | undefined => sources.known.get(key) ?? rows.get(key);
  for (let pass = 0; pass < PASSES; pass++) {
    const made: Rows = new Map();
    for (const [key, classes] of sources.wanted) {
      if (get(key) !== undefined) continue;
      const best = [...classes]
        .flatMap((wordClass) => germanBases(lemmaOfKey(key), wordClass, sources.forms))
        .flatMap((base) => {
          const row = rowOf(base, get, sources.isEnglish);
          return row ? [{ row, trust: trust(base) * sum(get(base.key) as Row) }] : [];
        })
        .reduce<{ row: Row; trust: number } | null>((a, b) => (a !== null && a.trust >= b.trust ? a : b), null);
      if (best && best.trust >= LEAST_TRUST) made.set(key, scaled(best.row, best.trust));
    }
    for (const [key, row] of made) rows.set(key, row);
  }
  return { rows, opposites: oppositesOf(sources, get, trust) };
}

function oppositesOf(sources: Derivation, get: (key: string) => Row | undefined, trust: Trust): Rows {
  const made: Rows = new Map();
  for (const [key, classes] of sources.wanted) {
    const row = classes.has('other') ? get(key) : undefined;
    const unlike = `un${key}`;
    if (!row || key.startsWith('un') || get(unlike)) continue;
    const turned = englishOpposites(scaled(row, 1), sources.isEnglish);
    const share = trust({ rule: 'un', key }) * sum(row);
    if (turned.size > 0 && share >= LEAST_TRUST) made.set(unlike, scaled(turned, share));
  }
  return made;
}

/** How far a word that a rule makes of a base is trusted to mean what the base means. */
type Trust = (base: Pick<Base, 'rule' | 'key'>) => number;

/** Words with translations of their own tell how far each rule, and each base under it ("setzen" of "besetzen"), is to be trusted. */
function learnTrust({ known, wanted, forms, isEnglish }: Derivation): Trust {
  const ofRule = new Map<string, { sum: number; seen: number }>();
  const ofBase = new Map<string, { sum: number; seen: number }>();
  const note = (map: typeof ofRule, name: string, like: number): void => {
    const found = map.get(name) ?? { sum: 0, seen: 0 };
    map.set(name, { sum: found.sum + like, seen: found.seen + 1 });
  };
  for (const [key, row] of known) {
    for (const wordClass of wanted.get(key) ?? ([isVerbKey(key) ? 'verb' : 'noun'] as const)) {
      for (const base of germanBases(lemmaOfKey(key), wordClass, forms)) {
        const made = rowOf(base, (k) => known.get(k), isEnglish);
        if (!made) continue;
        const like = likeness(row, made);
        note(ofRule, base.rule, like);
        note(ofBase, `${base.rule}/${base.key}`, like);
      }
    }
  }
  const meanOf = (rule: string): number => {
    const { sum, seen } = ofRule.get(rule) ?? { sum: 0, seen: 0 };
    return sum / (seen + 1);
  };
  const trusted = (mean: number): number => Math.min(MOST_TRUST, mean / SAME);
  return ({ rule, key }) => {
    const base = ofBase.get(`${rule}/${key}`) ?? { sum: 0, seen: 0 };
    return trusted((base.sum + SMOOTHING * meanOf(rule)) / (base.seen + SMOOTHING));
  };
}

/** What a word of a base means if the rule holds, with shares that add up to one; null where the base is unknown. */
function rowOf({ key, front, negated }: Base, get: (key: string) => Row | undefined, isEnglish: (word: string) => boolean): Row | null {
  const base = get(key);
  if (!base) return null;
  if (negated) return opposite(scaled(base, 1), isEnglish);
  if (front === undefined) return scaled(base, 1);
  const before = get(wordKey(front, false));
  if (!before) return null;
  const both = new Map([...scaled(base, 1 - FRONT_SHARE)]);
  for (const [concept, n] of scaled(before, FRONT_SHARE)) both.set(concept, (both.get(concept) ?? 0) + n);
  return scaled(heaviest(both, MOST, 0), 1);
}

const OPPOSITES: readonly ((word: string) => string)[] = [
  (w) => `un${w}`,
  (w) => `in${w}`,
  (w) => `im${w}`,
  (w) => `ir${w}`,
  (w) => `il${w}`,
  (w) => `non${w}`,
  (w) => `dis${w}`,
  (w) => `${w}less`,
];

/** English opposites of concepts where there are any, else the concepts themselves: what is about safety is also about danger. */
function opposite(row: Row, isEnglish: (word: string) => boolean): Row {
  const found = englishOpposites(row, isEnglish);
  return found.size > 0 ? scaled(found, 1) : row;
}

function englishOpposites(row: Row, isEnglish: (word: string) => boolean): Row {
  const found = new Map<string, number>();
  for (const [concept, n] of row) {
    const name = OPPOSITES.map((make) => make(concept)).find(isEnglish);
    if (name !== undefined) found.set(name, n);
  }
  return found;
}

const sum = (row: Row): number => [...row.values()].reduce((a, b) => a + b, 0);

function scaled(row: Row, to: number): Map<string, number> {
  const by = to / sum(row);
  return new Map([...row].map(([concept, n]) => [concept, n * by]));
}
