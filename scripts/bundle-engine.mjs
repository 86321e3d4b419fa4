// Part of npm run build: makes one file of the engine's many, which halves what `hearsay read` opens before it can begin. Nothing
// outside imports any other file of the engine (see check-layers.mjs); the declarations stay as they are.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const engine = 'dist/engine';
await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: join(engine, 'engine.js'),
    outDir: engine,
    emptyOutDir: false,
    target: 'node20',
    minify: false,
  },
});
for (const name of readdirSync(engine, { recursive: true })) if (name.endsWith('.js') && name !== 'engine.js') rmSync(join(engine, name));
