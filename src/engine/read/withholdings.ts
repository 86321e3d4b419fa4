import type { Clause, Phrase } from '../parse/clause.ts';
import { contentOf } from './contents.ts';
import { type CueMatch, matchNoun, takes } from './cues.ts';
import type { FoundContent } from './extents.ts';
import type { AnalysedSentence, Article, Frame, SourceRef } from './frame.ts';
import { makeFrame } from './make-frame.ts';
import { nominal } from './nominal-contents.ts';
import { sourcesOf } from './sources.ts';
import { lookUpNoun, speakerRank } from './speaker-nouns.ts';

/** "wollte weder bestätigen noch ausschließen", "declined to say whether": the act withheld is named by the verb that the cue governs. */
export function withholding(
  article: Article,
  sentence: AnalysedSentence,
  clause: Clause,
  match: CueMatch,
  matches: readonly (CueMatch | null)[],
  taken: Set<number>,
): Frame | null {
  // "lehnte es ab, die Berichte zu kommentieren"
  const refuses =
    (match.stance === 'withholds' || /^(?:ablehnen|weigern|verweigern|refuse)$/u.test(match.cue.lemma)) &&
    // "lehnte den Vorschlag ab, ihm das Amt zu unterstellen": the noun takes the infinitive
    !clause.objects.some((p) => matchNoun(sentence.words[p.head]!, article.language)?.takesClause);
  const inner = sentence.clauses.find(
    (c) =>
      c.parent === clause.index &&
      c.link === 'infinitive' &&
      refuses &&
      /^(?:asserts|confirms|denies|withholds)$/u.test(matches[c.index]?.cue.stance ?? ''),
  );
  // "a resident who declined to be named": who is not to be named withholds nothing that was said
  if (inner?.passive && /^(?:name|identify|quote)$/u.test(inner.lemma)) return null;
  if (inner) {
    taken.add(inner.index);
    const sources = sourcesOf(article, sentence, clause);
    if (sources.length === 0) return null;
    const found =
      contentOf(article, sentence, inner, matches[inner.index]!) ??
      whatIsRefused(article, sentence, inner, matches[inner.index]!) ??
      pointed({ ...match, stance: 'withholds' })!;
    const words = [...match.words, ...inner.predicate];
    return makeFrame(article, sentence, clause, { ...match, stance: 'withholds', words }, found, sources);
  }
  const refused =
    (clause.negated || isNeither(sentence, clause)) &&
    clause.modal !== null &&
    /^(?:wollen|können|mögen|dürfen|would|could|will)$/u.test(clause.modal);
  const neither =
    (clause.negated && neitherOfTwo(sentence, clause) && /^(?:denies|confirms)$/u.test(match.cue.stance)) ||
    (clause.negated &&
      sentence.clauses.some((c) => c.parent === clause.index && c.link === 'coordinate' && matches[c.index]?.cue.stance === 'denies'));
  if (!refused && !neither) return null;
  if (!takes(match.cue, 'clause') && !takes(match.cue, 'object') && !takes(match.cue, 'question') && !match.cue.about) return null;
  if (
    match.cue.stance !== 'asserts' &&
    match.cue.stance !== 'confirms' &&
    match.cue.stance !== 'denies' &&
    match.cue.stance !== 'withholds'
  )
    return null;
  const partners = sentence.clauses.filter(
    (c) =>
      c.parent === clause.index &&
      c.link === 'coordinate' &&
      matches[c.index] &&
      /^(?:confirms|denies|asserts)$/.test(matches[c.index]!.cue.stance),
  );
  const sources = sourcesOf(article, sentence, clause);
  // "could not be verified": nobody is named who will not say, the outlet speaks of itself
  if (sources.length === 0 || (clause.passive && sources[0]!.kind === 'anonymous')) return null;
  const subject = mentionPhrase(sources);
  if (subject && speakerRank(article.language, sentence, subject) === 0) return null;
  let found = contentOf(article, sentence, clause, match);
  for (const p of partners) {
    taken.add(p.index);
    found ??= contentOf(article, sentence, p, matches[p.index]!);
  }
  // "könne den Angriff nicht fortsetzen": a verb that never withholds needs something that is said
  if (!found && match.cue.stance === 'asserts' && match.cue.negated === undefined) return null;
  const words = [...match.words, ...partners.flatMap((p) => p.predicate)];
  return makeFrame(
    article,
    sentence,
    clause,
    { ...match, stance: 'withholds', words },
    found ?? pointed({ ...match, stance: 'withholds' })!,
    sources,
  );
}

