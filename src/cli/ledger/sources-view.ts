import type { ArticleCounts, SourceCounts } from '../../ledger/reports.ts';
import { type Cell, type GridColumn, grid, paragraph } from './grid.ts';
import { counted, type ViewOptions } from './view-options.ts';

const FATES: readonly { readonly fate: keyof ArticleCounts; readonly heading: string }[] = [
  { fate: 'new', heading: 'new' },
  { fate: 'revised', heading: 'changed' },
  { fate: 'unchanged', heading: 'as before' },
  { fate: 'withdrawn', heading: 'withdrawn' },
  { fate: 'refused', heading: 'refused' },
];

const COLUMNS: readonly GridColumn[] = [
  { heading: 'from' },
  ...FATES.map(({ heading }): GridColumn => ({ heading, most: 9, align: 'right', named: true })),
];

/** More than these would push what was refused off the screen. */
const SHOWN = 20;

/** What each file or site brought; nothing where the sum tells all: of one source, or of files with an article each. Those that brought most come first. */
export function sourcesLines(sources: readonly SourceCounts[], options: ViewOptions): string[] {
  if (sources.length < 2 || sources.every(({ articles }) => sum(articles) <= 1)) return [];
  const busiest = [...sources].sort((a, b) => stir(b.articles) - stir(a.articles));
  const shown = busiest.slice(0, SHOWN);
  const more = sources.length - shown.length;
  return [
    ...grid(
      COLUMNS,
      shown.map(({ source, articles }) => row(source, articles, options)),
      options,
    ),
    ...(more === 0 ? [] : paragraph([{ text: `and ${counted(more, 'more source', options)}`, style: 'faint' }], options)),
    '',
  ];
}

/** The number of articles that were anything but as before. */
function stir(counts: ArticleCounts): number {
  return sum(counts) - counts.unchanged;
}

function sum(counts: ArticleCounts): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

function row(source: string, counts: ArticleCounts, { locale }: ViewOptions): Cell[] {
  const numbers = FATES.map(({ fate }): Cell => {
    const count = counts[fate];
    return count === 0 ? [] : [[{ text: count.toLocaleString(locale), style: fate === 'refused' ? 'denies' : 'plain' }]];
  });
  return [[[{ text: source, style: 'strong' }]], ...numbers];
}
