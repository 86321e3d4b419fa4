import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const CHECKER = resolve('scripts/check-layers.mjs');

/** Runs the layer check on a small project made for it. */
function check(files: Readonly<Record<string, string>>): { code: number | null; stderr: string; stdout: string } {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-layers-'));
  for (const path of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) copyFileSync(path, join(folder, path));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const run = spawnSync(process.execPath, [CHECKER], { cwd: folder, encoding: 'utf8' });
  return { code: run.status, stderr: run.stderr, stdout: run.stdout };
}

const ENGINE = {
  'src/engine/engine.ts': "import { read } from './read/read.ts';\nexport const engine = read;\n",
  'src/engine/read/read.ts': "import type { Span } from '../text/span.ts';\nexport const read = (span: Span): number => span.start;\n",
  'src/engine/text/span.ts': 'export interface Span { readonly start: number }\nexport const zero = 0;\n',
};

it('lets the layers of the design pass', () => {
  const { code, stdout } = check({
    ...ENGINE,
    'src/cli/main.ts':
      "import { engine } from '../engine/engine.ts';\nimport type { Span } from '../engine/text/span.ts';\nengine({ start: 0 } satisfies Span);\n",
  });
  expect(stdout).toMatch(/^[1-9]\d* modules/);
  expect(code).toBe(0);
});

it.each([
  ['engine-is-pure', 'src/engine/text/span.ts', "import 'node:fs';\nexport interface Span { start: number }\n"],
  [
    'engine/text-imports',
    'src/engine/text/span.ts',
    "import type { read } from '../read/read.ts';\nexport type Read = typeof read;\nexport interface Span { start: number }\n",
  ],
  ['engine-has-one-door', 'src/cli/main.ts', "import { zero } from '../engine/text/span.ts';\nexport const z = zero;\n"],
  ['intake-imports-types-only', 'src/intake/a.ts', "import { engine } from '../engine/engine.ts';\nexport const e = engine;\n"],
  ['no-cycles', 'src/engine/read/b.ts', "import { c } from './c.ts';\nexport const b = () => c;\n"],
  ['only-the-fetcher-connects', 'src/cli/main.ts', "import { get } from 'node:http';\nexport const g = get;\n"],
  [
    'only-the-fetcher-connects',
    'src/intake/page.ts',
    "export const open = async () => (await import('node:https')).get('https://example.org');\n",
  ],
  ['only-the-fetcher-connects', 'src/intake/page.ts', "import { connect } from 'net';\nexport const c = connect;\n"],
  ['only-the-fetcher-connects', 'src/ledger/store.ts', "import { lookup } from 'node:dns/promises';\nexport const l = lookup;\n"],
  ['only-the-fetcher-connects', 'src/jobs/poll.ts', "import { request } from 'undici';\nexport const r = request;\n"],
  ['only-the-fetcher-connects', 'src/jobs/poll.ts', "import { connect } from 'node:tls';\nexport const c = connect;\n"],
  ['no-orphans', 'src/cli/lonely.ts', 'export const lonely = 1;\n'],
  ['no-dev-dependency-shipped', 'src/cli/main.ts', "import fc from 'fast-check';\nexport const f = fc;\n"],
  ['resolvable', 'src/cli/main.ts', "import './nowhere.ts';\n"],
])('catches %s', (rule, path, content) => {
  const { code, stderr } = check({
    ...ENGINE,
    'src/engine/read/c.ts': "import { b } from './b.ts';\nexport const c = () => b;\n",
    [path]: content,
  });
  expect(stderr).toContain(`error ${rule}:`);
  expect(code).toBe(1);
});

it('lets the fetcher connect', () => {
  const { code } = check({
    ...ENGINE,
    'src/intake/fetch/fetcher.ts':
      "import { request } from 'undici';\nimport { lookup } from 'node:dns/promises';\nexport const f = [request, lookup];\n",
    'src/cli/main.ts': "import { f } from '../intake/fetch/fetcher.ts';\nexport const g = f;\n",
  });
  expect(code).toBe(0);
});

it.each(['fetch("https://example.org")', 'new WebSocket("wss://example.org")', 'new EventSource("https://example.org")'])(
  'the linter catches %s',
  (code) => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-lint-'));
    copyFileSync('biome.json', join(folder, 'biome.json'));
    const paths = ['src/cli/main.ts', 'src/intake/page.ts', 'test/local-server.ts'];
    for (const path of paths) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `export const answer = () => ${code};\n`);
    }
    const biome = [resolve('node_modules/@biomejs/biome/bin/biome'), 'lint', '--reporter=json', '.'];
    const report = spawnSync(process.execPath, biome, { cwd: folder, encoding: 'utf8' }).stdout;
    const complaints = (JSON.parse(report) as { diagnostics: { category: string; location: { path: unknown } }[] }).diagnostics
      .filter(({ category }) => category === 'lint/style/noRestrictedGlobals')
      .map(({ location }) => JSON.stringify(location.path));
    expect(complaints).toHaveLength(2);
    for (const complaint of complaints) expect(complaint).toContain('src/');
  },
);

it('no file of src/ goes round the linter to connect', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (path) => /[.]ts$/.test(path) && !path.endsWith('.test.ts'),
  );
  expect(files.length).toBeGreaterThan(100);
  const round = /globalThis\s*(?:\.|\[\s*['"])\s*(?:fetch|WebSocket|EventSource)|noRestrictedGlobals|\beval\(|new Function\(/;
  expect(files.filter((path) => round.test(readFileSync(join('src', path), 'utf8')))).toEqual([]);
});

it('fails when it looked at nothing', () => {
  const { code, stderr } = check({ 'src/readme.txt': '', 'test/a.ts': 'export const a = 1;\n' });
  expect(stderr).toContain('looked at no module');
  expect(code).toBe(1);
});
