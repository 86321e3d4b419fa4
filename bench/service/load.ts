import { setTimeout as wait } from 'node:timers/promises';
import { Agent, request } from 'undici';

/** What a steady stream of requests met. */
export interface LoadMeasure {
  readonly requests: number;
  /** Requests that were answered with another status than 200, or not at all. */
  readonly errors: number;
  /** Milliseconds from when a request was due to when its answer had come whole, so that a server that stalls is not asked less. */
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  readonly worst: number;
}

/** Asks addresses in turn, so many a second for so many seconds, however long the answers take. */
export async function load(
  addresses: readonly string[],
  { perSecond, seconds, kind }: { readonly perSecond: number; readonly seconds: number; readonly kind: (address: string) => string },
): Promise<Readonly<Record<string, LoadMeasure>>> {
  const dispatcher = new Agent({ connections: 256, pipelining: 1 });
  const took = new Map<string, number[]>();
  const errors = new Map<string, number>();
  const under: Promise<void>[] = [];
  const began = performance.now();
  for (let i = 0; i < perSecond * seconds; i++) {
    const due = began + (i * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await wait(early);
    const address = addresses[i % addresses.length] ?? '';
    under.push(
      ask(address, dispatcher).then((ok) => {
        const name = kind(address);
        const times = took.get(name) ?? [];
        times.push(performance.now() - due);
        took.set(name, times);
        if (!ok) errors.set(name, (errors.get(name) ?? 0) + 1);
      }),
    );
  }
  await Promise.all(under);
  await dispatcher.close();
  return Object.fromEntries([...took].map(([name, times]) => [name, measureOf(times, errors.get(name) ?? 0)]));
}

async function ask(address: string, dispatcher: Agent): Promise<boolean> {
  try {
    const { statusCode, body } = await request(address, { dispatcher });
    await body.arrayBuffer();
    return statusCode === 200;
  } catch {
    return false;
  }
}

function measureOf(times: readonly number[], errors: number): LoadMeasure {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { requests: sorted.length, errors, median: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1) };
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
