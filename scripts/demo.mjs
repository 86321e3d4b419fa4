// npm run demo: builds if there is no dist/ yet, then reads the German example article as a user would.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const root = new URL('..', import.meta.url);
const node = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;

const cli = new URL('dist/cli/main.js', root);
if (!existsSync(cli)) {
  const built = node(createRequire(import.meta.url).resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json');
  if (built !== 0) process.exit(built);
}
process.exit(node('dist/cli/main.js', 'read', 'examples/talsperre.json'));
