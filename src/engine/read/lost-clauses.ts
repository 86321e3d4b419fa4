import type { VerbCue } from '../lang/cue.ts';
import type { Clause } from '../parse/clause.ts';
import type { Word } from '../parse/word.ts';
import { matchNoun, takes } from './cues.ts';
import { type FoundContent, snap, TIME_WORD } from './extents.ts';
import type { AnalysedSentence, Article } from './frame.ts';
import { spanOf } from './frame.ts';
import { trimSpan } from './quotes.ts';

/**
 * "have denied that | any weapons change hands", "retracted its report that | the ferry had sunk", "confirmed after tests of its own that |
 * the well was clean": after "that" behind an English verb of saying goes what is said, even where the tree hangs no clause on the verb.
 */
export function lostThat(article: Article, sentence: AnalysedSentence, clause: Clause, cue: VerbCue): FoundContent | null {
  const { words } = sentence;
  if (article.language.code !== 'en') return null;
  const at = words.findIndex(
    (w, i) =>
      i > clause.verb &&
      i < clause.verb + 9 &&
      w.lower === 'that' &&
      (isOpening(words, i) || (cue.addressee === 'accusative' && opensClause(words, i))) &&
      w.quote === clause.quote,
  );
  if (at < 0) return null;
  const between = words.slice(clause.verb + 1, at);
  if (between.some((w) => /^(?:VERB|AUX|PUNCT|SCONJ|CCONJ)$/.test(w.upos))) return null;
  // "its report of Wednesday | that": the day stands between the noun and what it says
  const noun = between.findLast((w) => w.upos === 'NOUN' && !TIME_WORD.test(w.lower));
  const sayable = noun !== undefined && matchNoun(noun, article.language)?.takesClause === true;
  // "told its readers | that": who is told stands between
  const told =
    clause.objects.some((p) => p.from === clause.verb + 1 && p.to === at) ||
    (cue.addressee === 'accusative' && between.every((w) => /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON)$/.test(w.upos)));
  const timed = told || between.length === 0 || between[0]!.upos === 'ADP' || between.every((w) => w.upos === 'ADV');
  if (!((sayable && (takes(cue, 'object') || takes(cue, 'clause'))) || (timed && takes(cue, 'clause')))) return null;
  // "said that | goods from Poland, Italy and Spain | were held": the marks of a list end nothing
  const own = sentence.clauses.find((c) => c.marker === at && c.finite !== null);
  const end = own && own.range.to > at + 3 ? own.range.to : 0;
  const stop = /^[,.;:]$/u;
  // "disputed | that account |, saying": a determiner
  const mark = words.findIndex((w, i) => i > at && stop.test(w.text));
  if (!own && mark > 0 && mark - at <= 3 && !words.slice(at + 1, mark).some((w) => /^(?:VERB|AUX)$/.test(w.upos))) return null;
  return words[at + 3]
    ? rest(article, sentence, at + 1, stop, { rule: 'that-words', trust: 0.75, past: own?.finite ?? 0, to: end || words.length })
    : null;
}

/** A conjunction, or a "that" that the tagger takes for a pronoun though a noun with its finite verb follows: "that | the ships are there". */
function isOpening(words: readonly Word[], at: number): boolean {
  return words[at]!.upos === 'SCONJ' || (opensClause(words, at) && !/^(?:NOUN|PROPN)$/.test(before(words, at)));
}

/** "that | silence proves nothing": a noun and its finite verb follow, so that the word is no relative pronoun. */
function opensClause(words: readonly Word[], at: number): boolean {
  const verb = words.findIndex((w, i) => i > at + 1 && /^(?:AUX|VERB)$/.test(w.upos) && w.morph.verbForm === 'Fin');
  return verb > 0 && verb < at + 8 && words.slice(at + 1, verb).some((w) => /^(?:NOUN|PROPN|PRON)$/.test(w.upos));
}

/** Part of speech of the word before, a time aside ("for the first time | that"). */
const before = (words: readonly Word[], at: number): string =>
  TIME_WORD.test(words[at - 1]!.lower) || words[at - 1]!.lower === 'time' ? 'ADV' : words[at - 1]!.upos;

/** "said | there had been flaws in 40 wells": a verb that takes no thing has a clause behind it where a finite verb follows that the tree misses. */
export function lostClause(article: Article, sentence: AnalysedSentence, clause: Clause): FoundContent | null {
  const { words } = sentence;
  if (article.language.code !== 'en' || !/^(?:say|insist|argue|add|claim|believe|think|tell)$/u.test(clause.lemma)) return null;
  const first = words[clause.verb + 1];
  if (!first || !/^(?:there|PRON|DET|NOUN|PROPN|VERB)$/u.test(first.lower === 'there' ? 'there' : first.upos)) return null;
  if (/^(?:so|this|that|it|nothing|little|more)$/u.test(first.lower) && words[clause.verb + 2]?.upos === 'PUNCT') return null;
  // "say the surgeon billed for operations, | which he denies"
  const aside = words.findIndex((w, i) => i > clause.verb + 2 && w.text === ',' && /^(?:which|who)$/u.test(words[i + 1]?.lower ?? ''));
  const goesOn = sentence.clauses.find((c) => c.link === 'coordinate' && c.verb > clause.verb + 3 && words[c.verb - 1]?.upos === 'CCONJ');
  const to = Math.min(goesOn ? goesOn.verb - 1 : words.length, aside > 0 ? aside : words.length);
  // a verb that takes nothing but clauses has one where any verb follows; "believe" and "claim" need a form that is finite for sure
  const only = /^(?:say|insist|argue|add)$/u.test(clause.lemma);
  const finite = words
    .slice(clause.verb + 2, to)
    .some(
      (w) =>
        w.upos === 'AUX' || (only && w.upos === 'VERB' && !/ing$/u.test(w.lower)) || /^(?:had|has|have|was|were|is|are)$/u.test(w.lower),
    );
  return finite ? rest(article, sentence, clause.verb + 1, /^[.;:]$/u, { rule: 'bare-words', trust: 0.7, to }) : null;
}

/** What stands from word `from` up to a mark that ends it. */
function rest(
  article: Article,
  sentence: AnalysedSentence,
  from: number,
  stop: RegExp,
  {
    rule,
    trust,
    to: limit = sentence.words.length,
    past = from,
  }: { readonly rule: string; readonly trust: number; readonly to?: number; readonly past?: number },
): FoundContent {
  let to = Math.max(from, past);
  while (to < limit && !stop.test(sentence.words[to]!.text)) to++;
  const span = snap(article, trimSpan(article.document.text, spanOf(sentence, from, Math.max(to, from + 1))));
  return { content: { kind: 'spans', spans: [span] }, rule, covers: [{ from, to }], trust };
}
