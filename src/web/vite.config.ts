import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** Builds the pages into dist/web, which `hearsay serve` gives out. `npx vite src/web` serves them while a ledger is served on port 7878. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [svelte()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows no data: script and no inline module preload.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Many small files compress badly: what the board needs comes as one, what readers go on to as another, what editors use as a third.
    rolldownOptions: {
      // On a slow machine the bundler advises on plugins, which whoever installs hearsay cannot heed.
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'board', tags: ['$initial'] },
            {
              name: 'desk',
              test: /pages\/(?:add|audit|feeds|people|review|watches)\/|(?:desk-tabs|outcome|claim-picker|point-out|take-along|who-is-who)\.svelte|exports\.ts|words\/desk/,
            },
            { name: 'reading', test: /pages\/(?:actors?|articles?|claim|reversals)\/|parts\/(?!tour)/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:7878' } },
});
