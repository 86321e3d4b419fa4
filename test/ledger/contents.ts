import type { Ledger } from '../../src/ledger/ledger.ts';

/** All that a ledger answers, in an order of its own, without hearsay's clock: two ledgers are equal where this is. */
export async function contentsOf(ledger: Ledger): Promise<unknown> {
  const { claims } = await ledger.claims({ asOf: null, knownAt: null, limit: 10_000 });
  const details = [];
  for (const { id } of claims) details.push(await ledger.claim(id, { asOf: null, knownAt: null }));
  const { actors } = await ledger.actors({ limit: 10_000 });
  const { articles } = await ledger.articles({ limit: 10_000 });
  return {
    claims: details.sort((a, b) => (a.id < b.id ? -1 : 1)),
    actors,
    articles: articles.map(({ versions, ...rest }) => ({
      ...rest,
      versions: versions.map(({ sha256, current }) => ({ sha256, current })),
    })),
  };
}
