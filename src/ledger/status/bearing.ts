import type { Polarity, Stance } from '../../engine/read/reading.ts';
import type { Holding, Voice } from './holding.ts';
import { compareMoments, compareText, type Moment, momentOf } from './moment.ts';

/** A statement as it bears on the claim: who takes which stance towards it, and when. */
export interface Bearing {
  readonly holding: Holding;
  readonly voice: Voice;
  /** Towards the claim, not towards the words: "no missile hit it", asserted, denies that one did. */
  readonly stance: Stance;
  readonly moment: Moment;
}

/**
 * The polarity in which the claim stands: `affirmed` unless all that is said of it is negative ("no one was hurt", said by two
 * ministries, is a claim with two roots and not a rumour with two denials).
 */
export function orient(holdings: readonly Holding[]): Polarity {
  const telling = holdings.filter(
    (holding) => positionOf(holding.stance) !== null && holding.stance !== 'retracts' && takesPosition(holding),
  );
  return telling.length > 0 && telling.every(({ polarity }) => polarity === 'negated') ? 'negated' : 'affirmed';
}

/** Orders bearings by time of speaking, then of publication, then the more binding stance last; total on distinct statements. */
export function compareBearings(a: Bearing, b: Bearing): number {
  return compareTimes(a, b) || compareBinding(a.stance, b.stance) || compareText(a.holding.statement, b.holding.statement);
}

/** Orders bearings by time alone: 0 where nothing tells which of them came first. */
export function compareTimes(a: Bearing, b: Bearing): number {
  return compareMoments(a.moment, b.moment) || compareText(a.holding.published, b.holding.published);
}

/** Orders stances by how hard they are to take back, the more binding last. */
export function compareBinding(a: Stance, b: Stance): number {
  return binding.indexOf(a) - binding.indexOf(b);
}

/** The stance that a statement takes towards a claim of a polarity: "no missile hit it", asserted, denies that one did. */
export function stanceTowards({ stance, polarity }: Pick<Holding, 'stance' | 'polarity'>, claim: Polarity): Stance {
  return polarity === claim ? stance : opposite(stance);
}

/** Whether the stance puts the claim forward. */
export function affirms(stance: Stance): boolean {
  return stance === 'asserts' || stance === 'confirms' || stance === 'concedes';
}

/** Media and agencies, which relay. */
export function isRelay(voice: Voice): boolean {
  return voice.kind === 'medium' || voice.kind === 'agency';
}

/** Whether the voice stands for its state or organisation officially: a named body or person of it. */
export function isOfficial(voice: Voice): boolean {
  return !voice.anonymous && !isRelay(voice);
}

// At one and the same time the word counts that is harder to take back: "would not confirm it; later that day it conceded".
const binding: readonly Stance[] = ['withholds', 'doubts', 'asserts', 'confirms', 'denies', 'concedes', 'retracts'];

/** What a statement says of a claim that stands in `polarity`; null where it takes no position or nobody is named. */
export function bearingOf(holding: Holding, polarity: Polarity): Bearing | null {
  const stance = stanceOf(holding, polarity);
  return holding.voice === null || stance === null ? null : { holding, voice: holding.voice, stance, moment: momentWhen(holding) };
}

/** The stance of a statement towards a claim that stands in `polarity`; null where it takes no position. */
export function stanceOf(holding: Holding, polarity: Polarity): Stance | null {
  const position = takesPosition(holding) ? positionOf(holding.stance) : null;
  return position === null ? null : stanceTowards({ stance: position, polarity: holding.polarity }, polarity);
}

// "If that were true, …" takes no position; "has always denied" without a date tells nothing new; nor does what is said besides.
function takesPosition(holding: Holding): boolean {
  return holding.certainty !== 'conditional' && !holding.recap && !isSaidBesides(holding);
}

// "Our doors are open" asserts nothing of the withdrawals. A number does ("it could soon be 12,000"), unless of what is not so ("forty had
// not been found"); and whoever denies or confirms takes a position on what is spoken of, in whatever words.
function isSaidBesides({ aside, stance, polarity, figures }: Holding): boolean {
  return aside && (stance === 'asserts' || stance === 'intends') && (figures.length === 0 || polarity === 'negated');
}

// "We will close the plant" (intends) is the best word there is on the claim that the plant is going to close: it asserts.
// Warnings, judgements, demands and questions take no position.
function positionOf(stance: Stance): Stance | null {
  if (stance === 'intends') return 'asserts';
  return binding.includes(stance) ? stance : null;
}

// "It is not so" denies; "denied that it had not been so" asserts. Withholding, doubting and taking back look the same from both sides.
function opposite(stance: Stance): Stance {
  if (affirms(stance)) return 'denies';
  return stance === 'denies' ? 'asserts' : stance;
}

// A timeline asks for the same statements once a day.
const moments = new WeakMap<Holding, Moment>();

/** When a statement was made. */
export function momentWhen(holding: Holding): Moment {
  const known = moments.get(holding) ?? momentOf(holding.said, holding.published);
  moments.set(holding, known);
  return known;
}
