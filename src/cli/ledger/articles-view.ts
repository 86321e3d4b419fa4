import type { ArticleAnswer, ArticlesPage } from '../../ledger/article-answers.ts';
import type { Run } from '../wrap.ts';
import { type Cell, type GridColumn, grid, paragraph } from './grid.ts';
import { pageCount } from './section.ts';
import { counted, type ViewOptions } from './view-options.ts';

const COLUMNS: readonly GridColumn[] = [
  { heading: 'published', most: 10 },
  { heading: 'outlet', most: 16 },
  { heading: '', most: 2 },
  { heading: 'article' },
  { heading: 'statements', most: 11, align: 'right', named: true },
];

/** How a page of articles is shown. */
export interface ArticlesViewOptions extends ViewOptions {
  /** What was asked for, in words, empty where all were. */
  readonly asked: string;
}

/** The articles of a page in the order given, with their versions, the agencies they credit and what they are a near-copy of. */
export function articlesView({ articles, next }: ArticlesPage, options: ArticlesViewOptions): string {
  if (articles.length === 0) {
    const text = options.asked === '' ? 'No articles yet. Fill the ledger: hearsay ingest FILE…' : `No article matches ${options.asked}.`;
    return `${paragraph([{ text, style: 'strong' }], options).join('\n')}\n`;
  }
  const lines = [
    ...paragraph([{ text: pageCount(articles.length, 'article', { ...options, next }), style: 'strong' }], options),
    '',
    ...grid(
      COLUMNS,
      articles.map((article) => row(article, options)),
      options,
    ),
    ...(next === null ? [] : ['', ...paragraph([{ text: `More follow: --cursor ${next}`, style: 'faint' }], options)]),
  ];
  return `${lines.join('\n')}\n`;
}

function row(article: ArticleAnswer, options: ViewOptions): Cell[] {
  const { id, outlet, language, title, published, agencies, slugline, versions, statements, copyOf } = article;
  const notes = [
    ...(slugline === null ? [] : [`slugline ${slugline}`]),
    ...(agencies.length === 0 ? [] : [`credits ${agencies.join(', ')}`]),
    ...(versions.length < 2 ? [] : [`${counted(versions.length, 'version', options)}, the last learnt ${lastLearnt(article)}`]),
    ...(article.embargoedUntil === null ? [] : [`embargoed until ${article.embargoedUntil.slice(0, 16).replace('T', '\u00a0')}`]),
    ...(article.pageProblem === null ? [] : [`text of its feed; ${withoutPlace(article.pageProblem.message, article.address)}`]),
    ...(article.withdrawn === null ? [] : [`taken back by its publisher on ${article.withdrawn.slice(0, 10)}; it no longer counts`]),
    ...(copyOf === null ? [] : [`near-copy of ${copyOf}`]),
  ];
  return [
    [[{ text: published ?? 'undated', style: published === null ? 'faint' : 'plain' }]],
    [[{ text: outlet, style: 'plain' }]],
    [[{ text: language, style: 'plain' }]],
    [
      [{ text: title ?? 'without a title', style: title === null ? 'faint' : 'strong' }],
      [{ text: id, style: 'faint' }],
      ...(article.address === null || article.address === id ? [] : [[{ text: article.address, style: 'faint' } as const]]),
      ...(article.byline === null ? [] : [[{ text: article.byline, style: 'plain' } as const]]),
      ...notes.map((text): Run[] => [{ text, style: 'plain' }]),
    ],
    [[{ text: statements.toLocaleString(options.locale), style: 'plain' }]],
  ];
}

function withoutPlace(message: string, address: string | null): string {
  return address !== null && message.startsWith(`${address}: `) ? message.slice(address.length + 2) : message;
}

/** Day and minute, in UTC: "2025-06-03 11:40". */
function lastLearnt({ versions }: ArticleAnswer): string {
  const last = versions.map(({ learnt }) => learnt).sort();
  return (last.at(-1) ?? '').slice(0, 16).replace('T', '\u00a0');
}
