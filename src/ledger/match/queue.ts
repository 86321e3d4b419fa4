/** A queue that gives what comes first in an order, not in that of coming. */
export interface Queue<T> {
  add(item: T): void;
  /** Takes the first one out; undefined where there is none. */
  take(): T | undefined;
}

/** Makes an empty queue: a binary heap (Williams 1964). */
export function createQueue<T>(precedes: (x: T, y: T) => boolean): Queue<T> {
  const heap: T[] = [];
  const rise = (from: number, item: T): void => {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!precedes(item, heap[above] as T)) break;
      heap[at] = heap[above] as T;
      at = above;
    }
    heap[at] = item;
  };
  const sink = (item: T): void => {
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && precedes(heap[below + 1] as T, heap[below] as T)) below++;
      if (!precedes(heap[below] as T, item)) break;
      heap[at] = heap[below] as T;
      at = below;
    }
    heap[at] = item;
  };
  return {
    add: (item) => rise(heap.push(item) - 1, item),
    take: () => {
      const [first] = heap;
      const last = heap.pop();
      if (last !== undefined && heap.length > 0) sink(last);
      return first;
    },
  };
}
