import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ClaimAnswer, StatementAnswer } from '../../src/ledger/answers.ts';
import type { CorrectionRequest } from '../../src/ledger/corrections/correction.ts';
import type { Delivery } from '../../src/ledger/delivery.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { ENGINES, type LedgerLocation, ledgerLocation } from '../ledger-location.ts';
import { deliveries } from './affair.ts';
import { contentsOf } from './contents.ts';
import { emptied } from './emptied.ts';

const BY = { by: 'desk', reason: 'read again by hand', at: '2026-01-03T00:00:00.000Z' };

describe.each(ENGINES)('corrections, %s', (engine) => {
  let affair: Delivery[];
  let ledger: Ledger;
  let place: LedgerLocation;

  const start = async (): Promise<void> => {
    await emptied(ledger);
    await ledger.ingest(affair, '2026-01-01T00:00:00.000Z');
  };
  const claims = async (): Promise<readonly ClaimAnswer[]> => (await ledger.claims({ asOf: null, knownAt: null, limit: 100 })).claims;
  const statements = async (): Promise<(StatementAnswer & { claim: string })[]> =>
    (await claims()).flatMap((claim) => claim.statements.map((statement) => ({ ...statement, claim: claim.id })));
  const byQuote = async (part: string): Promise<StatementAnswer & { claim: string }> => {
    const found = (await statements()).find((statement) => statement.quote.includes(part));
    if (found === undefined) throw new Error(`no statement with ${part}`);
    return found;
  };
  /** Makes a correction, checks it, reads everything anew, checks it again, and checks that undoing it leaves no trace. */
  const holds = async (request: CorrectionRequest, check: () => Promise<void>): Promise<void> => {
    const before = await contentsOf(ledger);
    const { id } = await ledger.correct(request, BY);
    await check();
    const versions = await ledger.versions('', 100);
    const readings = versions.map((version) => {
      const delivery = affair.find((one) => one.article.id === version.article.id) as Delivery;
      return { version: version.id, delivery };
    });
    const { articles } = await ledger.replaceReadings(readings);
    expect(articles).toEqual([]);
    await check();
    await ledger.undo(id, { ...BY, reason: 'was right after all' });
    expect(await contentsOf(ledger)).toEqual(before);
    expect((await ledger.verifyAudit()).broken).toBeNull();
    expect((await ledger.doctor()).findings.filter((finding) => !finding.ok)).toEqual([]);
  };

  beforeAll(async () => {
    affair = await deliveries();
    place = await ledgerLocation(engine);
    ledger = await openLedger(place.location);
  });
  beforeEach(start);
  afterAll(async () => {
    await ledger.close();
    await place.remove();
  });

  it('give a statement another stance', async () => {
    const { id } = await byQuote('sieben Menschen');
    await holds({ action: 'stance', statement: id, stance: 'confirms' }, async () =>
      expect((await byQuote('sieben Menschen')).stance).toBe('confirms'),
    );
  });

  it('dismiss a statement', async () => {
    const { id } = await byQuote('sieben Menschen');
    await holds({ action: 'dismiss', statement: id }, async () => expect((await statements()).some((s) => s.id === id)).toBe(false));
  });

  it('move a statement to another claim', async () => {
    const moved = await byQuote('sieben Menschen');
    const target = await byQuote('350 drones');
    await holds({ action: 'move', statement: moved.id, to: target.claim }, async () => {
      const there = await byQuote('sieben Menschen');
      expect(there.claim).toBe((await byQuote('350 drones')).claim);
      expect(there.membership.by).toBe('person');
    });
  });

  it('split statements off their claim', async () => {
    const one = await byQuote('was supplying drones');
    await holds({ action: 'split-claim', statements: [one.id] }, async () => {
      const all = await statements();
      const split = all.find((s) => s.id === one.id);
      expect(all.filter((s) => s.claim === split?.claim)).toHaveLength(1);
    });
  });

  it('merge two claims', async () => {
    const one = await byQuote('sieben Menschen');
    const other = await byQuote('350 drones');
    expect(one.claim).not.toBe(other.claim);
    await holds({ action: 'merge-claims', claims: [one.claim, other.claim] }, async () =>
      expect((await byQuote('sieben Menschen')).claim).toBe((await byQuote('350 drones')).claim),
    );
  });

  it('rename a claim and an actor', async () => {
    const { claim } = await byQuote('sieben Menschen');
    await holds({ action: 'rename-claim', claim, name: 'Fähre vor Bergen' }, async () =>
      expect((await claims()).map((one) => one.label)).toContain('Fähre vor Bergen'),
    );
    await start();
    await holds({ action: 'rename-actor', actor: 'Reederei', name: 'Reederei Nordkyst' }, async () =>
      expect((await ledger.actors({ text: 'Reederei', limit: 10 })).actors.map((actor) => actor.name)).toContain('Reederei Nordkyst'),
    );
  });

  it('take one actor for another, and give statements to one of their own', async () => {
    const police = await byQuote('sieben Menschen');
    const request = { action: 'merge-actors', from: 'Reederei', into: police.source.id ?? '' } as const;
    await holds(request, async () => expect((await ledger.actor('Reederei', { asOf: null, knownAt: null })).id).toBe(police.source.id));
    await start();
    await holds({ action: 'split-actor', statements: [police.id], name: 'Polizei Bergen' }, async () =>
      expect((await ledger.actor('Polizei Bergen', { asOf: null, knownAt: null })).statements).toBe(1),
    );
  });

  it('add a statement that was not read, on a claim or on one of its own', async () => {
    const { claim, article, version } = await byQuote('sieben Menschen');
    const { text } = await ledger.article({ article });
    const words = 'zur Ursache nicht äußern';
    const from = text.indexOf(words);
    const said = {
      action: 'add-statement',
      article,
      version,
      start: from,
      end: from + words.length,
      stance: 'withholds',
      source: 'Reederei',
    } as const;
    for (const to of [claim, null]) {
      await holds({ ...said, to }, async () => {
        const { statementList } = await ledger.article({ article });
        const added = statementList.find(({ reason }) => reason.includes('added by a person'));
        expect([added?.quote, added?.stance, added?.source.name]).toEqual([words, 'withholds', 'Reederei']);
        if (to !== null) expect(added?.claim?.id).toBe(to);
        else expect((await claims()).map(({ label }) => label)).toContain(words);
      });
    }
    await expect(ledger.correct({ ...said, start: 9_000, end: 9_010, to: null }, BY)).rejects.toMatchObject({ code: 'no-such-words' });
  });

  it('are refused where they name what is not there', async () => {
    await expect(ledger.correct({ action: 'dismiss', statement: 's0' }, BY)).rejects.toMatchObject({ code: 'no-such-statement' });
    await expect(ledger.undo('k0', BY)).rejects.toMatchObject({ code: 'no-such-correction' });
  });
});
