import type { Clause, Phrase } from './clause.ts';
import type { Word } from './word.ts';

const LIGHT = new Set(['sein', 'haben', 'werden', 'wollen', 'sollen', 'können', 'müssen', 'dürfen', 'mögen', 'lassen']);
const NEGATION = /^(?:nicht|kein(?:e[mnrs]?)?|nie|niemals|weder|keinesfalls|keineswegs|nichts|niemand(?:em|en)?)$/u;

/** "hat den Bericht abgetan | und sich nicht festgelegt": two participles joined under one finite verb are two clauses; the second goes to the end of the list. */
export function splitPredicates(words: readonly Word[], clauses: readonly Clause[]): Clause[] {
  const found = [...clauses];
  for (let i = 0; i < found.length; i++) {
    const clause = found[i]!;
    const at = clause.finite === null ? -1 : endOfFirst(words, clause);
    if (at < 0) continue;
    const second = rest(words, clause, at, found.length);
    found[i] = part(words, clause, at);
    for (const [k, c] of found.entries())
      if (c.parent === clause.index && c.index !== clause.index && c.range.from > at) found[k] = { ...c, parent: second.index };
    found.push(second);
  }
  return found;
}

/** Index of a participle after which "und" and another one follow, or -1. */
function endOfFirst(words: readonly Word[], clause: Clause): number {
  const lexical = clause.predicate.filter(
    (i) => i !== clause.finite && words[i]!.upos === 'VERB' && words[i]!.morph.verbForm !== 'Inf' && !LIGHT.has(words[i]!.lemma),
  );
  return lexical.find((i) => /^(?:und|sowie)$/u.test(words[i + 1]?.lower ?? '') && lexical.some((k) => k > i + 1)) ?? -1;
}

function part(words: readonly Word[], clause: Clause, at: number): Clause {
  const before = (p: Phrase) => p.head < at;
  const own = clause.own.map((r) => ({ from: r.from, to: Math.min(r.to, at + 1) })).filter((r) => r.to > r.from);
  return {
    ...clause,
    verb: at,
    lemma: words[at]!.lemma,
    predicate: clause.predicate.filter((i) => i <= at),
    negated: own.some((r) => words.slice(r.from, r.to).some((w) => NEGATION.test(w.lower))),
    range: { from: clause.range.from, to: at + 1 },
    own,
    subjects: clause.subjects.filter(before),
    objects: clause.objects.filter(before),
    obliques: clause.obliques.filter(before),
    phrases: clause.phrases.filter(before),
  };
}

function rest(words: readonly Word[], clause: Clause, at: number, index: number): Clause {
  const after = (p: Phrase) => p.head > at;
  const own = clause.own.map((r) => ({ from: Math.max(r.from, at + 1), to: r.to })).filter((r) => r.to > r.from);
  return {
    ...clause,
    index,
    predicate: clause.predicate.filter((i) => i > at || i === clause.finite),
    negated: own.some((r) => words.slice(r.from, r.to).some((w) => NEGATION.test(w.lower))),
    range: { from: at + 1, to: clause.range.to },
    own,
    link: 'coordinate',
    parent: clause.index,
    // who acts is named in the first half; what suffers in a passive is the same in both
    subjects: clause.passive ? clause.subjects : [],
    objects: clause.objects.filter(after),
    obliques: clause.obliques.filter(after),
    phrases: clause.phrases.filter(after),
  };
}
