import * as oauth from 'oauth4webapi';
import type { Sender } from '../../intake/fetch/sender.ts';
import type { ExternalPerson, LoginAttempt } from '../../ledger/people/external.ts';
import { ROLES, type Role } from '../../ledger/people/person.ts';

/** A server at which people sign in (OpenID Connect), and what it knows of this one. */
export interface OidcOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim that holds a role, or several; null where roles are given here. */
  readonly roleClaim: string | null;
  /** Where browsers come back to. */
  readonly redirect: string;
  readonly sender: Pick<Sender, 'send'>;
}

/** How people sign in elsewhere. Fails with what oauth4webapi throws. */
export interface Oidc {
  /** What people know it by. */
  readonly name: string;
  /** Where to send a browser, and what to keep for when it comes back. */
  begin(): Promise<{ readonly address: string } & Omit<LoginAttempt, 'account'>>;
  /** Who came back with this address. */
  end(address: URL, attempt: LoginAttempt): Promise<ExternalPerson>;
}

/** Signs people in at another server by the authorization code flow with PKCE (RFC 7636), state and nonce. */
export function createOidc({ issuer, clientId, clientSecret, roleClaim, redirect, sender }: OidcOptions): Oidc {
  const place = new URL(issuer);
  const client: oauth.Client = { client_id: clientId };
  const options = {
    [oauth.customFetch]: (address: string, init: oauth.CustomFetchOptions<string, unknown>) => sent(sender, address, init),
    // Within a machine, for tests, there is no TLS.
    [oauth.allowInsecureRequests]: place.protocol === 'http:' && isLoopback(place.hostname),
  };
  let known: Promise<oauth.AuthorizationServer> | null = null;
  const discover = (): Promise<oauth.AuthorizationServer> => {
    known ??= oauth.discoveryRequest(place, options).then((answer) => oauth.processDiscoveryResponse(place, answer));
    known.catch(() => {
      known = null;
    });
    return known;
  };
  return {
    name: place.hostname,
    begin: async () => {
      const server = await discover();
      if (server.authorization_endpoint === undefined) throw new Error('the issuer names no authorization endpoint');
      const [state, nonce, verifier] = [oauth.generateRandomState(), oauth.generateRandomNonce(), oauth.generateRandomCodeVerifier()];
      const address = new URL(server.authorization_endpoint);
      const query = {
        client_id: clientId,
        redirect_uri: redirect,
        response_type: 'code',
        scope: 'openid profile email',
        state,
        nonce,
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      };
      for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
      return { address: address.href, state, nonce, verifier };
    },
    end: async (address, { state, nonce, verifier }) => {
      const server = await discover();
      const code = oauth.validateAuthResponse(server, client, address, state);
      const secret = oauth.ClientSecretBasic(clientSecret);
      const answer = await oauth.authorizationCodeGrantRequest(server, client, secret, code, redirect, verifier, options);
      const tokens = await oauth.processAuthorizationCodeResponse(server, client, answer, { expectedNonce: nonce, requireIdToken: true });
      await oauth.validateApplicationLevelSignature(server, answer, options);
      const claims = oauth.getValidatedIdTokenClaims(tokens);
      if (claims === undefined) throw new Error('the issuer sent no ID token');
      const role = roleClaim === null ? null : roleIn(claims[roleClaim]);
      return { issuer: server.issuer, subject: claims.sub, name: nameIn(claims), role };
    },
  };
}

async function sent(
  sender: Pick<Sender, 'send'>,
  address: string,
  { method, headers, body }: oauth.CustomFetchOptions<string, unknown>,
): Promise<Response> {
  const text = body === undefined || body === null ? {} : { body: String(body) };
  const answer = await sender.send(address, { method: method === 'POST' ? 'POST' : 'GET', headers, ...text });
  return new Response(new Uint8Array(answer.body), {
    status: answer.status,
    headers: { 'content-type': answer.headers['content-type'] ?? '' },
  });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\./.test(host);
}

/** The highest role that a claim names; a person whose claim names none reads. */
function roleIn(claim: unknown): Role {
  const named = Array.isArray(claim) ? claim : [claim];
  return ROLES.findLast((role) => named.includes(role)) ?? 'reader';
}

/** The name to sign in with that somebody would have here: what the other server calls the person, in the letters of such names. */
function nameIn({ preferred_username: preferred, email, sub }: oauth.IDToken): string {
  const called = [preferred, email, sub].find((name): name is string => typeof name === 'string' && name !== '') ?? sub;
  const name = called
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{Ll}\p{Lo}\p{N}._@-]+/gu, '-')
    .replace(/^[._@-]+/, '')
    .slice(0, 64);
  return name === ''
    ? `user-${sub
        .replace(/[^\w-]/g, '')
        .slice(0, 40)
        .toLowerCase()}`
    : name;
}
