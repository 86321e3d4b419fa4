import type { Stance } from '../lang/cue.ts';
import type { Language } from '../lang/language.ts';
import type { Clause, Range } from '../parse/clause.ts';
import type { ParsedSentence } from '../parse/word.ts';
import type { Document } from '../text/document.ts';
import { packed } from '../text/packed.ts';
import type { Span } from '../text/span.ts';

/** A sentence with its clause records. */
export interface AnalysedSentence extends ParsedSentence {
  readonly clauses: readonly Clause[];
}

/** Everything that the steps of reading look at; made once for an article. */
export interface Article {
  readonly document: Document;
  readonly sentences: readonly AnalysedSentence[];
  readonly language: Language;
  readonly published: string | undefined;
  readonly outlet: string | undefined;
}

/** Words of one sentence that name somebody; `head` is the noun, name or pronoun. */
export interface Mention extends Range {
  readonly sentence: number;
  readonly head: number;
}

/**
 * Who speaks: named by words, named nowhere ("Berichten zufolge"), the article's own outlet (a correction), whoever spoke last (Konjunktiv chains, floating quotations), or
 * whoever acts in the sentence before ("Larson gab sich optimistisch. Man sei gut aufgestellt.").
 */
export type SourceRef =
  | { readonly kind: 'mention'; readonly mention: Mention }
  | { readonly kind: 'implied'; readonly mention: Mention }
  /** `words` stand for the source though they name nobody: "Medienberichten", "Zeugenaussagen". */
  | { readonly kind: 'anonymous'; readonly words?: Range }
  | { readonly kind: 'outlet' }
  | { readonly kind: 'carried' };

/** What a frame takes as its content. `pointed`: the words only point ("das", "die Vorwürfe"); `span` are those words where there are any. */
export type ContentRef =
  | { readonly kind: 'spans'; readonly spans: readonly Span[] }
  | {
      readonly kind: 'pointed';
      readonly span: Span | null;
      readonly noun: string | null;
      /** True where the words themselves stay the content, beside the statement that they are about ("sprach von Gerüchten"). */
      readonly keeps?: true;
    };

/** A hop of a chain before it is resolved: who passes on, and the words that say so. */
export interface HopRef {
  readonly mention: Mention;
  readonly cue: Span | null;
}

/** One act of attribution found in the text: a cue with its source and content, before actors are resolved. */
export interface Frame {
  readonly sentence: number;
  /** Index of the clause whose verb is the cue; null for frames without a verb. */
  readonly clause: number | null;
  readonly cue: readonly Span[];
  readonly stance: Stance;
  readonly sources: readonly SourceRef[];
  readonly content: ContentRef;
  readonly hops: readonly HopRef[];
  /** Words of the frame outside its content, where the time of speaking may stand. */
  readonly frameWords: readonly number[];
  readonly reason: readonly string[];
  /** True where the cue is a word that is often no act of speech. */
  readonly weak?: boolean | undefined;
  /** Where the contents of other frames of the sentence end: "X says that P | , a charge Y rejects". */
  readonly endsOthers?: number | undefined;
  /** How far the rule can be trusted before anything else is known, 0 to 1. */
  readonly trust: number;
}

/** The frames, written out one like the other, whichever rules made them: most rules see frames of all kinds. */
export function framesAlike(frames: readonly Frame[]): Frame[] {
  const made: Frame[] = [];
  for (const { sentence, clause, cue, stance, sources, content, hops, frameWords, reason, weak, endsOthers, trust } of frames)
    made.push({
      sentence,
      clause,
      cue: packed(cue),
      stance,
      sources: packed(sources),
      content: content.kind === 'spans' ? { kind: 'spans', spans: packed(content.spans) } : content,
      hops: packed(hops),
      frameWords: packed(frameWords),
      reason: packed(reason),
      weak,
      endsOthers,
      trust,
    });
  return made;
}

/** Character span of words `[from, to)`. */
export function spanOf(sentence: ParsedSentence, from: number, to: number): Span {
  return { start: sentence.words[from]!.start, end: sentence.words[to - 1]!.end };
}
