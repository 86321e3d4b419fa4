import type { Clause } from '../parse/clause.ts';
import type { Span } from '../text/span.ts';
import { overlap } from '../text/span.ts';
import type { AnalysedSentence, Article, Frame, HopRef } from './frame.ts';
import { isMedium } from './media.ts';

/**
 * Frames that only pass on another frame of the sentence become hops of it: "…, sagte Beck | laut TASS", "…, sagte Beck, | wie TASS berichtete",
 * "…, the director told the panel, | according to the lawmaker".
 */
export function joinRelays(article: Article, sentence: AnalysedSentence, frames: readonly Frame[]): Frame[] {
  const hops = new Map<Frame, HopRef[]>();
  const relays = new Set<Frame>();
  const told = new Map<Frame, Frame>();
  for (const relay of frames) {
    const [source] = relay.sources;
    if (source?.kind !== 'mention' || relay.content.kind !== 'spans' || relay.sources.length > 1) continue;
    const target = frames.find((f) => f !== relay && !relays.has(f) && passesOn(article, sentence, relay, f));
    if (!target) continue;
    relays.add(relay);
    told.set(target, relay);
    hops.set(target, [{ mention: source.mention, cue: relay.cue[0] ?? null }, ...(hops.get(target) ?? [])]);
  }
  if (relays.size === 0) return [...frames];
  return frames
    .filter((f) => !relays.has(f))
    .map((f) => {
      const added = hops.get(f);
      if (!added) return f;
      return { ...f, content: withoutRelay(f, told.get(f)), hops: [...added, ...f.hops], reason: [...f.reason, 'relay:frame'] };
    });
}

function passesOn(article: Article, sentence: AnalysedSentence, relay: Frame, target: Frame): boolean {
  if (tellsPhrase(article, sentence, relay, target)) return true;
  const clause = target.clause === null ? undefined : sentence.clauses[target.clause];
  const [cue] = target.cue;
  if (!clause || !cue || clause.link === 'relative' || clause.link === 'adverbial' || target.sources[0]?.kind !== 'mention') return false;
  // "Wie aus Kreisen verlautete, | will die Firma umziehen": that she wants to is what is said, not how
  if (isAsClause(relay) && target.reason.includes('content:bare-infinitive')) return false;
  const content = spansOf(relay);
  if (!content.some((s) => cue.start >= s.start && cue.end <= s.end)) return false;
  // the relay's content is nothing but a frame: what is said stands outside of it
  if (spansOf(target).length > 0 && !spansOf(target).some((s) => content.some((c) => overlap(c, s) > 0))) return true;
  return isHostOf(sentence, relay, clause) && (isAsClause(relay) || isOfMedium(article, sentence, relay));
}

/** "Wie der Sender berichtet, | prüft das Amt nach Angaben eines Sprechers | …": the medium passes on what the phrase attributes. */
function tellsPhrase(article: Article, sentence: AnalysedSentence, relay: Frame, target: Frame): boolean {
  const phrase = target.clause === null && target.sources[0]?.kind === 'mention' && target.reason.some((r) => r.startsWith('phrase:'));
  const [cue] = target.cue;
  if (!phrase || !cue || !isAsClause(relay) || !isOfMedium(article, sentence, relay)) return false;
  return spansOf(relay).some((s) => cue.start >= s.start && cue.end <= s.end);
}

/** The content of a phrase without the words of the clause that passes it on. */
function withoutRelay(target: Frame, relay: Frame | undefined): Frame['content'] {
  if (!relay || target.clause !== null || target.content.kind !== 'spans') return target.content;
  const within = spansOf(relay);
  const from = Math.min(...within.map((s) => s.start));
  const to = Math.max(...within.map((s) => s.end));
  const spans = target.content.spans
    .map((s) => ({ start: Math.max(s.start, from), end: Math.min(s.end, to) }))
    .filter((s) => s.end > s.start);
  return spans.length > 0 ? { kind: 'spans', spans } : target.content;
}

const spansOf = (frame: Frame): readonly Span[] => (frame.content.kind === 'spans' ? frame.content.spans : []);

/** "…, wie X berichtete", "as X reported". */
const isAsClause = (relay: Frame): boolean => relay.reason.includes('content:host-of-wie');

/** True where the relay says of the whole clause that it passes it on, not of something within it. */
function isHostOf(sentence: AnalysedSentence, relay: Frame, clause: Clause): boolean {
  const own = relay.clause === null ? null : sentence.clauses[relay.clause]!;
  if (own) return own.parent === clause.index;
  return clause.link === 'main' || clause.link === 'postposed';
}

function isOfMedium(article: Article, sentence: AnalysedSentence, relay: Frame): boolean {
  const [source] = relay.sources;
  return source?.kind === 'mention' && isMedium(article, sentence, source.mention);
}
