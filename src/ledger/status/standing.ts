import type { Roots, Status } from '../answers.ts';
import { type Bearing, compareTimes } from './bearing.ts';
import { groupBy } from './group-by.ts';
import type { Holding } from './holding.ts';
import { type Collapse, collapseRoots, countRoots } from './independence.ts';
import { type Known, knownOn } from './known.ts';
import { byVoice, type Denial, denialsAmong } from './positions.ts';
import { type Root, rootsOf } from './root.ts';

/** How a claim stands on a day, with everything that the status was read off. */
export interface Standing {
  readonly known: Known;
  readonly status: Status;
  readonly roots: Roots;
  /** The roots that stand, each with why it is not counted in `low`, null where it is. */
  readonly standing: ReadonlyMap<Root, Collapse | null>;
  /** Roots that took everything back, or denied it later. */
  readonly fallen: readonly Root[];
  readonly denials: readonly Denial[];
  /** Confirmations and concessions by those who had denied it, themselves or through another body of their state. */
  readonly concessions: readonly Bearing[];
}

/** How the claim stands at the end of `day` (YYYY-MM-DD, null for the present), by the articles published up to then. */
export function standingOn(holdings: readonly Holding[], day: string | null): Standing {
  const known = knownOn(holdings, day);
  const every = rootsOf(known);
  const standing = collapseRoots(every);
  const facts = {
    roots: countRoots(standing),
    standing,
    fallen: every.filter((root) => !standing.has(root)),
    denials: denialsAmong(known.bearings),
    concessions: concessionsAmong(known.bearings, every),
  };
  return { known, status: statusOf(facts), ...facts };
}

type Facts = Pick<Standing, 'roots' | 'fallen' | 'denials' | 'concessions'>;

/** The first row of the table that fits. */
function statusOf({ roots, fallen, denials, concessions }: Facts): Status {
  const asserted = roots.high > 0;
  const denied = denials.some(({ lapsedBy }) => lapsedBy === null);
  if (!asserted && fallen.length > 0 && fallen.every(({ ended }) => ended?.stance === 'retracts')) return 'retracted';
  if (concessions.length > 0 && !denied) return 'conceded';
  if (asserted && denied) return 'contested';
  if (roots.low >= 2) return 'corroborated';
  if (asserted) return 'single-source';
  return denied ? 'denied' : 'unconfirmed';
}

// A concession stands as a root does: that its actor then tells more about it, or falls silent again, does not undo it. Who denied it
// and now asserts it himself concedes as well, whatever the verb.
function concessionsAmong(bearings: readonly Bearing[], roots: readonly Root[]): readonly Bearing[] {
  const first = [...byVoice(bearings).values()].flatMap((own) => own.find(({ stance }) => stance === 'denies') ?? []);
  const denials = groupBy(first, ({ voice }) => voice.state);
  const answers = (word: Bearing) => (denial: Bearing) =>
    (word.stance !== 'asserts' || denial.voice.id === word.voice.id) && isBefore(denial, word);
  return roots.flatMap((root) => root.standing).filter((word) => denials.get(word.voice.state)?.some(answers(word)) === true);
}

// Denied in the morning, conceded in the evening: within a day the word "concede" itself tells which came first.
function isBefore(denial: Bearing, word: Bearing): boolean {
  const order = compareTimes(denial, word);
  return order < 0 || (order === 0 && word.stance === 'concedes' && denial.voice.id === word.voice.id);
}
