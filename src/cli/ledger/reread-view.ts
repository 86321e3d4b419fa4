import type { RereadArticle, RereadReport, StanceChange, StatementBrief } from '../../ledger/reports.ts';
import { NOBODY } from '../statement-cells.ts';
import type { Run } from '../wrap.ts';
import { place } from './evidence.ts';
import { paragraph } from './grid.ts';
import { counted, type ViewOptions } from './view-options.ts';

/** What a reread changed, article by article (added, dropped, another stance, by sign and word), then one sentence with the counts. */
export function rereadView(report: RereadReport, options: ViewOptions): string {
  const articles = report.articles.flatMap((article) => [...articleLines(article, options), '']);
  return `${[...articles, ...paragraph(summary(report, options), options)].join('\n')}\n`;
}

function articleLines(article: RereadArticle, options: ViewOptions): string[] {
  const line = (sign: string, statement: StatementBrief, stance: readonly Run[]): string[] =>
    paragraph(
      [
        { text: `${sign} `, style: 'strong' },
        { text: `${statement.source ?? NOBODY} `, style: 'plain' },
        ...stance,
        { text: ` “${statement.quote.replace(/\s+/g, ' ')}” `, style: 'plain' },
        place({ article: article.article, content: statement.content }),
      ],
      options,
      '  ',
    );
  return [
    ...paragraph(
      [
        { text: article.outlet, style: 'strong' },
        { text: ` ${article.article}`, style: 'faint' },
      ],
      options,
    ),
    ...article.added.flatMap((statement) => line('+ added', statement, [stanceRun(statement)])),
    ...article.dropped.flatMap((statement) => line('− dropped', statement, [stanceRun(statement)])),
    ...article.changed.flatMap((statement) => line('~ changed', statement, turn(statement))),
  ];
}

function stanceRun({ stance }: StatementBrief): Run {
  return { text: stance, style: stance };
}

function turn({ before, stance }: StanceChange): Run[] {
  return [
    { text: before, style: before },
    { text: '\u00a0→\u00a0', style: 'plain' },
    { text: stance, style: stance },
  ];
}

/** "Read 25 articles again by rules 0.2.0: 2 changed, 23 as before. Statements: 3 added, …" */
function summary({ engine, articles, unchanged, claims }: RereadReport, options: ViewOptions): Run[] {
  const number = (value: number): string => value.toLocaleString(options.locale);
  const sum = (count: (article: RereadArticle) => number): string => number(articles.reduce((total, article) => total + count(article), 0));
  const head = `Read ${counted(articles.length + unchanged, 'article', options)} again by rules ${engine}`;
  if (articles.length === 0) return [{ text: `${head}: every statement as before.`, style: 'strong' }];
  const counts = `${sum(({ added }) => added.length)} added, ${sum(({ dropped }) => dropped.length)} dropped, ${sum(({ changed }) => changed.length)} with another stance`;
  const claimed = `${number(claims.new)} new, ${number(claims.changed)} changed`;
  return [
    { text: `${head}: ${number(articles.length)} changed, ${number(unchanged)} as before.`, style: 'strong' },
    { text: ` Statements: ${counts}. Claims: ${claimed}.`, style: 'plain' },
  ];
}
