// Runs dependency-cruiser on src/ and fails where it found a violation or looked at nothing: with a TypeScript that it
// cannot read it cruises 0 modules, reports "no violations" and exits 0.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cruiser = fileURLToPath(new URL('../node_modules/dependency-cruiser/bin/dependency-cruise.mjs', import.meta.url));
const roots = process.argv.slice(2);
const run = spawnSync(
  process.execPath,
  [cruiser, ...(roots.length > 0 ? roots : ['src']), '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
  { encoding: 'utf8', maxBuffer: 1 << 28 },
);
if (run.stdout === '') {
  console.error(run.stderr);
  process.exit(1);
}
const { summary } = JSON.parse(run.stdout);
for (const { rule, from, to, comment, cycle } of summary.violations) {
  const path = cycle ? ` (${cycle.map((step) => step.name ?? step).join(' → ')})` : '';
  console.error(`${rule.severity} ${rule.name}: ${from} → ${to}${path}\n  ${comment ?? ''}`);
}
console.log(`${summary.totalCruised} modules, ${summary.totalDependenciesCruised ?? 0} dependencies, ${summary.error} errors`);
if (summary.totalCruised === 0) console.error('dependency-cruiser looked at no module: is its TypeScript a version it can read?');
process.exit(summary.totalCruised === 0 || summary.error > 0 ? 1 : 0);
