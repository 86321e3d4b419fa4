import type { Clause, Range } from '../parse/clause.ts';
import { extentOf, snap } from './extents.ts';
import type { AnalysedSentence, Article, Frame } from './frame.ts';
import { spanOf } from './frame.ts';
import { trimSpan } from './quotes.ts';

/** "Er soll bezahlt haben": the evidential modal with a perfect infinitive. "She is said to earn …", "reportedly". */
export function evidentialFrames(article: Article, sentence: AnalysedSentence): Frame[] {
  return article.language.code === 'de' ? germanEvidential(article, sentence) : englishEvidential(article, sentence);
}

function germanEvidential(article: Article, sentence: AnalysedSentence): Frame[] {
  const frames: Frame[] = [];
  const taken = new Set<Clause>();
  for (const clause of sentence.clauses) {
    if (clause.modal !== 'sollen' || clause.mood === 'Sub' || clause.finite === null || clause.quote > 0 || clause.tense === 'Past')
      continue;
    if (taken.has(clause)) continue;
    const joined = withJoined(sentence, clause);
    if (!isHearsay(sentence, clause, joined)) continue;
    for (const c of joined) taken.add(c);
    const { from } = extentOf(sentence, clause, -1);
    const to = Math.max(...joined.map((c) => extentOf(sentence, c, -1).to));
    // "…, | was sein Anwalt bestreitet": an answer is no part of what is said
    const answer = sentence.clauses.find(
      (c) => c.link === 'relative' && c.range.from > clause.verb && sentence.words[c.marker ?? c.range.from]!.lower === 'was',
    );
    frames.push(anonymous(article, sentence, { from, to: answer ? Math.min(to, answer.range.from) : to }, clause, 'evidential-soll'));
  }
  return frames;
}

/** "soll Gelder veruntreut | und Akten gefälscht haben": the clause with those that share its subject and its last word. */
function withJoined(sentence: AnalysedSentence, clause: Clause): Clause[] {
  const joined = [clause];
  for (const c of sentence.clauses) {
    const shares =
      c.finite === clause.finite || (c.finite !== null && c.finite > c.verb && /^(?:haben|sein)$/u.test(sentence.words[c.finite]!.lower));
    if (
      c !== clause &&
      joined.some((j) => j.index === c.parent) &&
      /^(?:coordinate|bare)$/u.test(c.link) &&
      c.subjects.length === 0 &&
      shares
    )
      joined.push(c);
  }
  return joined;
}

/** True where "soll" reports: with a perfect infinitive, or with a verb for how things are ("soll sich um einen Gast handeln"). */
function isHearsay(sentence: AnalysedSentence, clause: Clause, joined: readonly Clause[]): boolean {
  const last = joined.reduce((a, b) => (b.range.from > a.range.from ? b : a));
  if (isPerfectEnd(sentence, last)) return true;
  const own = clause.own.flatMap((r) => sentence.words.slice(r.from, r.to));
  return /^(?:befinden|handeln)$/u.test(clause.lemma) && own.some((w) => w.lower === 'sich');
}

/** "… berührt haben", "… verletzt worden sein": the clause ends in a perfect infinitive, whatever the tagger takes its participle for. */
function isPerfectEnd(sentence: AnalysedSentence, clause: Clause): boolean {
  const end = Math.max(...clause.own.map((r) => r.to));
  const words = sentence.words.slice(clause.range.from, end).filter((w) => w.upos !== 'PUNCT');
  const [participle, last] = words.slice(-2);
  if (!participle || !last || !/^(?:haben|sein)$/u.test(last.lower)) return false;
  return (
    /^(?:worden|gewesen)$/u.test(participle.lower) ||
    (participle.upos === 'VERB' && /(?:t|en)$/u.test(participle.lower) && participle.morph.verbForm !== 'Inf')
  );
}

function anonymous(article: Article, sentence: AnalysedSentence, extent: Range, clause: Clause, rule: string): Frame {
  const span = snap(article, trimSpan(article.document.text, spanOf(sentence, extent.from, extent.to)));
  return {
    sentence: sentence.index,
    clause: clause.index,
    cue: [spanOf(sentence, clause.finite!, clause.finite! + 1)],
    stance: 'asserts',
    sources: [{ kind: 'anonymous' }],
    content: { kind: 'spans', spans: [span] },
    hops: [],
    frameWords: [],
    reason: [rule],
    trust: 0.6,
  };
}

const EVIDENTIAL_PASSIVE = new Set(['say', 'believe', 'report', 'think', 'understand', 'allege', 'rumour', 'rumor', 'know', 'suppose']);

function englishEvidential(article: Article, sentence: AnalysedSentence): Frame[] {
  const frames: Frame[] = [];
  for (const clause of sentence.clauses) {
    if (
      !clause.passive ||
      !EVIDENTIAL_PASSIVE.has(clause.lemma) ||
      clause.quote > 0 ||
      clause.finite === null ||
      clause.lemma === 'know' ||
      clause.lemma === 'suppose'
    )
      continue;
    const inner = sentence.clauses.find((c) => c.parent === clause.index && c.link === 'infinitive' && c.range.from > clause.verb);
    const subject = clause.subjects[0];
    if (!inner || !subject || clause.obliques.some((p) => p.preposition === 'by')) continue;
    let from = inner.range.from;
    if (sentence.words[from]!.lower === 'to') from++;
    const extent = extentOf(sentence, inner, clause.index);
    const text = article.document.text;
    const spans = [
      trimSpan(text, spanOf(sentence, subject.from, subject.to)),
      trimSpan(text, spanOf(sentence, from, Math.max(from + 1, extent.to))),
    ];
    frames.push({
      sentence: sentence.index,
      clause: clause.index,
      cue: [spanOf(sentence, clause.verb, clause.verb + 1)],
      stance: 'asserts',
      sources: [{ kind: 'anonymous' }],
      content: { kind: 'spans', spans },
      hops: [],
      frameWords: [],
      reason: ['evidential-passive'],
      trust: 0.65,
    });
  }
  return frames;
}
