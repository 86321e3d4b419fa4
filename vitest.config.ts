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
    // Reading a corpus of treebanks or starting many processes takes its time on a busy machine; nothing here is timed.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
