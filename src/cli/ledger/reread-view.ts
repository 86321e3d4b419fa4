import type { RereadArticle, RereadReport, StatementBrief } from '../../ledger/reports.ts';
import type { Run } from '../wrap.ts';
import { type Change, changeLines } from './change-lines.ts';
import { paragraph } from './grid.ts';
import { counted, type ViewOptions } from './view-options.ts';

/** What a reread changed, article by article (added, dropped, another stance, by sign and word), then one sentence with the counts. */
export function rereadView(report: RereadReport, options: ViewOptions): string {
  const articles = report.articles.flatMap((article) => [...changedArticleLines(article, options), '']);
  return `${[...articles, ...paragraph(summary(report, options), options)].join('\n')}\n`;
}

/** What changed in one article, by sign and word. */
export function changedArticleLines(article: RereadArticle, options: ViewOptions): string[] {
  const at = (statement: StatementBrief): Change => ({ statement, article: article.article });
  return [
    ...paragraph(
      [
        { text: article.outlet, style: 'strong' },
        { text: ` ${article.article}`, style: 'faint' },
      ],
      options,
    ),
    ...article.added.flatMap((statement) => changeLines('+ added', at(statement), options)),
    ...article.dropped.flatMap((statement) => changeLines('− dropped', at(statement), options)),
    ...article.changed.flatMap((statement) => changeLines('~ changed', { ...at(statement), before: statement.before }, options)),
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
