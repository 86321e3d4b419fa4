import { hashText } from './hash.ts';
import { fingerprint } from './linear.ts';
import type { Model } from './model.ts';

/**
 * Word forms with their possible analyses, as a hash table of 16-bit fingerprints: form → entry → (coarse class, full
 * class, lemma scripts). A form that is not in it is taken for one that is about once in ten thousand times.
 */
export interface Lexicon {
  /** Entry of a form, 0 when it is unknown. */
  readonly entry: (form: string) => number;
  /** The set of parts of speech of an entry, as a number that stands for the set. */
  readonly coarse: (entry: number) => number;
  /** The set of analyses of an entry, as a number that stands for the set. */
  readonly full: (entry: number) => number;
  /** The analyses behind a full class, each written "V:3:SIN:KJ1", "N:NOM:SIN:MAS". */
  readonly analyses: (full: number) => readonly string[];
  /** The lemma script of an entry for a group ("V", "N", "A", …), or null. */
  readonly script: (entry: number, group: string) => string | null;
}

/** What a form's entry is when the lexicon has none. */
export const UNKNOWN = 0;

/** Seed that keeps the lexicon's hashes apart from those of features. */
export const LEXICON_SEED = 77;

/** Opens the lexicon of a model; a model without one gives a lexicon that knows no word. */
export function openLexicon(model: Model): Lexicon {
  if (!model.has('lexicon.prints')) return EMPTY;
  const prints = model.u16('lexicon.prints');
  const slots = model.u16('lexicon.entries');
  const coarse = model.u16('lexicon.coarse');
  const full = model.u16('lexicon.full');
  const starts = model.u32('lexicon.lemma.starts');
  const groups = model.u8('lexicon.lemma.groups');
  const scriptIds = model.u16('lexicon.lemma.scripts');
  const names = lazily(() => model.json<{ classes: string[]; scripts: string[]; groups: string[] }>('lexicon.names'));
  const mask = prints.length - 1;
  return {
    entry: (form) => {
      const hash = hashText(form, LEXICON_SEED);
      const print = fingerprint(hash);
      let slot = hash & mask;
      while (slots[slot] !== UNKNOWN) {
        if (prints[slot] === print) return slots[slot] as number;
        slot = (slot + 1) & mask;
      }
      return UNKNOWN;
    },
    coarse: (entry) => coarse[entry] ?? 0,
    full: (entry) => full[entry] ?? 0,
    analyses: (id) => names().classes[id]?.split(' ') ?? [],
    script: (entry, group) => {
      const id = names().groups.indexOf(group);
      for (let i = starts[entry] ?? 0; i < (starts[entry + 1] ?? 0); i++) {
        if (groups[i] === id) return names().scripts[scriptIds[i] as number] ?? null;
      }
      return null;
    },
  };
}

const EMPTY: Lexicon = { entry: () => UNKNOWN, coarse: () => 0, full: () => 0, analyses: () => [], script: () => null };

function lazily<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
