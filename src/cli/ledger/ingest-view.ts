import type { ArticleCounts, IngestReport, Refusal } from '../../ledger/reports.ts';
import type { Run } from '../wrap.ts';
import { paragraph } from './grid.ts';
import { sourcesLines } from './sources-view.ts';
import { counted, type ViewOptions } from './view-options.ts';

/** What an ingest did: what was refused with place and reason, what each source brought, then one sentence with the counts. */
export function ingestView(report: IngestReport, options: ViewOptions): string {
  const refused = [...feedTextLines(report.fromFeeds, options), ...refusalLines(report.refused, options)];
  const sources = sourcesLines(report.sources, options);
  const gap = refused.length > 0 && sources.length > 0 ? [''] : [];
  return `${[...refused, ...gap, ...sources, ...paragraph(summary(report, options), options)].join('\n')}\n`;
}

/** "△ from its feed https://nordblatt.example/a: the page asks for consent …", wrapped. */
function feedTextLines(fromFeeds: readonly Refusal[], options: ViewOptions): string[] {
  return fromFeeds.flatMap(({ place, reason }) =>
    paragraph(
      [
        { text: '△ text of its feed ', style: 'strong' },
        { text: `${place}: `, style: 'strong' },
        { text: reason.startsWith(`${place}: `) ? reason.slice(place.length + 2) : reason, style: 'plain' },
      ],
      options,
    ),
  );
}

/** "✗ refused wires.jsonl:17: this line is not valid JSON", wrapped. */
export function refusalLines(refused: readonly Refusal[], options: ViewOptions): string[] {
  return refused.flatMap(({ place, reason }) =>
    paragraph(
      [
        { text: '✗ refused ', style: 'denies' },
        { text: `${place}: `, style: 'strong' },
        // Reasons for people begin with the place as well.
        { text: reason.startsWith(`${place}: `) ? reason.slice(place.length + 2) : reason, style: 'plain' },
      ],
      options,
    ),
  );
}

/** "13 articles: 9 new, 2 in a new version, 1 unchanged, 1 refused"; null where there is none. */
export function countsOf(articles: ArticleCounts, options: ViewOptions): string | null {
  const parts = [
    { count: articles.new, word: 'new' },
    { count: articles.revised, word: 'in a new version' },
    { count: articles.unchanged, word: 'unchanged' },
    { count: articles.withdrawn, word: 'withdrawn' },
    { count: articles.refused, word: 'refused' },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0) return null;
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  return `${counted(all, 'article', options)}: ${parts.map(({ count, word }) => `${count.toLocaleString(options.locale)}\u00a0${word}`).join(', ')}`;
}

/** "13 articles: 9 new, 4 unchanged. Found 43 statements. Claims: 5 new, 3 changed. 4 that the ledger had were not read again." */
function summary({ articles, statements, claims, unread }: IngestReport, options: ViewOptions): Run[] {
  const number = (value: number): string => value.toLocaleString(options.locale);
  const counts = countsOf(articles, options);
  const found = ` Found ${counted(statements, 'statement', options)}. Claims: ${number(claims.new)}\u00a0new, ${number(claims.changed)}\u00a0changed.`;
  const known = ` ${number(unread)}\u00a0that the ledger had ${unread === 1 ? 'was' : 'were'} not read again.`;
  return [
    { text: counts === null ? 'Found no article.' : `${counts}.`, style: 'strong' },
    ...(articles.new + articles.revised === 0 ? [] : [{ text: found, style: 'plain' } as const]),
    ...(unread === 0 ? [] : [{ text: known, style: 'plain' } as const]),
  ];
}
