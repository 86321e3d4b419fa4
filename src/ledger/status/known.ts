import type { Figure, Polarity } from '../../engine/read/reading.ts';
import { affirms, type Bearing, bearingOf, compareBearings, momentWhen, orient, stanceOf } from './bearing.ts';
import type { Holding } from './holding.ts';
import { compareMoments, compareText } from './moment.ts';
import { withoutRecaps } from './recaps.ts';
import { withoutReplies } from './replies.ts';

/** What is known of a claim on a day. */
export interface Known {
  /** In which the claim stands. */
  readonly polarity: Polarity;
  /** Statements that take a position, in the order in which they were made. */
  readonly bearings: readonly Bearing[];
  /** Statements withdrawn by somebody else's correction, and what withdrew them. */
  readonly withdrawn: readonly { readonly bearing: Bearing; readonly by: Holding }[];
}

/** What the articles published up to `day` let one know of a claim; the order of `holdings` does not matter. */
export function knownOn(holdings: readonly Holding[], day: string | null): Known {
  const published = publishedBy(holdings, day);
  const polarity = orient(published);
  const corrections = correctionsOf(published);
  const correcting = new Set(corrections.values());
  const bearings = published
    .filter((holding) => !correcting.has(holding))
    .flatMap((holding) => bearingOf(holding, polarity) ?? [])
    .sort(compareBearings);
  return {
    polarity,
    bearings: withoutReplies(withoutRecaps(bearings.filter(({ holding }) => !corrections.has(holding.statement)))),
    withdrawn: bearings.flatMap((bearing) => {
      const by = corrections.get(bearing.holding.statement);
      return by === undefined ? [] : [{ bearing, by }];
    }),
  };
}

/** The statements of articles published up to `day` (YYYY-MM-DD, null for the present), each with those of its figures that count something of the claim. */
export function publishedBy(holdings: readonly Holding[], day: string | null): readonly Holding[] {
  return withoutStrayFigures(day === null ? holdings : holdings.filter(({ published }) => published <= day));
}

/**
 * Leaves out what is counted besides: "a state of emergency for two districts" gives no figure of a claim whose statements count the
 * dead. A bare number ("it could soon be 12,000") is one of the claim.
 */
function withoutStrayFigures(holdings: readonly Holding[]): readonly Holding[] {
  const counted = new Set(holdings.flatMap(({ aside, figures }) => (aside ? [] : figures.map(({ unit }) => unit.trim().toLowerCase()))));
  if (counted.size === 0) return holdings;
  const isStray = ({ unit }: Figure): boolean => unit.trim() !== '' && !counted.has(unit.trim().toLowerCase());
  return holdings.map((holding) =>
    holding.aside && holding.figures.some(isStray) ? { ...holding, figures: holding.figures.filter((one) => !isStray(one)) } : holding,
  );
}

/** Statements by time of speaking; what is asked for day after day is sorted faster from there. */
export function inOrder(holdings: readonly Holding[]): readonly Holding[] {
  return [...holdings].sort((a, b) => compareMoments(momentWhen(a), momentWhen(b)) || compareText(a.published, b.published));
}

/** The statements of `holdings` by which somebody puts forward what the claim says, named or not, and that nobody has corrected since. */
export function affirming(holdings: readonly Holding[]): readonly Holding[] {
  const polarity = orient(holdings);
  const corrections = correctionsOf(holdings);
  return holdings.filter((holding) => {
    const stance = stanceOf(holding, polarity);
    return stance !== null && affirms(stance) && !corrections.has(holding.statement);
  });
}

/** Statements taken back by somebody else ("the paper retracts its report that the minister had said …"), with the correction. */
function correctionsOf(holdings: readonly Holding[]): ReadonlyMap<string, Holding> {
  const corrections = new Map<string, Holding>();
  const retractions = holdings.filter(({ stance, retracts }) => stance === 'retracts' && retracts !== undefined);
  if (retractions.length === 0) return corrections;
  const byId = new Map(holdings.map((holding) => [holding.statement, holding]));
  for (const holding of retractions.sort((a, b) => compareText(a.published, b.published) || compareText(a.statement, b.statement))) {
    const target = byId.get(holding.retracts ?? '');
    if (target === undefined || target.voice?.id === holding.voice?.id || corrections.has(target.statement)) continue;
    corrections.set(target.statement, holding);
  }
  return corrections;
}
