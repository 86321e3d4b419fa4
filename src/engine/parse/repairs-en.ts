import type { Clause, Phrase } from './clause.ts';
import { morphOf } from './morph.ts';
import type { Word } from './word.ts';

/** Mends what the tagger and the tree get wrong in a few known ways. */
export function mendTags(words: readonly Word[]): readonly Word[] {
  return mendPredicates(mendSpoke(words));
}

const SPOKE = morphOf('VERB||||Ind|Past|Fin');

/** "and | spoke | of losses": taggers know the part of a wheel better than the past of "speak". */
function mendSpoke(words: readonly Word[]): readonly Word[] {
  const wrong = words.some((w) => w.lower === 'spoke' && w.upos === 'NOUN');
  if (!wrong) return words;
  return words.map((w, i) =>
    w.lower === 'spoke' && w.upos === 'NOUN' && /^(?:of|about|to|out|with|at)$/u.test(words[i + 1]?.lower ?? '')
      ? { ...w, upos: 'VERB', lemma: 'speak', morph: SPOKE }
      : w,
  );
}

/** "confirmed for the first time | that the bridges are in danger": what has a subject and a copula is a clause, whatever it hangs on as. */
function mendPredicates(words: readonly Word[]): readonly Word[] {
  const clauses = new Set(
    words.flatMap((w) => {
      const parent = words[w.head];
      if (parent?.upos !== 'VERB' || !/^(?:obl|obj|nmod)$/u.test(w.relation) || w.index < parent.index) return [];
      const own = words.filter((child) => child.head === w.index);
      return own.some(({ relation }) => relation === 'cop') && own.some(({ relation }) => relation === 'nsubj') ? [w.index] : [];
    }),
  );
  if (clauses.size === 0) return words;
  return words.map((w) => {
    if (clauses.has(w.index)) return { ...w, relation: 'ccomp' };
    const marks = w.lower === 'that' && w.relation === 'nsubj' && clauses.has(w.head);
    const another = marks && words.some((o) => o.head === w.head && o.relation === 'nsubj' && o.index > w.index);
    return another ? { ...w, upos: 'SCONJ', relation: 'mark' } : w;
  });
}

const HAVE_BE = /^(?:have|be|get)$/u;

/**
 * The verb of saying that a sentence without a verb at its root must have: taggers take "the firm denied selling oil" for a noun phrase.
 * Index of the word, or -1.
 */
export function lostVerb(words: readonly Word[], speech: ReadonlySet<string>): number {
  const root = words.find((w) => w.head < 0);
  if (!root || root.upos === 'VERB' || root.upos === 'AUX') return -1;
  if (words.some((w) => w.head === root.index && (w.relation === 'cop' || w.relation === 'nsubj'))) return -1;
  const noun = verbAsNoun(words, speech);
  if (noun >= 0) return noun;
  return words.findIndex((w, i) => {
    // "On the deal, which both deny, …": a relative clause is not the sentence
    if (words.some((r) => r.head === i && r.index < i && /^(?:which|who|whom)$/u.test(r.lower))) return false;
    if (w.upos !== 'VERB' || !speech.has(w.lemma) || i === 0 || w.morph.verbForm === 'Inf' || /ing$/u.test(w.lower)) return false;
    const before = words[i - 1]!;
    if (/^(?:DET|ADP|PART|ADJ|CCONJ)$/.test(before.upos) && before.upos !== 'ADJ') return false;
    return !words.slice(Math.max(0, i - 3), i).some((b) => b.upos === 'AUX' || HAVE_BE.test(b.lemma));
  });
}

/** "Calder Foods retracts its claim": a third person that the tagger takes for a plural, between a name or noun and a determiner. Index or -1. */
function verbAsNoun(words: readonly Word[], speech: ReadonlySet<string>): number {
  return words.findIndex((w, i) => {
    if (w.upos !== 'NOUN' || i === 0 || !/s$/u.test(w.lower) || !speech.has(w.lemma)) return false;
    const next = words[i + 1];
    return /^(?:PROPN|NOUN)$/.test(words[i - 1]!.upos) && next !== undefined && (next.upos === 'DET' || next.relation === 'nmod:poss');
  });
}

/** Joins what the tree tears apart. `speech` holds the lemmas of verb cues. */
export function repairClauses(words: readonly Word[], clauses: readonly Clause[], speech: ReadonlySet<string>): Clause[] {
  return clauses
    .map((c) => afterHave(clauses, afterAs(words, clauses, c), speech))
    .map((c, _i, all) => thatAfterTime(words, all, c, speech))
    .map((c) => withParticle(words, c, speech))
    .map((c) => withoutTime(words, c));
}

/** "ruled | out | any support": a particle that the tree takes for the object's preposition. */
function withParticle(words: readonly Word[], clause: Clause, speech: ReadonlySet<string>): Clause {
  const particle = words[clause.verb + 1];
  if (!particle || !/^(?:out|down|off|up|back)$/u.test(particle.lower) || clause.lemma.includes(' ')) return clause;
  const lemma = [clause.lemma, `${clause.lemma}e`].map((l) => `${l} ${particle.lower}`).find((l) => speech.has(l));
  const object = clause.obliques.concat(clause.objects).find((p) => p.from === particle.index && p.to > p.from + 1);
  if (!lemma || !object) return clause;
  return {
    ...clause,
    lemma,
    predicate: [...clause.predicate, particle.index].sort((a, b) => a - b),
    objects: [{ ...object, from: object.from + 1, preposition: null }],
    obliques: clause.obliques.filter((p) => p !== object),
  };
}

