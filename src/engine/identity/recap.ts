import type { AnalysedSentence } from '../read/frame.ts';
import type { Statement } from '../read/reading.ts';

/** Stances of which an older one may be told beside news: "the Kremlin had dismissed the reports". */
const POSITIONS = /^(?:denies|withholds|doubts)$/;

/** Finite auxiliaries of the pluperfect; the verb itself is a participle then. */
const PLUPERFECT = new Set(['hatte', 'hatten', 'war', 'waren', 'had']);

function isPosition({ stance, polarity }: Statement): boolean {
  return POSITIONS.test(stance) || (stance === 'asserts' && polarity === 'negated');
}

/**
 * Whether a statement recalls an older position without saying when it was taken: its frame is in the pluperfect and has no time
 * ("Moskau hatte das stets bestritten", "the ministry had refused to confirm it", "it had assured that nothing was wrong").
 */
export function isRecap(statement: Statement, sentences: readonly AnalysedSentence[]): boolean {
  const [cue] = statement.cue;
  if (cue === undefined || statement.when !== null || !isPosition(statement)) return false;
  const sentence = sentences.find(({ start, end }) => cue.start >= start && cue.start < end);
  return (sentence?.clauses ?? []).some(({ predicate, finite, verb }) => {
    const words = sentence?.words ?? [];
    if (finite === null || finite === verb || !PLUPERFECT.has(words[finite]?.lower ?? '')) return false;
    return predicate.some((at) =>
      statement.cue.some(({ start, end }) => (words[at]?.start ?? -1) >= start && (words[at]?.start ?? -1) < end),
    );
  });
}
