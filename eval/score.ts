import type { Reading, Statement } from '../src/engine/read/reading.ts';
import type { Span } from '../src/engine/text/span.ts';
import { contentSpans, type GoldCase, type GoldFigure, type GoldStatement } from './gold.ts';
import { sameName } from './names-match.ts';

/** Counts of what is right, what was said too much and what was missed. */
export interface Counts {
  right: number;
  extra: number;
  missed: number;
}

/** How often a label was right, of how many. */
export interface Hits {
  right: number;
  of: number;
}

/** One prediction as calibration sees it: how sure the reading was, and whether source, stance and content were right. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** What scoring one or many readings counts. */
export interface Tally {
  readonly statement: Counts;
  readonly content: Counts;
  readonly via: Counts;
  readonly figures: Counts;
  readonly when: Counts;
  readonly stance: Hits;
  readonly certainty: Hits;
  readonly polarity: Hits;
  readonly speech: Hits;
  readonly judged: Judged[];
}

/** A tally of nothing. */
export function emptyTally(): Tally {
  const counts = (): Counts => ({ right: 0, extra: 0, missed: 0 });
  const hits = (): Hits => ({ right: 0, of: 0 });
  return {
    statement: counts(),
    content: counts(),
    via: counts(),
    figures: counts(),
    when: counts(),
    stance: hits(),
    certainty: hits(),
    polarity: hits(),
    speech: hits(),
    judged: [],
  };
}

/** One side of the comparison: a statement with its content, trimmed to words. */
interface Side<T> {
  readonly of: T;
  spans: readonly Span[];
}

/** How much of the content must be shared (intersection over union); less where the frame only points to its content. */
const OVERLAP_MIN = 0.5;
const OVERLAP_MIN_ANAPHORIC = 0.3;

/** From this share on, a part counts as lying inside another statement's content. */
const INSIDE = 0.8;

/**
 * Compares a reading with a gold case by the rules of eval/GUIDE.md and adds to a tally. A statement is right when its
 * content and its source are; the labels are counted for every statement whose content was found.
 */
export function scoreReading(gold: GoldCase, reading: Pick<Reading, 'actors' | 'statements'>, tally: Tally): void {
  const { text } = gold;
  const wanted: Side<GoldStatement>[] = gold.statements.map((of) => ({ of, spans: toWords(text, contentSpans(text, of)) }));
  const found: Side<Statement>[] = reading.statements.map((of) => ({ of, spans: toWords(text, of.content) }));
  const names = new Map(reading.actors.map((actor) => [actor.id, [actor.name, ...actor.aliases]]));
  // Where one run of one speaker is cut into statements is nobody's mistake: parts inside one counterpart are taken together.
  const foundJoined = joinParts(found, wanted, ({ source, stance }) => `${source.actor} ${stance}`);
  const wantedJoined = joinParts(wanted, foundJoined, ({ who, stance, optional }) => `${who.join('|')} ${stance} ${optional === true}`);
  const pairs = pairUp(wantedJoined, foundJoined, (g, s) => sourceIsRight(g, s, names, text));
  const taken = new Set<unknown>();
  for (const { want, got, who } of pairs) {
    taken.add(want).add(got);
    if (want.of.optional === true) continue;
    tally.content.right++;
    if (who) tally.statement.right++;
    else {
      tally.statement.extra++;
      tally.statement.missed++;
    }
    tally.judged.push({ confidence: got.of.confidence, right: who && want.of.stance === got.of.stance });
    scoreLabels(want.of, got.of, tally);
    const hops = got.of.via.map((hop) => names.get(hop.actor)?.[0] ?? (hop.span === null ? '' : text.slice(hop.span.start, hop.span.end)));
    count(tally.via, want.of.via ?? [], hops, sameName);
    count(tally.figures, want.of.figures ?? [], got.of.figures, sameFigure);
  }
  const missed = wantedJoined.filter((side) => !taken.has(side) && side.of.optional !== true).length;
  tally.content.missed += missed;
  tally.statement.missed += missed;
  for (const { of } of foundJoined.filter((side) => !taken.has(side))) {
    tally.content.extra++;
    tally.statement.extra++;
    tally.judged.push({ confidence: of.confidence, right: false });
  }
}

