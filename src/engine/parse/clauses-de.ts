import type { Clause, Link, Phrase, Range } from './clause.ts';
import { splitPredicates } from './coordination-de.ts';
import { endOfInterrupted, followsLostVerb, listsOn } from './interruptions-de.ts';
import { nobleName, objectsOf } from './objects-de.ts';
import { chunkPhrases } from './phrases.ts';
import { cutPieces, type Piece, QUOTE_MARK } from './pieces-de.ts';
import { readPredicate } from './predicate-de.ts';
import { rankSubjects } from './subjects-de.ts';
import type { Word } from './word.ts';

interface Draft {
  readonly pieces: Piece[];
  main: Piece;
  link: Link;
  parent: Draft | null;
  level: number;
  /** True where what stands before it is said and has no verb that the tagger sees. */
  hostless?: true;
}

/**
 * Fills the clause records of a German sentence from tags, morphology, commas and verb position (topological fields).
 * Clauses come in the order of their first words.
 */
export function germanClauses(words: readonly Word[], speechLemmas: ReadonlySet<string>): Clause[] {
  const pieces = cutPieces(words);
  const drafts = joinPieces(words, pieces, speechLemmas);
  for (const draft of drafts)
    if (draft.pieces.length > 1 && draft.main.finite !== null) draft.main = { ...draft.main, ...joinedPredicate(words, draft) };
  linkDrafts(words, drafts, speechLemmas);
  return splitPredicates(words, finish(words, drafts));
}

/** The predicate read again over all pieces: "teilte der Leiter, ein Arzt, | mit". */
function joinedPredicate(words: readonly Word[], draft: Draft): Partial<Piece> {
  const ranges = [...draft.pieces].sort((a, b) => a.from - b.from);
  const { verb, lemma, words: predicate, passive, negated, modal } = readPredicate(words, ranges, draft.main.finite);
  return { verb, lemma, predicate, passive, negated, modal };
}

/** Joins pieces without a verb to the clause that they are a part of: prefields, appositions, parts after an interruption. */
function joinPieces(words: readonly Word[], pieces: readonly Piece[], speech: ReadonlySet<string>): Draft[] {
  const drafts: Draft[] = [];
  let waiting: Piece[] = [];
  const open = (piece: Piece, before: Piece[]) =>
    drafts.push({ pieces: [...before, piece], main: piece, link: 'main', parent: null, level: piece.level });
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (piece.kind === 'verbless') {
      const after = pieces[i + 1];
      // "beschuldigte ihn, | nicht nur Waffen, | sondern auch Geld zu schicken": both halves belong to the infinitive
      if (after?.kind === 'infinitive' && words[after.from]!.lower === 'sondern' && after.level === piece.level) {
        open(after, [piece]);
        i++;
        continue;
      }
      // "versprach, | nicht über den Turm, | das größte Haus, | zu streiten |": verbs alone need what stands before them
      const end = endOfInterrupted(words, pieces, i);
      if (end > i) {
        open(pieces[end]!, pieces.slice(i, end));
        i = end;
        continue;
      }
      const target = resumed(words, pieces, i, { drafts, waiting, speech });
      if (target) target.pieces.push(piece);
      else waiting.push(piece);
      continue;
    }
    const verbFirst = piece.verbFirst || opensWithSo(words, piece, speech);
    if (piece.kind === 'clause' && verbFirst && !piece.coordinator && waiting.some((w) => w.level === piece.level)) {
      // "Die Lage, sagte Merz, sei ernst": the frame stands between prefield and verb, so the prefield waits for the next verb-first piece
      if (isInsertedFrame(words, pieces, i, speech)) open(piece, []);
      else if (followsLostVerb(words, piece, waiting, speech)) {
        // "Der Vertrag gleiche einem Bündnis, | sagte der Minister": the tagger took the verb before the comma for something else
        const host = drafts.findLast((d) => d.level === piece.level);
        if (host) host.pieces.push(...waiting);
        waiting = [];
        open(piece, []);
        if (!host) drafts.at(-1)!.hostless = true;
      } else {
        open(
          piece,
          waiting.filter((w) => w.level === piece.level),
        );
        waiting = waiting.filter((w) => w.level !== piece.level);
      }
      continue;
    }
    open(piece, []);
  }
  for (const piece of waiting) {
    const home =
      drafts.findLast((d) => d.level === piece.level && d.pieces[0]!.from < piece.from) ?? drafts.find((d) => d.level === piece.level);
    home?.pieces.push(piece);
  }
  return drafts.sort((a, b) => first(a) - first(b));
}

