import type { Piece } from './pieces-de.ts';
import type { Word } from './word.ts';

/**
 * Index of the infinitive that closes a run of pieces without verbs after a comma, or -1: an infinitive without words of its own, and any
 * where the clause before has its whole predicate ("schlug vor, | den Weg am Ufer, einen Trampelpfad, | im Mai zu sperren |").
 */
export function endOfInterrupted(words: readonly Word[], pieces: readonly Piece[], at: number): number {
  const [before, first] = [pieces[at - 1], pieces[at]!];
  if (!before || before.level !== first.level || words[first.from - 1]?.text !== ',') return -1;
  const closed = before.kind === 'verbless' && closesPredicate(words, pieces, at - 1);
  if (before.kind !== 'clause' && !closed) return -1;
  const end = pieces.findIndex((p, k) => k > at && (p.kind !== 'verbless' || p.level !== first.level));
  const last = pieces[end];
  if (last?.kind !== 'infinitive' || last.level !== first.level || end - at > 4) return -1;
  // "hatte der Leiter, Jan Roth, | zugesagt |, nicht über den Turm, das größte Haus, zu streiten": it belongs to the clause before
  if (pieces.slice(at, end).some((_, k) => closesPredicate(words, pieces, at + k))) return -1;
  const bare = words.slice(last.from, last.to).every((w) => /^(?:VERB|AUX|PART)$/.test(w.upos));
  return bare || (closed && /^(?:DET|PRON|ADJ|NOUN)$/.test(words[first.from]!.upos)) ? end : -1;
}

/** "hatte der Leiter, Jan Roth, | zugesagt |", "schlug dem Rat für Verkehr, Bau | und Umwelt vor |": a piece without a finite verb that ends the predicate of the clause before it. */
function closesPredicate(words: readonly Word[], pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at]!;
  const clause = pieces.findLast((p, k) => k < at && p.kind !== 'verbless');
  const last = words[piece.to - 1]!;
  if (clause?.kind !== 'clause' || clause.level !== piece.level) return false;
  return clause.openBracket ? piece.nonFinite && last.upos === 'VERB' : last.upos === 'ADP' && clause.opener === 'none';
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
    /^(?:DET|PROPN|NOUN|PRON)$/.test(words[piece.from + 1]?.upos ?? '')
  );
}

/** "Zwei mit den Plänen | vertraute | Personen berichteten": between a phrase and a noun with the verb right behind it stands an attribute. */
export function isBetweenVerb(words: readonly Word[], from: number, i: number, verb: number): boolean {
  const before = words.findLast((w, k) => k >= from && k < i && w.upos === 'ADP');
  const inner = words.slice(i + 1, verb);
  return (
    before !== undefined &&
    words[i]!.upos === 'VERB' &&
    /te[nmrs]?$/u.test(words[i]!.lower) &&
    inner.length > 0 &&
    inner.length < 4 &&
    inner.at(-1)!.upos === 'NOUN' &&
    inner.every((w) => /^(?:ADJ|NOUN)$/.test(w.upos))
  );
}

/** "Der Plan solle sich an Schäfer, Imker | und Förster richten": the infinitive that a modal verb waits for, after the commas of a list. */
export function closesBracket(words: readonly Word[], before: Piece, finite: number, to: number, level: number): boolean {
  const open = before.openBracket && before.finite !== null && before.level === level && before.opener === 'none';
  return (
    open &&
    /^(?:werden|sollen|wollen|können|müssen|dürfen|mögen)$/u.test(words[before.finite!]!.lemma) &&
    finite === to - 1 &&
    words[finite]!.lower === words[finite]!.lemma
  );
}

/**
 * "sagte, er sei müde, | habe Hunger | und wolle heim", "Sie leben im Zelt, | leiden unter Kälte | und frieren": verb first without a subject
 * of its own goes on with the clause before.
 */
export function listsOn(
  words: readonly Word[],
  main: Piece,
  before: readonly { readonly level: number; readonly main: Piece }[],
  speech: ReadonlySet<string>,
): boolean {
  const { morph, upos } = words[main.finite!]!;
  const next = words[main.from + 1];
  if (!main.verbFirst || words[main.from - 1]?.text !== ',') return false;
  // "habe ihr das Rad verboten": who says so of somebody in reported mood stands right behind the verb
  if (speech.has(main.lemma) && !(upos === 'AUX' && morph.mood === 'Sub')) return false;
  const last = before.findLast((d) => d.level === main.level && d.main.kind === 'clause' && d.main.opener === 'none')?.main;
  if (last === undefined || last.verbFirst) return false;
  const first = words[last.finite!]!.morph;
  if (morph.mood === 'Ind')
    return next?.upos === 'ADP' && first.mood === 'Ind' && first.tense === morph.tense && first.number === morph.number;
  if (morph.mood !== 'Sub' || morph.tense !== 'Pres' || first.mood !== 'Sub') return false;
  const dative = next?.lower === 'der' && words[main.from + 2]?.morph.gender === 'Fem';
  return dative || !/^(?:er|sie|es|man|wir|ich|der|ein)$/u.test(next?.lower ?? '');
}
