import type { Digest } from '../engine/engine.ts';
import type { Article } from '../intake/article.ts';
import { type Delivery, storable, type Withdrawal } from '../ledger/delivery.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { IngestReport, Refusal } from '../ledger/reports.ts';
import { writeDeliveries } from './write-deliveries.ts';

/** An article with its digest, or why there is none. An article that was taken back needs none. */
export type Digested =
  | { readonly place: string; readonly article: Article; readonly capture?: string; readonly digest: Digest | null }
  | { readonly refusal: Refusal };

/** How articles are taken in. */
export interface IngestOptions {
  readonly ledger: Ledger;
  /** Who does it, for the audit log. */
  readonly by: string;
  /** Hearsay's clock, ISO 8601 in UTC. */
  readonly clock: () => string;
  /** Called for every article, with the refusal where it was refused. */
  readonly onArticle?: (refusal: Refusal | null) => void;
}

/** Articles written in one transaction: enough to spread its cost, few enough that others get their turn. */
const BATCH = 64;

/** Characters that end a batch early, so that long articles do not pile up in memory. */
const BATCH_CHARACTERS = 2_000_000;

/** Takes in every article of a stream, each batch whole or not at all. What cannot be taken in is reported and the rest goes on. */
export async function ingestArticles(stream: AsyncIterable<Digested>, options: IngestOptions): Promise<IngestReport> {
  const tally = createTally(options.onArticle);
  let batch: Placed[] = [];
  const withdrawals: Withdrawal[] = [];
  let size = 0;
  for await (const digested of stream) {
    if ('refusal' in digested) {
      tally.refuse(digested.refusal);
      continue;
    }
    const { place, article, digest, capture } = digested;
    if (digest === null) {
      withdrawals.push(withdrawalOf(article, options.clock()));
      if (withdrawals.length >= BATCH) await withdraw(withdrawals.splice(0), options, tally);
      continue;
    }
    const placed = { place, delivery: { ...deliveryOf(article, digest), ...(capture === undefined ? {} : { capture }) } };
    const fault = dateFault(placed.delivery, options.clock());
    if (fault !== null) {
      tally.refuse({ place: placed.place, code: 'future-date', reason: fault });
      continue;
    }
    batch.push(placed);
    size += placed.delivery.article.text.length;
    if (batch.length < BATCH && size < BATCH_CHARACTERS) continue;
    await writeBatch(batch, options, tally);
    batch = [];
    size = 0;
  }
  await writeBatch(batch, options, tally);
  await withdraw(withdrawals, options, tally);
  const report = tally.report();
  const { articles, statements } = report;
  await options.ledger.note({
    at: options.clock(),
    by: options.by,
    action: 'ingest',
    subject: 'ledger',
    detail: { ...articles, statements },
  });
  return report;
}

/** An article with its digest and the place it came from. */
interface Placed {
  readonly place: string;
  readonly delivery: Delivery;
}

async function writeBatch(batch: readonly Placed[], { ledger, clock }: IngestOptions, tally: Tally): Promise<void> {
  if (batch.length === 0) return;
  const at = clock();
  const deliveries = batch.map((placed) => placed.delivery);
  const { journal } = ledger.store;
  const accepted = await journal?.append(deliveries.map((delivery) => ({ at, delivery })));
  const { outcomes, claims } = await writeDeliveries(ledger, deliveries, at);
  if (accepted) await journal?.settle(accepted);
  tally.claims(claims);
  outcomes.forEach((outcome, i) => {
    const place = batch[i]?.place ?? outcome.article;
    if (outcome.kind === 'refused') tally.refuse({ place, code: outcome.code, reason: outcome.message });
    else if (outcome.kind === 'unwritable') tally.refuse({ place, code: outcome.kind, reason: outcome.message });
    else tally.take(outcome.kind, outcome.statements);
  });
}

async function withdraw(withdrawals: readonly Withdrawal[], { ledger, clock }: IngestOptions, tally: Tally): Promise<void> {
  if (withdrawals.length === 0) return;
  const at = clock();
  const { journal } = ledger.store;
  const accepted = await journal?.append(withdrawals.map((withdrawal) => ({ at, withdrawal })));
  tally.withdraw(withdrawals.length, await ledger.withdraw(withdrawals, at));
  if (accepted) await journal?.settle(accepted);
}

function withdrawalOf({ id, modified, fetched }: Article, now: string): Withdrawal {
  return { article: storable(id), at: new Date(modified ?? fetched ?? now).toISOString() };
}

/** The article as the ledger keeps it, with its digest. */
export function deliveryOf(article: Article, digest: Digest): Delivery {
  const { reading } = digest;
  return {
    article: {
      id: storable(article.id),
      outlet: storable(reading.article.outlet ?? ''),
      language: reading.article.language,
      title: reading.article.title ?? null,
      published: reading.article.published ?? null,
      modified: article.modified ?? null,
      agencies: [...reading.article.agencies].sort(),
      address: article.address === undefined ? null : storable(article.address),
      byline: article.byline === undefined ? null : storable(article.byline),
      embargoedUntil: article.embargoedUntil ?? null,
      text: reading.article.text,
    },
    digest,
  };
}

const DAY_MS = 86_400_000;

/** Why a date of publication cannot be right: an article from the future would count from then on only. A day is allowed for time zones. */
function dateFault({ article }: Delivery, now: string): string | null {
  const day = /^\d{4}-\d\d-\d\d/.exec(article.published ?? '')?.[0];
  if (day === undefined || Date.parse(`${day}T00:00:00Z`) <= Date.parse(now) + DAY_MS) return null;
  return `"${article.id}" is dated ${day}, which has not come yet; mend its date and take it in again`;
}

interface Tally {
  refuse(refusal: Refusal): void;
  take(kind: 'new' | 'new-version' | 'unchanged', statements: number): void;
  withdraw(articles: number, claims: number): void;
  claims(counts: IngestReport['claims']): void;
  report(): IngestReport;
}

function createTally(onArticle: IngestOptions['onArticle']): Tally {
  const counts = { new: 0, 'new-version': 0, unchanged: 0 };
  const claims = { new: 0, changed: 0 };
  const refused: Refusal[] = [];
  let statements = 0;
  let withdrawn = 0;
  return {
    refuse: (refusal) => {
      refused.push(refusal);
      onArticle?.(refusal);
    },
    take: (kind, found) => {
      counts[kind]++;
      if (kind !== 'unchanged') statements += found;
      onArticle?.(null);
    },
    withdraw: (articles, changed) => {
      withdrawn += articles;
      claims.changed += changed;
      for (let i = 0; i < articles; i++) onArticle?.(null);
    },
    claims: (more) => {
      claims.new += more.new;
      claims.changed += more.changed;
    },
    report: () => ({
      articles: { new: counts.new, revised: counts['new-version'], unchanged: counts.unchanged, withdrawn, refused: refused.length },
      statements,
      claims,
      refused,
    }),
  };
}
