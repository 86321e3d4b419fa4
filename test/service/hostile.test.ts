import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../ledger-location.ts';
import { type Answered, type Desk, NOW, openDesk, parametersOf, ROUTES } from './desk.ts';
import { HOSTILE_INPUTS, type HostileInput, inAddress, LEAKS } from './hostile-inputs.ts';

/** A body that each route takes, so that an input in one of its fields is all that is wrong with it. */
const BODIES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'post /read': { text: 'It rained.', id: 'a', outlet: 'Bote', title: 'Rain', published: '2025-05-01', language: 'en' },
  'post /articles': { text: 'It rained.', id: 'a', outlet: 'Bote', title: 'Rain', published: '2025-05-01', language: 'en' },
  'post /open': { name: 'a.txt', bytes: Buffer.from('It rained.').toString('base64') },
  'post /feeds': { addresses: ['https://bote.example/feed'], folder: 'North' },
  'post /jobs/{id}/retry': {},
  'post /corrections': { action: 'merge-actors', from: 'Nobody', into: 'Norway', reason: 'a test' },
  'post /corrections/{id}/undo': { reason: 'a test' },
  'post /session': { name: 'greta', password: 'a guess' },
  'put /session/password': { password: 'twelve characters', present: 'a guess' },
  'post /users': { name: 'somebody', role: 'reader' },
  'patch /users/{name}': { role: 'reader', disabled: false },
  'post /users/{name}/link': {},
  'post /tokens': { name: 'a', scope: 'read', days: 1 },
  'post /watches': { name: 'a', actor: 'Norway', webhook: 'https://hooks.example/', events: ['new'] },
  'patch /watches/{id}': { name: 'a', events: ['new'], paused: false },
  'post /watches/{id}/deliveries/{delivery}/retry': {},
  'post /watches/{id}/try': {},
  'post /watches/{id}/secret': {},
};

/** Fields that a body may have beside these. */
const MORE: Readonly<Record<string, readonly string[]>> = { 'post /watches': ['claim', 'mail'], 'post /session': ['link'] };

/** A place gets one in so many inputs of each class. */
const SHARE = 10;

/** Routes that work for long at a request: their places get one input of each class. */
const SLOW = new Set(['post /read', 'post /articles', 'post /session', 'put /session/password']);

/** A place in a request into which an input is put. */
interface Slot {
  readonly route: string;
  readonly where: 'path' | 'query' | 'header' | 'body';
  readonly name: string;
}

const SLOTS: readonly Slot[] = ROUTES.flatMap((route): Slot[] => [
  ...parametersOf(route).map(({ in: where, name }) => ({ route, where: where as Slot['where'], name })),
  ...['authorization', 'cookie', 'idempotency-key', 'x-request-id', 'if-none-match'].map(
    (name): Slot => ({ route, where: 'header', name }),
  ),
  ...[...Object.keys(BODIES[route] ?? {}), ...(MORE[route] ?? []), ...(BODIES[route] === undefined ? [] : ['__proto__', 'unknown'])].map(
    (name): Slot => ({ route, where: 'body', name }),
  ),
]);

const KINDS = [...new Set(HOSTILE_INPUTS.map(({ kind }) => kind))];

/** The inputs of a slot: of each class, shifted by the slot, so that all slots together get all many times. */
function inputsOf(slot: Slot, number: number): HostileInput[] {
  const oneInHeaders = slot.where === 'header' && slot.name !== 'last-event-id';
  return KINDS.flatMap((kind) => {
    const all = HOSTILE_INPUTS.filter((input) => input.kind === kind);
    if (SLOW.has(slot.route) || oneInHeaders) return [all[number % all.length] as HostileInput];
    return all.filter((_, i) => i % SHARE === number % SHARE);
  });
}

it('knows five hundred inputs, each once', () => {
  expect(HOSTILE_INPUTS.length).toBeGreaterThanOrEqual(500);
  expect(new Set(HOSTILE_INPUTS.map(({ text }) => text)).size).toBe(HOSTILE_INPUTS.length);
});

it('puts every input into many places, and every class into each', () => {
  const times = new Map<string, number>();
  SLOTS.forEach((slot, i) => {
    const inputs = inputsOf(slot, i);
    expect(new Set(inputs.map(({ kind }) => kind)).size).toBe(KINDS.length);
    for (const { text } of inputs) times.set(text, (times.get(text) ?? 0) + 1);
  });
  expect(Math.min(...HOSTILE_INPUTS.map(({ text }) => times.get(text) ?? 0))).toBeGreaterThanOrEqual(5);
});

