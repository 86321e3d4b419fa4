/** Tells those who wait that something happened, also what happened since they looked. */
export interface Pulse {
  beats(): number;
  beat(): void;
  /** Comes back at the first beat after so many, at the latest after `ms` milliseconds. */
  after(beats: number, ms: number): Promise<void>;
}

/** A pulse that has not beaten yet. */
export function createPulse(): Pulse {
  let beats = 0;
  const waiting = new Set<() => void>();
  return {
    beats: () => beats,
    beat: () => {
      beats++;
      for (const wake of waiting) wake();
    },
    after: (known, ms) => {
      if (beats > known) return Promise.resolve();
      return new Promise((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        waiting.add(wake);
      });
    },
  };
}
