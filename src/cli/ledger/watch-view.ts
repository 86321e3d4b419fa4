import { added, NOTHING } from '../../jobs/tally.ts';
import type { IngestReport } from '../../ledger/reports.ts';
import { paragraph } from './grid.ts';
import { ingestView } from './ingest-view.ts';
import { counted, type ViewOptions } from './view-options.ts';

/** What a watch has done until now. */
export interface WatchSum {
  readonly feeds: number;
  readonly pages: number;
  /** Feeds, pages and articles that could not be had, each time it was tried. */
  readonly problems: number;
  /** What was taken in; of what was refused the number alone. */
  readonly report: IngestReport;
}

/** A watch that has done nothing yet. */
export const NOTHING_YET: WatchSum = { feeds: 0, pages: 0, problems: 0, report: NOTHING };

/** The sum with what one more round, or file, brought. */
export function withReport(sum: WatchSum, report: IngestReport): WatchSum {
  return {
    ...sum,
    problems: sum.problems + report.articles.refused,
    report: added(sum.report, { ...report, refused: [], fromFeeds: [] }),
  };
}

/** "3 feeds checked, 12 pages asked, 8 articles, 1 with a problem", without what there was none of: what a terminal shows meanwhile. */
export function watchLine({ feeds, pages, problems, report }: WatchSum, options: ViewOptions): string {
  const articles = Object.values(report.articles).reduce((sum, count) => sum + count, 0);
  const parts = [
    { count: feeds, words: `${counted(feeds, 'feed', options)} checked` },
    { count: pages, words: `${counted(pages, 'page', options)} asked` },
    { count: articles, words: counted(articles, 'article', options) },
    { count: problems, words: `${problems.toLocaleString(options.locale)} with a problem` },
  ];
  return parts.flatMap(({ count, words }) => (count === 0 ? [] : [words])).join(', ');
}

/** What a watch did when it ends: how much it asked, then what each source brought, and the counts. */
export function watchView(sum: WatchSum, options: ViewOptions): string {
  const head = paragraph([{ text: `In all: ${watchLine(sum, options)}.`, style: 'strong' }], options);
  return `${head.join('\n')}\n${ingestView(sum.report, options)}`;
}
