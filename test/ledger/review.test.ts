import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endOfAudit } from '../../src/ledger/audit/audit.ts';
import type { CorrectionRequest } from '../../src/ledger/corrections/correction.ts';
import type { Delivery } from '../../src/ledger/delivery.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import type { DoubtKind, ReviewItem } from '../../src/ledger/review/review-answers.ts';
import { ENGINES, type LedgerLocation, ledgerLocation } from '../ledger-location.ts';
import { AFFAIR, DOUBTFUL, deliveries } from './affair.ts';
import { emptied } from './emptied.ts';

const AT = '2026-01-03T00:00:00.000Z';
const BY = { by: 'emil', reason: 'read again', at: AT };

describe.each(ENGINES)('what is in doubt, %s', (engine) => {
  let all: Delivery[];
  let ledger: Ledger;
  let place: LedgerLocation;

  beforeAll(async () => {
    all = await deliveries([...AFFAIR, ...DOUBTFUL]);
    place = await ledgerLocation(engine);
    ledger = await openLedger(place.location);
  });
  beforeEach(async () => {
    await emptied(ledger);
    await ledger.ingest(all, '2026-01-01T00:00:00.000Z');
  });
  afterAll(async () => {
    await ledger.close();
    await place.remove();
  });

  const queue = async (kind?: DoubtKind): Promise<readonly ReviewItem[]> =>
    (await ledger.review({ limit: 100, ...(kind === undefined ? {} : { kind }) })).items;
  const ids = async (kind: DoubtKind): Promise<string[]> => (await queue(kind)).map(({ id }) => id);
  const first = async (kind: DoubtKind): Promise<ReviewItem> => {
    const [item] = await queue(kind);
    if (item === undefined) throw new Error(`no ${kind} is in doubt`);
    return item;
  };
  const acceptance = ({ kind, all: statements, actors }: ReviewItem): CorrectionRequest => {
    if (kind === 'actors') return { action: 'accept-actors', actors: [actors[0]?.id ?? '', actors[1]?.id ?? ''] };
    return { action: kind === 'reading' ? 'accept-reading' : 'accept-membership', statement: statements[0] ?? '' };
  };

  it('comes with the least sure first, page by page', async () => {
    const whole = await queue();
    expect(new Set(whole.map(({ kind }) => kind))).toEqual(new Set(['membership', 'actors']));
    expect(whole.map(({ confidence }) => confidence)).toEqual(whole.map(({ confidence }) => confidence).sort((a, b) => a - b));
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await ledger.review({ limit: 2, ...(cursor === '' ? {} : { cursor }) });
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    expect(paged).toEqual(whole.map(({ id }) => id));
  });

  it('shows statements at their place in the text', async () => {
    for (const { statements } of await queue('membership')) {
      expect(statements.length).toBeGreaterThan(0);
      for (const { passage, content, quote } of statements) {
        const said = content.map(({ start, end }) => passage.text.slice(start - passage.start, end - passage.start)).join(' … ');
        expect(said).toBe(quote);
      }
    }
  });

  it('names actors that share a surname', async () => {
    const pairs = (await queue('actors')).map(({ actors, rules }) => [actors.map(({ name }) => name).sort(), rules]);
    expect(pairs).toContainEqual([['Erik Solheimsen', 'Solheimsen'], ['same surname']]);
  });

  it.each(['membership', 'actors'] as const)('does not come again when a %s was accepted, until that is undone', async (kind) => {
    const item = await first(kind);
    const before = await ids(kind);
    const { id } = await ledger.correct(acceptance(item), BY);
    expect(await ids(kind)).toEqual(before.filter((other) => other !== item.id));
    const versions = await ledger.versions('', 100);
    await ledger.replaceReadings(
      versions.map((version) => ({ version: version.id, delivery: all.find((one) => one.article.id === version.article.id) as Delivery })),
    );
    expect(await ids(kind)).toEqual(before.filter((other) => other !== item.id));
    await ledger.undo(id, { ...BY, reason: 'too quick' });
    expect(await ids(kind)).toEqual(before);
    const { entries } = await ledger.audit({ after: 0, limit: 100 });
    expect(entries.map(({ action }) => action).slice(-3)).toEqual(
      [`correct:accept-${kind}`, 'reread', 'undo'].filter((a) => a !== 'reread'),
    );
  });

  it('does not come again when a reading was accepted or changed', async () => {
    await ledger.store.db.updateTable('statement').set({ confidence: 0.5 }).where('ordinal', '=', 0).execute();
    const [one, other] = await queue('reading');
    if (one === undefined || other === undefined) throw new Error('no reading is in doubt');
    await ledger.correct(acceptance(one), BY);
    await ledger.correct({ action: 'stance', statement: other.id, stance: 'doubts' }, BY);
    expect(await ids('reading')).not.toContain(one.id);
    expect(await ids('reading')).not.toContain(other.id);
  });

  it('comes again when the statement stands on another claim than the one that was accepted', async () => {
    const item = await first('membership');
    await ledger.correct(acceptance(item), BY);
    await ledger.store.db
      .updateTable('proposition')
      .set({ claim_id: 'c0' })
      .where('id', '=', item.id.split('-')[0] ?? '')
      .execute();
    expect(await ids('membership')).toContain(item.id);
  });

  it('is not written over: who looked before somebody else corrected the same is told what was done', async () => {
    const { all: statements } = await first('membership');
    const [statement = ''] = statements;
    const seen = await endOfAudit(ledger.store.db);
    await ledger.correct({ action: 'move', statement, to: null }, { ...BY, by: 'rita', seen });
    const late = ledger.correct({ action: 'dismiss', statement }, { ...BY, seen });
    await expect(late).rejects.toMatchObject({
      code: 'changed-meanwhile',
      meanwhile: [{ by: 'rita', action: 'move', reason: 'read again', at: AT }],
    });
    await ledger.correct({ action: 'dismiss', statement }, { ...BY, seen: await endOfAudit(ledger.store.db) });
  });

  it('may be corrected beside others: what they corrected is another thing', async () => {
    const [one, other] = [await first('membership'), await first('actors')];
    const seen = await endOfAudit(ledger.store.db);
    await ledger.correct(acceptance(one), { ...BY, seen });
    expect((await ledger.correct(acceptance(other), { ...BY, seen })).lost).toBe(false);
  });

  it('counts what was undone as something that somebody did', async () => {
    const item = await first('actors');
    const { id } = await ledger.correct(acceptance(item), BY);
    const seen = await endOfAudit(ledger.store.db);
    await ledger.undo(id, { ...BY, by: 'rita', reason: 'they are two' });
    await expect(ledger.correct(acceptance(item), { ...BY, seen })).rejects.toMatchObject({ meanwhile: [{ by: 'rita', action: 'undo' }] });
  });
});
