import { type ActorClaims, type ActorName, type ActorsQuery, findActor, listActors } from './answer/actors.ts';
import { type ArticleQuery, findArticle } from './answer/article.ts';
import { type ArticlesQuery, listArticles } from './answer/articles.ts';
import { type ActorCitations, citationsOf } from './answer/citations.ts';
import { type ClaimStatementsPage, findClaim } from './answer/claim.ts';
import { type ClaimsQuery, listClaims } from './answer/claims.ts';
import type { Clocks } from './answer/clocks.ts';
import { type DiffQuery, diffVersions } from './answer/diff.ts';
import { overviewOf } from './answer/overview.ts';
import { listReversals, type ReversalsQuery } from './answer/reversals.ts';
import type { ActorDetail, ActorsPage, ClaimDetail, ClaimsPage, OverviewAnswer, ReversalsPage } from './answers.ts';
import type { ArticleDetail, ArticlesPage } from './article-answers.ts';
import { type AuditCheck, type AuditEvent, appendAudit, endOfAudit, forgetAudit, readAudit, verifyAudit } from './audit/audit.ts';
import { type Captures, capturesOn, type Feeds, feedsOn } from './captures/arrivals.ts';
import { forgetRaw } from './captures/forget.ts';
import type { ChangesPage } from './changes/change.ts';
import { type ChangesQuery, endOfChanges, forgetChanges, readChanges } from './changes/changes.ts';
import { type Correcting, correct, listCorrections, undoCorrection } from './corrections/correct.ts';
import type { Correction, CorrectionBy, CorrectionRequest } from './corrections/correction.ts';
import type { Delivery, Withdrawal } from './delivery.ts';
import { examine } from './doctor.ts';
import { type Edition, editionOf } from './edition/edition.ts';
import { type Jobs, jobsOn } from './jobs/jobs.ts';
import { type People, peopleOn } from './people/people.ts';
import { forgetRequest, type KeptAnswer, type KeyedRequest, type KnownRequest, keepAnswer, noteRequest } from './repeats.ts';
import type { ArticleDiff, AuditEntry, AuditPage, DoctorReport } from './reports.ts';
import type { DoubtsQuery } from './review/doubts.ts';
import { reviewQueue } from './review/queue.ts';
import type { ReviewPage } from './review/review-answers.ts';
import type { Db } from './store/database.ts';
import { openStore, type Store, type StoreOptions } from './store/open.ts';
import { type TableSize, tableSizes } from './store/sizes.ts';
import { type Watches, watchesOn } from './watches/watches.ts';
import { type KnownArticle, type KnownStructure, knownArticles, storeStructures } from './write/accept.ts';
import { findNamed, type NamedArticle } from './write/aliases.ts';
import { type Ingested, ingestBatch, withdrawBatch } from './write/ingest.ts';
import { oneWriter } from './write/one-writer.ts';
import { type Reread, replaceReadings, type StoredVersion, versionsAfter } from './write/reread.ts';
import { completeSummaries, rebuildSummaries } from './write/summaries.ts';

/** The ledger: what many articles say, who holds which position, and why. Every method throws LedgerError for what a person can mend. */
export interface Ledger {
  readonly store: Store;
  /** Takes articles in, all or none; `at` is hearsay's clock, ISO 8601 in UTC. The same article twice changes nothing. */
  ingest(deliveries: readonly Delivery[], at: string): Promise<Ingested>;
  /** What the ledger knows of the articles with these ids; those that it does not know are left out. */
  known(articles: readonly string[]): Promise<Map<string, KnownArticle>>;
  /** The id of the article that a publisher names by another id of it; null where there is none. */
  named(query: NamedArticle): Promise<string | null>;
  /** Keeps what blocks of texts are known to be where nothing was known of them; readings stay as they are until a reread. */
  structure(structures: readonly KnownStructure[]): Promise<void>;
  /** Takes note that publishers took articles back; answers how many claims that touched. */
  withdraw(withdrawals: readonly Withdrawal[], at: string): Promise<number>;
  claims(query: ClaimsQuery): Promise<ClaimsPage>;
  claim(id: string, clocks: Clocks, page?: ClaimStatementsPage): Promise<ClaimDetail>;
  actors(query: ActorsQuery): Promise<ActorsPage>;
  actor(name: ActorName, clocks: Clocks, page?: ActorClaims): Promise<ActorDetail>;
  /** Whom an actor cites and by whom it is cited. */
  citations(name: ActorName): Promise<ActorCitations>;
  articles(query: ArticlesQuery): Promise<ArticlesPage>;
  article(query: ArticleQuery): Promise<ArticleDetail>;
  reversals(query: ReversalsQuery): Promise<ReversalsPage>;
  /** What it holds in all. */
  overview(): Promise<OverviewAnswer>;
  /** What changed between two versions of an article. */
  diff(query: DiffQuery): Promise<ArticleDiff>;
  readonly feeds: Feeds;
  readonly captures: Captures;
  readonly jobs: Jobs;
  readonly people: People;
  readonly watches: Watches;
  /** Requests that programs may send again under one key, and what was answered to them. */
  readonly repeats: {
    note(request: KeyedRequest, at: string): Promise<KnownRequest>;
    keep(request: KeyedRequest, answer: KeptAnswer): Promise<void>;
    forget(request: KeyedRequest): Promise<void>;
  };
  /** The log of what changed. */
  readonly changes: {
    read(query: ChangesQuery): Promise<ChangesPage>;
    /** The place of its end: what comes after it is new. */
    end(): Promise<string>;
    /** Lets go of what is older than a moment. */
    forget(before: string): Promise<number>;
  };
  /** Whether what claims are answered from has changed. */
  readonly edition: Edition;
  correct(request: CorrectionRequest, by: Correcting): Promise<Correction>;
  undo(correction: string, by: CorrectionBy): Promise<void>;
  corrections(): Promise<Correction[]>;
  /** What a person should look at. */
  review(query: DoubtsQuery): Promise<ReviewPage>;
  /** Versions after the id `after` ("" for the first), for reading them again. */
  versions(after: string, limit: number): Promise<StoredVersion[]>;
  replaceReadings(readings: readonly { readonly version: string; readonly delivery: Delivery }[]): Promise<Reread>;
  /** Drops every cache and computes it anew; nothing that the ledger answers changes. */
  rebuild(): Promise<void>;
  audit(page: { readonly after: number; readonly limit: number }): Promise<AuditPage>;
  /** The number of the last entry of the audit log. */
  endOfAudit(): Promise<number>;
  note(event: AuditEvent): Promise<AuditEntry>;
  /** Lets go of entries of before a moment; answers how many. */
  forgetAudit(cut: { readonly before: string; readonly at: string; readonly by: string }): Promise<number>;
  /** Lets go of fetched bytes that were read before a moment; answers how many documents. */
  forgetRaw(before: string): Promise<number>;
  /** How large its tables are. */
  sizes(): Promise<TableSize[]>;
  verifyAudit(): Promise<AuditCheck>;
  doctor(): Promise<DoctorReport>;
  close(): Promise<void>;
}

