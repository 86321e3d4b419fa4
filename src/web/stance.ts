import type { PositionAnswer, Stance } from '../api/shapes.ts';

export type { Stance } from '../api/shapes.ts';

/** Where a stance puts its actor: behind the claim, against it, keeping silent, or saying something besides. */
export type Side = 'for' | 'against' | 'silent' | 'besides';

const SIDES: Readonly<Record<Stance, Side>> = {
  asserts: 'for',
  confirms: 'for',
  concedes: 'for',
  denies: 'against',
  doubts: 'against',
  withholds: 'silent',
  retracts: 'besides',
  warns: 'besides',
  judges: 'besides',
  demands: 'besides',
  intends: 'besides',
  asks: 'besides',
};

/** Every stance. */
export const STANCES = Object.keys(SIDES) as readonly Stance[];

/** The side that a stance is on. */
export function sideOf(stance: Stance): Side {
  return SIDES[stance];
}

/** The positions that count, by side; a denial that another body of its state has overtaken is no longer one. */
export function bySide(positions: readonly PositionAnswer[]): Record<Side, PositionAnswer[]> {
  const sides: Record<Side, PositionAnswer[]> = { for: [], against: [], silent: [], besides: [] };
  for (const position of positions) if (position.lapsedBy === undefined) sides[sideOf(position.stance)].push(position);
  return sides;
}
