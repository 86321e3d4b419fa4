import type { Intervention } from '../api/shapes.ts';

/** That the server did not answer as asked; `code` is its stable name for what is wrong, `unreachable` where nothing came back. */
export class AskError extends Error {
  override readonly name = 'AskError';
  readonly code: string;
  readonly status: number;
  /** Where others were faster: what they did. */
  readonly meanwhile: readonly Intervention[];

  constructor(code: string, status: number, detail: string, meanwhile: readonly Intervention[] = []) {
    super(detail);
    this.code = code;
    this.status = status;
    this.meanwhile = meanwhile;
  }
}

const seen = new WeakMap<object, number>();

/** How far the log of corrections went when an answer was made: what is corrected on its strength says so, and writes over nobody. */
export function seenWith(answer: object | null | undefined): number | undefined {
  return answer == null ? undefined : seen.get(answer);
}

/** How to ask. */
export interface AskOptions {
  /** Sent as JSON; makes a question a change. */
  readonly body?: unknown;
  /** How it is sent: POST where there is a body, unless given. */
  readonly method?: 'PUT' | 'PATCH' | 'DELETE';
  readonly signal?: AbortSignal;
}

/** Asks the API for a path under /api/v1. Throws AskError, or what `signal` was stopped with. */
export async function ask<T>(path: string, options: AskOptions = {}): Promise<T> {
  return (await answered<T>(path, options)).answer;
}

/** What became of something that was sent to be taken in: an article, or a job that fetches it. */
export interface Added {
  readonly kind: 'articles' | 'jobs';
  readonly id: string;
}

/** Takes an article in, or has it fetched from its address. Throws AskError. */
export async function addArticle(body: object): Promise<Added> {
  const { location } = await answered('/articles', { body });
  const [kind = '', id = ''] = location.split('/').slice(-2);
  return { kind: kind === 'jobs' ? 'jobs' : 'articles', id: decodeURIComponent(id) };
}

async function answered<T>(path: string, { body, signal, method }: AskOptions): Promise<{ readonly answer: T; readonly location: string }> {
  const response = await send(`/api/v1${path}`, { body, signal, method });
  const location = response.headers.get('location') ?? '';
  if (response.status === 204) return { answer: undefined as T, location };
  const answer = await response.json().catch(() => null);
  if (response.ok && answer !== null) {
    const place = response.headers.get('hearsay-seen');
    if (place !== null) seen.set(answer, Number(place));
    return { answer: answer as T, location };
  }
  const { code = 'internal', detail = response.statusText, meanwhile } = (answer ?? {}) as Partial<AskError> & { detail?: string };
  throw new AskError(code, response.status, detail, meanwhile);
}

/**
 * Tells of each claim that changes from now on, or after a place in the log of changes, with its own place there, until the function
 * that is answered is called. The browser comes back by itself after an interruption and misses nothing.
 */
export function followClaims(after: string, tell: (claim: string, place: string) => void): () => void {
  const events = new EventSource(withQuery('/api/v1/changes', { after }));
  events.addEventListener('claim', ({ data, lastEventId }: MessageEvent<string>) => {
    tell((JSON.parse(data) as { subject: string }).subject, lastEventId);
  });
  return () => events.close();
}

/** Loads a JSON file that was built with the pages, by its address. */
export async function loadFile(address: string): Promise<unknown> {
  return (await fetch(address)).json();
}

interface Sent {
  readonly body: unknown;
  readonly signal: AbortSignal | undefined;
  readonly method: string | undefined;
}

async function send(address: string, { body, signal, method = body === undefined ? 'GET' : 'POST' }: Sent): Promise<Response> {
  const json = body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  try {
    return await fetch(address, { method, ...json, ...(signal === undefined ? {} : { signal }) });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new AskError('unreachable', 0, String(error));
  }
}

/** A path with the values that are given: `withQuery('/claims', { text: 'river', actor: '' })` is `/claims?text=river`. */
export function withQuery(path: string, values: Readonly<Record<string, string | null | undefined>>): string {
  const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] != null && entry[1] !== '');
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