/** "| Neither | the army nor the rebels would say …" */
function isNeither(sentence: AnalysedSentence, clause: Clause): boolean {
  const before = sentence.words.slice(clause.range.from, clause.verb);
  return before.some((w) => w.lower === 'neither') && before.some((w) => w.lower === 'nor');
}

/** "lehnte es ab, | die Berichte | zu kommentieren": whatever the verb takes otherwise, what is refused is its object. */
function whatIsRefused(article: Article, sentence: AnalysedSentence, inner: Clause, match: CueMatch): FoundContent | null {
  return nominal(article, sentence, inner, { ...match, stance: 'withholds', cue: { ...match.cue, takes: ['object'], weak: false } });
}

/** "said that it could not verify the account", "sagte, man könne das nicht bestätigen": who says so of itself, or of its body, withholds. */
export function saysNothing(
  article: Article,
  sentence: AnalysedSentence,
  clause: Clause,
  match: CueMatch,
  matches: readonly (CueMatch | null)[],
  taken: Set<number>,
): Frame | null {
  if (match.stance !== 'asserts' || !takes(match.cue, 'clause')) return null;
  const inner = sentence.clauses.find((c) => c.parent === clause.index && /^(?:that|bare)$/u.test(c.link));
  const found = inner && matches[inner.index];
  const [subject] = inner?.subjects ?? [];
  if (!inner || !found || !subject || found.stance !== 'withholds') return null;
  if (found.cue.stance !== 'withholds' && (!inner.negated || inner.modal === null)) return null;
  const sources = isOneself(article, sentence, subject) ? sourcesOf(article, sentence, clause) : [];
  if (sources.length === 0) return null;
  // "was unable | to confirm"
  const act = sentence.clauses.find((c) => c.parent === inner.index && c.link === 'infinitive' && matches[c.index]) ?? inner;
  for (const { index } of [inner, act]) taken.add(index);
  const content = contentOf(article, sentence, act, matches[act.index]!) ?? pointed(found)!;
  const words = [...new Set([...match.words, ...found.words, ...act.predicate])];
  return makeFrame(article, sentence, clause, { ...match, stance: 'withholds', words }, content, sources);
}

/** "man", "it", "the ministry", "ihre Behörde": who speaks and the body for which they speak. */
function isOneself(article: Article, sentence: AnalysedSentence, subject: Phrase): boolean {
  const [first, second] = [sentence.words[subject.from]!, sentence.words[subject.head]!];
  if (subject.to - subject.from === 1) return /^(?:it|he|she|they|we|i|er|sie|es|man|wir|ich)$/u.test(second.lower);
  if (subject.to - subject.from !== 2 || first.upos !== 'DET' || /^(?:an?|eine?|jede[rs]?|no|keine?)$/u.test(first.lower)) return false;
  return /^(?:government|organisation)$/u.test(lookUpNoun(article.language, second.lower) ?? '');
}

/** "hat die Berichte weder bestätigt noch bestritten": two verbs in one German clause. */
function neitherOfTwo(sentence: AnalysedSentence, clause: Clause): boolean {
  const verbs = clause.predicate.filter((i) => sentence.words[i]!.upos === 'VERB');
  const [first, last] = [verbs[0], verbs.at(-1)];
  if (first === undefined || last === undefined || first === last) return false;
  const between = sentence.words.slice(first + 1, last);
  return between.some((w) => w.lower === 'noch') && sentence.words.slice(0, first).some((w) => w.lower === 'weder');
}

/** A withholding or denial without words of its own takes what it is about from the context: "declined to comment". */
export function pointed(match: CueMatch): FoundContent | null {
  // "Sundal dementierte."
  const denial = match.stance === 'denies' && !match.cue.weak && !match.cue.with && match.cue.takes.includes('object');
  if (match.stance !== 'withholds' && !denial) return null;
  return { content: { kind: 'pointed', span: null, noun: null }, rule: 'context', covers: [], trust: 0.6 };
}

/** The agent of a passive stands in for the subject. */
export function mentionPhrase(sources: readonly SourceRef[]) {
  const [first] = sources;
  return first?.kind === 'mention' ? first.mention : null;
}
