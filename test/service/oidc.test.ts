import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createOidc, type Oidc, type OidcOptions } from '../../src/api/people/oidc.ts';
import { createSender, type Sender } from '../../src/intake/fetch/sender.ts';
import { ENGINES } from '../ledger-location.ts';
import { type Desk, NOW, openDesk } from './desk.ts';

const REDIRECT = 'http://desk.example/api/v1/session/elsewhere/return';

/** People as the other server has them at first: by the name that they type there. */
const PEOPLE: Readonly<Record<string, object>> = {
  'sub-nora': { preferred_username: 'Nora Berg', email: 'nora@paper.example' },
  'sub-chief': { preferred_username: 'chief', groups: ['staff', 'administrator', 'reader'] },
  'sub-emil': { preferred_username: 'emil', groups: 'administrator' },
  'sub-plain': {},
};

/** The same as they are now: what changes there is for one ledger only. */
const CLAIMS: Record<string, object> = {};

const configuration: Configuration = {
  clients: [
    {
      client_id: 'hearsay',
      client_secret: 'a-secret-of-two',
      redirect_uris: [REDIRECT],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  pkce: { required: () => true },
  conformIdTokenClaims: false,
  claims: { openid: ['sub', 'groups'], profile: ['preferred_username'], email: ['email'] },
  findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...CLAIMS[sub] }) }),
  cookies: { keys: ['a test'] },
};