function scoreLabels(gold: GoldStatement, got: Statement, tally: Tally): void {
  hit(tally.stance, gold.stance === got.stance);
  hit(tally.certainty, (gold.certainty ?? 'certain') === got.certainty);
  hit(tally.polarity, (gold.polarity ?? 'affirmed') === got.polarity);
  if (gold.speech !== undefined) hit(tally.speech, gold.speech === got.speech);
  // A date where gold has none goes unpunished: the gold cases do not give every date that can be had.
  if (gold.when === undefined) return;
  if (got.when?.value === gold.when) tally.when.right++;
  else {
    tally.when.missed++;
    if (got.when !== null) tally.when.extra++;
  }
}

function hit(hits: Hits, right: boolean): void {
  hits.of++;
  if (right) hits.right++;
}

function count<G, S>(counts: Counts, wanted: readonly G[], found: readonly S[], same: (got: S, gold: G) => boolean): void {
  const right = wanted.filter((gold) => found.some((got) => same(got, gold))).length;
  counts.right += right;
  counts.missed += wanted.length - right;
  counts.extra += Math.max(0, found.length - right);
}

function sameFigure(got: GoldFigure, gold: GoldFigure): boolean {
  return got.value === gold.value && got.low === gold.low && got.high === gold.high;
}

function sourceIsRight(gold: GoldStatement, { source }: Statement, names: ReadonlyMap<string, readonly string[]>, text: string): boolean {
  if (gold.who.length === 0) return source.actor === null;
  const span = source.span === null ? [] : [text.slice(source.span.start, source.span.end)];
  const given = [...(source.actor === null ? [] : (names.get(source.actor) ?? [])), ...span];
  return given.some((name) => gold.who.some((who) => sameName(name, who)));
}

/** One-to-one pairs of enough overlap, best first: a right source counts most, then the overlap, a right stance breaks ties. */
function pairUp(
  wanted: readonly Side<GoldStatement>[],
  found: readonly Side<Statement>[],
  isSource: (gold: GoldStatement, got: Statement) => boolean,
): { want: Side<GoldStatement>; got: Side<Statement>; who: boolean }[] {
  const candidates = wanted.flatMap((want) =>
    found.flatMap((got) => {
      const shared = overlapRatio(want.spans, got.spans);
      if (shared < (want.of.anaphoric === true ? OVERLAP_MIN_ANAPHORIC : OVERLAP_MIN)) return [];
      const who = isSource(want.of, got.of);
      return [{ want, got, who, worth: (who ? 2 : 0) + shared + (want.of.stance === got.of.stance ? 0.5 : 0) }];
    }),
  );
  const taken = new Set<unknown>();
  return candidates
    .sort((a, b) => b.worth - a.worth)
    .filter(({ want, got }) => {
      if (taken.has(want) || taken.has(got)) return false;
      taken.add(want).add(got);
      return true;
    });
}

/** Joins those of `parts` that lie inside one of `wholes` and have the same key, unless the first of them covers it already. */
function joinParts<T>(parts: readonly Side<T>[], wholes: readonly Side<unknown>[], key: (of: T) => string): Side<T>[] {
  let joined = parts.map((side) => ({ ...side }));
  for (const whole of wholes) {
    const inside = joined.filter((side) => shared(side.spans, whole.spans) >= INSIDE * length(side.spans));
    const [first] = inside;
    if (first === undefined || overlapRatio(first.spans, whole.spans) >= INSIDE) continue;
    const rest = new Set(inside.filter((side) => side !== first && key(side.of) === key(first.of)));
    first.spans = [first, ...rest].flatMap((side) => side.spans);
    joined = joined.filter((side) => !rest.has(side));
  }
  return joined;
}

/** Spans without the quotation marks, commas and spaces at their edges. */
function toWords(text: string, spans: readonly Span[]): Span[] {
  const isWord = (at: number): boolean => /[\p{L}\p{N}]/u.test(text[at] ?? '');
  return spans.map((span) => {
    let { start, end } = span;
    while (start < end && !isWord(start)) start++;
    while (end > start && !isWord(end - 1)) end--;
    return { start, end };
  });
}

function overlapRatio(a: readonly Span[], b: readonly Span[]): number {
  const both = shared(a, b);
  return both === 0 ? 0 : both / (length(a) + length(b) - both);
}

function shared(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const x of a) for (const y of b) sum += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return sum;
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}
