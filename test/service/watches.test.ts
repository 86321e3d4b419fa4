import { createHmac } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Article } from '../../src/intake/article.ts';
import { createSender } from '../../src/intake/fetch/sender.ts';
import { type Delivered, type DeliverOptions, deliverDue } from '../../src/jobs/deliver.ts';
import type { WatchMessage } from '../../src/ledger/watches/watch.ts';
import { deliveries } from '../ledger/affair.ts';
import { ENGINES } from '../ledger-location.ts';
import { serve } from '../local-server.ts';
import { type Desk, NOW, openDesk } from './desk.ts';

/** A request as it came to a server. */
interface Called {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

describe.each(ENGINES)('watches of a ledger that is %s', (engine) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(engine);
  });
  afterAll(async () => {
    expect(desk.faults).toEqual([]);
    await desk.close();
  });
  beforeEach(async () => {
    for (const { id } of await desk.ledger.watches.list(null)) await desk.ask('DELETE', `/watches/${id}`);
  });

  let articles = 0;
  /** Has one more outlet say something of the drones. */
  async function say(text: string, published = '2025-05-02'): Promise<void> {
    const outlet = `Outlet ${++articles}`;
    const article: Article = { id: `watched-${articles}`, language: 'en', outlet, published, title: 'On drones', text };
    await desk.ledger.ingest(await deliveries([article]), NOW);
  }

  /** A server that keeps what it is sent and answers as `answers` says, the last for good. */
  async function hook(...answers: readonly number[]): Promise<{ host: string; address: string; called: Called[] }> {
    const called: Called[] = [];
    const { host, origin } = await serve({
      '/hook': (request: IncomingMessage, response: ServerResponse) => {
        let body = '';
        request.on('data', (chunk: Buffer) => {
          body += chunk;
        });
        request.on('end', () => {
          response.statusCode = answers[Math.min(called.length, answers.length - 1)] ?? 200;
          called.push({ headers: request.headers, body });
          response.end(response.statusCode === 302 ? undefined : 'thanks');
        });
      },
    });
    return { host, address: `${origin}/hook`, called };
  }

  function delivering(hosts: readonly string[], more: Partial<DeliverOptions> = {}): (now?: string) => Promise<Delivered> {
    const sender = createSender({ version: '0.0.0', allow: hosts });
    onTestFinished(() => sender.close());
    return (now = NOW) => deliverDue({ ledger: desk.ledger, sender, mailer: null, now, ...more });
  }

  async function watch(body: object, as: 'greta' | 'emil' = 'emil'): Promise<{ id: string; secret: string }> {
    const { status, json } = await desk.ask('POST', '/watches', { name: 'drones', ...body }, {}, as);
    expect([status, json.code]).toEqual([201, undefined]);
    return { id: json.watch.id, secret: json.secret };
  }

  const sent = async (id: string) => (await desk.ask('GET', `/watches/${id}/deliveries?limit=100`)).json.deliveries;
  const claimId = async () => (await desk.ask('GET', '/claims?actor=Norway&limit=1')).json.claims[0].id;

  it('call a server with signed words of what changed, and tell nobody of what came before', async () => {
    const { host, address, called } = await hook(200);
    const { id, secret } = await watch({ actor: 'Norwegen', webhook: address });
    const deliver = delivering([host]);
    expect(await deliver()).toEqual({ made: 0, sent: 0, failed: 0, dead: 0, more: false });
    await say('Iran said on Monday that Norway was supplying drones to rebels in Mali.');
    const { made, sent: taken } = await deliver();
    expect(made).toBeGreaterThan(0);
    expect([taken, called.length]).toEqual([made, made]);
    expect((await deliver()).made).toBe(0);
    for (const { headers, body } of called) {
      const message = JSON.parse(body) as WatchMessage;
      expect(message.watch).toEqual({ id, name: 'drones' });
      expect(message.events.length).toBeGreaterThan(0);
      expect(message.change.after).toMatchObject({ status: expect.any(String) });
      expect(headers['hearsay-delivery']).toBe(message.delivery);
      const mac = createHmac('sha256', secret).update(`${headers['hearsay-timestamp']}.${body}`).digest('hex');
      expect(headers['hearsay-signature']).toBe(`v1=${mac}`);
      expect(Number(headers['hearsay-timestamp'])).toBe(Date.parse(NOW) / 1000);
    }
    expect((await sent(id)).map(({ state }: { state: string }) => state)).toEqual(called.map(() => 'sent'));
  });

  it('are for what they name: an actor, a claim, a kind of event', async () => {
    const { host, address } = await hook(200);
    const claim = await claimId();
    const on = {
      all: await watch({ webhook: address }),
      claim: await watch({ claim, webhook: address }),
      norway: await watch({ actor: 'Norway', webhook: address }),
      stranger: await watch({ actor: 'Ruritania', webhook: address }),
      fresh: await watch({ events: ['new'], webhook: address }),
      roots: await watch({ events: ['root'], webhook: address }),
    };
    await say('Brazil said on Monday that Norway was supplying drones to rebels in Mali.');
    await say('Ruritania denied on Monday that it had closed the bridge over the Danube to lorries.');
    await delivering([host])();
    const told = Object.fromEntries(
      await Promise.all(
        Object.entries(on).map(async ([name, { id }]) => [name, (await sent(id)).map((one: { message: WatchMessage }) => one.message)]),
      ),
    ) as Record<keyof typeof on, WatchMessage[]>;
    const subjects = (messages: WatchMessage[]) => new Set(messages.map(({ change }) => change.subject));
    expect(subjects(told.claim)).toEqual(new Set([claim]));
    expect(subjects(told.norway)).toContain(claim);
    expect(told.stranger.length).toBeGreaterThan(0);
    expect(subjects(told.stranger)).not.toContain(claim);
    expect(told.all.length).toBeGreaterThan(told.claim.length);
    expect(told.fresh.map(({ events, change }) => [events, change.before])).toEqual(told.fresh.map(() => [['new'], null]));
    expect(told.fresh.length).toBeGreaterThan(0);
    expect(subjects(told.roots)).toContain(claim);
    expect(new Set(told.roots.flatMap(({ events }) => events))).toEqual(new Set(['root']));
  });

  it('follow a claim that another one takes over, and go back with it', async () => {
    const { host, address } = await hook(200);
    await say('Gabon said on Monday that the ferry to Annobon had sunk in the storm.', '2025-04-27');
    await say('The harbour master said that a lamp on the pier in Libreville was broken.', '2025-04-28');
    const claimOf = async (text: string) => (await desk.ask('GET', `/claims?text=${text}&statements=0`)).json.claims[0];
    const [ferry, lamp] = [await claimOf('ferry'), await claimOf('lamp')];
    const on = { ferry: await watch({ claim: ferry.id, webhook: address }), lamp: await watch({ claim: lamp.id, webhook: address }) };
    const merge = { action: 'merge-claims', claims: [ferry.id, lamp.id], reason: 'a test' };
    const merged = await desk.ask('POST', '/corrections', merge);
    expect(merged.status).toBe(201);
    const whole = await claimOf('ferry');
    expect((await claimOf('lamp')).id).toBe(whole.id);
    for (const { id } of Object.values(on))
      expect((await desk.ask('GET', `/watches/${id}`)).json).toMatchObject({ claim: whole.id, label: whole.label });
    const deliver = delivering([host]);
    await deliver();
    await say('Chad said on Tuesday that the ferry to Annobon had sunk in the storm.', '2025-04-29');
    await deliver();
    for (const { id } of Object.values(on)) {
      const subjects = (await sent(id)).map((one: { message: WatchMessage }) => one.message.change.subject);
      expect(subjects).toContain(whole.id);
    }
    expect((await desk.ask('POST', `/corrections/${merged.json.id}/undo`, { reason: 'a test' })).status).toBeLessThan(300);
    expect((await desk.ask('GET', `/watches/${on.lamp.id}`)).json.claim).toBe(lamp.id);
    expect((await desk.ask('GET', `/watches/${on.ferry.id}`)).json.claim).toBe(ferry.id);
  });

  it('sign with another secret once they are given one, and with none not at all', async () => {
    const { host, address, called } = await hook(200);
    const { id, secret } = await watch({ webhook: address });
    await sql`UPDATE watch SET secret = NULL WHERE id = ${id}`.execute(desk.ledger.store.db);
    await desk.ask('POST', `/watches/${id}/try`);
    const deliver = delivering([host]);
    expect(await deliver()).toMatchObject({ sent: 0, failed: 1 });
    expect(called).toEqual([]);
    expect((await desk.ask('GET', `/watches/${id}`)).json.problem.code).toBe('no-secret');
    const renewed = await desk.ask('POST', `/watches/${id}/secret`);
    expect([renewed.status, renewed.json.secret === secret, renewed.json.watch.id]).toEqual([201, false, id]);
    await deliver('2025-05-03T10:00:00.000Z');
    const [{ headers, body }] = called as [Called];
    const mac = createHmac('sha256', renewed.json.secret).update(`${headers['hearsay-timestamp']}.${body}`).digest('hex');
    expect(headers['hearsay-signature']).toBe(`v1=${mac}`);
    expect(JSON.stringify((await desk.ask('GET', '/audit?limit=500')).json)).not.toContain(renewed.json.secret);
    const { id: mails } = await watch({ mail: 'desk@paper.example' });
    expect((await desk.ask('POST', `/watches/${mails}/secret`)).json.code).toBe('no-secret');
  });

  it('tell of a status, a reversal and figures in conflict', async () => {
    const { host, address } = await hook(200);
    const { id } = await watch({ webhook: address });
    await say('Chile denied on Monday that the reactor in Quito was leaking.', '2025-04-28');
    await say('Chile admitted on Tuesday that the reactor in Quito was leaking.', '2025-04-29');
    await say('Peru said on Wednesday that 40 people had died in the mine in Cusco.', '2025-04-30');
    await say('Bolivia said on Thursday that 90 people had died in the mine in Cusco.', '2025-05-01');
    await delivering([host])();
    const events = new Set((await sent(id)).flatMap(({ message }: { message: WatchMessage }) => message.events));
    expect(events).toEqual(new Set(['new', 'status', 'reversal', 'root', 'figures']));
  });

  it('try again later, longer each time, and give up in the end; a person can have it sent anew', async () => {
    const { host, address, called } = await hook(500);
    const { id } = await watch({ events: ['new'], webhook: address });
    await say('Ghana said on Monday that the port of Tema was closed to ships.');
    const deliver = delivering([host]);
    let now = NOW;
    const pauses: number[] = [];
    expect(await deliver(now)).toMatchObject({ made: 1, failed: 1, dead: 0 });
    const ids = new Set(called.map(({ headers }) => headers['hearsay-delivery']));
    for (;;) {
      const [delivery] = await sent(id);
      expect(delivery.problem).toEqual({ code: 'http-status', message: 'the server did not take it (500)' });
      if (delivery.state === 'dead') break;
      pauses.push(Date.parse(delivery.next) - Date.parse(now));
      expect((await deliver(new Date(Date.parse(delivery.next) - 1).toISOString())).failed).toBe(0);
      now = delivery.next;
      await deliver(now);
    }
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(pauses.length).toBeGreaterThan(8);
    expect(new Set(called.map(({ headers }) => headers['hearsay-delivery']))).toEqual(ids);
    const [{ id: dead }] = await sent(id);
    const again = await desk.ask('POST', `/watches/${id}/deliveries/${dead}/retry`);
    expect(again.json).toMatchObject({ id: dead, state: 'due', attempts: 0 });
    const before = called.length;
    await deliver(now);
    expect(called.length).toBe(before + 1);
    expect(called.at(-1)?.headers['hearsay-delivery']).toBe(dead);
  });

  it('are tried by a message that tells of a claim as it stands, and say how their messages fare', async () => {
    const { host, address, called } = await hook(503, 200);
    const claim = await claimId();
    const { id } = await watch({ claim, webhook: address });
    const { label } = (await desk.ask('GET', `/claims/${claim}`)).json;
    const fares = async () => (await desk.ask('GET', `/watches/${id}`)).json;
    expect(await fares()).toMatchObject({ label, sent: null, due: 0, dead: 0, problem: null });
    const tried = await desk.ask('POST', `/watches/${id}/try`);
    expect([tried.status, tried.json.state]).toEqual([201, 'due']);
    const deliver = delivering([host]);
    await deliver();
    expect(await fares()).toMatchObject({ sent: null, due: 1, problem: { message: 'the server did not take it (503)' } });
    const later = (await sent(id))[0].next;
    await deliver(later);
    expect(await fares()).toMatchObject({ sent: later, due: 0, dead: 0, problem: null });
    const { delivery, events, change } = JSON.parse(called.at(-1)?.body ?? '') as WatchMessage;
    expect([delivery, events, change.subject]).toEqual([tried.json.id, [], claim]);
    expect(change.before).toEqual(change.after);
    expect(change.after).toMatchObject({ label });
  });

  it('give up at once where it is no use: a private address, a redirect to one, a server that says so', async () => {
    const gone = await hook(410);
    const moved = await serve({
      '/hook': (_request, response) => {
        response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' });
        response.end();
      },
    });
    const refused = await watch({ events: ['new'], webhook: 'http://127.0.0.1:9/hook' });
    const ended = await watch({ events: ['new'], webhook: gone.address });
    const redirected = await watch({ events: ['new'], webhook: `${moved.origin}/hook` });
    await say('Kenya said on Monday that the bridge in Mombasa had fallen down.');
    await delivering([gone.host, moved.host])();
    expect((await desk.ask('GET', `/watches/${refused.id}`)).json).toMatchObject({ dead: 1, due: 0, problem: { code: 'refused-address' } });
    expect((await sent(refused.id))[0]).toMatchObject({ state: 'dead', problem: { code: 'refused-address' } });
    expect((await sent(ended.id))[0]).toMatchObject({ state: 'dead', problem: { code: 'http-status' } });
    expect((await sent(redirected.id))[0]).toMatchObject({ state: 'due', problem: { message: 'the server did not take it (302)' } });
  });

  it('lose and double nothing where several processes deliver and some end in the middle', async () => {
    const { host, address, called } = await hook(200);
    const { id } = await watch({ events: ['new'], webhook: address });
    for (let i = 0; i < 5; i++) await say(`Nepal said on Monday that bridge number ${i} over the river in Pokhara was closed to lorries.`);
    // One takes the changes and some of the deliveries, and ends before it has sent any.
    const { deliveries: made } = await desk.ledger.watches.take(NOW);
    expect(made).toBeGreaterThan(0);
    const lost = await desk.ledger.watches.due(NOW, '2025-05-03T09:02:00.000Z', 2);
    const [one, two] = [delivering([host]), delivering([host])];
    await Promise.all([one(), two(), one(), two()]);
    expect(called.length).toBe(made - lost.length);
    await Promise.all([one('2025-05-03T09:02:00.000Z'), two('2025-05-03T09:02:00.000Z')]);
    const ids = called.map(({ headers }) => headers['hearsay-delivery']);
    expect(new Set(ids).size).toBe(made);
    expect(ids.length).toBe(made);
    expect((await sent(id)).length).toBe(made);
  });

  it('pause, and tell afterwards what happened meanwhile', async () => {
    const { host, address, called } = await hook(200);
    const { id } = await watch({ events: ['new'], webhook: address });
    expect((await desk.ask('PATCH', `/watches/${id}`, { paused: true, name: 'bridges' })).json).toMatchObject({
      paused: true,
      name: 'bridges',
    });
    await say('Laos said on Monday that the dam in Vientiane was to be closed.');
    const deliver = delivering([host]);
    await deliver();
    expect(called).toEqual([]);
    await desk.ask('PATCH', `/watches/${id}`, { paused: false });
    await deliver();
    expect(called.length).toBeGreaterThan(0);
  });

  it('go on, and say so, where what changed is kept no longer', async () => {
    const { host, address } = await hook(200);
    const { id } = await watch({ webhook: address });
    await say('Oman said on Monday that the airport of Salalah was closed to travellers.');
    await say('Oman said on Tuesday that the harbour of Muscat was closed to travellers.');
    await desk.ledger.changes.forget('2999-01-01T00:00:00.000Z');
    expect((await delivering([host])()).made).toBe(0);
    expect((await desk.ask('GET', `/watches/${id}`)).json.missed).toBe(NOW);
  });

  it('are those of their people, and end with a person who is let in no more', async () => {
    const { host, address, called } = await hook(200);
    const { id } = await watch({ webhook: address }, 'greta');
    const [path, body] = [`/watches/${id}`, { name: 'mine' }];
    for (const [method, to, sending] of [
      ['GET', path],
      ['PATCH', path, body],
      ['DELETE', path],
      ['GET', `${path}/deliveries`],
      ['POST', `${path}/deliveries/d0/retry`, {}],
      ['POST', `${path}/try`, {}],
    ] as const)
      expect((await desk.ask(method, to, sending, {}, 'emil')).json.code).toBe('no-such-watch');
    expect((await desk.ask('GET', '/watches', undefined, {}, 'emil')).json.watches).toEqual([]);
    const own = await watch({ webhook: address }, 'emil');
    expect((await desk.ask('GET', '/watches')).json.watches.map((one: { id: string }) => one.id).sort()).toEqual([id, own.id].sort());
    await desk.ask('DELETE', path);
    await desk.ledger.people.change('emil', { disabled: true }, { at: NOW, by: 'greta' });
    await say('Chad said on Monday that the road to Abéché was open again.');
    await delivering([host])();
    expect(called).toEqual([]);
    await desk.ledger.people.change('emil', { disabled: false }, { at: NOW, by: 'greta' });
  });

  it.each([
    ['neither address', {}],
    ['both addresses', { webhook: 'https://hooks.example/a', mail: 'desk@paper.example' }],
    ['a file', { webhook: 'file:///etc/passwd' }],
    ['a name and a password', { webhook: 'https://greta:secret@hooks.example/' }],
    ['a header in a mail address', { mail: 'desk@paper.example\r\nBcc: all@paper.example' }],
    ['an event that is none', { webhook: 'https://hooks.example/a', events: ['rain'] }],
  ])('are not made with %s', async (_, body) => {
    const { status } = await desk.ask('POST', '/watches', { name: 'a', ...body });
    expect([400, 422]).toContain(status);
  });

  it('show their secret once and keep it out of the audit log', async () => {
    const { secret } = await watch({ webhook: 'https://hooks.example/a' });
    expect(JSON.stringify((await desk.ask('GET', '/watches')).json)).not.toContain(secret);
    expect(JSON.stringify((await desk.ask('GET', '/audit?limit=500')).json)).not.toContain(secret);
  });
});
