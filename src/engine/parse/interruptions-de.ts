import type { Piece } from './pieces-de.ts';
import type { Word } from './word.ts';

/** Index of the infinitive without words of its own that closes a run of pieces without verbs after a comma, or -1. */
export function endOfInterrupted(words: readonly Word[], pieces: readonly Piece[], at: number): number {
  const [before, first] = [pieces[at - 1], pieces[at]!];
  if (before?.kind !== 'clause' || before.level !== first.level || words[first.from - 1]?.text !== ',') return -1;
  const end = pieces.findIndex((p, k) => k > at && (p.kind !== 'verbless' || p.level !== first.level));
  const last = pieces[end];
  if (last?.kind !== 'infinitive' || last.level !== first.level || end - at > 4) return -1;
  return words.slice(last.from, last.to).every((w) => /^(?:VERB|AUX|PART)$/.test(w.upos)) ? end : -1;
}

/** A verb of saying right after the only comma: what stands before it is no prefield, since a comma parts no prefield from its verb. */
export function followsLostVerb(words: readonly Word[], piece: Piece, waiting: readonly Piece[], speech: ReadonlySet<string>): boolean {
  const [before] = waiting;
  return (
    waiting.length === 1 &&
    before !== undefined &&
    before.level === piece.level &&
    speech.has(piece.lemma) &&
    words[piece.from]!.upos === 'VERB' &&
    words[piece.from - 1]?.text === ',' &&
    before.to === piece.from - 1 &&
    before.to - before.from >= 3 &&
    words.slice(0, before.from).every((w) => w.upos === 'PUNCT' || before.from > 0) &&
    /^(?:DET|PROPN|NOUN|PRON)$/.test(words[piece.from + 1]?.upos ?? '')
  );
}
