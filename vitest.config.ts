import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'test/**/*.test.ts',
      'training/**/*.test.ts',
      'eval/**/*.test.ts',
      'bench/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    // Two files at a time even on two cores: many tests wait for a process, a server or a browser of theirs.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Reading a corpus of treebanks or starting many processes takes its time on a busy machine; nothing here is timed.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
