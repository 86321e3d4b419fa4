import { packed } from '../text/packed.ts';
import type { Morph } from './word.ts';

/** Words `[from, to)` of one sentence. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A noun phrase or prepositional phrase without the phrases that follow and modify it. */
export interface Phrase extends Range {
  /** Index of its noun, name or pronoun. */
  readonly head: number;
  /** The preposition that opens it, lower case, contraction resolved ("im" → "in"); null for a bare noun phrase. */
  readonly preposition: string | null;
  readonly case: Morph['case'] | null;
  readonly number: Morph['number'] | null;
}

/**
 * How a clause hangs on its parent.
 * `main`: stands alone · `that`: "dass"/"that" or a bare finite complement marked as such by the tree · `bare`: a verb-second clause after another
 * ("sagte, er komme") · `question`: "ob", "whether", wh-clause in complement position · `infinitive` · `gerund` · `relative` · `adverbial` ·
 * `postposed`: a frame after or within its host ("…, sagte sie", "…, so he said, …"): its parent is the host · `coordinate`: shares its parent's subject or place.
 */
export type Link = 'main' | 'that' | 'bare' | 'question' | 'infinitive' | 'gerund' | 'relative' | 'adverbial' | 'postposed' | 'coordinate';

/**
 * The clause record: what attribution rules see of a clause, the same in every language. English fills it from the dependency tree,
 * German from tags, morphology and commas.
 */
export interface Clause {
  readonly index: number;
  /** The verb that carries the meaning ("bestritten" in "hat bestritten"). */
  readonly verb: number;
  /** Its infinitive, with the particle: "zurückweisen", "rule out". */
  readonly lemma: string;
  /** Every word of the predicate: finite verb, auxiliaries, infinitive, particle, negation. */
  readonly predicate: readonly number[];
  readonly finite: number | null;
  readonly mood: Morph['mood'] | null;
  readonly tense: Morph['tense'] | null;
  readonly passive: boolean;
  readonly negated: boolean;
  /** Infinitive of a modal verb ("wollen", "would"). */
  readonly modal: string | null;
  /** Everything from its first to its last word, embedded clauses included. */
  readonly range: Range;
  /** Its words without embedded clauses. */
  readonly own: readonly Range[];
  readonly link: Link;
  /** Index of the clause it hangs on. */
  readonly parent: number | null;
  /** "dass", "ob", "that", "weil", the relative pronoun. */
  readonly marker: number | null;
  /** True where the verb stands first ("…, sagte X") . */
  readonly verbFirst: boolean;
  /** Candidates for the subject, best first; empty where the clause has none of its own. */
  readonly subjects: readonly Phrase[];
  readonly objects: readonly Phrase[];
  readonly obliques: readonly Phrase[];
  /** All noun and prepositional phrases of its own words, in text order. */
  readonly phrases: readonly Phrase[];
  readonly quote: number;
}

/** The records, written out one like the other: rules see many of them, and copies with changes would each have a form of their own. */
export function alike(clauses: readonly Clause[]): Clause[] {
  const made: Clause[] = [];
  for (const c of clauses) {
    const { index, verb, lemma, finite, mood, tense, passive, negated, modal, link, parent, marker, verbFirst, quote, range } = c;
    made.push({
      index,
      verb,
      lemma,
      predicate: packed(c.predicate),
      finite,
      mood,
      tense,
      passive,
      negated,
      modal,
      range,
      own: packed(c.own),
      link,
      parent,
      marker,
      verbFirst,
      subjects: packed(c.subjects),
      objects: packed(c.objects),
      obliques: packed(c.obliques),
      phrases: packed(c.phrases),
      quote,
    });
  }
  return made;
}
