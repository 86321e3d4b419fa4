import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../src/ledger/changes/change.ts';
import { deliveries } from '../ledger/affair.ts';
import { ENGINES } from '../ledger-location.ts';
import { type Desk, openDesk } from './desk.ts';

const TEXT = 'Norwegen bestritt am Montag, dass es Drohnen an Rebellen in Mali geliefert habe.';

describe.each(ENGINES)('changes of a ledger that is %s', (engine) => {
  let desk: Desk;
  let server: ServerType;
  let origin: string;
  const stop = new AbortController();
  beforeAll(async () => {
    desk = await openDesk(engine, { open: true, stop: stop.signal, hosts: ['127.0.0.1', 'desk.example'] });
    server = createAdaptorServer({ fetch: desk.app.fetch });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/changes`;
  });
  afterAll(async () => {
    stop.abort();
    await new Promise((resolve) => server.close(resolve));
    expect(desk.faults).toEqual([]);
    await desk.close();
  });

  let articles = 0;
  async function addArticle(): Promise<string> {
    const id = `added-${++articles}`;
    expect(
      (await desk.ask('POST', '/articles', { id, outlet: 'Bote', published: '2025-04-20', text: `${TEXT} Nummer ${articles}.` })).status,
    ).toBe(201);
    return id;
  }

  const end = (): Promise<string> => desk.ledger.changes.end();
  async function since(place: string): Promise<readonly Change[]> {
    return (await desk.ask('GET', `/changes?after=${place}&limit=500`)).json.changes;
  }

  /** Follows the stream until `enough` says so; answers what came. */
  async function follow(
    headers: Record<string, string>,
    enough: (changes: readonly Change[]) => boolean,
    act?: () => Promise<unknown>,
  ): Promise<Change[]> {
    const gone = new AbortController();
    const response = await fetch(origin, { headers: { accept: 'text/event-stream', ...headers }, signal: gone.signal });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const changes: Change[] = [];
    let rest = '';
    let begun = false;
    for await (const chunk of response.body ?? []) {
      rest += Buffer.from(chunk).toString();
      const events = rest.split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        const data = /^data: (.*)$/m.exec(event)?.[1];
        if (data === undefined) continue;
        const change = JSON.parse(data) as Change;
        expect(event).toContain(`id: ${change.id}\nevent: ${change.kind}`);
        changes.push(change);
      }
      if (!begun) await act?.();
      begun = true;
      if (enough(changes)) break;
    }
    gone.abort();
    return changes;
  }

  it('tell what an article did: to itself and to its claims, before and after', async () => {
    const place = await end();
    const id = await addArticle();
    const found = await since(place);
    expect(found.find(({ kind }) => kind === 'article')).toMatchObject({ subject: id, before: null, after: { current: true } });
    const claim = found.find(({ kind }) => kind === 'claim');
    const { json } = await desk.ask('GET', `/claims/${claim?.subject}`);
    expect(claim?.after).toMatchObject({ label: json.label, status: json.status, roots: json.roots });
  });

  it('are undone by their inverse: a correction and its undoing leave what was', async () => {
    const { json: article } = await desk.ask('GET', '/articles/gazette-1');
    const place = await end();
    const made = await desk.ask('POST', '/corrections', {
      action: 'rename-claim',
      claim: article.statementList[0].claim.id,
      name: 'Drohnen',
      reason: 'shorter',
    });
    await desk.ask('POST', `/corrections/${made.json.id}/undo`, { reason: 'no' });
    const claims = (await since(place)).filter(({ kind }) => kind === 'claim');
    expect(claims.length).toBeGreaterThan(1);
    expect(claims.at(-1)?.after).toEqual(claims[0]?.before);
    for (const [i, change] of claims.slice(1).entries()) expect(change.before).toEqual(claims[i]?.after);
  });

  it('are none where nothing changed: the same article again, and caches made anew', async () => {
    const place = await end();
    await desk.ledger.ingest(await deliveries(), '2025-05-03T10:00:00.000Z');
    await desk.ledger.rebuild();
    expect(await since(place)).toEqual([]);
  });

  it('come as they are made to whoever follows', async () => {
    let id = '';
    const found = await follow(
      {},
      (changes) => changes.some(({ kind }) => kind === 'article'),
      async () => {
        id = await addArticle();
      },
    );
    expect(found.find(({ kind }) => kind === 'article')?.subject).toBe(id);
  });

  it('are sent again from the last that a reader has seen, none twice and none left out', async () => {
    const place = await end();
    await addArticle();
    await addArticle();
    const all = await since(place);
    for (const from of [place, ...all.slice(0, -1).map((change) => change.id)]) {
      const rest = all.slice(all.findIndex((change) => change.id === from) + 1);
      const found = await follow({ 'last-event-id': from }, (changes) => changes.length >= rest.length);
      expect(found).toEqual(rest);
    }
  });

  it('are let go of when they are old, which no reader takes for silence', async () => {
    const place = await end();
    await addArticle();
    const all = await since(place);
    const now = await end();
    expect(await desk.ledger.changes.forget(new Date(Date.now() + 60_000).toISOString())).toBeGreaterThan(all.length - 1);
    expect(await since(now)).toEqual([]);
    expect((await desk.ask('GET', '/changes')).json.changes.map(({ id }: Change) => id)).toEqual([now]);
    expect(await desk.ask('GET', `/changes?after=${place}`)).toMatchObject({ status: 410, json: { code: 'changes-forgotten' } });
    const response = await fetch(origin, { headers: { accept: 'text/event-stream', 'last-event-id': place } });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([410, 'changes-forgotten']);
    await addArticle();
    expect((await since(now)).filter(({ kind }) => kind === 'article')).toHaveLength(1);
  });

  it('reach who follows anew where others were let go of under a reader', async () => {
    const gone = new AbortController();
    const early = await fetch(origin, { headers: { accept: 'text/event-stream' }, signal: gone.signal });
    for (let i = 0; i < 2; i++) await addArticle();
    await desk.ledger.changes.forget(new Date(Date.now() + 60_000).toISOString());
    let id = '';
    const found = await follow(
      {},
      (changes) => changes.some(({ kind, subject }) => kind === 'article' && subject === id),
      async () => {
        id = await addArticle();
      },
    );
    gone.abort();
    await early.body?.cancel().catch(() => undefined);
    expect(found.filter(({ kind }) => kind === 'article').map(({ subject }) => subject)).toEqual([id]);
  });

  it('reach fifty who follow, each all of them, in the same order', async () => {
    const place = await end();
    const everybody = Array.from({ length: 50 }, () =>
      follow({ 'last-event-id': place }, (changes) => changes.filter(({ kind }) => kind === 'article').length === 3),
    );
    for (let i = 0; i < 3; i++) await addArticle();
    const all = await since(place);
    for (const found of await Promise.all(everybody)) expect(found).toEqual(all.slice(0, found.length));
  });

  it('are not passed by before a slow transaction that began earlier has ended', async () => {
    if (engine === 'embedded') return; // has one connection, on which transactions follow one another
    const place = await end();
    let finish: () => void = () => undefined;
    const slow = desk.ledger.store.transaction(async (tx) => {
      await tx.insertInto('change').values({ kind: 'claim', subject: 'slow' }).execute();
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    const id = await addArticle();
    expect(await since(place)).toEqual([]);
    finish();
    await slow;
    const found = await since(place);
    expect(found[0]?.subject).toBe('slow');
    expect(found.some(({ subject }) => subject === id)).toBe(true);
  });

  it('refuse a place that is none', async () => {
    expect((await desk.ask('GET', '/changes?after=yesterday')).json.code).toBe('bad-request');
  });
});
