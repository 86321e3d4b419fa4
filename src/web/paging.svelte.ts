import { ask } from './ask.ts';
import { type Asking, asking } from './asking.svelte.ts';

/** A list that comes page by page. */
export interface Paging<T> {
  /** The pages that have come. */
  readonly pages: readonly T[];
  readonly first: Asking<T>;
  /** Whether there are more. */
  readonly goesOn: boolean;
  /** Asks for the next page. */
  more(): Promise<void>;
}

/** Asks for a list, and again from the start whenever the path is another one. To be called while a component is made. */
export function paging<T extends { readonly next: string | null }>(path: () => string): Paging<T> {
  const first = asking<T>(path);
  // Pages go on from a first one: with another first page they are gone at once, since it may hold the same rows.
  let later = $state.raw<{ readonly after: T | null; readonly pages: readonly T[] }>({ after: null, pages: [] });
  const pages = $derived(first.value === null ? [] : [first.value, ...(later.after === first.value ? later.pages : [])]);
  const next = $derived(pages.at(-1)?.next ?? null);
  return {
    first,
    get pages() {
      return pages;
    },
    get goesOn() {
      return next !== null;
    },
    more: async () => {
      const asked = path();
      const before = first.value;
      if (next === null) return;
      const page = await ask<T>(`${asked}${asked.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(next)}`);
      if (asked === path() && pages[0] === before) later = { after: before, pages: [...pages.slice(1), page] };
    },
  };
}
