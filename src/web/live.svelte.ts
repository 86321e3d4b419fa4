import { SvelteSet } from 'svelte/reactivity';
import { followClaims } from './ask.ts';

const changed = new SvelteSet<string>();

/** The claims that changed since they were last shown: those of the whole ledger, by id. */
export const news = {
  get claims(): ReadonlySet<string> {
    return changed;
  },
  /** Takes these for shown, or all of them. */
  shown(...claims: readonly string[]): void {
    if (claims.length === 0) changed.clear();
    for (const claim of claims) changed.delete(claim);
  },
};

/** Follows the ledger while the page is looked at: a browser gives a server few connections, and hidden windows would hold them all. */
export function followLedger(): () => void {
  let place = '';
  let stop: (() => void) | undefined;
  const follow = (): void => {
    stop?.();
    stop = document.hidden
      ? undefined
      : followClaims(place, (claim, at) => {
          place = at;
          changed.add(claim);
        });
  };
  follow();
  document.addEventListener('visibilitychange', follow);
  return () => {
    document.removeEventListener('visibilitychange', follow);
    stop?.();
  };
}