/** The clause that a verbless piece goes on with, if it does not wait for a verb to come. */
function resumed(
  words: readonly Word[],
  pieces: readonly Piece[],
  at: number,
  { drafts, waiting, speech }: { drafts: Draft[]; waiting: Piece[]; speech: ReadonlySet<string> },
): Draft | null {
  const piece = pieces[at]!;
  const before = drafts.filter((d) => d.level === piece.level);
  const last = before.at(-1);
  const next = pieces.slice(at + 1).find((p) => p.level === piece.level && !(p.kind === 'clause' && p.opener === 'relative'));
  const verbComes = next?.kind === 'clause' && next.verbFirst && !next.coordinator;
  if (!last || waiting.length > 0) return null;
  // "unterstützt die Forderung, Steuern zu senken, | allerdings nicht |": adverbs after an infinitive close the main clause
  const bracket = last.main.kind === 'infinitive' && words.slice(piece.from, piece.to).every((w) => /^(?:ADV|PART|ADP)$/.test(w.upos));
  if (bracket) return before.findLast((d) => d.main.opener === 'none' && d.main.kind === 'clause') ?? last;
  // "Der Wert liegt, so zeigen Studien, | bei Kindern niedriger": after an inserted "so" the main clause goes on
  const host = before.findLast((d) => d !== last && d.main.opener === 'none');
  if (host && opensWithSo(words, last.main, speech) && !isNominalStart(words, piece)) return host;
  if (host && opensWithSo(words, last.main, speech) && words[piece.from]!.upos === 'ADP') return host;
  // "Sie habe, betonte Merz, nie gelogen": an open bracket is closed by the participle or infinitive
  const bare = before.findLast((d) => d.main.openBracket && d !== last);
  if (bare && last.main.verbFirst && piece.nonFinite) return bare;
  // "Das Feuer brach, wie sie sagte, | im Keller aus": after an inserted clause the main clause goes on
  if (!verbComes)
    return last.main.opener === 'none' ? last : (before.findLast((d) => d.main.opener === 'none' && d.main.kind === 'clause') ?? last);
  // "Er sagte, die Firma, deren Anlage stillsteht, sei pleite": waits; "sagte Brahms, der Chef, sei …" does not occur
  return isNominalStart(words, piece) ? null : last;
}

function isNominalStart(words: readonly Word[], piece: Piece): boolean {
  return /^(?:DET|NOUN|PROPN|ADJ|NUM|PRON|ADP|ADV|CCONJ)$/.test(words[piece.from]!.upos);
}

/** "…, | so glaubt der Trainer |, …": "so" before a verb of saying points to what is said around it. */
function opensWithSo(words: readonly Word[], piece: Piece, speech: ReadonlySet<string>): boolean {
  return (
    piece.kind === 'clause' &&
    piece.finite === piece.from + 1 &&
    words[piece.from]!.lower === 'so' &&
    words[piece.from - 1]?.upos === 'PUNCT' &&
    (speech.has(piece.lemma) || piece.lemma === 'heißen')
  );
}

function isInsertedFrame(words: readonly Word[], pieces: readonly Piece[], at: number, speech: ReadonlySet<string>): boolean {
  const piece = pieces[at]!;
  if (!speech.has(piece.lemma) && piece.lemma !== 'heißen') return false;
  const next = pieces.slice(at + 1).find((p) => p.level === piece.level && p.kind !== 'verbless');
  if (next?.kind !== 'clause' || !next.verbFirst || next.coordinator || next.contrast) return false;
  const mood = words[next.finite!]!.morph.mood;
  if (opensWithSo(words, piece, speech)) return true;
  return mood === 'Sub' || words[piece.finite!]!.morph.tense === 'Past';
}

const opensWithVerb = (d: Draft) => first(d) === d.main.from;
const first = (d: Draft) => Math.min(...d.pieces.map((p) => p.from));
const last = (d: Draft) => Math.max(...d.pieces.map((p) => p.to));

/** Decides how each clause hangs on another. */
function linkDrafts(words: readonly Word[], drafts: Draft[], speech: ReadonlySet<string>): void {
  drafts.forEach((draft, i) => {
    const main = draft.main;
    const before = precedingDraft(drafts, draft);
    const after = drafts.slice(i + 1).find((d) => d.level === draft.level && d.main.kind === 'clause' && d.main.verbFirst) ?? null;
    if (main.kind === 'infinitive') {
      draft.link = main.opener === 'adverbial' ? 'adverbial' : 'infinitive';
      draft.parent = before ?? after;
      // "drohten, | sollte er gewinnen, | die Hilfe einzustellen": the condition belongs to what is threatened
      if (before?.link === 'postposed' && before.main.modal === 'sollen' && before.parent && speech.has(before.parent.main.lemma)) {
        draft.parent = before.parent;
        before.parent = draft;
        before.link = 'adverbial';
      }
    } else if (main.opener !== 'none') {
      linkSubordinate(words, draft, before, after, speech);
    } else {
      linkMain(words, draft, i, drafts, before, speech);
    }
  });
}

