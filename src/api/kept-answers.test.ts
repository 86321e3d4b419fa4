import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { ENGINES } from '../../test/ledger-location.ts';
import { openDesk } from '../../test/service/desk.ts';
import { openLedger } from '../ledger/ledger.ts';

describe.each(ENGINES)('answers that are kept, %s', (engine) => {
  it('are those of the ledger as it is, whoever changed it', async () => {
    const desk = await openDesk(engine);
    let made = 0;
    const { ledger } = desk;
    const counting: typeof ledger = {
      ...ledger,
      claims: (query) => {
        made += 1;
        return ledger.claims(query);
      },
    };
    const server = desk.beside({ ledger: counting });
    const list = (etag = '') => server.ask('GET', '/claims?limit=3', undefined, { 'if-none-match': etag });
    const first = await list();
    const again = await list();
    expect([again.json, again.headers.get('etag')]).toEqual([first.json, first.headers.get('etag')]);
    expect((await list(first.headers.get('etag') ?? '')).status).toBe(304);
    expect(made).toBe(1);
    expect((await server.ask('GET', '/claims?limit=2')).json.claims).toHaveLength(2);
    expect(made).toBe(2);
    const other = engine === 'server' ? await openLedger(ledger.store.place) : ledger;
    await sql`UPDATE claim SET renamed = 'Otherwise'`.execute(other.store.db);
    const then = await list(first.headers.get('etag') ?? '');
    expect(then.json.claims.map(({ label }: { label: string }) => label)).toEqual(['Otherwise', 'Otherwise', 'Otherwise']);
    const { id } = then.json.claims[0];
    expect((await server.ask('GET', `/claims/${id}`)).json.label).toBe('Otherwise');
    await sql`UPDATE claim SET renamed = NULL`.execute(other.store.db);
    expect((await server.ask('GET', `/claims/${id}`)).json.label).not.toBe('Otherwise');
    if (other !== ledger) await other.close();
    await desk.close();
  });
});
