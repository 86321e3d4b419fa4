import { closesBracket, isBetweenVerb } from './interruptions-de.ts';
import { findOpener, isAtEnd, isVerbLast, type Opener, RELATIVE } from './openers-de.ts';
import { hasZuInside, isParticiple, readPredicate } from './predicate-de.ts';
import type { Word } from './word.ts';

/** A stretch between two boundaries (commas, colons, dashes, brackets, edges of a quotation, or a conjunction before a second finite verb). */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** Depth of the quotation that it belongs to; a quoted fragment inside a clause belongs to the clause. */
  readonly level: number;
  readonly kind: 'clause' | 'infinitive' | 'verbless';
  readonly finite: number | null;
  readonly verb: number;
  readonly lemma: string;
  readonly predicate: readonly number[];
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal: string | null;
  readonly opener: Opener;
  readonly marker: number | null;
  readonly verbFirst: boolean;
  readonly coordinator: boolean;
  /** "warnten aber davor": verb first, but a second predicate of the same subject. */
  readonly contrast: boolean;
  /** "Sie habe, …": the participle or infinitive is still to come. */
  readonly openBracket: boolean;
  readonly nonFinite: boolean;
}

const BOUNDARY = /^(?:[,;:()[\]]|[–—-]|\.\.\.|…)$/u;
/** A single quotation mark of any kind. */
export const QUOTE_MARK = /^[„“”"»«‚‘’'›‹]$/u;

/** True for a finite verb or auxiliary. */
export function isFiniteVerb(word: Word): boolean {
  // "Hafen-Vorstand" begins a sentence and looks like "vorstand"
  if (/^\p{Lu}[\p{L}\d]*-\p{Lu}/u.test(word.text)) return false;
  return (
    (word.upos === 'VERB' || word.upos === 'AUX') &&
    (word.morph.verbForm === 'Fin' || (word.morph.verbForm === undefined && word.morph.mood !== undefined))
  );
}

/** Cuts a German sentence into pieces. */
export function cutPieces(words: readonly Word[]): Piece[] {
  const levels = quoteLevels(words);
  const pieces: Piece[] = [];
  let from = 0;
  const flush = (to: number) => {
    if (to > from)
      for (const [a, b] of splitCoordination(words, from, to).flatMap((r) => splitInfinitive(words, r)))
        pieces.push(makePiece(words, a, b, levels[a]!, pieces));
  };
  for (let i = 0; i < words.length; i++) {
    if (words[i]!.text === '(') i = endOfShortAside(words, i);
    const boundary = BOUNDARY.test(words[i]!.text) && !(words[i]!.quote > levels[i]!) && !isListComma(words, i) && !isHyphen(words, i);
    const mark = QUOTE_MARK.test(words[i]!.text) && ((levels[i + 1] ?? 0) !== levels[i] || (levels[i - 1] ?? 0) !== levels[i]);
    const turn = i > from && levels[i] !== levels[i - 1];
    if (boundary || mark) {
      flush(i);
      from = i + 1;
    } else if (turn) {
      flush(i);
      from = i;
    }
  }
  let end = words.length;
  while (end > from && words[end - 1]!.upos === 'PUNCT') end--;
  flush(end);
  return joinOpen(words, pieces);
}

const OPENS_CLAUSE = /^(?:dass|daß|ob|weil|wenn|wie|falls|obwohl|nachdem|während|bevor|sobald|wonach)$/u;

/** "dass Stoffe wie Kalk, | Gips oder Ton verkauft werden": a clause that a comma cuts before its verb is one piece. */
function joinOpen(words: readonly Word[], pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const start = words[piece.from]!.upos === 'CCONJ' ? piece.from + 1 : piece.from;
    const end = piece.kind === 'verbless' && OPENS_CLAUSE.test(words[start]?.lower ?? '') ? closingPiece(words, pieces, i) : -1;
    if (end < 0) joined.push(piece);
    else {
      joined.push(makePiece(words, piece.from, pieces[end]!.to, piece.level, joined));
      i = end;
    }
  }
  return joined;
}

