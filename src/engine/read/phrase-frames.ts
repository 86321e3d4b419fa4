import type { PhraseCue } from '../lang/cue.ts';
import type { Range } from '../parse/clause.ts';
import type { Span } from '../text/span.ts';
import type { AnalysedSentence, Article, Frame, Mention } from './frame.ts';
import { spanOf } from './frame.ts';
import { isMedium } from './media.ts';
import { type Found, range, wordsAfter } from './phrase-nouns.ts';
import { regionAround, relayClause } from './phrase-region.ts';
import { closing, opening } from './phrase-sources.ts';
import { innerSpan, quotationsIn } from './quotes.ts';
import { shapeMention } from './shape-mention.ts';
import { lookUpNoun, speakerRank } from './speaker-nouns.ts';

/** Frames without a verb: "laut X", "nach Angaben der Polizei", "X zufolge", "so X", "according to X". */
export function phraseFrames(article: Article, sentence: AnalysedSentence): Frame[] {
  const frames: Frame[] = [];
  for (const phrase of findPhrases(article, sentence).map((f) => toMark(sentence, f))) {
    const origin = originAfter(article, sentence, phrase);
    const found = origin ? { ...phrase, to: origin.to } : phrase;
    const spans = regionAround(article, sentence, found);
    if (spans.length === 0) continue;
    const label = [...found.cue.opening, ...found.cue.closing].join(' ');
    frames.push({
      sentence: sentence.index,
      clause: null,
      cue: found.cueWords.map((i) => ({ start: sentence.words[i]!.start, end: sentence.words[i]!.end })),
      stance: found.cue.stance,
      sources: found.sources,
      content: { kind: 'spans', spans },
      hops: origin ? [{ mention: origin, cue: null }] : relativeRelay(article, sentence, found),
      frameWords: range(found.from, found.to),
      reason: [`phrase:${label}`],
      trust: 0.85,
    });
    const onward = quoteAfter(article, sentence, found);
    if (onward) frames.push({ ...frames.at(-1)!, content: { kind: 'spans', spans: [onward] } });
  }
  return frames.map((f) => quotedByMedium(article, sentence, f) ?? unwrapRelay(f));
}

/** "Der Umbau sei teuer, so Kern weiter: | „Wir sparen.“ |": what is quoted after a colon is said, too. */
function quoteAfter(article: Article, sentence: AnalysedSentence, found: Found): Span | null {
  let at = found.to;
  while (sentence.words[at]?.upos === 'ADV') at++;
  const colon = sentence.words[at];
  if (found.from === 0 || colon?.text !== ':') return null;
  const quote = quotationsIn(article.document, colon.end, colon.end + 3, colon.quote + 1)[0];
  return quote ? innerSpan(article.document, quote) : null;
}

function findPhrases(article: Article, sentence: AnalysedSentence): Found[] {
  const { words } = sentence;
  const index = phraseIndex(article.language.phraseCues);
  const found: Found[] = [];
  for (let i = 0; i < words.length; i++) {
    const cues = index.get(words[i]!.lower) ?? [];
    // "nach langen Ermittlungen": after these, and not on their word
    if (words[i]!.lower === 'nach' && LASTING.test(words[i + 1]?.lower ?? '')) continue;
    const said = wordsAfter(article, sentence, i);
    if (said && !found.some((f) => said.from < f.to && f.from < said.to)) found.push(said);
    for (const cue of said ? [] : cues) {
      const hit = cue.opening.length > 0 ? opening(article, sentence, cue, i) : closing(article, sentence, cue, i);
      if (hit && !found.some((f) => hit.from < f.to && f.from < hit.to)) {
        found.push(hit);
        break;
      }
    }
  }
  return found;
}

/** German words for how long something was done. */
const LASTING = /^(?:lang|umfangreich|eingehend|intensiv|aufwendig|zäh|langwierig|monatelang|wochenlang|jahrelang|stundenlang)e[nmr]$/u;

const indexes = new WeakMap<readonly PhraseCue[], Map<string, PhraseCue[]>>();

/** Phrase cues by the first word that must stand in the text; longer ones first. */
function phraseIndex(cues: readonly PhraseCue[]): Map<string, PhraseCue[]> {
  const known = indexes.get(cues);
  if (known) return known;
  const index = new Map<string, PhraseCue[]>();
  for (const cue of cues) {
    const key = cue.opening[0] ?? cue.closing[0];
    if (key) index.set(key, [...(index.get(key) ?? []), cue]);
  }
  for (const list of index.values()) list.sort((a, b) => b.opening.length + b.closing.length - a.opening.length - a.closing.length);
  indexes.set(cues, index);
  return index;
}