describe.each(ENGINES)('signing in elsewhere, on a ledger that is %s', (engine) => {
  let provider: Server;
  let issuer = '';
  let sender: Sender;
  let desk: Desk;

  beforeAll(async () => {
    Object.assign(CLAIMS, PEOPLE);
    desk = await openDesk(engine);
    provider = createServer((request, response) => void answer(request, response));
    await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
    issuer = `http://localhost:${(provider.address() as AddressInfo).port}`;
    const answer = new Provider(issuer, configuration).callback();
    sender = createSender({ version: '0.0.0', allow: ['127.0.0.1:*', '[::1]:*', new URL(issuer).host] });
  });
  afterAll(async () => {
    await sender.close();
    provider.closeAllConnections();
    await new Promise((resolve) => provider.close(resolve));
    await desk.close();
  });
  afterEach(() => void desk.faults.splice(0));

  const oidc = (more: Partial<OidcOptions> = {}): Oidc =>
    createOidc({ issuer, clientId: 'hearsay', clientSecret: 'a-secret-of-two', roleClaim: null, redirect: REDIRECT, sender, ...more });
  const server = (more: Partial<OidcOptions> = {}) => desk.beside({ oidc: oidc(more) }).app;

  interface Begun {
    readonly address: string;
    readonly cookie: string;
  }

  /** Sends a browser off to sign in. */
  async function begin(app: Desk['app'], cookie = ''): Promise<Begun> {
    const sent = await app.request('http://desk.example/api/v1/session/elsewhere', { headers: { cookie } });
    expect(sent.status).toBe(302);
    return { address: sent.headers.get('location') ?? '', cookie: (sent.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
  }

  /** Signs in at the other server as a browser does, filling in its forms; answers the address to which it is sent back. */
  async function signInThere(address: string, sub: string): Promise<string> {
    const cookies = new Map<string, string>();
    let to = address;
    let form: URLSearchParams | null = null;
    for (let step = 0; step < 20; step++) {
      const answer: Response = await fetch(to, {
        redirect: 'manual',
        headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        ...(form === null ? {} : { method: 'POST', body: form }),
      });
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        cookies.set(name, value);
      }
      const next = answer.headers.get('location');
      if (next !== null) {
        to = new URL(next, to).href;
        form = null;
        if (to.startsWith(REDIRECT)) return to;
        continue;
      }
      const page = await answer.text();
      const action = /action="([^"]+)"/.exec(page)?.[1];
      if (action === undefined) throw new Error(page);
      const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? '';
      form = new URLSearchParams({ prompt, ...(prompt === 'login' ? { login: sub, password: 'any' } : {}) });
      to = new URL(action, to).href;
    }
    throw new Error('it goes on and on');
  }

  /** Brings a browser back; answers where it goes on and its session. */
  async function back(app: Desk['app'], address: string, cookie: string): Promise<{ to: string; session: string }> {
    const answer = await app.request(address, { headers: { cookie } });
    const session = answer.headers.getSetCookie().find((one) => one.startsWith('hearsay_session=')) ?? '';
    return { to: answer.headers.get('location') ?? '', session: session.split(';')[0] ?? '' };
  }

  async function whole(app: Desk['app'], sub: string, signedIn = ''): Promise<{ to: string; session: string }> {
    const { address, cookie } = await begin(app, signedIn);
    return await back(app, await signInThere(address, sub), cookie);
  }

  async function who(app: Desk['app'], session: string): Promise<unknown> {
    return await (await app.request('http://desk.example/api/v1/session', { headers: { cookie: session } })).json();
  }

  it('makes a reader of somebody new, and knows them again', async () => {
    const app = server();
    const first = await whole(app, 'sub-nora');
    expect(first.to).toBe('/');
    expect(await who(app, first.session)).toEqual({
      name: 'nora-berg',
      role: 'reader',
      needsPassword: false,
      guest: false,
      elsewhere: 'localhost',
    });
    CLAIMS['sub-nora'] = { preferred_username: 'nora.married' };
    const second = await whole(app, 'sub-nora');
    expect(await who(app, second.session)).toMatchObject({ name: 'nora-berg' });
    const unnamed = await whole(app, 'sub-plain');
    expect(await who(app, unnamed.session)).toMatchObject({ name: 'sub-plain', role: 'reader' });
  });

  it('sends challenge, state and nonce, each time others', async () => {
    const app = server();
    const [one, two] = [new URL((await begin(app)).address), new URL((await begin(app)).address)];
    for (const name of ['code_challenge', 'state', 'nonce']) {
      expect(one.searchParams.get(name)?.length).toBeGreaterThan(40);
      expect(one.searchParams.get(name)).not.toBe(two.searchParams.get(name));
    }
    expect(one.searchParams.get('code_challenge_method')).toBe('S256');
    expect(one.searchParams.get('redirect_uri')).toBe(REDIRECT);
  });

  it('gives the role that a claim names, the highest, and takes it away again', async () => {
    const app = server({ roleClaim: 'groups' });
    const first = await whole(app, 'sub-chief');
    expect(await who(app, first.session)).toMatchObject({ name: 'chief', role: 'administrator' });
    CLAIMS['sub-chief'] = { preferred_username: 'chief', groups: ['staff'] };
    const second = await whole(app, 'sub-chief');
    expect(await who(app, second.session)).toMatchObject({ name: 'chief', role: 'reader' });
    expect(await who(app, first.session)).toMatchObject({ name: null });
  });

  it('gives nobody the account of another for having the same name', async () => {
    const app = server({ roleClaim: 'groups' });
    expect((await whole(app, 'sub-emil')).to).toBe('/sign-in?refused');
    expect((await desk.ledger.people.find('emil')).role).toBe('editor');
  });

  it('ties an account to whoever is signed in with it and signs in there', async () => {
    const app = server();
    const { session } = await desk.ledger.people.signInByLink(
      (await desk.ledger.people.link('emil', { at: NOW, by: 'greta' })).secret,
      NOW,
    );
    expect((await whole(app, 'sub-emil', `hearsay_session=${session}`)).to).toBe('/');
    const later = await whole(app, 'sub-emil');
    expect(await who(app, later.session)).toMatchObject({ name: 'emil', role: 'editor' });
  });

  it('lets nobody in who is let in no more', async () => {
    const app = server();
    await whole(app, 'sub-nora');
    await desk.ledger.people.change('nora-berg', { disabled: true }, { at: NOW, by: 'greta' });
    expect(await whole(app, 'sub-nora')).toEqual({ to: '/sign-in?refused', session: '' });
    await desk.ledger.people.change('nora-berg', { disabled: false }, { at: NOW, by: 'greta' });
  });

  it('takes a browser back once, and no other browser', async () => {
    const app = server();
    const mine = await begin(app);
    const other = await begin(app);
    const address = await signInThere(mine.address, 'sub-nora');
    const refused = { to: '/sign-in?refused', session: '' };
    expect(await back(app, address, '')).toEqual(refused);
    expect(await back(app, address, other.cookie)).toEqual(refused);
    expect(await back(app, address, 'hearsay_sign_in=guess')).toEqual(refused);
    expect((await back(app, address, mine.cookie)).to).toBe('/');
    expect(await back(app, address, mine.cookie)).toEqual(refused);
  });

  it('takes nothing that the other server does not vouch for', async () => {
    const { address, cookie } = await begin(server());
    const good = await signInThere(address, 'sub-nora');
    const forged = new URL(good);
    forged.searchParams.set('code', 'guess');
    expect((await back(server(), forged.href, cookie)).to).toBe('/sign-in?refused');
    const wrongSecret = server({ clientSecret: 'another-secret' });
    expect((await whole(wrongSecret, 'sub-nora')).to).toBe('/sign-in?refused');
    const denied = await begin(server());
    const { searchParams } = new URL(denied.address);
    const told = `${REDIRECT}?error=access_denied&state=${searchParams.get('state')}&iss=${encodeURIComponent(issuer)}`;
    expect((await back(server(), told, denied.cookie)).to).toBe('/sign-in?refused');
  });

  it('is not there where it is not configured', async () => {
    for (const path of ['', '/return']) {
      const answer = await desk.app.request(`http://desk.example/api/v1/session/elsewhere${path}`);
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'no-such-route']);
    }
    expect((await desk.ask('GET', '/session')).json.elsewhere).toBeNull();
  });
});
