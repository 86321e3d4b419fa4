import { setTimeout as wait } from 'node:timers/promises';
import type { Change } from '../../ledger/changes/change.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { LedgerError } from '../../ledger/ledger-error.ts';

/** Tells many listeners of changes with one query for all of them. */
export interface ChangeHub {
  /** Changes after a place in the log, as long as the reader goes on and the hub is open; nothing is left out, however slow the reader is. */
  follow(after: string, signal: AbortSignal): AsyncGenerator<readonly Change[]>;
  /** How many readers there are. */
  listeners(): number;
  /** Ends every reader. */
  close(): void;
}

/** How often the log is looked at while anybody listens. */
const LOOK_MS = 200;

/** Changes of one look. */
const PAGE = 500;

/** Batches that wait for a slow reader; with more it reads the log by itself again. */
const WAITING = 20;

/** Makes a hub on a ledger; it asks nothing of it while nobody listens. */
export function createChangeHub(ledger: Pick<Ledger, 'changes'>, onFault: (fault: unknown) => void): ChangeHub {
  const readers = new Set<Reader>();
  const closed = new AbortController();
  let looking = false;
  let place: Promise<string> | null = null;

  /** Where the hub is in the log. A reader asks before it reads the log by itself: what is after this place it will be told. */
  function begin(): Promise<string> {
    if (place !== null) return place;
    const asked = ledger.changes.end();
    place = asked;
    asked.catch(() => {
      if (place === asked) place = null;
    });
    return asked;
  }

  /** Looks as long as there are readers. */
  async function look(): Promise<void> {
    looking = true;
    while (readers.size > 0 && !closed.signal.aborted) {
      try {
        const page = await ledger.changes.read({ after: await begin(), limit: PAGE });
        place = Promise.resolve(page.next);
        if (page.changes.length > 0) for (const reader of readers) reader.tell(page.changes);
        if (page.more) continue;
      } catch (fault) {
        if (isForgotten(fault)) {
          // What followed the hub's place is gone from the log: each reader has to see whether what followed its own is there.
          place = null;
          for (const reader of readers) reader.miss();
          continue;
        }
        onFault(fault);
      }
      await wait(LOOK_MS, undefined, { signal: closed.signal }).catch(() => undefined);
    }
    place = null;
    looking = false;
  }

  async function* follow(after: string, signal: AbortSignal): AsyncGenerator<readonly Change[]> {
    const reader = createReader(AbortSignal.any([signal, closed.signal]));
    readers.add(reader);
    if (!looking) look().catch(onFault);
    try {
      let at = after;
      while (!reader.ended()) {
        // What the hub tells meanwhile waits; what of it the log has given already is left out by its place.
        reader.listen();
        await begin();
        for (;;) {
          const page = await ledger.changes.read({ after: at, limit: PAGE });
          if (page.changes.length > 0) yield page.changes;
          at = page.next;
          if (!page.more || reader.ended()) break;
        }
        for (let batch = await reader.next(); batch !== null; batch = await reader.next()) {
          const fresh = batch.filter((change) => isAfter(change.id, at));
          at = fresh.at(-1)?.id ?? at;
          if (fresh.length > 0) yield fresh;
        }
      }
    } finally {
      readers.delete(reader);
    }
  }

  return { follow, listeners: () => readers.size, close: () => closed.abort() };
}

interface Reader {
  /** Begins to take what it is told. */
  listen(): void;
  tell(batch: readonly Change[]): void;
  /** Says that some were not told. */
  miss(): void;
  /** The next batch; null where the reader has ended or has missed some. */
  next(): Promise<readonly Change[] | null>;
  ended(): boolean;
}

function createReader(signal: AbortSignal): Reader {
  let waiting: (readonly Change[])[] = [];
  let missed = false;
  let wake: () => void = () => undefined;
  signal.addEventListener('abort', () => wake());
  function miss(): void {
    missed = true;
    waiting = [];
    wake();
  }
  return {
    miss,
    listen: () => {
      waiting = [];
      missed = false;
    },
    tell: (batch) => {
      if (missed || waiting.length >= WAITING) return miss();
      waiting.push(batch);
      wake();
    },
    next: async () => {
      for (;;) {
        if (missed || signal.aborted) return null;
        const batch = waiting.shift();
        if (batch !== undefined) return batch;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    ended: () => signal.aborted,
  };
}

function isForgotten(fault: unknown): boolean {
  return fault instanceof LedgerError && fault.code === 'changes-forgotten';
}

function isAfter(id: string, other: string): boolean {
  const [tx = 0, seq = 0] = id.split('-').map(Number);
  const [otherTx = 0, otherSeq = 0] = other.split('-').map(Number);
  return tx > otherTx || (tx === otherTx && seq > otherSeq);
}
