import type { IngestReport } from '../../ledger/reports.ts';
import type { Run } from '../wrap.ts';
import { paragraph } from './grid.ts';
import { counted, type ViewOptions } from './view-options.ts';

/** What an ingest did: what was refused with place and reason, then one sentence with the counts. */
export function ingestView(report: IngestReport, options: ViewOptions): string {
  const refused = report.refused.flatMap(({ place, reason }) =>
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
  return `${[...refused, ...paragraph(summary(report, options), options)].join('\n')}\n`;
}

/** "13 articles: 9 new, 2 in a new version, 1 unchanged, 1 refused. Found 43 statements. Claims: 5 new, 3 changed." */
function summary({ articles, statements, claims }: IngestReport, options: ViewOptions): Run[] {
  const number = (value: number): string => value.toLocaleString(options.locale);
  const taken = articles.new + articles.revised;
  const all = taken + articles.unchanged + articles.withdrawn + articles.refused;
  const parts = [
    { count: articles.new, word: 'new' },
    { count: articles.revised, word: 'in a new version' },
    { count: articles.unchanged, word: 'unchanged' },
    { count: articles.withdrawn, word: 'withdrawn' },
    { count: articles.refused, word: 'refused' },
  ].filter(({ count }) => count > 0);
  const listed = parts.map(({ count, word }) => `${number(count)}\u00a0${word}`).join(', ');
  const met = parts.length === 0 ? 'Found no article.' : `${counted(all, 'article', options)}: ${listed}.`;
  const found = ` Found ${counted(statements, 'statement', options)}. Claims: ${number(claims.new)}\u00a0new, ${number(claims.changed)}\u00a0changed.`;
  return [{ text: met, style: 'strong' }, ...(taken === 0 ? [] : [{ text: found, style: 'plain' } as const])];
}
