/** A box to be placed, in pixels. */
export interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Where it must stand, if anywhere. */
  readonly column: 'first' | 'last' | null;
}

/** What is placed: boxes and which of them are tied. */
export interface Unplaced {
  readonly boxes: readonly Box[];
  readonly ties: readonly { readonly from: string; readonly to: string }[];
}

/** Where boxes stand, by id, and how large the whole is. */
export interface Placed {
  readonly middles: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
  readonly width: number;
  readonly height: number;
}

/** Places boxes from left to right in a thread of their own, so that the page goes on while large graphs are laid out. */
export function placeBoxes(unplaced: Unplaced, signal: AbortSignal): Promise<Placed> {
  const thread = new Worker(new URL('./place-boxes.worker.ts', import.meta.url), { type: 'module' });
  signal.addEventListener('abort', () => thread.terminate());
  return new Promise((resolve, reject) => {
    thread.onmessage = ({ data }: MessageEvent<Placed>) => {
      thread.terminate();
      resolve(data);
    };
    thread.onerror = (event) => reject(new Error(event.message));
    thread.postMessage(unplaced);
  });
}
