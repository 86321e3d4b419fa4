import type { ReversalAnswer } from '../../ledger/answers.ts';
import type { Run } from '../wrap.ts';
import { grouped } from './grouped.ts';

/** "↺ reversal: Fluorwerk Kalden denies → concedes", marked by sign and word. */
export function reversalRuns({ actor, from, to }: ReversalAnswer): Run[] {
  return [...mark(actor.name), { text: from, style: from }, ARROW, { text: to, style: to }];
}

/** All reversals of each actor on a line, one that goes on where the last ended joined to it: "↺ reversals: Marenland denies → asserts → denies". */
export function reversalSummary(reversals: readonly ReversalAnswer[]): Run[][] {
  return [...grouped(reversals, ({ actor }) => actor.id).values()].map((turns) => [
    ...mark(turns[0]?.actor.name ?? '', turns.length),
    ...turns.flatMap(({ from, to }, i): Run[] => {
      const before = turns[i - 1];
      if (before?.to === from) return [ARROW, { text: to, style: to }];
      const start: Run[] = [{ text: from, style: from }, ARROW, { text: to, style: to }];
      return before === undefined ? start : [{ text: ', ', style: 'plain' }, ...start];
    }),
  ]);
}

const ARROW: Run = { text: '\u00a0→\u00a0', style: 'plain' };

function mark(name: string, count = 1): Run[] {
  return [
    { text: count === 1 ? '↺ reversal: ' : '↺ reversals: ', style: 'faint' },
    { text: `${name} `, style: 'plain' },
  ];
}
