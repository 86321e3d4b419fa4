import type { Stance } from '../../engine/read/reading.ts';
import type { ActorRef, PositionAnswer } from '../answers.ts';
import { type Bearing, compareTimes, isOfficial } from './bearing.ts';
import { groupBy } from './group-by.ts';
import type { Holding, Voice } from './holding.ts';
import { knownOn } from './known.ts';
import { compareText } from './moment.ts';

/** What each actor holds of the claim on `day` (YYYY-MM-DD, null for the present): the stance of its latest statement, by name of the actor. */
export function positionsOn(holdings: readonly Holding[], day: string | null): readonly PositionAnswer[] {
  return positionsAmong(knownOn(holdings, day).bearings);
}

/** The same of `bearings`, which must be in the order of `compareBearings`. */
export function positionsAmong(bearings: readonly Bearing[]): readonly PositionAnswer[] {
  const denials = denialsAmong(bearings);
  return [...byVoice(bearings).values()].map((own) => positionOf(own, denials)).sort(byActor);
}

/** Those whose present position withholds, by name. */
export function withheldOn(holdings: readonly Holding[], day: string | null): readonly ActorRef[] {
  return withheldAmong(knownOn(holdings, day).bearings);
}

/** Those whose latest of `bearings`, which must be in the order of `compareBearings`, withholds, by name. */
export function withheldAmong(bearings: readonly Bearing[]): readonly ActorRef[] {
  const last = [...byVoice(bearings).values()].flatMap((own) => own.slice(-1));
  const actors = last.flatMap(({ stance, voice }) => (stance === 'withholds' ? [actorOf(voice)] : []));
  return actors.sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));
}

/** How many stand on the smaller side: five against five is more of a dispute than nine against one. A denial that lapsed counts for nobody. */
export function disputeAmong(bearings: readonly Bearing[]): number {
  const behind = [...byVoice(bearings).values()].filter((own) => BEHIND.has(own.at(-1)?.stance ?? 'asks')).length;
  const doubting = [...byVoice(bearings).values()].filter((own) => own.at(-1)?.stance === 'doubts').length;
  const against = denialsAmong(bearings).filter(({ lapsedBy }) => lapsedBy === null).length + doubting;
  return Math.min(behind, against);
}

const BEHIND: ReadonlySet<Stance> = new Set(['asserts', 'confirms', 'concedes']);

/** A denial that is its actor's latest word on the claim. */
export interface Denial {
  readonly bearing: Bearing;
  /** The later word of another body of the same state that made it lapse, null where it stands. */
  readonly lapsedBy: Bearing | null;
}

/** The denials among `bearings`, which must be in the order of `compareBearings`, whether they stand or not. */
export function denialsAmong(bearings: readonly Bearing[]): readonly Denial[] {
  const ofState = groupBy(bearings, ({ voice }) => voice.state);
  return [...byVoice(bearings).values()].flatMap((own) => {
    const last = own.at(-1);
    if (last === undefined || last.stance !== 'denies') return [];
    return [{ bearing: last, lapsedBy: ofState.get(last.voice.state)?.find((other) => endsDenial(other, last)) ?? null }];
  });
}

/** Bearings by the id of their voice, in the order given: that of `compareBearings`. */
export function byVoice(bearings: readonly Bearing[]): ReadonlyMap<string, readonly Bearing[]> {
  return groupBy(bearings, ({ voice }) => voice.id);
}

/** An actor as answers refer to it. */
export function actorOf(voice: Voice): ActorRef {
  return { id: voice.id, name: voice.name };
}

/** The state or organisation that a voice belongs to; null where it is one itself. */
export function stateOf(voice: Voice): ActorRef | null {
  return voice.state === voice.id ? null : { id: voice.state, name: voice.stateName };
}

// The delegate denied it; four days later the deputy minister would no longer say. That he asserts it would not do: then both count.
function endsDenial(other: Bearing, denial: Bearing): boolean {
  if (other.stance !== 'withholds' && other.stance !== 'confirms' && other.stance !== 'concedes') return false;
  return other.voice.id !== denial.voice.id && isOfficial(other.voice) && compareTimes(denial, other) < 0;
}

function positionOf(own: readonly Bearing[], denials: readonly Denial[]): PositionAnswer {
  const latest = own.at(-1) as Bearing;
  const since = own.slice(own.findLastIndex(({ stance }) => stance !== latest.stance) + 1)[0] ?? latest;
  const lapsed = denials.find(({ bearing }) => bearing === latest)?.lapsedBy?.holding.statement;
  return {
    actor: actorOf(latest.voice),
    state: stateOf(latest.voice),
    stance: latest.stance,
    since: since.moment.date,
    statement: latest.holding.statement,
    ...(lapsed === undefined ? {} : { lapsedBy: lapsed }),
  };
}

/** Orders positions by name of the actor. */
export function byActor(a: PositionAnswer, b: PositionAnswer): number {
  return compareText(a.actor.name, b.actor.name) || compareText(a.actor.id, b.actor.id);
}

/** Orders positions by id of the actor. */
export function byActorId(a: PositionAnswer, b: PositionAnswer): number {
  return compareText(a.actor.id, b.actor.id);
}
