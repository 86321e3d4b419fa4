import type { Digest } from '../engine/engine.ts';
import type { Article } from '../intake/article.ts';
import { type Delivery, storable, type Withdrawal } from '../ledger/delivery.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { IngestReport, Refusal } from '../ledger/reports.ts';
import { createTally, type Tally, type TallyOptions } from './tally.ts';
import { writeDeliveries } from './write-deliveries.ts';

/** An article with its digest, or why there is none. An article that was taken back needs none, nor does one that the ledger has. */
export type Digested =
  | { readonly place: string; readonly article: Article; readonly capture?: string; readonly digest: Digest | null }
  | { readonly place: string; readonly known: true }
  | { readonly refusal: Refusal };

/** How articles are taken in. */
export interface IngestOptions extends TallyOptions {
  readonly ledger: Ledger;
  /** Who does it, for the audit log. */
  readonly by: string;
  /** Hearsay's clock, ISO 8601 in UTC. */
  readonly clock: () => string;
}

/** Articles written in one transaction: enough to spread its cost, few enough that others get their turn. */
const BATCH = 64;

/** Characters that end a batch early, so that long articles do not pile up in memory. */
const BATCH_CHARACTERS = 2_000_000;

/** Takes in every article of a stream, each batch whole or not at all. What cannot be taken in is reported and the rest goes on. */
export async function ingestArticles(stream: AsyncIterable<Digested>, options: IngestOptions): Promise<IngestReport> {
  const sums = { statements: 0, claims: { new: 0, changed: 0 }, fromFeeds: [], unread: 0 };
  const means: Means = { ...options, tally: createTally(options), sums };
  let batch: Placed[] = [];
  const withdrawals: PlacedWithdrawal[] = [];
  let size = 0;
  for await (const digested of stream) {
    if ('refusal' in digested) {
      means.tally.refuse(digested.refusal);
      continue;
    }
    if ('known' in digested) {
      sums.unread++;
      means.tally.count('unchanged', digested.place);
      continue;
    }
    const { place, article, digest, capture } = digested;
    if (digest === null) {
      withdrawals.push({ place, withdrawal: withdrawalOf(article, options.clock()) });
      if (withdrawals.length >= BATCH) await withdraw(withdrawals.splice(0), means);
      continue;
    }
    const delivery = {
      ...deliveryOf(article, digest),
      ...(capture === undefined ? {} : { capture }),
      ...(article.altIds === undefined ? {} : { aliases: article.altIds.map(storable) }),
    };
    const fault = dateFault(delivery.article, options.clock());
    if (fault !== null) {
      means.tally.refuse({ place, code: 'future-date', reason: fault });
      continue;
    }
    batch.push({ place, delivery });
    size += delivery.article.text.length;
    if (batch.length < BATCH && size < BATCH_CHARACTERS) continue;
    await writeBatch(batch, means);
    batch = [];
    size = 0;
  }
  await writeBatch(batch, means);
  await withdraw(withdrawals, means);
  const report = { ...means.tally.counts(), ...sums };
  await options.ledger.note({
    at: options.clock(),
    by: options.by,
    action: 'ingest',
    subject: 'ledger',
    detail: { ...report.articles, statements: report.statements },
  });
  return report;
}

interface Means extends IngestOptions {
  readonly tally: Tally;
  readonly sums: { statements: number; claims: { new: number; changed: number }; fromFeeds: Refusal[]; unread: number };
}

/** An article with its digest and the place it came from. */
interface Placed {
  readonly place: string;
  readonly delivery: Delivery;
}

interface PlacedWithdrawal {
  readonly place: string;
  readonly withdrawal: Withdrawal;
}

async function writeBatch(batch: readonly Placed[], { ledger, clock, tally, sums }: Means): Promise<void> {
  if (batch.length === 0) return;
  const at = clock();
  const deliveries = batch.map((placed) => placed.delivery);
  const { journal } = ledger.store;
  const accepted = await journal?.append(deliveries.map((delivery) => ({ at, delivery })));
  const { outcomes, claims } = await writeDeliveries(ledger, deliveries, at);
  if (accepted) await journal?.settle(accepted);
  sums.claims.new += claims.new;
  sums.claims.changed += claims.changed;
  outcomes.forEach((outcome, i) => {
    const place = batch[i]?.place ?? outcome.article;
    if (outcome.kind === 'refused') tally.refuse({ place, code: outcome.code, reason: outcome.message });
    else if (outcome.kind === 'unwritable') tally.refuse({ place, code: outcome.kind, reason: outcome.message });
    else {
      if (outcome.kind !== 'unchanged') sums.statements += outcome.statements;
      const problem = outcome.kind === 'unchanged' ? null : (deliveries[i]?.article.pageProblem ?? null);
      if (problem !== null) sums.fromFeeds.push({ place, code: problem.code, reason: problem.message });
      tally.count(outcome.kind === 'new-version' ? 'revised' : outcome.kind, place);
    }
  });
}

async function withdraw(placed: readonly PlacedWithdrawal[], { ledger, clock, tally, sums }: Means): Promise<void> {
  if (placed.length === 0) return;
  const at = clock();
  const withdrawals = placed.map(({ withdrawal }) => withdrawal);
  const { journal } = ledger.store;
  const accepted = await journal?.append(withdrawals.map((withdrawal) => ({ at, withdrawal })));
  sums.claims.changed += await ledger.withdraw(withdrawals, at);
  if (accepted) await journal?.settle(accepted);
  for (const { place } of placed) tally.count('withdrawn', place);
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
      slugline: article.slugline === undefined ? null : storable(article.slugline),
      embargoedUntil: article.embargoedUntil ?? null,
      pageProblem: article.pageProblem ?? null,
      blocks: article.blocks ?? null,
      text: reading.article.text,
    },
    digest,
  };
}

const DAY_MS = 86_400_000;

/** Why a date of publication cannot be right: an article from the future would count from then on only. A day is allowed for time zones. */
export function dateFault({ id, published }: { readonly id: string; readonly published?: string | null }, now: string): string | null {
  const day = /^\d{4}-\d\d-\d\d/.exec(published ?? '')?.[0];
  if (day === undefined || Date.parse(`${day}T00:00:00Z`) <= Date.parse(now) + DAY_MS) return null;
  return `"${id}" is dated ${day}, which has not come yet; mend its date and take it in again`;
}
