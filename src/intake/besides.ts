/** How work on many addresses is spread. */
export interface Spread {
  /** Addresses under way at a time; of one host it is always one. */
  readonly parallel: number;
  /** Begins no further address once it is given. */
  readonly signal?: AbortSignal | undefined;
  /** After this long, work counts as slow and another address begins beside it, milliseconds; two seconds where not given. */
  readonly patienceMs?: number;
}

/** Work on addresses, hosts side by side and in turn, so that a slow one, or one with many addresses, holds up its own only. */
export interface Visits {
  /** Puts work on an address down to be done, after what there is of its host. */
  add(address: string, work: () => Promise<void>): void;
  /** Whether work on an address waits or is under way. */
  has(address: string): boolean;
  /** The number of addresses that wait or are under way. */
  size(): number;
  /** Whether an address of a host of which nothing is under way would begin at once. */
  hasRoom(): boolean;
  /** Comes back when nothing waits and nothing is under way, or when stopped and the latter is; throws what a work threw. */
  done(): Promise<void>;
}

/** Slow addresses, as a multiple of those that are not. Each may hold an answer of some size in memory. */
const SLOW_MAX = 3;

interface Visit {
  readonly address: string;
  readonly work: () => Promise<void>;
}

/** Begins with no address. Once a work throws, nothing further is begun. */
export function createVisits({ parallel, signal, patienceMs = 2_000 }: Spread): Visits {
  const queues = new Map<string, Visit[]>();
  // Hosts of which nothing is under way, the one that waits longest first.
  const turns: string[] = [];
  const addresses = new Set<string>();
  const waiting: (() => void)[] = [];
  const failures: unknown[] = [];
  let [brisk, slow] = [0, 0];

  const isOver = (): boolean => failures.length > 0 || signal?.aborted === true;
  const hasRoom = (): boolean => !isOver() && brisk < parallel && slow < parallel * SLOW_MAX;
  const next = (): void => {
    while (hasRoom()) {
      const host = turns.shift();
      const visit = host === undefined ? undefined : queues.get(host)?.shift();
      if (host === undefined || visit === undefined) break;
      void begin(host, visit);
    }
    if (brisk + slow === 0) for (const wake of waiting.splice(0)) wake();
  };
  const begin = async (host: string, { address, work }: Visit): Promise<void> => {
    brisk++;
    let isSlow = false;
    const timer = setTimeout(() => {
      isSlow = true;
      brisk--;
      slow++;
      next();
    }, patienceMs);
    await work().catch((error: unknown) => failures.push(error));
    clearTimeout(timer);
    if (isSlow) slow--;
    else brisk--;
    addresses.delete(address);
    if (queues.get(host)?.length === 0) queues.delete(host);
    else turns.push(host);
    next();
  };
  return {
    add: (address, work) => {
      if (isOver()) return;
      const host = hostOf(address);
      const queue = queues.get(host);
      addresses.add(address);
      if (queue === undefined) {
        queues.set(host, [{ address, work }]);
        turns.push(host);
      } else queue.push({ address, work });
      next();
    },
    has: (address) => addresses.has(address),
    size: () => addresses.size,
    hasRoom,
    done: async () => {
      if (brisk + slow > 0) await new Promise<void>((resolve) => waiting.push(resolve));
      if (failures.length > 0) throw failures[0];
    },
  };
}

/** Does work on addresses, hosts side by side. Throws what the work throws, beginning nothing further. */
export async function besides<T extends { readonly address: string }>(
  items: readonly T[],
  spread: Spread,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const visits = createVisits(spread);
  for (const item of items) visits.add(item.address, () => work(item));
  await visits.done();
}

/** The host of an address, with its port. Broken addresses are a host of their own each: they fail without asking anybody. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
