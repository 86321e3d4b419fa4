import type { Clause, Phrase } from '../parse/clause.ts';
import type { Word } from '../parse/word.ts';
import type { AnalysedSentence, Article } from './frame.ts';
import { speakerRank } from './speaker-nouns.ts';
import { sharesSubject, subjectOf } from './subjects.ts';

/** The subject of a clause as `subjectOf` has it; in English, where the tree cannot be right, the noun phrase that stands before the verb. */
export function speakingSubject(article: Article, sentence: AnalysedSentence, clause: Clause): ReturnType<typeof subjectOf> {
  const found = subjectOf(sentence, clause);
  if (article.language.code === 'de') return ableToSpeak(article, sentence, clause, agreeing(sentence, clause, found));
  if (article.language.code !== 'en' || clause.finite === null || clause.passive || clause.link === 'relative') return found;
  const pair = found ? withNeither(sentence, found.subject) : null;
  if (found && pair) return { subject: pair, owner: found.owner };
  if (found && !isMisplaced(sentence, clause, found.subject)) return found;
  const subject = phraseBefore(sentence, Math.min(...clause.predicate));
  return subject ? { subject, owner: clause } : found;
}

/** "äußerte Bedenken, mahnte aber | beide Seiten | zur Ruhe": a plural after a verb in the singular is its object; the subject is that of the clause before. */
function agreeing(sentence: AnalysedSentence, clause: Clause, found: ReturnType<typeof subjectOf>): ReturnType<typeof subjectOf> {
  const parent = clause.parent === null ? undefined : sentence.clauses[clause.parent];
  if (!found || !parent || found.owner !== clause || clause.finite === null) return found;
  if (clause.link === 'postposed' && sharesSubject(sentence, clause)) return subjectOf(sentence, parent) ?? found;
  if (clause.link !== 'coordinate') return found;
  const { words } = sentence;
  const plural = /^(?:beide|zwei|drei|vier|alle)$/u.test(words[found.subject.from]!.lower) || words[found.subject.from]!.lower === 'die';
  const shared =
    words[clause.finite]!.morph.number === 'Sing' && found.subject.number === 'Plur' && plural && found.subject.from > clause.finite;
  return shared ? (subjectOf(sentence, parent) ?? found) : found;
}

/** "| Arne Holm |, ein Vertreter des Vereins, kommentierte die Entscheidung": of two nouns that may be the subject the one that can speak and stands first. */
function ableToSpeak(
  article: Article,
  sentence: AnalysedSentence,
  clause: Clause,
  found: ReturnType<typeof subjectOf>,
): ReturnType<typeof subjectOf> {
  if (!found || found.owner !== clause || clause.finite === null || found.subject.from <= clause.finite) return found;
  if (clause.subjects.length < 2 || speakerRank(article.language, sentence, found.subject) >= 1.5) return found;
  const first = clause.subjects.find((p) => p.to <= clause.finite! && speakerRank(article.language, sentence, p) >= 2);
  return first ? { subject: first, owner: clause } : found;
}

/** "Neither | the army nor the rebels | would say": the tree may hang the first of the two elsewhere. */
function withNeither(sentence: AnalysedSentence, subject: Phrase): Phrase | null {
  const { words } = sentence;
  if (words[subject.from]?.lower !== 'nor' && words[subject.from - 1]?.lower !== 'nor') return null;
  const neither = words.findLastIndex((w, i) => i < subject.from && w.lower === 'neither');
  return neither < 0 ? null : { ...subject, from: neither + 1, preposition: null };
}

