// npm run demo: builds if there is no dist/ yet, then fills a ledger with the example affair and shows it (hearsay demo).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const root = new URL('..', import.meta.url);
const run = (command, ...args) => spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: command === 'npm' }).status ?? 1;

if (!existsSync(new URL('dist/cli/main.js', root))) {
  const built = run('npm', 'run', 'build');
  if (built !== 0) process.exit(built);
}
process.exit(run(process.execPath, 'dist/cli/main.js', 'demo'));
