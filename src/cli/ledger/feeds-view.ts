import type { FeedAnswer, FeedList } from '../../ledger/reports.ts';
import type { Run } from '../wrap.ts';
import { type Cell, type GridColumn, grid, paragraph } from './grid.ts';
import { counted, type ViewOptions } from './view-options.ts';

const COLUMNS: readonly GridColumn[] = [
  { heading: 'feed' },
  { heading: 'checked', most: 16 },
  { heading: 'next', most: 16 },
  { heading: 'items', most: 7, align: 'right' },
];

/** The feeds with how they fare; a feed that could not be had says why. */
export function feedsView({ feeds }: FeedList, options: ViewOptions): string {
  if (feeds.length === 0) {
    return `${paragraph([{ text: 'No feeds yet. Add one: hearsay feeds add ADDRESS', style: 'strong' }], options).join('\n')}\n`;
  }
  const failing = feeds.filter((feed) => feed.problem !== null).length;
  const head = `${counted(feeds.length, 'feed', options)}${failing === 0 ? '' : `, ${failing} of them failing`}`;
  return `${[
    ...paragraph([{ text: head, style: 'strong' }], options),
    '',
    ...grid(
      COLUMNS,
      feeds.map((feed) => row(feed, options)),
      options,
    ),
  ].join('\n')}\n`;
}

function row({ address, title, folder, checked, next, problem, failures, items, refused }: FeedAnswer, options: ViewOptions): Cell[] {
  const notes: Run[][] = [
    [{ text: address, style: 'faint' }],
    ...(folder === null ? [] : [[{ text: `in ${folder}`, style: 'plain' } as const]]),
    ...(refused === 0 ? [] : [[{ text: `${counted(refused, 'item', options)} without an article`, style: 'plain' } as const]]),
    ...(problem === null
      ? []
      : [
          [
            {
              text: `✗ ${counted(failures, 'failure', options)} in a row: ${withoutPlace(problem.message, address)}`,
              style: 'denies',
            } as const,
          ],
        ]),
  ];
  return [
    [[{ text: title ?? 'not had yet', style: title === null ? 'faint' : 'strong' }], ...notes],
    [[{ text: checked === null ? 'never' : minute(checked), style: checked === null ? 'faint' : 'plain' }]],
    [[{ text: minute(next), style: 'plain' }]],
    [[{ text: items.toLocaleString(options.locale), style: 'plain' }]],
  ];
}

function minute(moment: string): string {
  return moment.slice(0, 16).replace('T', '\u00a0');
}

/** A message without the address before it, where that stands beside it already. */
export function withoutPlace(message: string, address: string): string {
  return message.startsWith(`${address}: `) ? message.slice(address.length + 2) : message;
}