/** True for a subject that the tree takes from elsewhere. */
function isMisplaced(sentence: AnalysedSentence, clause: Clause, subject: Phrase): boolean {
  const { words } = sentence;
  // "Two people familiar | with the talks | said"
  if (subject.preposition !== null) return true;
  if (subject.from > clause.verb)
    // "An official, who asked not to be named, said | four people | had been shot"
    return sentence.clauses.some((c) => c !== clause && c.parent === clause.index && c.subjects.some((p) => p.from === subject.from));
  // "Parents who attended | the hearing | described it as …"
  const within = sentence.clauses.find(
    (c) =>
      c !== clause &&
      c.link === 'relative' &&
      c.finite !== null &&
      c.verb < subject.from &&
      c.own.some((r) => subject.from >= r.from && subject.to <= r.to),
  );
  if (within && subject.to <= clause.verb) return true;
  // "| More than 300 homes were without power as engineers | warned"
  return (
    subject.to <= clause.verb &&
    words
      .slice(subject.from + 1, subject.to)
      .some((w) => (OPENS.test(w.lower) && !isComparing(words[w.index - 1]!)) || isAfterVerb(words, subject.from, w))
  );
}

/** "calls to resign | after a leaked audit |": a noun phrase that holds a verb goes on with another clause. */
const isAfterVerb = (words: readonly Word[], from: number, word: Word): boolean =>
  /^(?:after|before|since)$/u.test(word.lower) && words.slice(from, word.index).some((w) => w.upos === 'VERB');

/** "figures such | as the mayor", "people known | as rangers". */
const isComparing = (before: Word): boolean => /^(?:VERB|ADJ|ADV)$/.test(before.upos) || before.lower === 'such';

/** Words that open a clause and never stand within a noun phrase before its verb. */
const OPENS = /^(?:as|while|when|because|until|although|though|whereas)$/u;

/** The noun phrase that ends before word `at`, with what modifies it; asides in commas between the two are left out. */
function phraseBefore(sentence: AnalysedSentence, at: number): Phrase | null {
  const { words } = sentence;
  let to = at;
  while (to > 0 && /^(?:ADV|AUX|PART)$/.test(words[to - 1]!.upos)) to--;
  if (words[to - 1]?.text === ',') to = beforeAside(words, to - 1);
  const from = startOf(sentence, to);
  if (to - from < 1 || words[from]!.upos === 'ADP') return null;
  let head = words.findIndex((w, i) => i >= from && i < to && /^(?:NOUN|PROPN|PRON)$/.test(w.upos));
  if (head < 0 || words.slice(from, head).some((w) => w.upos === 'VERB' && w.morph.verbForm === 'Fin')) return null;
  while (head + 1 < to && /^(?:NOUN|PROPN)$/.test(words[head + 1]!.upos)) head++;
  return { from, to, head, preposition: null, case: null, number: words[head]!.morph.number ?? null };
}

/** "An official | , who asked not to be named, | said": end of what stands before the aside; 0 where the comma closes none. */
function beforeAside(words: readonly Word[], comma: number): number {
  const opening = words.findLastIndex((w, i) => i < comma && w.text === ',');
  const first = words[opening + 1];
  return opening > 0 && first && (/^(?:who|which|whose)$/u.test(first.lower) || first.upos === 'NUM' || first.upos === 'DET') ? opening : 0;
}

/** First word of the noun phrase that ends before `to`, with its relative clause. */
function startOf(sentence: AnalysedSentence, to: number): number {
  const { words } = sentence;
  let from = to;
  while (from > 0) {
    const word = words[from - 1]!;
    if (
      word.upos === 'PUNCT' ||
      word.upos === 'SCONJ' ||
      word.upos === 'CCONJ' ||
      OPENS.test(word.lower) ||
      /^(?:after|before|since)$/u.test(word.lower)
    )
      break;
    if (word.upos === 'VERB' || word.upos === 'AUX') {
      const clause = sentence.clauses.find((c) => c.link === 'relative' && c.finite !== null && c.predicate.includes(word.index));
      if (!clause && word.morph.verbForm === 'Fin') break;
      if (clause && clause.range.from < from - 1) {
        from = clause.range.from;
        continue;
      }
    }
    from--;
  }
  return from;
}