/** The clause whose words stand last before this one: "Die Firma, deren Werk steht, bestritt, | …" hangs on "bestritt". */
function precedingDraft(drafts: readonly Draft[], draft: Draft): Draft | null {
  let best: Draft | null = null;
  let end = -1;
  const start = draft.main.opener === 'none' ? first(draft) : draft.main.from;
  for (const other of drafts) {
    if (other === draft || other.level !== draft.level) continue;
    for (const piece of other.pieces) {
      if (piece.to <= start && piece.to > end) {
        end = piece.to;
        best = other;
      }
    }
  }
  return best;
}

function linkSubordinate(
  words: readonly Word[],
  draft: Draft,
  before: Draft | null,
  after: Draft | null,
  speech: ReadonlySet<string>,
): void {
  const main = draft.main;
  draft.link =
    main.opener === 'that' ? 'that' : main.opener === 'question' ? 'question' : main.opener === 'relative' ? 'relative' : 'adverbial';
  // "dass er komme und dass sie gehe": the second stands beside the first
  if (main.coordinator && before && before.main.opener === main.opener && before.link !== 'main') {
    draft.parent = before.parent;
    draft.link = before.link;
    return;
  }
  draft.parent = pastAside(words, draft, before, speech) ?? after;
  // "…, was beide bestreiten" says something of the clause before; after a verb of saying it is a question
  const wh = main.marker === null ? '' : words[main.marker]!.lower;
  const answers = wh === 'was' && speech.has(main.lemma);
  if (
    draft.link === 'question' &&
    draft.parent &&
    draft.parent === before &&
    (!speech.has(before.main.lemma) || answers) &&
    /^(?:was|wo\p{L}*|wie)$/u.test(wh)
  )
    draft.link = 'relative';
}

/**
 * "Der Leiter, der auch die Kasse führt, sagte, | ohne Namen zu nennen, | dass …", "sagte der Leiter, | der die Kasse führt, | dass …":
 * a clause with "dass" hangs on the verb of saying before the aside, which says nothing itself.
 */
function pastAside(words: readonly Word[], draft: Draft, before: Draft | null, speech: ReadonlySet<string>): Draft | null {
  const said = before?.parent;
  if (draft.main.opener !== 'that' || !before || !said || speech.has(before.main.lemma) || !speech.has(said.main.lemma)) return before;
  if (before.link !== 'adverbial' && before.link !== 'relative') return before;
  // "sagte etwas, das so laut war, | dass …"
  return words.slice(before.main.from, before.main.to).some((w) => /^(?:so|derart|solche?[nrms]?)$/u.test(w.lower)) ? before : said;
}

function linkMain(
  words: readonly Word[],
  draft: Draft,
  i: number,
  drafts: Draft[],
  before: Draft | null,
  speech: ReadonlySet<string>,
): void {
  const main = draft.main;
  if (draft.hostless) {
    draft.link = 'postposed';
    return;
  }
  if (!before) {
    draft.link = 'main';
    // "Liegt kein Angebot vor, steht jeder Kran still"
    const next = drafts.slice(i + 1).find((d) => d.level === draft.level && d.main.kind === 'clause' && d.main.opener === 'none');
    if (main.verbFirst && opensWithVerb(draft) && next?.main.verbFirst && !next.main.coordinator && !speech.has(next.main.lemma)) {
      draft.link = 'adverbial';
      draft.parent = next;
    }
    return;
  }
  const sub = words[main.finite!]!.morph.mood === 'Sub';
  const contrasted = main.verbFirst && main.contrast && !(speech.has(main.lemma) && hasNameAfter(words, main));
  if (main.coordinator || contrasted || listsOn(words, main, drafts.slice(0, i), speech)) {
    // the second half of a coordination follows its mood: "sagte, A sei so und B sei anders" / "sagte, A sei so, und kündigte B an"
    const peer = drafts
      .slice(0, i)
      .findLast(
        (d) =>
          d.level === draft.level &&
          d.main.opener === 'none' &&
          d.main.kind === 'clause' &&
          (words[d.main.finite!]!.morph.mood === 'Sub') === sub,
      );
    draft.link = 'coordinate';
    draft.parent = peer ?? before;
    return;
  }
  // "Die Kamera ist ausgefallen, | das teilte das Institut mit"
  if (saysThis(words, draft, speech) && before.main.opener === 'none') {
    draft.link = 'postposed';
    draft.parent = root(before);
    return;
  }
  if ((main.verbFirst || opensWithSo(words, main, speech)) && opensWithVerb(draft)) {
    // "Wer das wolle, | müsse warten": after a subordinate clause in the prefield the verb-first piece is the main clause
    const top = root(before);
    const inPrefield = top === draft || before.parent === draft;
    // "Sie befürchtet, | wenn es regne, | werde der Damm brechen": the clause between belongs to what is feared
    const aside = draft.main.verbFirst && sub && !speech.has(main.lemma) && before.link === 'adverbial' && before.parent;
    if (aside && speech.has(aside.main.lemma) && last(aside) <= first(before)) {
      before.parent = draft;
      draft.link = 'bare';
      draft.parent = aside;
      return;
    }
    draft.link = !inPrefield && (top.main.opener === 'none' || top.main.kind === 'infinitive') ? 'postposed' : 'main';
    draft.parent = draft.link === 'postposed' ? top : null;
    return;
  }
  draft.link = 'bare';
  // "In einem Brief, den ein Blatt druckte, sagte sie, | es sei ruhig": the verb of saying right before it, not one in an aside
  // "Wie das Amt mitteilte, starben zwei, | drei leben noch": nor one that has its host behind it
  const served = (d: Draft) => d.link === 'adverbial' && d.parent?.link === 'main' && d !== before;
  const saying = drafts.slice(0, i).filter((d) => d.level === draft.level && speech.has(d.main.lemma) && !served(d));
  const adjacent = saying.find((d) => d.main.opener === 'none' && d.pieces.some((p) => p.to >= first(draft) - 1 && p.to <= first(draft)));
  draft.parent = adjacent ?? saying.at(-1) ?? before;
}

