import { setMaxListeners } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Agent, request } from 'undici';

/** What those who follow the changes met. */
export interface ListenersMeasure {
  readonly clients: number;
  /** Changes that were made one after the other. */
  readonly rounds: number;
  /** Milliseconds from when a change was committed to when the last of all had it: the median and the worst round. */
  readonly median: number;
  readonly worst: number;
  /** Events that somebody did not get. */
  readonly missed: number;
  /** Megabytes of the server's memory: when all had come, and at the end. */
  readonly memory: readonly [number, number];
}

/** Follows the changes with many clients, makes a change again and again and waits until all have it. */
export async function listen(
  origin: string,
  {
    clients,
    rounds,
    pauseMs,
    pid,
    change,
  }: {
    readonly clients: number;
    readonly rounds: number;
    readonly pauseMs: number;
    readonly pid: number;
    readonly change: (round: number) => Promise<string>;
  },
): Promise<ListenersMeasure> {
  const dispatcher = new Agent({ connections: clients + 8, pipelining: 1, bodyTimeout: 0, headersTimeout: 0 });
  const gone = new AbortController();
  setMaxListeners(0, gone.signal);
  const seen = new Map<string, number>();
  let wake: () => void = () => undefined;
  const heard = (subject: string): void => {
    seen.set(subject, (seen.get(subject) ?? 0) + 1);
    wake();
  };
  const streams = Array.from({ length: clients }, () => follow(origin, { dispatcher, signal: gone.signal, heard }));
  await Promise.all(streams.map(({ open }) => open));
  await wait(2000);
  const before = memoryOf(pid);
  const times: number[] = [];
  let missed = 0;
  for (let round = 0; round < rounds; round++) {
    const subject = await change(round);
    const began = performance.now();
    while ((seen.get(subject) ?? 0) < clients && performance.now() - began < 10_000) {
      await Promise.race([
        wait(1000),
        new Promise<void>((resolve) => {
          wake = resolve;
        }),
      ]);
    }
    times.push(performance.now() - began);
    missed += clients - (seen.get(subject) ?? 0);
    seen.delete(subject);
    await wait(pauseMs);
  }
  const after = memoryOf(pid);
  gone.abort();
  await Promise.all(streams.map(({ ended }) => ended));
  await dispatcher.destroy();
  const sorted = [...times].sort((a, b) => a - b);
  const at = (place: number): number => Math.round(sorted[place] ?? 0);
  return { clients, rounds, median: at(Math.floor(rounds / 2)), worst: at(rounds - 1), missed, memory: [before, after] };
}

/** Reads one stream of events; tells of every article that it names. */
function follow(
  origin: string,
  { dispatcher, signal, heard }: { readonly dispatcher: Agent; readonly signal: AbortSignal; readonly heard: (subject: string) => void },
): { readonly open: Promise<void>; readonly ended: Promise<void> } {
  let opened: () => void = () => undefined;
  const open = new Promise<void>((resolve) => {
    opened = resolve;
  });
  const read = async (): Promise<void> => {
    const { body } = await request(`${origin}/api/v1/changes`, { dispatcher, signal, headers: { accept: 'text/event-stream' } });
    let rest = '';
    for await (const chunk of body) {
      opened();
      rest += String(chunk);
      const events = rest.split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        const [, subject] = /^event: article\ndata: .*?"subject":"([^"]+)"/m.exec(event) ?? [];
        if (subject !== undefined) heard(subject);
      }
    }
  };
  return { open, ended: read().catch(() => undefined) };
}

/** The memory that a process has in use, in megabytes. */
function memoryOf(pid: number): number {
  return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
}
