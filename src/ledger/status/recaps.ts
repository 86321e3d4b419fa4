import type { Stance } from '../../engine/read/reading.ts';
import { type Bearing, compareTimes, isOfficial } from './bearing.ts';
import { groupBy } from './group-by.ts';

/**
 * Leaves out undated words that only tell again what their actor held before it came round: "the ministry admitted it; it had
 * always denied it". A denial or refusal without a date is one where the actor has by then confirmed or conceded, or where the same
 * article says so of its state, and where the actor or its state had denied or refused before that. `bearings` are in order.
 */
export function withoutRecaps(bearings: readonly Bearing[]): readonly Bearing[] {
  const ofStates = groupBy(bearings, ({ voice }) => voice.state);
  const admissions = groupBy(
    bearings.filter(({ stance, voice }) => (stance === 'confirms' || stance === 'concedes') && isOfficial(voice)),
    ({ voice }) => voice.state,
  );
  return bearings.filter((word) => {
    if (word.holding.said !== null || !isRefusal(word.stance)) return true;
    const admission = admissions.get(word.voice.state)?.find((other) => isAnswered(word, other));
    const before = admission === undefined ? [] : (ofStates.get(word.voice.state) ?? []);
    return !before.some((other) => isRefusal(other.stance) && admission !== undefined && compareTimes(other, admission) < 0);
  });
}

function isRefusal(stance: Stance): boolean {
  return stance === 'denies' || stance === 'withholds';
}

function isAnswered(word: Bearing, admission: Bearing): boolean {
  const inOneText = word.holding.article === admission.holding.article || isCopy(word, admission);
  return inOneText || (word.voice.id === admission.voice.id && compareTimes(admission, word) <= 0);
}

function isCopy({ holding: a }: Bearing, { holding: b }: Bearing): boolean {
  return a.copyGroup !== null && a.copyGroup === b.copyGroup;
}
