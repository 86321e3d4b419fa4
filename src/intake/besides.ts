/** How work on many addresses is spread. */
export interface Spread {
  /** Hosts under way at a time; of one host it is always one address. */
  readonly parallel: number;
  /** Begins no further address once it is given. */
  readonly signal?: AbortSignal | undefined;
}

/** Does work on addresses, hosts side by side, so that a slow one holds up its own only. Throws what the work throws, beginning nothing further. */
export async function besides<T extends { readonly address: string }>(
  items: readonly T[],
  { parallel, signal }: Spread,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const byHost = new Map<string, T[]>();
  for (const item of items) {
    const host = hostOf(item.address);
    const known = byHost.get(host);
    if (known === undefined) byHost.set(host, [item]);
    else known.push(item);
  }
  const waiting = [...byHost.values()];
  let failed = false;
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      for (const item of next) {
        if (failed || signal?.aborted) return;
        await work(item).catch((error: unknown) => {
          failed = true;
          throw error;
        });
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(parallel, waiting.length) }, lane));
}

/** Broken addresses are a host of their own each: they fail without asking anybody. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
