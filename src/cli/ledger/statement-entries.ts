import type { ClaimDetail, StatementAnswer } from '../../ledger/answers.ts';
import type { Run } from '../wrap.ts';
import { chain, place, quoted, speaker, stanceRuns } from './evidence.ts';
import { paragraph } from './grid.ts';
import { grouped } from './grouped.ts';
import { counted, type ViewOptions } from './view-options.ts';

/** Every statement on a claim, the oldest first, with its chain and place; the same words of the same source stand together. */
export function statementEntries({ statements }: Pick<ClaimDetail, 'statements'>, options: ViewOptions): string[] {
  const ordered = [...statements].sort((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.published, b.published));
  const entries = grouped(ordered, ({ source, stance, polarity, certainty, quote }) =>
    JSON.stringify([source.id, source.name, stance, polarity, certainty, quote.replace(/\s+/g, ' ')]),
  );
  return [...entries.values()].flatMap(([first, ...others], i) =>
    first === undefined ? [] : [...(i === 0 ? [] : ['']), ...entry(first, others, options)],
  );
}

function entry(first: StatementAnswer, others: readonly StatementAnswer[], options: ViewOptions): string[] {
  const day = dayOf(first);
  const head: Run[] = [
    { text: `${day.padEnd(options.columns < NARROW ? 0 : DAY, '\u00a0')}\u00a0\u00a0`, style: 'plain' },
    { text: `${speaker(first)} `, style: 'strong' },
    ...stanceRuns(first),
  ];
  const lead = ' '.repeat(options.columns < NARROW ? 2 : DAY + 2);
  const body: Run[][] = [
    [{ text: quoted(first), style: 'plain' }],
    [place(first), { text: ` ${first.id}`, style: 'faint' }],
    chain(first),
    ...(first.membership.by === 'person' ? [[{ text: 'put on this claim by a person', style: 'faint' } as const]] : []),
    ...sameWords(first, others, options),
  ];
  return [...paragraph(head, options), ...body.flatMap((runs) => paragraph(runs, options, lead))];
}

/** Where else the same source says the same: near-copies, mostly. */
function sameWords(first: StatementAnswer, others: readonly StatementAnswer[], options: ViewOptions): Run[][] {
  const here = place(first).text;
  const places = new Map(others.map((other) => [place(other).text, other.outlet]));
  places.delete(here);
  if (places.size === 0) return [];
  const where = [...places].map(([text, outlet]) => `${outlet} ${text}`).join(' · ');
  return [
    [
      { text: `The same words in ${counted(places.size, 'more place', options)}: `, style: 'plain' },
      { text: where, style: 'faint' },
    ],
  ];
}

const NARROW = 60;
const DAY = 10;

/** The day it was said, else the day it was published. */
function dayOf({ said, published }: StatementAnswer): string {
  return said ?? published;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
