import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ingestArticles } from '../../src/jobs/ingest.ts';
import { recover } from '../../src/jobs/recover.ts';
import type { Delivery } from '../../src/ledger/delivery.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { hearsay } from '../command.ts';
import { ENGINES, type LedgerLocation, ledgerLocation } from '../ledger-location.ts';
import { AFFAIR, deliveries } from './affair.ts';

const AT = '2026-01-01T00:00:00.000Z';

let place: LedgerLocation;
let affair: readonly Delivery[];
beforeAll(async () => {
  affair = poisoned(await deliveries());
});

/** The second of some deliveries gets an actor with a name that is too long for an index: the database takes the rest only. */
function poisoned(good: readonly Delivery[]): Delivery[] {
  return good.map((delivery, i) => {
    if (i !== 1) return delivery;
    const { identities } = delivery.digest;
    const [actor, ...others] = identities.actors;
    const name = randomBytes(20_000).toString('base64');
    const actors = [{ ...actor, name, names: [name] }, ...others] as typeof identities.actors;
    return { ...delivery, digest: { ...delivery.digest, identities: { ...identities, actors } } };
  });
}

describe('what was accepted before a crash', () => {
  beforeEach(async () => {
    place = await ledgerLocation('embedded');
    const ledger = await openLedger(place.location);
    await ledger.store.journal?.append(affair.map((delivery) => ({ at: AT, delivery })));
    await ledger.close();
  });
  afterEach(() => place.remove());

  it('is written but for what the database does not take, which is set aside for good', async () => {
    const ledger = await openLedger(place.location);
    const { written, setAside } = await recover(ledger);
    expect(written).toBe(AFFAIR.length - 1);
    expect(setAside?.reasons).toEqual([expect.stringMatching(/^"kurier-1" cannot be written to the ledger: .*index/)]);
    const [kept] = readFileSync(setAside?.file ?? '', 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(kept).toMatchObject(AFFAIR[1] as object);
    expect((await ledger.articles({ limit: 100 })).articles.map((article) => article.id).sort()).toEqual(
      AFFAIR.flatMap(({ id }) => (id === 'kurier-1' ? [] : [id])).sort(),
    );
    await ledger.close();
    const again = await openLedger(place.location);
    expect(await recover(again)).toEqual({ written: 0, setAside: null });
    await again.close();
  });

  it('is told of on the command line, and what was set aside can be taken in from its file', () => {
    const ran = hearsay(['articles', '--db', place.location]);
    expect(ran.code).toBe(0);
    const file = /set 1 article aside in (\S+); mend/.exec(ran.stderr)?.[1] ?? '';
    expect(ran.stderr).toContain(`hearsay: wrote ${AFFAIR.length - 1} articles that had been accepted`);
    expect(ran.stderr).toContain('hearsay: "kurier-1" cannot be written to the ledger: ');
    expect(hearsay(['articles', '--db', place.location]).stderr).toBe('');
    expect(JSON.parse(hearsay(['ingest', '--db', place.location, '--format', 'json', file]).stdout)).toMatchObject({
      articles: { new: 1 },
    });
  });
});

describe.each(ENGINES)('an article that the database does not take, %s', (engine) => {
  beforeAll(async () => {
    place = await ledgerLocation(engine);
  });
  afterAll(() => place.remove());

  it('is refused, and the rest of its batch is taken in', async () => {
    const ledger = await openLedger(place.location);
    async function* stream() {
      for (const [i, article] of AFFAIR.entries()) yield { place: `feed:${i + 1}`, article, digest: (affair[i] as Delivery).digest };
    }
    const report = await ingestArticles(stream(), { ledger, by: 'test', clock: () => AT });
    expect(report.articles).toEqual({ new: AFFAIR.length - 1, revised: 0, unchanged: 0, withdrawn: 0, refused: 1 });
    expect(report.refused).toEqual([{ place: 'feed:2', code: 'unwritable', reason: expect.stringContaining('"kurier-1"') }]);
    expect((await ledger.store.journal?.pending()) ?? []).toEqual([]);
    await ledger.close();
    const again = await openLedger(place.location);
    expect((await recover(again)).written).toBe(0);
    await again.close();
  });
});
