import type { AnalysedSentence, Article, Frame } from './frame.ts';
import { spanOf } from './frame.ts';

/** "an earlier version of this article", "in einer früheren Fassung dieses Textes": what an outlet says of its own text. */
const VERSION: Readonly<Record<string, RegExp>> = {
  en: /\b(?:earlier|previous|original|first|initial) (?:version|edition) of (?:this|the|our) (?:article|story|report|text|dispatch|item)\b/iu,
  de: /(?:früheren?|vorigen?|ersten?|ursprünglichen?|vorherigen?) (?:Version|Fassung|Meldung|Variante)(?!\p{L})(?: (?:dieses|des|der|dieser|unseres|unserer) \p{Lu}\p{L}+)?/u,
};
/** "in unserem Bericht hieß es": one's own text, which is taken back only where it is called wrong. */
const OWN: Readonly<Record<string, RegExp>> = {
  en: /\b(?:our|we) (?:(?:original |earlier |first )?(?:report|article|story|item)\b|(?:reported|said|wrote)\b)/iu,
  de: /(?<!\p{L})unsere[mnrs]?(?: \p{Ll}+)? (?:Bericht|Artikel|Beitrag|Text|Meldung|Ausgabe|Reportage)(?!\p{L})/iu,
};
const WRONG: Readonly<Record<string, RegExp>> = {
  en: /\b(?:wrong|incorrect|inaccurate|untrue|mistaken|in error|wrongly|incorrectly|mistakenly|erroneously|not (?:true|correct|right|so|the case))\b/iu,
  de: /(?<!\p{L})(?:falsch|unrichtig|unzutreffend|fälschlich\p{Ll}*|irrtümlich\p{Ll}*|nicht (?:richtig|korrekt)|stimmt(?: so)? nicht|trifft nicht zu|richtig ist|korrekt ist)(?!\p{L})/iu,
};
const MARKER = /^(?:correction|clarification|korrektur|berichtigung|richtigstellung)$/u;

/**
 * "Correction: An earlier version of this article said six boats had sunk." takes the words back: the outlet retracts what its earlier
 * version said. Other frames stay as they are.
 */
export function asCorrection(article: Article, sentence: AnalysedSentence, frame: Frame): Frame {
  if (frame.stance !== 'asserts' || frame.content.kind !== 'spans') return frame;
  const found = namesOwnText(article, sentence);
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

/** Where a sentence names what the outlet has printed: an earlier version, or its own report that it or the next sentence calls wrong. */
function namesOwnText(article: Article, sentence: AnalysedSentence): RegExpExecArray | null {
  const { code } = article.language;
  const { text } = article.document;
  const said = text.slice(sentence.start, sentence.end);
  const version = VERSION[code]?.exec(said) ?? null;
  const own = version ? null : (OWN[code]?.exec(said) ?? null);
  const next = article.sentences[sentence.index + 1];
  const end = next?.block === sentence.block ? next.end : sentence.end;
  return own && WRONG[code]?.test(text.slice(sentence.start, end)) ? own : version;
}
