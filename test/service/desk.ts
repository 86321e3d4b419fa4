import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { apiDocument, createApp } from '../../src/api/app.ts';
import type { Api } from '../../src/api/route.ts';
import type { Services } from '../../src/api/services.ts';
import { readCorpus } from '../../src/cli/corpus.ts';
import { digestsOf } from '../../src/cli/ledger/digests.ts';
import { loadModel } from '../../src/cli/models.ts';
import { createReader } from '../../src/cli/reader.ts';
import { IntakeError } from '../../src/intake/intake-error.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { AFFAIR, deliveries, EDITED } from '../ledger/affair.ts';
import { type LedgerLocation, ledgerLocation } from '../ledger-location.ts';

/** A desk for a test: a ledger of the affair and the API on it. */
export interface Desk {
  readonly ledger: Ledger;
  readonly app: Api;
  /** Faults that the server kept to itself. */
  readonly faults: unknown[];
  /** Asks the API as an administrator unless told otherwise; a path begins after /api/v1, a body is sent as JSON. */
  ask(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>, as?: Who): Promise<Answered>;
  /** Another server on the same ledger. */
  beside(more: Partial<Services>): Pick<Desk, 'app' | 'ask'>;
  close(): Promise<void>;
}

/** Who asks: one of each role, by a token, or nobody. */
export type Who = (typeof PEOPLE)[number]['name'] | 'nobody';

const PEOPLE = [
  { name: 'greta', role: 'administrator', scope: 'admin' },
  { name: 'emil', role: 'editor', scope: 'write' },
  { name: 'rita', role: 'reader', scope: 'read' },
] as const;

/** What was answered. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came
  readonly json: any;
}

const reader = createReader(loadModel);

/** The desk's clock. */
export const NOW = '2025-05-03T09:00:00.000Z';

/** Opens a desk on a ledger with the affair and the later text of its first article. */
export async function openDesk(engine: 'embedded' | 'server' = 'embedded', more: Partial<Services> = {}): Promise<Desk> {
  const place: LedgerLocation = await ledgerLocation(engine);
  const ledger = await openLedger(place.location);
  await ledger.ingest(await deliveries(AFFAIR), '2025-05-01T10:00:00.000Z');
  await ledger.ingest(await deliveries([EDITED]), '2025-05-02T10:00:00.000Z');
  const tokens = new Map<Who, string>();
  const who = { at: NOW, by: 'greta' };
  for (const { name, role, scope } of PEOPLE) {
    await ledger.people.add({ name, role }, who);
    tokens.set(name, (await ledger.people.makeToken({ account: name, name: 'test', scope, days: 30 }, who)).secret);
  }
  const faults: unknown[] = [];
  const beside: Desk['beside'] = (others) => {
    const app = createApp({
      ledger,
      read: async (article) => {
        try {
          return await reader.read(article, 'the text');
        } catch (error) {
          if (!(error instanceof IntakeError)) throw error;
          return { refusal: { place: error.place, code: error.code, reason: error.message } };
        }
      },
      digest: (entries) => digestsOf(readCorpus(entries, { workers: 1, overrides: {}, task: 'digest', reader }), () => undefined),
      clock: () => NOW,
      version: '0.0.0',
      open: false,
      hosts: ['desk.example'],
      onFault: (fault) => faults.push(fault),
      ...others,
    });
    return { app, ask: (method, path, body, headers = {}, as = 'greta') => asked(app, tokens.get(as), { method, path, body, headers }) };
  };
  return {
    ledger,
    faults,
    ...beside(more),
    beside,
    close: async () => {
      await ledger.close();
      await place.remove();
    },
  };
}

interface Question {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

async function asked(app: Api, secret: string | undefined, { method, path, body, headers }: Question): Promise<Answered> {
  const all = { ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }), ...headers };
  const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...all } };
  const response = await app.request(`http://desk.example/api/v1${path}`, { method, headers: all, ...sent });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, json: isJson && text !== '' ? JSON.parse(text) : text };
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, object>>;
}

/** A parameter of a route, as the document has it. */
interface Parameter {
  readonly name: string;
  readonly in: string;
}

const DOCUMENT = apiDocument('0.0.0') as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
};

const validators = new Map<string, ValidateFunction>();
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ ...DOCUMENT, $id: 'https://api.example/openapi.json' });

/** Every route as the document has it: "get /claims/{id}". */
export const ROUTES: readonly string[] = Object.entries(DOCUMENT.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method} ${path}`),
);

/** The parameters of a route. */
export function parametersOf(route: string): readonly Parameter[] {
  const [method = '', path = ''] = route.split(' ');
  return DOCUMENT.paths[path]?.[method]?.parameters ?? [];
}

/** In what an answer does not keep to what the document says of its route and status. */
export function faultsOfAnswer(route: string, { status, json }: Answered): unknown[] {
  const [method = '', path = ''] = route.split(' ');
  const responses = DOCUMENT.paths[path]?.[method]?.responses ?? {};
  const named = String(status) in responses ? String(status) : 'default';
  const response = responses[named] as { readonly content?: Readonly<Record<string, object>> } | undefined;
  if (response === undefined) return [`${route} does not document ${status}`];
  const [type] = Object.keys(response.content ?? {});
  if (type === undefined) return json === '' ? [] : [`${route} documents no body of ${status}`];
  const pointer = ['paths', path, method, 'responses', named, 'content', type, 'schema'].map(escaped).join('/');
  const validate = validators.get(pointer) ?? ajv.compile({ $ref: `https://api.example/openapi.json#/${pointer}` });
  validators.set(pointer, validate);
  validate(json);
  return [...(validate.errors ?? [])];
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}
