import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { apiDocument } from '../src/api/app.ts';
import { type ApiDocument, apiPage } from './api-page.ts';
import { commandLinePage } from './command-line-page.ts';
import { contractPages } from './contracts.ts';
import { scoresSummary } from './scores-summary.ts';
import { settingsPage } from './settings-page.ts';

// Writes the generated pages of docs/reference and the generated parts of other pages, or with --check fails where one is not
// what it would write. Output shown in a page is the output of the built command line.

const PAGES_WITH_PARTS = ['README.md', 'docs/tutorial/first-article.md', 'docs/tutorial/first-ledger.md'];

/** Path → content of every page that is generated in whole or in part, made from the project in the working directory. */
export function generatedPages(): Map<string, string> {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  return new Map([
    ...contractPages(),
    ['docs/reference/cli.md', commandLinePage(version)],
    ['docs/reference/settings.md', settingsPage()],
    ['docs/reference/api.md', apiPage(apiDocument(version) as ApiDocument)],
    ['docs/reference/openapi.json', `${JSON.stringify(apiDocument(version), null, 2)}\n`],
    ...PAGES_WITH_PARTS.map((path): [string, string] => [path, withParts(read(path))]),
  ]);
}

/** The pages that are not up to date. */
export function stalePages(): string[] {
  return [...generatedPages()].filter(([path, content]) => readIfThere(path) !== content).map(([path]) => path);
}

/** A page with what its marks stand for: `<!-- output: hearsay … -->` before a block of text, `<!-- scores -->` … `<!-- /scores -->`. */
function withParts(page: string): string {
  return page
    .replace(
      /(<!-- output: hearsay (.+?) -->\n```text\n)[\s\S]*?```/g,
      (_, head: string, command: string) => `${head}${outputOf(command.split(' '))}\`\`\``,
    )
    .replace(
      /(<!-- scores -->\n)[\s\S]*?(<!-- \/scores -->)/g,
      (_, head: string, foot: string) => `${head}${scoresSummary(readIfThere('eval/results.json'))}${foot}`,
    );
}

let affair: string | undefined;

/** A ledger of the example affair, which the pages ask. */
function ledgerOfAffair(): string {
  if (affair === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-docs-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    affair = join(folder, 'ledger');
    const files = readdirSync('examples/affair/articles').map((name) => join('examples/affair/articles', name));
    spawnSync(process.execPath, ['dist/cli/main.js', 'ingest', '--db', affair, ...files], { stdio: 'ignore' });
  }
  return affair;
}

function outputOf(args: readonly string[]): string {
  const ledger = args[0] === 'read' || args[0] === 'explain' ? {} : { HEARSAY_DB: ledgerOfAffair() };
  const env = { ...process.env, ...ledger, COLUMNS: '80', NO_COLOR: '1', FORCE_COLOR: '0' };
  const run = spawnSync(process.execPath, ['dist/cli/main.js', ...args], { encoding: 'utf8', env });
  if (run.status !== 0) throw new Error(`hearsay ${args.join(' ')}: ${run.stderr}`);
  return run.stdout.replace(/[ \u00a0]+$/gm, '').replaceAll('\u00a0', ' ');
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}

function readIfThere(path: string): string {
  try {
    return read(path);
  } catch {
    return '';
  }
}

function main(check: boolean): void {
  if (check) {
    const stale = stalePages();
    for (const path of stale) console.error(`${path} is not up to date; run npm run docs`);
    process.exitCode = stale.length > 0 ? 1 : 0;
    return;
  }
  // The description of the API is made of the contracts' schemas as they stand in their files.
  write(contractPages());
  write(generatedPages());
}

function write(pages: Iterable<readonly [string, string]>): void {
  for (const [path, content] of pages) {
    if (readIfThere(path) === content) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    console.log(`wrote ${path}`);
  }
}

if (process.argv[1]?.endsWith('docs.js')) main(process.argv.includes('--check'));