it('has a body for every route that takes one', () => {
  const writing = ROUTES.filter((route) => /^(?:post|put|patch) /.test(route));
  expect(writing.filter((route) => BODIES[route] === undefined)).toEqual([]);
});

describe.each(ENGINES)('hostile input to a ledger that is %s', (engine) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(engine, { rate: { burst: 1e9, perSecond: 1e9 } });
  });
  afterAll(() => desk.close());

  async function send({ route, where, name }: Slot, input: HostileInput): Promise<Answered | null> {
    const [method = '', path = ''] = route.split(' ');
    const at = path.replace(/\{(\w+)\}/g, (_, parameter: string) => (where === 'path' && parameter === name ? inAddress(input) : 'none'));
    const query = where === 'query' ? `?${name}=${inAddress(input)}` : '';
    const body = where === 'body' ? withField(BODIES[route] ?? {}, name, input.text) : BODIES[route];
    if (where !== 'header') return await desk.ask(method.toUpperCase(), at + query, body);
    const value =
      name === 'cookie'
        ? `hearsay_session=${input.text}; hearsay_sign_in=${input.text}`
        : name === 'authorization'
          ? `Bearer ${input.text}`
          : input.text;
    try {
      new Headers({ [name]: value });
    } catch {
      // No client and no server of HTTP lets such a header through.
      return null;
    }
    return await desk.ask(method.toUpperCase(), at, body, { [name]: value });
  }

  const before: Record<string, unknown> = {};
  const standing = async () => ({
    // Anybody who was added may read and no more.
    users: (await desk.ledger.people.list())
      .filter(({ name, role }) => role !== 'reader' || name === 'rita')
      .map(({ name, role, disabled }) => ({ name, role, disabled })),
    claims: (await desk.ask('GET', '/claims?actor=Norway&limit=500')).json.claims.map(({ id, status }: { id: string; status: string }) => [
      id,
      status,
    ]),
    corrections: await desk.ledger.corrections(),
    audit: (await desk.ledger.verifyAudit()).broken,
  });

  it('is met', async () => {
    Object.assign(before, await standing());
  });

  it.each(ROUTES)('is refused, or taken as what it is: %s', async (route) => {
    const holes: unknown[] = [];
    for (const [number, slot] of SLOTS.entries()) {
      if (slot.route !== route) continue;
      for (const input of inputsOf(slot, number)) {
        const answer = await send(slot, input);
        if (answer === null) continue;
        const found = holesOf(answer, input);
        if (found.length > 0) holes.push({ ...slot, kind: input.kind, text: input.text.slice(0, 80), found });
      }
    }
    expect(holes).toEqual([]);
    expect(desk.faults.splice(0)).toEqual([]);
  });

  it('has changed nothing that it should not have', async () => {
    expect(await standing()).toEqual(before);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect((await desk.ledger.doctor()).findings.filter(({ ok }) => !ok)).toEqual([]);
    const { secret } = await desk.ledger.people.makeToken({ account: 'rita', name: 'a', scope: 'read', days: 1 }, { at: NOW, by: 'rita' });
    expect(secret).toMatch(/^hsy_/);
  });
});

/** A body with an input in one of its fields; one in a list stands in a list. */
function withField(body: Readonly<Record<string, unknown>>, name: string, text: string): object {
  const value = Array.isArray(body[name]) ? [text] : text;
  // Written so that "__proto__" is a field of its own, as it is in JSON.
  return Object.defineProperty({ ...body }, name, { value, enumerable: true, configurable: true });
}

/** What is wrong with an answer: that something failed inside, that it tells what nobody may know, or that it does what the input says. */
function holesOf({ status, headers, json }: Answered, { text }: HostileInput): string[] {
  const type = headers.get('content-type') ?? '';
  const words = (typeof json === 'string' ? json : JSON.stringify(json))
    .replaceAll(JSON.stringify(text).slice(1, -1), '')
    .replaceAll(text, '');
  return [
    ...(status >= 500 ? [`status ${status}`] : []),
    ...(json.code === 'internal' ? ['internal'] : []),
    ...LEAKS.filter((leak) => leak.test(words)).map((leak) => `tells ${leak}`),
    ...(headers.has('x-injected') || /evil/.test(headers.get('set-cookie') ?? '') ? ['a header of the input'] : []),
    ...(/evil\.example/.test(headers.get('location') ?? '') && status < 400 && status >= 300 ? ['sends elsewhere'] : []),
    ...(/html/.test(type) ? [`answers with ${type}`] : []),
    ...(status !== 204 && status !== 304 && headers.get('x-content-type-options') !== 'nosniff' ? ['lets browsers guess'] : []),
  ];
}