/** "…, | das teilte das Institut mit": a pronoun that stands for what was said, before a verb of saying that has nothing else to take. */
function saysThis(words: readonly Word[], draft: Draft, speech: ReadonlySet<string>): boolean {
  const { main } = draft;
  const end = words[last(draft)];
  return (
    first(draft) === main.from &&
    main.finite === main.from + 1 &&
    /^(?:das|dies)$/u.test(words[main.from]!.lower) &&
    words[main.from - 1]?.text === ',' &&
    speech.has(main.lemma) &&
    main.modal === null &&
    words[main.finite]!.morph.mood !== 'Sub' &&
    (end === undefined || /^[.!?]$/u.test(end.text))
  );
}

/** "teilte später | der Direktor | mit" is a frame with its own subject; "verwies aber darauf" goes on with the one before. */
function hasNameAfter(words: readonly Word[], piece: Piece): boolean {
  const next = words[piece.from + 2];
  return next !== undefined && (next.upos === 'PROPN' || /^(?:der|die|das|ein|eine|er|sie)$/u.test(next.lower));
}

/** The clause at the top: "Er komme, wenn es gehe, sagte sie" hangs on "komme". */
function root(draft: Draft): Draft {
  let at = draft;
  for (let n = 0; n < 20 && at.parent && at.link !== 'main'; n++) at = at.parent;
  return at;
}

/** "Informationen des Magazins | „Neue Welt“ |": a name in quotation marks right after a noun belongs to it. */
function isNameOf(words: readonly Word[], phrase: Phrase): boolean {
  const quoted = QUOTE_MARK.test(words[phrase.from]!.text) && /^\p{Lu}/u.test(words[phrase.from + 1]?.text ?? '');
  return quoted && words[phrase.from - 1]?.upos === 'NOUN';
}

function finish(words: readonly Word[], drafts: Draft[]): Clause[] {
  const at = new Map(drafts.map((d, i) => [d, i]));
  return drafts.map((draft, index) => {
    const main = draft.main;
    const own = draft.pieces.map((p): Range => ({ from: p.from, to: p.to })).sort((a, b) => a.from - b.from);
    const phrases = own.flatMap((r) => chunkPhrases(words, r)).filter((p) => !main.predicate.includes(p.head));
    const bare = phrases.filter((p) => p.preposition === null && !isNameOf(words, p));
    const shares = draft.link === 'coordinate' && main.verbFirst && main.coordinator;
    const ranked = main.finite === null || shares ? [] : rankSubjects(words, main, bare);
    const subjects = ranked.length > 0 || main.finite === null || shares ? ranked : nobleName(words, phrases, main.finite);
    const finite = main.finite === null ? null : words[main.finite]!;
    return {
      index,
      verb: main.verb,
      lemma: main.lemma,
      predicate: main.predicate,
      finite: main.finite,
      mood: finite?.morph.mood ?? null,
      tense: finite?.morph.tense ?? null,
      passive: main.passive,
      negated: main.negated,
      modal: main.modal,
      range: { from: first(draft), to: last(draft) },
      own,
      link: draft.link,
      parent: draft.parent ? (at.get(draft.parent) ?? null) : null,
      marker: main.marker,
      verbFirst: main.verbFirst && opensWithVerb(draft),
      subjects,
      objects: objectsOf(words, main.opener === 'none' ? main.finite : null, phrases, subjects).filter((p) => !isNameOf(words, p)),
      obliques: phrases.filter((p) => p.preposition !== null),
      phrases,
      quote: draft.level,
    };
  });
}