/** "The ministry | last week | dismissed": the time before the verb is no part of the subject. */
function withoutTime(words: readonly Word[], clause: Clause): Clause {
  const [subject, ...others] = clause.subjects;
  if (!subject || subject.to - subject.from < 3 || clause.link === 'relative') return clause;
  let to = subject.to;
  if (TIME.test(words[to - 1]!.lower)) {
    to--;
    while (to > subject.from && /^(?:last|this|earlier|late|early|next|on|that|in)$/u.test(words[to - 1]!.lower)) to--;
  } else if (words[to - 1]!.lower === 'ago' || words[to - 1]!.lower === 'earlier') {
    while (to > subject.from && !/^(?:DET|NUM)$/.test(words[to - 1]!.upos)) to--;
    to--;
  }
  if (to === subject.to || to <= subject.from || words[to]!.upos === 'PROPN') return clause;
  const head = words.findLastIndex((w, i) => i >= subject.from && i < to && /^(?:NOUN|PROPN|PRON)$/.test(w.upos));
  return head < 0 ? clause : { ...clause, subjects: [{ ...subject, to, head: subject.head < to ? subject.head : head }, ...others] };
}

/** "dismissed as invented | a report that …": what hangs on the predicate belongs to the verb. */
function afterAs(words: readonly Word[], clauses: readonly Clause[], clause: Clause): Clause {
  const isPredicate = (c: Clause | undefined) => c !== undefined && c.link === 'infinitive' && words[c.range.from]!.lower === 'as';
  const parent = clause.parent === null ? undefined : clauses[clause.parent];
  if (isPredicate(parent) && parent!.parent !== null) return { ...clause, parent: parent!.parent };
  const predicate = clauses.find((c) => c.parent === clause.index && isPredicate(c));
  return predicate && clause.objects.length === 0 ? { ...clause, objects: predicate.objects } : clause;
}

/** "had in November dismissed": auxiliary and participle with words between them are one predicate. */
function afterHave(clauses: readonly Clause[], clause: Clause, speech: ReadonlySet<string>): Clause {
  const parent = clause.parent === null ? undefined : clauses[clause.parent];
  if (parent?.lemma !== 'have' || parent.objects.length > 0 || parent.subjects.length === 0 || !speech.has(clause.lemma)) return clause;
  if (clause.link !== 'adverbial' || clause.marker !== null || clause.verb < parent.verb || clause.verb - parent.verb > 6) return clause;
  const subject: Phrase = parent.subjects[0]!;
  return {
    ...clause,
    link: 'main',
    parent: null,
    finite: parent.verb,
    tense: 'Past',
    predicate: [parent.verb, ...clause.predicate],
    subjects: [subject],
    range: { from: Math.min(subject.from, clause.range.from), to: clause.range.to },
    own: [...parent.own.filter((r) => r.from < clause.verb), ...clause.own],
  };
}

const TIME = /^(?:week|month|year|day|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today)$/u;

/** "told the paper last week | that a buyer was there": no relative clause to the week. */
function thatAfterTime(words: readonly Word[], clauses: readonly Clause[], clause: Clause, speech: ReadonlySet<string>): Clause {
  const parent = clause.parent === null ? undefined : clauses[clause.parent];
  if (!parent) return clause;
  // "told her | the alarm was off"
  const bare =
    clause.link === 'adverbial' &&
    clause.marker === null &&
    clause.finite !== null &&
    clause.subjects.length > 0 &&
    clause.subjects[0]!.from === clause.range.from;
  if (bare && speech.has(parent.lemma) && clause.verb > parent.verb && words[clause.range.from - 1]!.upos !== 'PUNCT')
    return { ...clause, link: 'that' };
  if (clause.link !== 'relative') return clause;
  const first = words[clause.range.from]!;
  const before = words[clause.range.from - 1];
  const own =
    first.lower !== 'that' &&
    clause.finite !== null &&
    clause.subjects.length > 0 &&
    clause.subjects[0]!.from === clause.range.from &&
    !/^(?:who|which|whose)$/.test(first.lower);
  return (first.lower === 'that' || own) && before && TIME.test(before.lower)
    ? { ...clause, link: 'that', subjects: clause.subjects.filter((p) => p.head !== first.index) }
    : clause;
}

/** Object of a verb that the tree gives none: the words after it up to the next mark. */
export function wordsAfter(words: readonly Word[], verb: number): Phrase | null {
  let to = verb + 1;
  while (to < words.length && !/^[,.;:]$/u.test(words[to]!.text)) to++;
  if (to <= verb + 1) return null;
  return { from: verb + 1, to, head: headBetween(words, verb + 1, to), preposition: null, case: null, number: null };
}

/** The noun of words that begin with a noun phrase: the last before its first preposition ("reports | of a leak as nonsense"). */
export function headBetween(words: readonly Word[], from: number, to: number): number {
  let head = -1;
  for (let i = from; i < to; i++) {
    if (/^(?:NOUN|PROPN|PRON)$/.test(words[i]!.upos)) head = i;
    else if (head >= 0 && words[i]!.upos === 'ADP') return head;
  }
  return head < 0 ? to - 1 : head;
}