/** The piece with the verb that closes the open clause: within five pieces, not opened by a word of its own. */
function closingPiece(words: readonly Word[], pieces: readonly Piece[], at: number): number {
  let nested = false;
  let participle = -1;
  for (let k = at + 1; k < Math.min(pieces.length, at + 6); k++) {
    const piece = pieces[k]!;
    if (piece.level !== pieces[at]!.level) break;
    // "Asien | überwiesen werden": after a subordinator the infinitive's form is finite
    if (piece.kind === 'verbless' && /^(?:VERB|AUX)$/.test(words[piece.to - 1]!.upos)) {
      if (words[piece.to - 1]!.upos === 'AUX' || !isParticiple(words[piece.to - 1]!.lower)) return k;
      // "dass in Bern, | weit vom See entfernt, | Fische starben": a participle closes it only where no verb comes
      if (participle < 0) participle = k;
      nested = true;
    } else if (piece.kind === 'clause' && piece.opener === 'none') {
      const last = isAtEnd(words, piece.finite!, piece.to);
      if (!nested && last && !piece.verbFirst && words[piece.finite!]!.upos === 'VERB' && isParticiple(words[piece.finite!]!.lower)) {
        participle = k;
        nested = true;
        continue;
      }
      if (nested) return last ? k : participle;
      return piece.verbFirst && !piece.openBracket && piece.to - piece.from > 2 ? -1 : k;
    } else if (piece.kind === 'clause' && piece.opener !== 'relative') {
      if (isComparedAs(words, piece)) return k;
      // "dass der Bericht, | wenn er vorliegt, | dem Rat zugeht": the clause between has its own verb
      nested = true;
    }
  }
  return participle;
}

/** "dass sie in Bern, Schweiz, | als Gast auftreten dürfe |", "…, | als gelöst gilt |": "als" before a noun without an article, or where only verbs follow, opens no clause. */
function isComparedAs(words: readonly Word[], piece: Piece): boolean {
  if (words[piece.from]!.lower !== 'als') return false;
  const rest = words.slice(piece.from + 1, piece.to);
  return /^(?:NOUN|PROPN|ADJ)$/.test(rest[0]?.upos ?? '') || rest.every((w) => /^(?:VERB|AUX|ADV|ADJ)$/.test(w.upos));
}

/** "der Verband | (VDX) | der Winzer teilte mit": a short aside without a verb cuts nothing; gives the index after it, or of the bracket. */
function endOfShortAside(words: readonly Word[], at: number): number {
  if (!/^(?:NOUN|PROPN|X|NUM)$/.test(words[at - 1]?.upos ?? '') && !QUOTE_MARK.test(words[at - 1]?.text ?? '')) return at;
  for (let k = at + 1; k < Math.min(words.length - 1, at + 7); k++) {
    if (words[k]!.text === ')') return k + 1;
    if (/^(?:VERB|AUX|PRON|SCONJ)$/.test(words[k]!.upos)) return at;
  }
  return at;
}

/** "die „Abendpost“-Redaktion": a line without space on either side joins. */
function isHyphen(words: readonly Word[], i: number): boolean {
  return /^[–—-]$/u.test(words[i]!.text) && words[i - 1]?.end === words[i]!.start && words[i + 1]?.start === words[i]!.end;
}

/** "der große, alte Mann": a comma between two adjectives cuts nothing. */
function isListComma(words: readonly Word[], i: number): boolean {
  return (
    words[i]!.text === ',' &&
    words[i - 1]?.upos === 'ADJ' &&
    words[i + 1]?.upos === 'ADJ' &&
    /^(?:ADJ|NOUN)$/.test(words[i + 2]?.upos ?? '')
  );
}

/** Quotation depth of each word as clauses see it: a quotation that is only a part of a clause does not count. */
function quoteLevels(words: readonly Word[]): number[] {
  const base = Math.min(...words.map((w) => w.quote), 99);
  const levels = words.map(() => (base === 99 ? 0 : base));
  const descend = (from: number, to: number, depth: number) => {
    let i = from;
    while (i < to) {
      if (words[i]!.quote <= depth) {
        i++;
        continue;
      }
      let j = i;
      while (j < to && words[j]!.quote > depth) j++;
      if (standsAlone(words, i, j)) {
        for (let k = i; k < j; k++) levels[k] = depth + 1;
        descend(i, j, depth + 1);
      }
      i = j;
    }
  };
  descend(0, words.length, levels[0] ?? 0);
  return levels;
}

