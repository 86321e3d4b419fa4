// npm test: builds dist/, which the tests of the command line start as a process, then runs every test and ends with one
// line, "N passed, N failed", counted from Vitest's own report. A file that could not be loaded counts as one failure.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const run = (script, args) => spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' }).status ?? 1;

const built = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: true }).status;
if (built !== 0) end({ passed: 0, failed: 1, exit: 1 });

const report = '.build/test-report.json';
mkdirSync('.build', { recursive: true });
rmSync(report, { force: true });
const vitest = require.resolve('vitest/package.json').replace('package.json', 'vitest.mjs');
const exit = run(vitest, ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)]);
if (!existsSync(report)) end({ passed: 0, failed: 1, exit: exit || 1 });

const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
const unloaded = testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'));
end({ passed: numPassedTests, failed: numFailedTests + unloaded.length, exit });

function end({ passed, failed, exit }) {
  // An exit code without a failed test (an error outside of any) is a failure all the same.
  const failures = exit !== 0 && failed === 0 ? 1 : failed;
  console.log(`${passed} passed, ${failures} failed`);
  process.exit(failures > 0 ? exit || 1 : 0);
}
