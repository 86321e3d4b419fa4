/** The least height of an entry and its width, in pixels of a usual letter size: what is more than a screen of them is not seen at once. */
const ROW = 72;
const COLUMN = 680;

/** By then a frame with the first of them is on the screen, milliseconds. */
const SOON = 50;

/**
 * A list that is given out in two steps: what a screen may hold at once, the rest soon after that is painted. Of a list that goes on all that was
 * there before stays; of a page that is scrolled nothing may be missing. To be called while a component is made.
 */
export function firstRows<T>(rows: () => readonly T[]): { readonly value: readonly T[] } {
  let whole = $state.raw<readonly T[]>([]);
  const value = $derived.by(() => {
    const all = rows();
    const goesOn = whole.length > 0 && all[whole.length - 1] === whole.at(-1);
    if (all === whole || (scrollY > 0 && !goesOn)) return all;
    const screen = Math.ceil(innerHeight / ROW) * Math.max(1, Math.floor(innerWidth / COLUMN));
    return all.slice(0, (goesOn ? whole.length : 0) + screen);
  });
  $effect(() => {
    const all = rows();
    let later: ReturnType<typeof setTimeout> | undefined;
    // Not before a frame, however long that takes.
    const frame = requestAnimationFrame(() => {
      later = setTimeout(() => {
        whole = all;
      }, SOON);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(later);
    };
  });
  return {
    get value() {
      return value;
    },
  };
}
