import type { Stance } from '../../engine/read/reading.ts';
import type { ReversalAnswer } from '../answers.ts';
import { affirms, type Bearing, compareBinding, compareTimes, isOfficial } from './bearing.ts';
import type { Holding } from './holding.ts';
import { knownOn } from './known.ts';
import { compareMoments } from './moment.ts';
import { actorOf } from './positions.ts';

/**
 * Every time an actor, or its state, went back on its word, in order and each once, dated by the new statement; by the
 * articles published up to `day` (YYYY-MM-DD, null for the present).
 */
export function reversalsOf(holdings: readonly Holding[], day: string | null = null): readonly ReversalAnswer[] {
  return reversalsAmong(knownOn(holdings, day).bearings);
}

/** The same among `bearings`, which must be in the order of `compareBearings`. */
export function reversalsAmong(bearings: readonly Bearing[]): readonly ReversalAnswer[] {
  const earlier = new Map<string, Bearing[]>();
  const turns: Turn[] = [];
  for (const to of bearings) {
    // Whether two articles mean the same "official who asked not to be named" nobody can tell.
    if (to.voice.anonymous) continue;
    const ofState = earlier.get(to.voice.state) ?? [];
    const from = turnedFrom(to, ofState);
    if (from !== undefined) addTurn(turns, { from, to });
    ofState.push(to);
    earlier.set(to.voice.state, ofState);
  }
  return turns.map(({ from, to }) => ({
    actor: from.voice.id === to.voice.id ? actorOf(to.voice) : { id: to.voice.state, name: to.voice.stateName },
    from: from.stance,
    to: to.stance,
    on: to.moment.date,
    statements: [from.holding.statement, to.holding.statement],
  }));
}

interface Turn {
  readonly from: Bearing;
  readonly to: Bearing;
}

/** The word that `to` goes back on, among the earlier ones of its state: the actor's own, else what another body said for it. */
function turnedFrom(to: Bearing, ofState: readonly Bearing[]): Bearing | undefined {
  const isOwn = (other: Bearing) => other.voice.id === to.voice.id;
  const earlier = ofState.filter((other) => !isOneWord(other, to) && isBefore(other, to));
  const stood = earlier.findLast((other) => isOwn(other) && sideOf(other.stance) !== 'neither');
  const repeats = stood !== undefined && sideOf(stood.stance) === sideOf(to.stance);
  // Who asserted it before may still, by confirming, end the denial of another body; by asserting it again it does not.
  if (repeats && (stood.stance !== 'asserts' || to.stance === 'asserts' || to.stance === 'denies')) return undefined;
  const words = earlier.filter(
    ({ stance }) => stance !== 'doubts' && !(stance === 'withholds' && (repeats || sideOf(to.stance) === 'against')),
  );
  const own = to.voice.id === to.voice.state ? undefined : words.findLast(isOwn);
  if (own !== undefined && isTurn(own, to)) return own;
  const latest = isOfficial(to.voice) ? words.findLast((other) => isOwn(other) || speaksFor(other, to)) : undefined;
  return latest !== undefined && isTurn(latest, to) ? latest : undefined;
}

// What one ministry asserts, another need not stand by: assertions bind the body that made them and, made by the state itself, all of them.
function speaksFor(other: Bearing, to: Bearing): boolean {
  if (!isOfficial(other.voice)) return false;
  const either = other.voice.id === other.voice.state || to.voice.id === to.voice.state;
  return either || (other.stance !== 'asserts' && to.stance !== 'asserts');
}

/**
 * The rule: a denial or a refusal given up, or a claim given up. Doubts ("contradictory") and silence are no reversals, nor do they
 * hide one: denied, doubted, confirmed; asserted, no comment, denied. An assertion stands through silence and is not made anew.
 */
function isTurn(from: Bearing, to: Bearing): boolean {
  const taken = from.stance === 'denies' || from.stance === 'withholds';
  const claimed = from.stance === 'asserts' || from.stance === 'confirms';
  return (taken && affirms(to.stance)) || (claimed && (to.stance === 'denies' || to.stance === 'retracts'));
}

// "Would not comment … has now confirmed it", both of today: which came first only conceding and retracting tell.
function isBefore(from: Bearing, to: Bearing): boolean {
  return compareTimes(from, to) < 0 || to.stance === 'concedes' || to.stance === 'retracts';
}

/** Adds a turn unless it has been told; of one day's words the most telling names it ("it was so, they said, and admitted …"). */
function addTurn(turns: Turn[], { from, to }: Turn): void {
  const same = turns.findIndex((turn) => isSameTurn(turn, from, to));
  const told = turns[same];
  if (told === undefined) turns.push({ from, to });
  else if (compareMoments(told.to.moment, to.moment) === 0 && compareBinding(told.to.stance, to.stance) < 0)
    turns[same] = { from: told.from, to };
}

function isOneWord(a: Bearing, b: Bearing): boolean {
  return a.voice.id === b.voice.id && sideOf(a.stance) === sideOf(b.stance) && compareMoments(a.moment, b.moment) === 0;
}

// A ministry confirms what the government would not; a day later the government does: the state has turned once.
function isSameTurn(turn: Turn, from: Bearing, to: Bearing): boolean {
  return (
    turn.to.voice.state === to.voice.state &&
    sideOf(turn.to.stance) === sideOf(to.stance) &&
    (turn.to.voice.id === to.voice.id || turn.from.voice.id !== turn.to.voice.id || turn.to.voice.id === turn.to.voice.state) &&
    compareTimes(from, turn.to) <= 0
  );
}

function sideOf(stance: Stance): 'for' | 'against' | 'neither' {
  if (affirms(stance)) return 'for';
  return stance === 'denies' || stance === 'retracts' ? 'against' : 'neither';
}
