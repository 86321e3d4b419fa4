import type { Clause, Phrase } from '../parse/clause.ts';
import type { Word } from '../parse/word.ts';
import type { AnalysedSentence } from './frame.ts';

/** The subject of a clause: its own, else that of the clause whose subject it shares; a relative pronoun stands for its antecedent. */
export function subjectOf(sentence: AnalysedSentence, clause: Clause): { subject: Phrase; owner: Clause } | null {
  const give = (subject: Phrase | null, owner: Clause) => (subject ? { subject, owner } : null);
  let at: Clause | null = clause;
  for (let n = 0; at && n < 5; n++) {
    const level = at.quote;
    // "das teilte | das „Institut für Meere“ | mit": a name in quotation marks goes before a pronoun outside of them
    const outside = (p: Phrase) => sentence.words[p.head]!.quote === level && !/^(?:das|dies)$/u.test(sentence.words[p.head]!.lower);
    const own: Phrase | undefined =
      at.subjects.find(outside) ?? at.subjects.find((p) => sentence.words[p.from]!.quote === level) ?? at.subjects[0];
    const before = own ? beforePronoun(sentence, own) : null;
    if (before) return give(before, at);
    if (own)
      return isRelativePronoun(sentence, at, own)
        ? give(antecedent(sentence, at), sentence.clauses[at.parent ?? at.index]!)
        : give(own, at);
    if (at.link === 'relative' && at.marker !== null) return give(antecedent(sentence, at), sentence.clauses[at.parent ?? at.index]!);
    if (
      at.link !== 'coordinate' &&
      at.link !== 'gerund' &&
      at.link !== 'infinitive' &&
      !(at.link === 'postposed' && at.finite !== null) &&
      at.link !== 'adverbial'
    )
      return null;
    at = at.parent === null ? null : (sentence.clauses[at.parent] ?? null);
  }
  return null;
}

function isRelativePronoun(sentence: AnalysedSentence, clause: Clause, phrase: Phrase): boolean {
  const word = sentence.words[phrase.head]!;
  return (
    (clause.link === 'relative' || clause.marker === phrase.head) &&
    /^(?:der|die|das|welche[rs]?|who|which|that)$/u.test(word.lower) &&
    phrase.to - phrase.from === 1
  );
}

/** "observers from the council, | who | said": the noun phrase right before the pronoun, whatever the tree hangs the clause on. */
function beforePronoun(sentence: AnalysedSentence, own: Phrase): Phrase | null {
  const { words } = sentence;
  if (own.to - own.from !== 1 || !/^(?:who|which)$/u.test(words[own.head]!.lower)) return null;
  let at = own.from;
  while (/^[,“”"’]$/u.test(words[at - 1]?.text ?? '')) at--;
  return nounPhraseBefore(words, at);
}

/** "| an election | that the opposition says was marred": the noun phrase before an English relative clause. */
export function bearerOf(sentence: AnalysedSentence, clause: Clause): Phrase | null {
  const { words } = sentence;
  // "an election | that | the opposition says"
  let at = clause.marker ?? clause.range.from;
  if (/^(?:that|which|who|,)$/u.test(words[at - 1]?.lower ?? '')) at--;
  return nounPhraseBefore(words, at);
}

/** The noun phrase that ends before word `at`, with its preposition left out. */
function nounPhraseBefore(words: readonly Word[], at: number): Phrase | null {
  let from = at;
  while (from > 0 && /^(?:DET|ADJ|NUM|NOUN|PROPN|PART|ADP)$/.test(words[from - 1]!.upos)) from--;
  if (words[from - 1]?.upos === 'PRON' && words[from - 1]!.morph.case === 'Gen') from--;
  let head = -1;
  let start = from;
  for (let i = from; i < at; i++) {
    // "dismissed by | observers from the council": the opening preposition is outside, one within belongs to the phrase
    if (words[i]!.upos === 'ADP' && head < 0) start = i + 1;
    if (words[i]!.upos === 'ADP' && head >= 0) break;
    if (/^(?:NOUN|PROPN)$/.test(words[i]!.upos)) head = i;
  }
  return head < 0 ? null : { from: start, to: at, head, preposition: null, case: null, number: words[head]!.morph.number ?? null };
}

/** The noun phrase before a relative clause. */
export function antecedent(sentence: AnalysedSentence, clause: Clause): Phrase | null {
  const parent = clause.parent === null ? null : sentence.clauses[clause.parent];
  if (!parent) return null;
  const pronoun = clause.marker === null ? '' : sentence.words[clause.marker]!.lower;
  const all = /^(?:der|die|das)$/u.test(pronoun) ? parent.phrases : [...parent.subjects, ...parent.objects, ...parent.obliques];
  const phrases = all.filter((p) => p.from < clause.range.from).sort((a, b) => b.to - a.to);
  const found = phrases.find((p) => agrees(sentence.words[p.head]!, pronoun)) ?? phrases[0];
  if (!found) return null;
  return found.preposition !== null && pronoun !== '' ? { ...found, from: Math.min(found.from + 1, found.head) } : found;
}

/** "die Aussage eines Jungen, | der | angab": gender and number show whom the pronoun stands for. */
function agrees(head: Word, pronoun: string): boolean {
  const { gender, number } = head.morph;
  if (pronoun === 'der') return number !== 'Plur' && gender !== 'Fem' && gender !== 'Neut';
  if (pronoun === 'das') return number !== 'Plur' && gender !== 'Fem' && gender !== 'Masc';
  return pronoun !== 'die' || number === 'Plur' || (gender !== 'Masc' && gender !== 'Neut');
}

/** A clause after a comma that takes the subject of the clause before with it. */
export function sharesSubject(sentence: AnalysedSentence, clause: Clause): boolean {
  const parent = clause.parent === null ? undefined : sentence.clauses[clause.parent];
  return (
    (clause.subjects.length === 0 || isRefusal(clause)) &&
    !clause.passive &&
    clause.finite !== null &&
    parent?.finite !== undefined &&
    parent.finite !== null &&
    parent.subjects.length > 0 &&
    parent.mood === clause.mood &&
    parent.range.to <= clause.range.from &&
    !sentence.words.slice(clause.range.from, clause.range.to).some((w) => w.lower === 'es')
  );
}

/** "…, | wollte die Liste nicht kommentieren": what follows the verb of a refusal is its object. */
const isRefusal = (clause: Clause): boolean => clause.negated && clause.verbFirst && /^(?:wollen|können|mögen)$/u.test(clause.modal ?? '');
