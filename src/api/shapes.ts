/** The shapes in which the API answers, for programs that ask it. */
export type { Reading, Stance, Statement } from '../engine/read/reading.ts';
export type { KnownBlock } from '../engine/text/document.ts';
export type { Span } from '../engine/text/span.ts';
export type {
  ActorDetail,
  ActorPosition,
  ActorRef,
  ActorReversal,
  ActorsPage,
  ClaimAnswer,
  ClaimDetail,
  ClaimsPage,
  FigureAnswer,
  OverviewAnswer,
  PositionAnswer,
  ReversalAnswer,
  ReversalsPage,
  StatementAnswer,
  Status,
  StatusChange,
} from '../ledger/answers.ts';
export type { ArticleDetail, ArticleStatement, ArticlesPage } from '../ledger/article-answers.ts';
export type { SessionAnswer } from '../ledger/people/person.ts';
export type { ArticleDiff } from '../ledger/reports.ts';