/** Opens the ledger in a folder (PGlite) or at a `postgres://` address, making it where there is none. */
export async function openLedger(location: string, options: StoreOptions = {}): Promise<Ledger> {
  const store = await openStore(location, options);
  try {
    await completeSummaries(store.db, oneWriter(store));
  } catch (error) {
    await store.close().catch(() => undefined);
    throw error;
  }
  return ledgerOn(store);
}

function ledgerOn(store: Store): Ledger {
  const { db } = store;
  const write = <T>(change: (tx: Db) => Promise<T>): Promise<T> => store.transaction(change);
  const derive = oneWriter(store);
  return {
    store,
    ingest: (deliveries, at) => derive((tx) => ingestBatch(tx, deliveries, at)),
    known: (articles) => knownArticles(db, articles),
    named: (query) => findNamed(db, query),
    structure: (structures) => write((tx) => storeStructures(tx, structures)),
    withdraw: (withdrawals, at) => derive((tx) => withdrawBatch(tx, withdrawals, at)),
    claims: (query) => listClaims(db, query),
    claim: (id, clocks, page) => findClaim(db, id, clocks, page),
    actors: (query) => listActors(db, query),
    actor: (name, clocks, page) => findActor(db, name, clocks, page),
    citations: (name) => citationsOf(db, name),
    articles: (query) => listArticles(db, query),
    article: (query) => findArticle(db, query),
    reversals: (query) => listReversals(db, query),
    overview: () => overviewOf(db),
    diff: (query) => diffVersions(db, query),
    feeds: feedsOn(db, write),
    captures: capturesOn(db, write),
    jobs: jobsOn(db, write),
    people: peopleOn(db, write),
    watches: watchesOn(db, write),
    repeats: {
      note: (request, at) => noteRequest(db, request, at),
      keep: (request, answer) => keepAnswer(db, request, answer),
      forget: (request) => forgetRequest(db, request),
    },
    changes: {
      read: (query) => readChanges(db, query),
      end: () => endOfChanges(db),
      forget: (before) => forgetChanges(db, before),
    },
    edition: editionOf(db),
    correct: (request, by) => derive((tx) => correct(tx, request, by)),
    undo: (correction, by) => derive((tx) => undoCorrection(tx, correction, by)),
    corrections: () => listCorrections(db),
    review: (query) => reviewQueue(db, query),
    versions: (after, limit) => versionsAfter(db, after, limit),
    replaceReadings: (readings) => derive((tx) => replaceReadings(tx, readings)),
    rebuild: () => derive(rebuildSummaries),
    audit: (page) => readAudit(db, page),
    endOfAudit: () => endOfAudit(db),
    note: (event) => write((tx) => appendAudit(tx, event)),
    forgetAudit: (cut) => write((tx) => forgetAudit(tx, cut)),
    forgetRaw: (before) => write((tx) => forgetRaw(tx, before)),
    sizes: () => tableSizes(db),
    verifyAudit: () => verifyAudit(db),
    doctor: () => examine(store),
    close: () => store.close(),
  };
}
