import type { AnalysedSentence, Article, Frame } from './frame.ts';
import { spanOf } from './frame.ts';

/** "an earlier version of this article", "in einer früheren Fassung dieses Textes": what an outlet says of its own text. */
const VERSION: Readonly<Record<string, RegExp>> = {
  en: /\b(?:earlier|previous|original|first|initial) (?:version|edition) of (?:this|the|our) (?:article|story|report|text|dispatch|item)\b/iu,
  de: /(?:früheren?|vorigen?|ersten?|ursprünglichen?|vorherigen?) (?:Version|Fassung|Meldung|Variante)(?!\p{L})(?: (?:dieses|des|der|dieser|unseres|unserer) \p{Lu}\p{L}+)?/u,
};
const MARKER = /^(?:correction|clarification|korrektur|berichtigung|richtigstellung)$/u;

/**
 * "Correction: An earlier version of this article said six boats had sunk." takes the words back: the outlet retracts what its earlier
 * version said. Other frames stay as they are.
 */
export function asCorrection(article: Article, sentence: AnalysedSentence, frame: Frame): Frame {
  if (frame.stance !== 'asserts' || frame.content.kind !== 'spans') return frame;
  const found = VERSION[article.language.code]?.exec(article.document.text.slice(sentence.start, sentence.end));
  if (!found) return frame;
  const from = sentence.start + found.index;
  // the earlier version must be what speaks, and not be spoken of
  if (frame.content.spans.some((s) => s.start < from + found[0].length && s.end > from)) return frame;
  const marker = sentence.words.findIndex((w) => MARKER.test(w.lower));
  return {
    ...frame,
    stance: 'retracts',
    sources: [{ kind: 'outlet' }],
    cue: marker < 0 ? frame.cue : [spanOf(sentence, marker, marker + 1), ...frame.cue],
    reason: [...frame.reason, 'correction-of-own-text'],
  };
}
