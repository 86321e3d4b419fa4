import type { VerbCue } from '../lang/cue.ts';
import type { Clause } from '../parse/clause.ts';
import { takes } from './cues.ts';
import type { FoundContent } from './extents.ts';
import type { AnalysedSentence, Article } from './frame.ts';
import { spanOf } from './frame.ts';
import { trimSpan } from './quotes.ts';

/** What is said where it stands before the clause that says so: "the list, | which he denies |", "| Dies | geht aus dem Brief hervor"; null elsewhere. */
export function pointingContent(article: Article, sentence: AnalysedSentence, clause: Clause, cue: VerbCue): FoundContent | null {
  const before = (takes(cue, 'object') ? relativeObject(article, sentence, clause) : null) ?? subjectThatPoints(article, sentence, clause);
  if (before) return before;
  const relative = clause.link === 'relative' && clause.marker !== null ? sentence.words[clause.marker] : undefined;
  if (!relative || !/^(?:was|which)$/.test(relative.lower) || !(takes(cue, 'object') || takes(cue, 'clause'))) return null;
  return { content: { kind: 'pointed', span: null, noun: null }, rule: 'relative-to-clause', covers: [], trust: 0.8 };
}

/** "On arms deliveries, | which both deny |, …", "Zu den Lieferungen, | die beide bestreiten |, …": the noun before the clause is its object. */
function relativeObject(article: Article, sentence: AnalysedSentence, clause: Clause): FoundContent | null {
  if (clause.link !== 'relative' || clause.passive) return null;
  const { words } = sentence;
  const opens = words[clause.range.from]!.upos === 'PUNCT' ? clause.range.from + 1 : clause.range.from;
  const first = words[opens]!;
  const interrupts = sentence.clauses.some((c) => c.finite !== null && c.verb > clause.range.to && c.quote === clause.quote);
  const acts = clause.subjects.some((p) => p.head !== first.index);
  // at the end of its sentence "…, which both deny" speaks of the whole clause before it
  const named = article.language.code === 'de' ? /^(?:den|die|das)$/u.test(first.lower) : first.lower === 'which' && interrupts;
  if (!acts || !named) return null;
  const before = words[opens - 1]?.text === ',' ? opens - 1 : opens;
  const noun = words.findLastIndex((w, i) => i < before && /^(?:NOUN|PROPN)$/.test(w.upos));
  let from = noun;
  while (from > 0 && /^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(words[from - 1]!.upos)) from--;
  if (noun < 0 || noun < before - 3) return null;
  const span = trimSpan(article.document.text, spanOf(sentence, from, before));
  return { content: { kind: 'spans', spans: [span] }, rule: 'object-before', covers: [{ from, to: before }], trust: 0.75 };
}

/** "| Dies | geht aus dem Bericht hervor": the subject of this verb is what is said. */
function subjectThatPoints(article: Article, sentence: AnalysedSentence, clause: Clause): FoundContent | null {
  const [subject] = clause.subjects;
  const word = subject && sentence.words[subject.head]!;
  if (article.language.code !== 'de' || clause.lemma !== 'hervorgehen' || clause.negated || !/^(?:das|dies)$/u.test(word?.lower ?? ''))
    return null;
  return {
    content: { kind: 'pointed', span: { start: word!.start, end: word!.end }, noun: null },
    rule: 'pronoun-subject',
    covers: [subject!],
    trust: 0.7,
  };
}