/** "Nach Informationen der ‚Rundschau‘, die sich auf einen Ermittler beruft": the paper is the hop, the investigator the source. */
function relativeRelay(article: Article, sentence: AnalysedSentence, found: Found): Frame['hops'] {
  const clause = relayClause(sentence, found);
  const on = clause?.obliques.find((p) => p.preposition === 'auf' || p.preposition === 'on') ?? clause?.objects[0];
  if (!clause || !on || found.sources[0]?.kind !== 'mention') return [];
  return [
    {
      mention: shapeMention(article, sentence, { from: on.from + (on.preposition ? 1 : 0), to: on.to }, on.head),
      cue: spanOf(sentence, clause.verb, clause.verb + 1),
    },
  ];
}

/** "laut einem Bericht der „Post | am Abend“ |": a phrase that ends within a name in quotation marks goes on to the mark. */
function toMark(sentence: AnalysedSentence, found: Found): Found {
  const { words } = sentence;
  const level = words[found.from]!.quote;
  let { to } = found;
  if (words[to - 1]!.quote <= level) return found;
  while (to < words.length && to - found.to < 6 && words[to]!.quote > level) to++;
  if (to === found.to || !/^[“”"«»]$/u.test(words[to]?.text ?? '')) return found;
  const sources = found.sources.map((s) =>
    s.kind === 'mention' && s.mention.to >= found.to - 1 ? { ...s, mention: { ...s.mention, to } } : s,
  );
  return { ...found, to: to + 1, sources };
}

/** "nach Informationen der APA | aus Verhandlungskreisen |": the agency has it from them. */
function originAfter(article: Article, sentence: AnalysedSentence, found: Found): Mention | null {
  const [source] = found.sources;
  if (article.language.code !== 'de' || source?.kind !== 'mention' || !isMedium(article, sentence, source.mention)) return null;
  const origin = sentence.clauses.flatMap((c) => c.phrases).find((p) => p.from === found.to && p.preposition === 'aus');
  if (!origin || speakerRank(article.language, sentence, origin) < 1.5) return null;
  return shapeMention(article, sentence, { from: origin.from + 1, to: origin.to }, origin.head);
}

/** "Laut einem Sprecher der Wehr, | den der „Bote“ zitiert |, …": the paper passes on what its speaker says. */
function quotedByMedium(article: Article, sentence: AnalysedSentence, frame: Frame): Frame | null {
  const end = frame.frameWords.at(-1);
  const clause = sentence.clauses.find(
    (c) =>
      c.link === 'relative' &&
      /^(?:zitieren|quote|cite)$/u.test(c.lemma) &&
      end !== undefined &&
      c.range.from > end &&
      c.range.from <= end + 3 &&
      /^(?:den|die|das|whom)$/u.test(sentence.words[c.marker ?? c.range.from]!.lower),
  );
  const paper = clause?.subjects.find((p) => p.head !== clause.marker && p.from > clause.range.from);
  if (!clause || !paper || frame.sources[0]?.kind !== 'mention') return null;
  const hop = { mention: shapeMention(article, sentence, paper, paper.head), cue: spanOf(sentence, clause.verb, clause.verb + 1) };
  return { ...frame, hops: [hop], reason: [...frame.reason, 'relay:quoting'] };
}

/** Turns source and hop round where the hop found is what the source rests on. */
function unwrapRelay(frame: Frame): Frame {
  const [root] = frame.hops;
  const [first] = frame.sources;
  if (!root || first?.kind !== 'mention') return frame;
  return {
    ...frame,
    sources: [{ kind: 'mention', mention: root.mention }],
    hops: [{ mention: first.mention, cue: root.cue }],
    reason: [...frame.reason, 'relay:relative'],
  };
}

/** True for a noun that can stand alone before a colon in a heading. */
export function isHeadlineSpeaker(article: Article, sentence: AnalysedSentence, part: Range): boolean {
  const words = sentence.words.slice(part.from, part.to);
  if (words.length === 0 || words.length > 6 || words.some((w) => w.upos === 'VERB' && w.morph.verbForm === 'Fin')) return false;
  return (
    words.some((w) => lookUpNoun(article.language, w.lower) !== null) ||
    sentence.names.some((n) => n.from >= part.from && n.to <= part.to && (n.kind === 'person' || n.kind === 'organisation'))
  );
}
