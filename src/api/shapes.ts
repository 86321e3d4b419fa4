/** The shapes in which the API answers, for programs that ask it. */
export type { Reading, Stance, Statement } from '../engine/read/reading.ts';
export type { KnownBlock } from '../engine/text/document.ts';
export type { Span } from '../engine/text/span.ts';
export type { ActorCitations, CitedActor } from '../ledger/answer/citations.ts';
export type {
  ActorDetail,
  ActorPosition,
  ActorRef,
  ActorReversal,
  ActorsPage,
  ClaimAnswer,
  ClaimDetail,
  ClaimsPage,
  CourseEntry,
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
export type { AuditCheck } from '../ledger/audit/audit.ts';
export type { Intervention } from '../ledger/corrections/correction.ts';
export type { JobAnswer, JobDetail, JobsPage } from '../ledger/jobs/job.ts';
export type {
  Account,
  AccountList,
  NewToken,
  Role,
  Scope,
  SessionAnswer,
  SignInLink,
  TokenList,
} from '../ledger/people/person.ts';
export type { ArticleDiff, AuditEntry, AuditPage, FeedAnswer, FeedList, OpenedArticle, OpenedFile } from '../ledger/reports.ts';
export type { DoubtKind, QuestionedStatement, ReviewItem, ReviewPage } from '../ledger/review/review-answers.ts';
export type { DeliveriesPage, NewWatch, Watch, WatchDelivery, WatchEvent, WatchList } from '../ledger/watches/watch.ts';
