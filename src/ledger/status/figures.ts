import type { Figure } from '../../engine/read/reading.ts';
import type { FigureAnswer } from '../answers.ts';
import type { Holding } from './holding.ts';
import { affirming, knownOn, publishedBy } from './known.ts';
import { compareMoments, compareText, type Moment, momentOf } from './moment.ts';
import { byVoice } from './positions.ts';

/**
 * The figures given for the claim in articles published up to `day` (YYYY-MM-DD, null for the present), in the order in which they were given, each
 * once an actor, unit, value and date. What somebody denied, doubted or warned of is nobody's figure, nor what was corrected since.
 * In conflict are the latest figures of two actors for one unit, by its words, that leave no value which both allow.
 */
export function figuresOf(holdings: readonly Holding[], day: string | null): readonly FigureAnswer[] {
  const published = publishedBy(holdings, day);
  const given = distinct(affirming(published).flatMap(figuresIn).sort(compareGiven));
  const silent = takenBack(published);
  const current = new Set([...latest(given)].filter(({ holding }) => !silent.has(giverOf(holding))));
  return given.map((one) => answer(one, current.has(one) && [...current].some((other) => inConflict(one, other))));
}

/** A figure with the statement that gives it. */
interface Given {
  readonly holding: Holding;
  readonly figure: Figure;
  readonly index: number;
  readonly moment: Moment;
}

function figuresIn(holding: Holding): readonly Given[] {
  const moment = momentOf(holding.said, holding.published);
  return holding.figures.map((figure, index) => ({ holding, figure, index, moment }));
}

function compareGiven(a: Given, b: Given): number {
  return compareTimes(a, b) || compareText(a.holding.statement, b.holding.statement) || a.index - b.index;
}

function compareTimes(a: Given, b: Given): number {
  return compareMoments(a.moment, b.moment) || compareText(a.holding.published, b.holding.published);
}

/** Ten articles that report one number of one day give it once; so do near-copies, and those that leave out "about". */
function distinct(given: readonly Given[]): readonly Given[] {
  const seen = new Set<string>();
  return given.filter(({ holding, figure: { unit, value, low, high }, moment }) => {
    const occasions = holding.copyGroup === null ? [moment.date] : [moment.date, `copy ${holding.copyGroup}`];
    const keys = occasions.map((occasion) => JSON.stringify([giverOf(holding), inSmallLetters(unit), value, low, high, occasion]));
    const known = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return !known;
  });
}

/** Of every actor and unit the figures given last; two at one time both count. `given` must be in order. */
function latest(given: readonly Given[]): ReadonlySet<Given> {
  const last = new Map<string, Given[]>();
  for (const one of given) {
    const key = JSON.stringify([giverOf(one.holding), inSmallLetters(one.figure.unit)]);
    const before = last.get(key);
    if (before?.[0] !== undefined && compareTimes(before[0], one) === 0) before.push(one);
    else last.set(key, [one]);
  }
  return new Set([...last.values()].flat());
}

/** Actors whose last word on the claim is that it is not so: they no longer stand by their figures. */
function takenBack(holdings: readonly Holding[]): ReadonlySet<string> {
  const voices = [...byVoice(knownOn(holdings, null).bearings)];
  const against = voices.filter(([, own]) => own.at(-1)?.stance === 'denies' || own.at(-1)?.stance === 'retracts');
  return new Set(against.map(([voice]) => voice));
}

function inConflict(one: Given, other: Given): boolean {
  if (giverOf(one.holding) === giverOf(other.holding) || inSmallLetters(one.figure.unit) !== inSmallLetters(other.figure.unit))
    return false;
  const [low, high] = rangeOf(one.figure);
  const [otherLow, otherHigh] = rangeOf(other.figure);
  return low > otherHigh || otherLow > high;
}

/** "About 1,100" allows a tenth more or less: it does not contradict 1,000. */
const tolerance = 0.1;

function rangeOf({ value, low, high, approx }: Figure): readonly [low: number, high: number] {
  const slack = approx === true ? tolerance : 0;
  const from = value ?? low ?? Number.NEGATIVE_INFINITY;
  const to = value ?? high ?? Number.POSITIVE_INFINITY;
  return [from - Math.abs(from) * slack, to + Math.abs(to) * slack];
}

function answer({ holding, figure, moment }: Given, conflict: boolean): FigureAnswer {
  const { value, low, high, approx, unit } = figure;
  return {
    source: { id: holding.voice?.id ?? null, name: holding.voice?.name ?? null },
    unit,
    ...(value === undefined ? {} : { value }),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(approx === undefined ? {} : { approx }),
    on: moment.date,
    statement: holding.statement,
    conflict,
  };
}

function giverOf(holding: Holding): string {
  return holding.voice?.id ?? '';
}

function inSmallLetters(unit: string): string {
  return unit.trim().toLowerCase();
}
