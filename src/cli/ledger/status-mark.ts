import type { Roots, Status } from '../../ledger/answers.ts';
import type { Style } from '../colour.ts';
import type { Run } from '../wrap.ts';

// Circles that say the same as the word: empty for no root, full for one, ringed for several, half for a dispute, crossed for a
// denial, plus where a denier has joined, minus where it was taken back. No ticks: a status is no verdict.
const MARKS: Readonly<Record<Status, { readonly symbol: string; readonly style: Style }>> = {
  retracted: { symbol: '⊖', style: 'retracts' },
  conceded: { symbol: '⊕', style: 'concedes' },
  contested: { symbol: '◐', style: 'warns' },
  corroborated: { symbol: '◉', style: 'confirms' },
  'single-source': { symbol: '●', style: 'asserts' },
  denied: { symbol: '⊗', style: 'denies' },
  unconfirmed: { symbol: '○', style: 'withholds' },
};

/** A status as its symbol and its word, in its colour. */
export function statusRun(status: Status): Run {
  const { symbol, style } = MARKS[status];
  return { text: `${symbol}\u00a0${status}`, style };
}

/** The number of independent roots: "1", or "2–3" where it depends on what counts as one. */
export function rootsLabel({ low, high }: Roots): string {
  return low === high ? String(low) : `${low}–${high}`;
}
