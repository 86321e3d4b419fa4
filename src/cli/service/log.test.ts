import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../../../test/service/desk.ts';
import { createLog } from './log.ts';

const SECRET = 'swordfish';

describe('the log of a server', () => {
  let lines: string[] = [];
  let desk: Desk;
  let broken: Pick<Desk, 'ask'>;
  const log = createLog('debug', (line) => lines.push(line));
  const told = { onRequest: log.request, onFault: log.fault };
  beforeAll(async () => {
    desk = await openDesk('embedded', told);
    broken = desk.beside({
      ...told,
      read: ({ text }) => Promise.reject(Object.assign(new Error(`cannot read "${text}"`), { name: text, code: text })),
    });
  });
  afterAll(() => desk.close());

  const entries = () => lines.map((line) => JSON.parse(line));

  it('has the id, the route, the status and the time of a request', async () => {
    lines = [];
    const answer = await desk.ask('GET', '/claims?limit=1');
    await desk.ask('GET', '/nothing');
    await desk.app.request('http://desk.example/healthz');
    expect(entries()).toMatchObject([
      {
        level: 30,
        request: answer.headers.get('x-request-id'),
        method: 'GET',
        route: '/api/v1/claims',
        status: 200,
        ms: expect.any(Number),
      },
      { level: 30, route: 'none', status: 404 },
      { level: 20, route: '/healthz', status: 200 },
    ]);
  });

  it('has nothing of what was sent, whatever it is and wherever it stands', async () => {
    lines = [];
    const body = { text: `Die Ministerin sagte, ${SECRET} sei das Wort.`, title: SECRET };
    await desk.ask('POST', '/read', body);
    await desk.ask('POST', '/articles', { ...body, id: SECRET, outlet: SECRET, published: '2025-05-01' });
    await desk.ask('POST', '/articles', { [SECRET]: SECRET });
    await desk.ask('POST', '/session', { name: SECRET, password: SECRET }, {}, 'nobody');
    await desk.ask('POST', '/session', { link: SECRET }, {}, 'nobody');
    await desk.ask('GET', `/claims?text=${SECRET}&actor=${SECRET}&${SECRET}=1&cursor=${SECRET}`);
    for (const path of [
      `/claims/${SECRET}`,
      `/actors/${SECRET}`,
      `/articles/${SECRET}`,
      `/${SECRET}`,
      `/articles/${SECRET}/diff?from=${SECRET}`,
    ])
      await desk.ask('GET', path);
    const hostile = { authorization: `Bearer hsy_${SECRET}`, cookie: `hearsay_session=${SECRET}`, 'user-agent': SECRET, referer: SECRET };
    await desk.ask('GET', '/claims', undefined, hostile, 'nobody');
    await desk.ask('GET', '/claims', undefined, { 'x-request-id': SECRET, 'x-forwarded-for': SECRET, 'idempotency-key': SECRET });
    await broken.ask('POST', '/read', body);
    expect(entries().length).toBeGreaterThan(12);
    expect(lines.join('')).not.toContain(SECRET);
    expect(entries().filter(({ level }) => level === 50)).toMatchObject([{ fault: { name: 'Error', at: expect.any(Array) } }]);
  });

  it('has each thing in one line, whatever it is told', () => {
    lines = [];
    log.note('a note', { of: 'line\none\u2028two' });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.trimEnd()).not.toContain('\n');
  });
});
