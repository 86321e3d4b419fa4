import type { Clause } from '../parse/clause.ts';
import { relayOf } from './chains.ts';
import type { CueMatch } from './cues.ts';
import type { FoundContent } from './extents.ts';
import type { AnalysedSentence, Article, Frame, HopRef, SourceRef } from './frame.ts';
import { trimSpan } from './quotes.ts';

/** The frame of a verb cue with its content, its sources and those who pass it on. */
export function makeFrame(
  article: Article,
  sentence: AnalysedSentence,
  clause: Clause,
  match: CueMatch,
  found: FoundContent,
  sources: readonly SourceRef[],
): Frame {
  const relay = relayOf(article, sentence, clause, sources, found.covers);
  const hops: HopRef[] = relay.hops;
  return {
    sentence: sentence.index,
    clause: clause.index,
    cue: match.words.map((i) => ({ start: sentence.words[i]!.start, end: sentence.words[i]!.end })),
    stance: found.stance ?? match.stance,
    sources: relay.sources,
    content: relay.from === undefined ? found.content : endingBefore(article, found.content, relay.from),
    hops,
    frameWords: frameWords(clause, found),
    reason: [`cue:${match.cue.lemma}`, `content:${found.rule}`, ...relay.reason],
    ...(match.cue.weak ? { weak: true } : {}),
    trust: found.trust * (match.cue.weak ? 0.85 : 1) * voteOf(article, sentence, clause, sources),
  };
}

/** "reported that the army was on alert | , citing a source": a content that runs on into the citing words ends before them. */
function endingBefore(article: Article, content: FoundContent['content'], end: number): FoundContent['content'] {
  if (content.kind !== 'spans' || !content.spans.some((s) => s.start < end && s.end > end)) return content;
  return {
    kind: 'spans',
    spans: content.spans
      .filter((s) => s.start < end)
      .map((s) => (s.end > end ? trimSpan(article.document.text, { start: s.start, end }) : s)),
  };
}

/** Where tree and chunker name the same subject trust is higher; where the tree names another, lower. English has the tree alone. */
function voteOf(article: Article, sentence: AnalysedSentence, clause: Clause, sources: readonly SourceRef[]): number {
  const [source] = sources;
  if (article.language.code !== 'de' || source?.kind !== 'mention' || sentence.words[clause.verb]!.relation === '') return 1;
  const voted = sentence.words.find((w) => w.head === clause.verb && w.relation === 'nsubj');
  if (!voted) return 0.97;
  return voted.index >= source.mention.from - 2 && voted.index <= source.mention.to ? 1.03 : 0.88;
}

/** Words of the frame that are not its content. */
function frameWords(clause: Clause, found: FoundContent): number[] {
  const words: number[] = [];
  for (const r of clause.own) for (let i = r.from; i < r.to; i++) if (!found.covers.some((c) => i >= c.from && i < c.to)) words.push(i);
  // "said on 3 June | the store …": what stands between verb and content is the frame's, whatever the tree says
  const start = Math.min(...found.covers.filter((c) => c.from > clause.verb).map((c) => c.from));
  if (Number.isFinite(start) && start - clause.verb < 8)
    for (let i = clause.verb + 1; i < start; i++) if (!words.includes(i)) words.push(i);
  return words;
}