/** True for a quotation that is a statement of its own: between boundaries, or a whole clause after the verb of saying. */
function standsAlone(words: readonly Word[], from: number, to: number): boolean {
  const before = words[from - 2];
  const after = QUOTE_MARK.test(words[to]?.text ?? '') ? words[to + 1] : words[to];
  const opens = from < 2 || !before || BOUNDARY.test(before.text) || before.upos === 'PUNCT';
  const closes = !after || BOUNDARY.test(after.text) || after.upos === 'PUNCT' || /^[,.!?]$/.test(words[to - 1]!.text);
  const hasFinite = words.slice(from, to).some(isFiniteVerb);
  // "…, entscheidend sei, „ob er zustimmt“": neither does a subordinate clause that is all that is quoted
  const only = words.slice(0, from - 1).every((w) => w.quote < words[from]!.quote && !QUOTE_MARK.test(w.text));
  if (only && words[from - 2]?.text === ',' && /^(?:dass|ob|weil|die|der|das|wie|was|wer)$/u.test(words[from]!.text)) return false;
  // "rät dazu, „die Reise zu verschieben“": an infinitive hangs on the verb before its mark
  if (opens && closes && from >= 2 && !hasFinite && isZuInfinitive(words, to - 1)) return false;
  if (opens && closes) return hasFinite || to - from > 2 || from < 2;
  return hasFinite && to - from > 3 && (closes || opens) && /^\p{Lu}/u.test(words[from]!.text) && before?.upos === 'VERB';
}

/** Cuts before the conjunction that opens a second finite clause: "räumte Fehler ein | und kündigte Reformen an". */
function splitCoordination(words: readonly Word[], from: number, to: number): [number, number][] {
  const finite = finiteVerbs(words, from, to);
  const cuts: number[] = [];
  for (let k = 1; k < finite.length; k++) {
    for (let i = finite[k]! - 1; i > finite[k - 1]!; i--) {
      if (
        (words[i]!.upos === 'CCONJ' && !/^(?:als|wie)$/.test(words[i]!.lower)) ||
        /^(?:und|oder|aber|sondern|doch|sowie)$/.test(words[i]!.lower)
      ) {
        cuts.push(i);
        break;
      }
    }
  }
  const edges = [from, ...cuts, to];
  return edges.slice(0, -1).map((a, i): [number, number] => [a, edges[i + 1]!]);
}

/** "hatte angekündigt | bei der Wahl anzutreten": no comma need stand before an infinitive; after a participle it opens a clause. */
function splitInfinitive(words: readonly Word[], [from, to]: [number, number]): [number, number][] {
  const whole: [number, number][] = [[from, to]];
  if (!isZuInfinitive(words, to - 1)) return whole;
  const finite = words.findIndex((w, i) => i >= from && i < to && isFiniteVerb(w));
  if (finite < 0 || finite >= to || !/^(?:haben|sein|werden)$/u.test(words[finite]!.lemma)) return whole;
  for (let i = finite + 1; i < to - 2; i++) {
    const word = words[i]!;
    const closes =
      word.upos === 'VERB' && word.morph.verbForm !== 'Fin' && isParticiple(word.lower) && !/^(?:VERB|AUX|PUNCT)$/.test(words[i + 1]!.upos);
    if (closes)
      return [
        [from, i + 1],
        [i + 1, to],
      ];
  }
  return whole;
}

/** True for the last word of "zu gehen", "voranzutreiben". */
function isZuInfinitive(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (!word || (word.upos !== 'VERB' && word.upos !== 'AUX') || word.morph.verbForm === 'Fin') return false;
  return (words[i - 1]?.lower === 'zu' && words[i - 1]!.upos === 'PART') || hasZuInside(word.lower);
}

