import type { Clause } from '../parse/clause.ts';
import type { Word } from '../parse/word.ts';
import type { CueMatch } from './cues.ts';
import type { FoundContent } from './extents.ts';
import type { AnalysedSentence, Article } from './frame.ts';
import { spanOf } from './frame.ts';
import { trimSpan } from './quotes.ts';
import { wordsOfSpans } from './stance.ts';
import { calledUntrue, saysUntrue } from './verdicts.ts';

/** The stance that a cue takes towards this content: what has happened is told, what oneself will do is intended. */
export function stanceTowards(
  article: Article,
  sentence: AnalysedSentence,
  clause: Clause,
  match: CueMatch,
  found: FoundContent,
): CueMatch['stance'] {
  if (announcesPast(article, sentence, match, found) || claimsPast(article, sentence, match, found)) return 'asserts';
  if (match.stance === 'denies' && isOwnWording(sentence, found)) return 'asserts';
  // "asked the council to think again"
  if (match.stance === 'asks' && found.rule.startsWith('infinitive')) return 'demands';
  return isOwnAct(article, sentence, clause, match, found) ? 'intends' : match.stance;
}

/** "widersprach: | Niemand sei verletzt", "no one was hurt, | it retorted": what stands apart from the cue is not what is denied but what is said instead. */
function isOwnWording(sentence: AnalysedSentence, { rule, covers }: FoundContent): boolean {
  if (rule.startsWith('host') || rule.startsWith('quote')) return true;
  const before = sentence.words[Math.min(...covers.map((r) => r.from)) - 1];
  return rule.startsWith('bare') && /^[:;–—]$/u.test(before?.text ?? '');
}

/** "beharrte darauf, den Antrag abgeschickt | zu haben": what has been done is claimed, not demanded. */
function claimsPast(article: Article, sentence: AnalysedSentence, match: CueMatch, found: FoundContent): boolean {
  if (article.language.code !== 'de' || match.stance !== 'demands' || !found.rule.startsWith('infinitive')) return false;
  const last = Math.max(...found.covers.map((r) => r.to)) - 1;
  const end = sentence.words[last]?.upos === 'PUNCT' ? last - 1 : last;
  return /^(?:haben|sein)$/u.test(sentence.words[end]?.lower ?? '') && sentence.words[end - 1]?.lower === 'zu';
}

/** "The bank said it would close two branches", "sagte, man werde klagen": who says what oneself will do intends it. */
function isOwnAct(article: Article, sentence: AnalysedSentence, frame: Clause, match: CueMatch, found: FoundContent): boolean {
  if (match.stance !== 'asserts' || match.cue.weak || !/^(?:that|bare|host)/u.test(found.rule)) return false;
  const { words } = sentence;
  const said = sentence.clauses.find(
    (c) =>
      c !== frame &&
      c.finite !== null &&
      /^(?:main|that|bare|coordinate)$/u.test(c.link) &&
      found.covers.some((r) => c.verb >= r.from && c.verb < r.to),
  );
  const [subject] = said?.subjects ?? [];
  if (!said || !subject || subject.to - subject.from > 1 || (said.passive && article.language.code === 'en')) return false;
  const finite = words[said.finite!]!;
  if (article.language.code === 'de')
    return (
      /^(?:man|wir)$/u.test(words[subject.head]!.lower) &&
      finite.lemma === 'werden' &&
      finite.lower !== 'würden' &&
      said.verb !== said.finite
    );
  const itself = /^(?:it|they|we)$/u.test(words[subject.head]!.lower);
  return itself && (finite.lower === 'would' || finite.lower === 'will') && isAct(words[said.verb]!.lemma);
}

/** Verbs of being and becoming are no acts: "said it would be closed", "said it would take a week". */
const isAct = (lemma: string): boolean =>
  !/^(?:be|become|have|take|need|cost|rain|make|like|welcome|know|see|remain|seem|mean|lose|suffer|fall|rise|prefer|love|hate|expect|face|get)$/u.test(
    lemma,
  );

/** "The champion has been suspended, the league announced": what has happened is told, not intended. */
function announcesPast(article: Article, sentence: AnalysedSentence, match: CueMatch, found: FoundContent): boolean {
  if (match.stance !== 'intends' || !/^(?:announce|ankündigen)$/u.test(match.cue.lemma) || found.rule === 'object') return false;
  const said = sentence.clauses.find(
    (c) => c.finite !== null && c.link !== 'relative' && found.covers.some((r) => c.verb >= r.from && c.verb < r.to),
  );
  if (!said || said.modal !== null) return false;
  const finite = sentence.words[said.finite!]!;
  return article.language.code === 'en'
    ? /^(?:has|have|had|was|were)$/u.test(finite.lower)
    : /^(?:haben|sein)$/u.test(finite.lemma) && sentence.words[said.verb]!.morph.verbForm === 'Part';
}

/** "„Das ist eine Falschmeldung“, sagte sie", "it was untrue that he had lied, she said": who says nothing but that something is untrue denies it. */
export function asDenial(article: Article, sentence: AnalysedSentence, match: CueMatch, found: FoundContent): FoundContent {
  const { content } = found;
  const [span] = content.kind === 'spans' && content.spans.length === 1 ? content.spans : [];
  if (!span || match.stance !== 'asserts' || !/^(?:that|bare|host|quote)/u.test(found.rule)) return found;
  const words = wordsOfSpans(article, [span]).flatMap((part) => part.words);
  if (saysUntrue(article, words)) return { ...found, content: { kind: 'pointed', span, noun: null, keeps: true }, stance: 'denies' };
  const untrue = calledUntrue(article, fromOpening(sentence, found, words));
  if (!untrue) return found;
  const said = trimSpan(article.document.text, spanOf(sentence, untrue.from, untrue.to));
  return { ...found, content: { kind: 'spans', spans: [said] }, stance: 'denies' };
}

/** With the "dass" that a content leaves out: "| Dass | er log, sei falsch, sagte sie". */
function fromOpening(sentence: AnalysedSentence, found: FoundContent, words: readonly Word[]): readonly Word[] {
  const before = sentence.words[(words[0]?.index ?? 0) - 1];
  const isLeft = found.rule.startsWith('host') && before !== undefined && /^(?:dass|daß|that)$/u.test(before.lower);
  return isLeft && words[0]?.start === sentence.words[before.index + 1]?.start ? [before, ...words] : words;
}
