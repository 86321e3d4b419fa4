import type { Stance } from '../../api/shapes.ts';

/** A stroke of a mark, around the middle of a square from -8 to 8. */
export interface Shape {
  readonly d: string;
  readonly filled?: boolean;
}

const circle = (r: number): string => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

/** The mark of each stance, as it stands in texts and charts. */
export const STANCE_SHAPES: Readonly<Record<Stance, readonly Shape[]>> = {
  asserts: [{ d: circle(5), filled: true }],
  confirms: [{ d: circle(3), filled: true }, { d: circle(6.5) }],
  concedes: [{ d: circle(6.5) }, { d: 'M0-3.5v7M-3.5 0h7' }],
  denies: [{ d: 'M-5-5 5 5M5-5-5 5' }],
  doubts: [{ d: 'M0-6.5 6.5 0 0 6.5-6.5 0z' }, { d: 'M-2.5 0h5' }],
  withholds: [{ d: circle(5.5) }],
  warns: [{ d: 'M0-6 6.5 5.5h-13z' }],
  judges: [{ d: 'M-5-5h10v10h-10z' }],
  demands: [{ d: 'M-5 4 0-2l5 6M-5-1l5-6 5 6' }],
  intends: [{ d: 'M-6.5 0h12M1-5l5 5-5 5' }],
  asks: [{ d: 'M-3.5-3a3.5 3.5 0 1 1 4.6 3.3C0 .8 0 1.6 0 3' }, { d: 'M0 5.2v1.6' }],
  retracts: [{ d: circle(6.5) }, { d: 'M-3.5 0h7' }],
};