function makePiece(words: readonly Word[], from: number, to: number, level: number, earlier: readonly Piece[]): Piece {
  const before = earlier.at(-1);
  let finite: number | null = null;
  for (const i of finiteVerbs(words, from, to)) finite = finite === null || isAuxiliaryOf(words, finite, i) ? i : finite;
  const last = earlier.findLast((p) => p.kind === 'clause');
  if (finite !== null && last && closesBracket(words, last, finite, to, level)) finite = null;
  else if (finite === null) finite = impliedFinite(words, from, to);
  // "…, | als der Kran fiel": the tagger takes the word for the one of comparisons
  const compares = /^(?:als|wie)$/.test(words[from]!.lower);
  const joins = (words[from]!.upos === 'CCONJ' && !compares) || /^(?:und|oder|aber|sondern|doch|sowie)$/.test(words[from]!.lower);
  const after = joins ? from + 1 : from;
  const coordinator = after > from;
  // "…, | „die viele kennen“": a mark before the first word of what is partly quoted
  const start = QUOTE_MARK.test(words[after]?.text ?? '') && after + 1 < to ? after + 1 : after;
  const predicate = readPredicate(words, [{ from, to }], finite);
  let { opener, marker } = findOpener(words, start, to, finite);
  if (
    finite !== null &&
    opener === 'none' &&
    coordinator &&
    before &&
    before.opener !== 'none' &&
    before.level === level &&
    // "…, dass A komme, | und die Polizei erklärte, dass …": after a comma another main clause goes on
    words[from - 1]?.text !== ',' &&
    isVerbLast(words, finite, to) &&
    finite > start + 1
  ) {
    // "dass A kommt und B geht": the second half keeps the subordinator of the first
    opener = before.opener;
    marker = null;
  }
  const kind = finite !== null ? 'clause' : predicate.infinitive ? 'infinitive' : 'verbless';
  if (kind === 'infinitive' && /^(?:um|ohne|statt|anstatt)$/.test(words[start]!.lower)) opener = 'adverbial';
  if (kind === 'verbless') opener = 'none';
  return {
    from,
    to,
    level,
    kind,
    finite,
    verb: predicate.verb,
    lemma: predicate.lemma,
    predicate: predicate.words,
    passive: predicate.passive,
    negated: predicate.negated,
    modal: predicate.modal,
    opener,
    marker,
    verbFirst: finite === start && opener === 'none',
    coordinator,
    contrast:
      finite === start &&
      /^(?:aber|jedoch|allerdings|zugleich|gleichzeitig|dabei|dagegen|dann|später)$/.test(words[start + 1]?.lower ?? ''),
    openBracket: finite !== null && predicate.openBracket,
    nonFinite:
      finite === null &&
      words
        .slice(from, to)
        .some((w) => (w.upos === 'VERB' || w.upos === 'AUX') && w.morph.verbForm !== 'Fin' && w.morph.mood === undefined),
  };
}

/** Finite verbs of a stretch; "der von Wien | einbestellte | Botschafter hatte" has one, whatever the tagger says. */
function finiteVerbs(words: readonly Word[], from: number, to: number): number[] {
  const found: number[] = [];
  for (let i = from; i < to; i++) if (isFiniteVerb(words[i]!)) found.push(i);
  // "um die | verloren | gegangene Zeit aufzuholen"
  if (/^(?:um|ohne|anstatt)$/u.test(words[from]!.lower) && isZuInfinitive(words, to - 1)) return [];
  if (found.length > 1 && found.some((i) => endsName(words, i))) return found.filter((i) => !endsName(words, i));
  if (found.length === 1 && (opensInfinitive(words, found[0]!, from, to) || endsInfinitive(words, found[0]!, to))) return [];
  if (found.length < 2) return found;
  // "| Besorgt | äußerte sich der Leiter": a participle before the verb that stands second
  if (found[0] === from && found[1] === from + 1 && isParticiple(words[from]!.lower)) found.shift();
  return found.filter(
    (i, k) =>
      (k === found.length - 1 || !(isAttribute(words, from, i) || isBetweenVerb(words, from, i, found[k + 1]!))) &&
      !isGoverned(words, found[0]!, i, to),
  );
}

/** "der Verein „Nachbarn | helfen |“ sagte": the verb that ends a name in quotation marks. */
function endsName(words: readonly Word[], i: number): boolean {
  if (!QUOTE_MARK.test(words[i + 1]?.text ?? '')) return false;
  let first = i;
  while (first > 0 && words[first - 1]!.quote === words[i]!.quote && !QUOTE_MARK.test(words[first - 1]!.text)) first--;
  return i - first > 0 && i - first < 5 && /^\p{Lu}/u.test(words[first]!.text) && /^(?:DET|NOUN)$/.test(words[first - 2]?.upos ?? '');
}

