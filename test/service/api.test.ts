import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOUBTFUL, deliveries } from '../ledger/affair.ts';
import { ENGINES } from '../ledger-location.ts';
import { type Answered, type Desk, faultsOfAnswer, NOW, openDesk, ROUTES } from './desk.ts';

const DENIAL = 'Norwegen bestritt am Montag, dass es Drohnen an Rebellen in Mali geliefert habe.';

describe.each(ENGINES)('the API on a ledger that is %s', (engine) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(engine);
  });
  afterAll(async () => {
    expect(desk.faults).toEqual([]);
    await desk.close();
  });

  const met = new Set<string>();
  /** Asks and holds the answer against the document. */
  async function asked(
    route: string,
    path = route.split(' ')[1] ?? '',
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answered> {
    const answer = await desk.ask((route.split(' ')[0] ?? '').toUpperCase(), path, body, headers);
    expect(faultsOfAnswer(route, answer)).toEqual([]);
    met.add(route);
    return answer;
  }

  async function claim(): Promise<string> {
    const { json } = await asked('get /claims', '/claims?actor=Norwegen&limit=1');
    return json.claims[0].id;
  }

  it('lists claims by every filter', async () => {
    const all = await asked('get /claims');
    expect(all.status).toBe(200);
    expect(all.json.claims.length).toBeGreaterThan(3);
    for (const filter of [
      'status=conceded',
      'language=en',
      'outlet=the%20gazette',
      'text=drones',
      'since=2025-04-01',
      'until=2025-03-25',
    ]) {
      const { json } = await asked('get /claims', `/claims?${filter}`);
      expect(json.claims.length, filter).toBeGreaterThan(0);
      expect(json.claims.length, filter).toBeLessThan(all.json.claims.length);
    }
  });

  it('finds an actor by the name of either language', async () => {
    const german = await asked('get /claims', '/claims?actor=Norwegen');
    const english = await asked('get /claims', '/claims?actor=Norway');
    expect(german.json.claims.length).toBeGreaterThan(0);
    expect(english.json).toEqual(german.json);
  });

  it('gives statements, figures and positions of the claims of a list to whoever asks for them', async () => {
    const { json: plain } = await asked('get /claims');
    const { json: full } = await asked('get /claims', '/claims?statements=2');
    const told = ({ statements, figures, positions }: Record<string, unknown[]>) => [
      statements?.length,
      figures?.length,
      positions?.length,
    ];
    expect(plain.claims.map(told)).toEqual(plain.claims.map(() => [0, 0, 0]));
    expect(full.claims.map(({ statements }: { statements: unknown[] }) => statements.length)).toEqual(
      full.claims.map(({ statementCount }: { statementCount: number }) => Math.min(2, statementCount)),
    );
    expect(full.claims.some(({ positions }: { positions: unknown[] }) => positions.length > 0)).toBe(true);
  });

  it('goes through the pages of a list and meets every row once', async () => {
    const all = (await asked('get /claims', '/claims?limit=500')).json.claims.map((one: { id: string }) => one.id);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Answered = await asked('get /claims', `/claims?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...page.json.claims.map((one: { id: string }) => one.id));
      cursor = page.json.next;
    }
    expect(seen).toEqual(all);
  });

  it('answers a claim as of a day and as known at a moment', async () => {
    const id = await claim();
    const now = await asked('get /claims/{id}', `/claims/${id}`);
    const then = await asked('get /claims/{id}', `/claims/${id}?as_of=2025-03-05`);
    expect(then.json.asOf).toBe('2025-03-05');
    expect(then.json.statements.length).toBeLessThan(now.json.statements.length);
    expect((await asked('get /claims/{id}', `/claims/${id}?known_at=2025-05-01`)).json.knownAt).toBe('2025-05-01T23:59:59.999Z');
    const before = await asked('get /claims/{id}', `/claims/${id}?known_at=2025-04-30T12:00:00Z`);
    expect([before.status, before.json.code]).toEqual([404, 'no-such-claim']);
  });

  it('answers what it holds in all', async () => {
    const { json } = await asked('get /overview');
    const { json: page } = await asked('get /claims', '/claims?limit=500');
    const counts = json.statuses.map(({ count }: { count: number }) => count) as number[];
    expect(json.claims).toBe(page.claims.length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(json.claims);
    const firsts = page.claims.map((claim: { first: string }) => claim.first).sort();
    expect([json.first, json.days.at(-1).on]).toEqual([firsts[0], page.claims[0].changed]);
  });

  it('answers actors, one actor and reversals', async () => {
    const list = await asked('get /actors', '/actors?text=norw');
    expect(list.json.actors.length).toBeGreaterThan(0);
    const one = await asked('get /actors/{name}', '/actors/Norwegen');
    expect(one.json.reversalList.map((reversal: { to: string }) => reversal.to)).toContain('concedes');
    const { json } = await asked('get /reversals');
    expect(json.reversals.map((reversal: { actor: { name: string } }) => reversal.actor.name)).toContain('Norway');
    const quoted = new Set(json.quoted.map((statement: { id: string }) => statement.id));
    expect(json.reversals.every((reversal: { statements: string[] }) => reversal.statements.every((id) => quoted.has(id)))).toBe(true);
    const cited = await asked('get /actors/{name}/citations', '/actors/Norwegen/citations');
    expect(cited.json.outlets.map(({ outlet }: { outlet: string }) => outlet)).toContain('The Gazette');
    expect((await asked('get /actors/{name}/citations', '/actors/Nobody/citations')).json.code).toBe('no-such-actor');
    expect((await asked('get /reversals', '/reversals?as_of=2025-03-05')).json.reversals).toEqual([]);
  });

  it('answers an article with its text and its statements at their places', async () => {
    const { json } = await asked('get /articles/{id}', '/articles/gazette-1');
    expect(json.statementList.length).toBeGreaterThan(2);
    for (const { content, quote, cue, sourceSpan, source } of json.statementList) {
      const words = (spans: { start: number; end: number }[]) => spans.map(({ start, end }) => json.text.slice(start, end)).join(' … ');
      expect(words(content)).toBe(quote);
      expect(words(cue).length).toBeGreaterThan(0);
      if (sourceSpan !== null) expect(words([sourceSpan])).toBe(source.as);
    }
    expect(json.statementList.every((statement: { claim: unknown }) => statement.claim !== null)).toBe(true);
  });

  it('answers both versions of an article and what changed between them', async () => {
    const { json: now } = await asked('get /articles/{id}', `/articles/${(await firstArticle()).id}`);
    expect(now.versions).toHaveLength(2);
    const [old] = now.versions;
    const before = await asked('get /articles/{id}', `/articles/${now.id}?version=${old.sha256.slice(0, 12)}`);
    expect(now.text).toContain('250 Drohnen');
    expect(before.json.text).toContain('200 Drohnen');
    const diff = await asked('get /articles/{id}/diff', `/articles/${now.id}/diff`);
    expect(diff.json.changed.length + diff.json.added.length).toBeGreaterThan(0);
    const none = await asked('get /articles/{id}', `/articles/${now.id}?version=0000`);
    expect([none.status, none.json.code]).toEqual([404, 'no-such-version']);
  });

  async function firstArticle(): Promise<{ id: string }> {
    const { json } = await asked('get /articles', '/articles?limit=500');
    return json.articles.find((article: { versions: unknown[] }) => article.versions.length === 2);
  }

  it('opens a file, says what is no article in it, and keeps nothing', async () => {
    const lines = ['{"id":"x-1","text":"Oslo denied it on Monday.","outlet":"The Gazette"}', '{"id":"x-2"}'];
    const bytes = Buffer.from(lines.join('\n')).toString('base64');
    const { json } = await asked('post /open', '/open', { name: 'desk.jsonl', bytes });
    expect(json.articles).toEqual([{ id: 'x-1', text: 'Oslo denied it on Monday.', outlet: 'The Gazette' }]);
    expect(json.refused.map(({ code, place }: { code: string; place: string }) => [code, place])).toEqual([
      ['bad-article', 'desk.jsonl:2'],
    ]);
    const picture = await asked('post /open', '/open', { name: 'a.png', bytes: Buffer.from('89504e470d0a1a0a', 'hex').toString('base64') });
    expect(picture.json.refused.map(({ code }: { code: string }) => code)).toEqual(['not-text']);
    expect(
      (await asked('get /articles', '/articles?outlet=The%20Gazette')).json.articles.map(({ id }: { id: string }) => id),
    ).not.toContain('x-1');
  });

  it('reads a text and keeps nothing of it', async () => {
    const { json: before } = await asked('get /articles');
    const { json } = await asked('post /read', '/read', { text: DENIAL });
    expect(json.statements.map((statement: { stance: string }) => statement.stance)).toEqual(['denies']);
    expect((await asked('get /articles')).json).toEqual(before);
  });

  it('takes an article in once, under an id with a slash', async () => {
    const article = { id: 'https://bote.example/a/1?b=2', outlet: 'Bote', published: '2025-04-20', text: DENIAL };
    const first = await asked('post /articles', '/articles', article);
    expect([first.status, first.json.articles.new]).toEqual([201, 1]);
    const again = await asked('post /articles', '/articles', article);
    expect(again.json.articles).toMatchObject({ new: 0, unchanged: 1 });
    const there = (first.headers.get('location') ?? '').replace('/api/v1', '');
    expect((await asked('get /articles/{id}', there)).json.text).toBe(DENIAL);
  });

  it('refuses an article by name', async () => {
    const dated = await asked('post /articles', '/articles', { text: DENIAL, published: '2099-01-01' });
    expect([dated.status, dated.json.code]).toEqual([422, 'future-date']);
    const latin = await asked('post /articles', '/articles', { text: DENIAL, language: 'la' });
    expect([latin.status, latin.json.code]).toEqual([422, 'unsupported-language']);
    const foreign = await asked('post /read', '/read', { text: DENIAL, language: 'la' });
    expect([foreign.status, foreign.json.code]).toEqual([422, 'unsupported-language']);
    const conflict = await asked('post /articles', '/articles', { id: 'gazette-1', outlet: 'Another', text: DENIAL });
    expect([conflict.status, conflict.json.code]).toEqual([409, 'id-conflict']);
  });

  it('makes a correction, lists it and takes it back once', async () => {
    const { json: article } = await asked('get /articles/{id}', '/articles/gazette-2');
    const [statement] = article.statementList;
    const made = await asked('post /corrections', '/corrections', {
      action: 'stance',
      statement: statement.id,
      stance: 'doubts',
      reason: 'read again',
    });
    expect([made.status, made.json.by, made.json.reason]).toEqual([201, 'greta', 'read again']);
    const changed = (await asked('get /articles/{id}', '/articles/gazette-2')).json.statementList[0];
    expect([changed.stance, changed.corrected]).toEqual(['doubts', true]);
    const undo = `/corrections/${made.json.id}/undo`;
    expect((await asked('post /corrections/{id}/undo', undo, { reason: 'no, it was right' })).status).toBe(204);
    const again = await asked('post /corrections/{id}/undo', undo, { reason: 'no, it was right' });
    expect([again.status, again.json.code]).toEqual([409, 'already-undone']);
    expect((await asked('get /corrections')).json.corrections).toHaveLength(1);
    expect((await asked('get /articles/{id}', '/articles/gazette-2')).json).toEqual(article);
  });

  it('shows and proves what was done', async () => {
    const { json } = await asked('get /audit');
    expect(json.entries.map((entry: { action: string }) => entry.action)).toEqual(
      expect.arrayContaining(['ingest', 'correct:stance', 'undo']),
    );
    expect((await asked('get /audit', '/audit?limit=1&cursor=1')).json.entries[0].seq).toBe(2);
    expect((await asked('get /audit/check')).json.broken).toBeNull();
  });

  it('tells what changed, page by page', async () => {
    const first = await asked('get /changes', '/changes?limit=2');
    expect([first.json.changes.length, first.json.more]).toEqual([2, true]);
    const second = await asked('get /changes', `/changes?limit=2&after=${first.json.next}`);
    expect(second.json.changes[0].id).not.toBe(first.json.changes[1].id);
  });

  it('watches feeds, and says how they fare', async () => {
    const address = 'https://nordblatt.example/feed';
    const added = await asked('post /feeds', '/feeds', { addresses: ['HTTPS://Nordblatt.example/feed', address], folder: 'Norden' });
    expect([added.status, added.json]).toEqual([201, { added: [address] }]);
    expect((await asked('post /feeds', '/feeds', { addresses: [address] })).json).toEqual({ added: [] });
    const { json } = await asked('get /feeds');
    expect(json.feeds).toMatchObject([{ address, folder: 'Norden', checked: null, problem: null }]);
    expect((await asked('get /jobs', '/jobs?kind=check-feed')).json.jobs).toMatchObject([{ key: address, state: 'waiting' }]);
    expect((await asked('post /feeds', '/feeds', { addresses: ['ftp://nordblatt.example'] })).status).toBe(422);
    const there = `/feeds/${encodeURIComponent(address)}`;
    expect((await asked('delete /feeds/{address}', there)).status).toBe(204);
    expect((await asked('delete /feeds/{address}', there)).json.code).toBe('no-such-feed');
    expect((await asked('get /jobs', '/jobs?kind=check-feed')).json.jobs).toEqual([]);
  });

  it('puts an address down to be fetched, once, and says what becomes of it', async () => {
    const sent = { address: 'https://nordblatt.example/mieten#oben', outlet: 'Nordblatt' };
    const put = await asked('post /articles', '/articles', sent);
    expect([put.status, put.json.kind, put.json.state]).toEqual([202, 'fetch', 'waiting']);
    expect((await asked('post /articles', '/articles', sent)).json.id).toBe(put.json.id);
    const there = (put.headers.get('location') ?? '').replace('/api/v1', '');
    expect((await asked('get /jobs/{id}', there)).json).toEqual({ job: put.json, followed: [] });
    expect((await asked('post /jobs/{id}/retry', `${there}/retry`)).json).toMatchObject({ id: put.json.id, state: 'waiting' });
    expect((await asked('get /jobs', '/jobs?state=waiting&kind=fetch')).json.counts).toContainEqual({
      kind: 'fetch',
      state: 'waiting',
      count: 1,
      more: false,
    });
    expect((await asked('delete /jobs/{id}', there)).status).toBe(204);
    expect((await asked('get /jobs/{id}', there)).json.code).toBe('no-such-job');
    expect((await asked('post /articles', '/articles', { address: 'file:///etc/passwd' })).status).toBe(422);
    expect((await asked('post /articles', '/articles', { title: 'Nothing but a headline' })).json.code).toBe('bad-request');
  });

  it('looks after people, and says who asks', async () => {
    expect((await asked('get /session')).json).toEqual({
      name: 'greta',
      role: 'administrator',
      needsPassword: true,
      guest: false,
      elsewhere: null,
    });
    expect((await asked('post /users', '/users', { name: 'nora', role: 'reader' })).status).toBe(201);
    expect((await asked('patch /users/{name}', '/users/nora', { role: 'editor' })).json.role).toBe('editor');
    const { json: link } = await asked('post /users/{name}/link', '/users/nora/link');
    expect((await asked('post /session', '/session', { link: link.secret })).json.name).toBe('nora');
    expect((await asked('get /users')).json.users).toHaveLength(4);
    expect((await asked('put /session/password', '/session/password', { password: 'drei Möwen am Kai' })).status).toBe(200);
    const { json: token } = await asked('post /tokens', '/tokens', { name: 'board' });
    expect((await asked('get /tokens')).json.tokens).toHaveLength(4);
    expect((await asked('delete /tokens/{id}', `/tokens/${token.token.id}`)).status).toBe(204);
    expect((await asked('delete /session')).status).toBe(204);
  });

  it('gives the changes of a claim as feeds', async () => {
    const id = await claim();
    for (const format of ['atom', 'json']) {
      const route = `get /claims/{id}/feed.${format}`;
      expect((await asked(route, `/claims/${id}/feed.${format}`)).status).toBe(200);
      expect((await asked(route, `/claims/ffffffff/feed.${format}`)).status).toBe(404);
    }
  });

  it('keeps watches and what they sent', async () => {
    const body = { name: 'drones', actor: 'Peru', webhook: 'https://hooks.example/hearsay' };
    const made = await asked('post /watches', '/watches', body);
    expect([made.status, made.json.watch.events.length]).toEqual([201, 5]);
    const { id } = made.json.watch;
    expect((await asked('get /watches')).json.watches).toEqual([made.json.watch]);
    expect((await asked('patch /watches/{id}', `/watches/${id}`, { paused: true })).json.paused).toBe(true);
    expect((await asked('get /watches/{id}', `/watches/${id}`)).json.paused).toBe(true);
    expect((await asked('patch /watches/{id}', `/watches/${id}`, { paused: false })).status).toBe(200);
    const article = {
      id: 'watched',
      outlet: 'Bote',
      published: '2025-04-21',
      text: 'Peru bestritt am Montag, dass die Brücke in Lima gesperrt worden sei.',
    };
    expect((await asked('post /articles', '/articles', article)).status).toBe(201);
    await desk.ledger.watches.take(NOW);
    const { deliveries } = (await asked('get /watches/{id}/deliveries', `/watches/${id}/deliveries?limit=1`)).json;
    expect(deliveries).toMatchObject([{ state: 'due', attempts: 0, problem: null }]);
    const retry = 'post /watches/{id}/deliveries/{delivery}/retry';
    expect((await asked(retry, `/watches/${id}/deliveries/${deliveries[0].id}/retry`)).status).toBe(200);
    expect((await asked(retry, `/watches/${id}/deliveries/d0/retry`)).json.code).toBe('no-such-delivery');
    expect((await asked('post /watches/{id}/try', `/watches/${id}/try`)).json.message.events).toEqual([]);
    expect((await asked('post /watches/{id}/secret', `/watches/${id}/secret`)).json.secret).toMatch(/^[\w-]{43}$/);
    expect((await asked('delete /watches/{id}', `/watches/${id}`)).status).toBe(204);
  });

  it('lists what is in doubt', async () => {
    await desk.ledger.ingest(await deliveries(DOUBTFUL), NOW);
    const { json } = await asked('get /review', '/review?limit=1');
    expect(json.items).toHaveLength(1);
    expect(json.items[0].confidence).toBeLessThan(0.75);
    const { json: alike } = await asked('get /review', `/review?kind=${json.items[0].kind}`);
    expect(alike.items[0]).toEqual(json.items[0]);
    expect((await asked('get /review', '/review?cursor=nonsense')).json.code).toBe('bad-cursor');
  });

  it('sends nobody elsewhere where nothing is configured', async () => {
    for (const route of ['get /session/elsewhere', 'get /session/elsewhere/return']) expect((await asked(route)).status).toBe(404);
  });

  it('was asked everything that it documents', () => expect([...met].sort()).toEqual([...ROUTES].sort()));
});