/** "…, jemals mit ihm | telefoniert zu haben |", "…, Mitglied | werden zu können |": a participle or infinitive that looks like a verb in the present. */
function endsInfinitive(words: readonly Word[], i: number, to: number): boolean {
  if (i !== to - 3 || words[i + 1]!.lower !== 'zu') return false;
  const last = words[i + 2]!.lower;
  return /^(?:können|wollen|müssen|dürfen)$/u.test(last) || (/^(?:haben|sein|werden)$/u.test(last) && isParticiple(words[i]!.lower));
}

/** "…, | bestimmte | Geräte zu benutzen": an adjective that looks like a verb opens an infinitive. */
function opensInfinitive(words: readonly Word[], i: number, from: number, to: number): boolean {
  const last = words[to - 1]!;
  return (
    i === from &&
    /te[nrms]?$/u.test(words[i]!.lower) &&
    words[i + 1]?.upos === 'NOUN' &&
    words[to - 2]?.lower === 'zu' &&
    last.morph.verbForm === 'Inf'
  );
}

/** "werde verzichten und den Plan | besprechen", "wurde vom Amt | abgetan": infinitives and participles of the verb before. */
function isGoverned(words: readonly Word[], first: number, i: number, to: number): boolean {
  const { lemma } = words[first]!;
  if (i <= first + 1 || !isAtEnd(words, i, to)) return false;
  // "Das war nicht alles, und die Nachbarn | befürchten |, …": a subject of its own between conjunction and verb
  const joint = words.findLastIndex((w, k) => k > first && k < i && /^(?:und|aber|doch)$/u.test(w.lower));
  const own = joint > 0 && words[i - 1]!.morph.number === 'Plur' && words[joint + 1]!.upos === 'DET' && i - joint < 5;
  if (own && words[i]!.lower === words[i]!.lemma && /^(?:haben|sein)$/u.test(lemma)) return false;
  const modal = /^(?:werden|sollen|wollen|können|müssen|dürfen|mögen)$/u.test(lemma);
  const participle = /^(?:haben|sein|werden)$/u.test(lemma) && words[i]!.upos === 'VERB' && isParticiple(words[i]!.lower);
  return participle || (modal && words[i]!.lower === words[i]!.lemma);
}

function isAttribute(words: readonly Word[], from: number, i: number): boolean {
  const next = words[i + 1];
  if (!/e[nrms]?$/u.test(words[i]!.lower) || !next || !/^(?:ADJ|NOUN)$/.test(next.upos) || words[i]!.upos === 'AUX') return false;
  for (let k = i - 1; k >= from; k--) {
    if (words[k]!.upos === 'DET') return k === i - 1 || words[k + 1]!.upos !== 'NOUN';
    if (words[k]!.upos === 'VERB' || words[k]!.upos === 'PUNCT') return false;
  }
  return false;
}

/** "dass die Leute abgezogen | werden": after a subordinator the last verb is finite, though its form is an infinitive's too. */
function impliedFinite(words: readonly Word[], from: number, to: number): number | null {
  const first = /^(?:und|oder|aber)$/.test(words[from]!.lower) ? from + 1 : from;
  // "eine Liste, | auf die sich Zeitungen berufen |,": so it is after a relative pronoun with a preposition
  const relative = words[from]!.upos === 'ADP' && words[from + 1]?.upos === 'PRON' && RELATIVE.test(words[from + 1]!.lower);
  if (relative && words[from - 1]?.text === ',' && words[to - 1]!.upos === 'VERB' && words[to - 2]!.lower !== 'zu')
    return lastVerb(words, from, to);
  if (!/^(?:dass|daß|ob|weil|wenn|falls|obwohl|nachdem|während|damit|bevor|sobald)$/u.test(words[first]?.lower ?? '')) return null;
  return lastVerb(words, first, to);
}

function lastVerb(words: readonly Word[], from: number, to: number): number | null {
  const at = words.findLastIndex((w, i) => i > from && i < to && (w.upos === 'VERB' || w.upos === 'AUX'));
  return at > from ? at : null;
}

/** "verlegt worden seien", "habe kommen wollen": of two neighbouring verbs tagged finite the last is. */
function isAuxiliaryOf(words: readonly Word[], first: number, second: number): boolean {
  return second === first + 1 && words[second]!.upos === 'AUX';
}
