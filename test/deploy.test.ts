import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { type Actions, buildProgram } from '../src/cli/program.ts';
import { SETTINGS, variableOf } from '../src/cli/service/settings.ts';

// Without an engine for containers: what the files under deploy/ name is there, and is what the program knows.

const read = (name: string): string => readFileSync(join('deploy', name), 'utf8');
const program = buildProgram('0.0.0', new Proxy({}, { get: () => () => Promise.resolve() }) as Actions);
const VARIABLES = [...Object.keys(SETTINGS), 'config'].map(variableOf);

/** What is wrong with a command of hearsay as a file names it. */
function faultsOf([name, ...args]: readonly string[]): string[] {
  const command = program.commands.find((one) => one.name() === name);
  if (command === undefined) return [`there is no command "${name}"`];
  const flags = args.filter((word) => word.startsWith('--'));
  return flags.filter((flag) => !command.options.some((option) => option.long === flag)).map((flag) => `"${name}" has no ${flag}`);
}

const variablesIn = (text: string): string[] => [...text.matchAll(/\bHEARSAY_[A-Z_]+/g)].map(([found]) => found);

it.each(['Dockerfile', 'compose.yaml', 'hearsay.service', 'example.env'])('every variable in %s is a setting', (name) => {
  const named = variablesIn(read(name));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((variable) => !VARIABLES.includes(variable))).toEqual([]);
});

describe('the Dockerfile', () => {
  const lines = read('Dockerfile')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

  it('copies what is there, or what the build makes', () => {
    const copied = lines.flatMap((line) => /^COPY (?:--from=build )?(.+) \S+$/.exec(line)?.[1]?.split(' ') ?? []);
    const sources = copied.map((path) => path.replace(/^\/build\//, ''));
    expect(sources).toContain('models');
    expect(sources.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('copies every folder that the package ships', () => {
    const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { files: string[] };
    for (const folder of files.filter((path) => !path.endsWith('.md') && path !== 'LICENSE'))
      expect(lines.join('\n')).toContain(`/build/${folder} `);
  });

  it('starts a command that there is, as nobody in particular', () => {
    const entry = JSON.parse(/^ENTRYPOINT (.+)$/m.exec(lines.join('\n'))?.[1] ?? '[]') as string[];
    expect(entry).toEqual(['node', 'dist/cli/main.js']);
    expect(existsSync('dist/cli/main.js')).toBe(true);
    expect(faultsOf(JSON.parse(/^CMD (.+)$/m.exec(lines.join('\n'))?.[1] ?? '[]') as string[])).toEqual([]);
    expect(lines).toContain('USER node');
  });

  it('runs scripts of the package', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const run = [...lines.join('\n').matchAll(/npm run (\S+)/g)].map(([, name]) => name ?? '');
    expect(run.filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(run).toContain('build');
  });

  it('leaves out nothing that the build needs', () => {
    const left = readFileSync('.dockerignore', 'utf8').trim().split('\n');
    expect(left.filter((path) => /^(?:src|models|docs|examples|scripts|package.*|tsconfig.*)$/.test(path))).toEqual([]);
  });
});

describe('compose.yaml', () => {
  interface Service {
    readonly image: string;
    readonly build?: { readonly context: string; readonly dockerfile: string };
    readonly command?: readonly string[];
    readonly environment: Readonly<Record<string, string>>;
    readonly deploy?: { readonly replicas: number };
  }
  const { services } = parseYaml(read('compose.yaml'), { merge: true }) as { services: Readonly<Record<string, Service>> };
  const ours = Object.entries(services).filter(([, { image }]) => image === 'hearsay');

  it('has PostgreSQL, a server and two workers', () => {
    expect(Object.keys(services)).toEqual(['postgres', 'serve', 'worker']);
    expect(services['worker']?.deploy?.replicas).toBe(2);
    expect(ours).toHaveLength(2);
  });

  it.each(ours)('starts a command that there is on the ledger that it makes: %s', (_, { command, environment, build }) => {
    expect(faultsOf(command ?? [])).toEqual([]);
    const ledger = new URL((environment['HEARSAY_DB'] ?? '').replace(/\$\{[^}]+\}/g, 'word'));
    const { POSTGRES_USER, POSTGRES_DB } = services['postgres']?.environment ?? {};
    expect([ledger.username, ledger.hostname, ledger.pathname]).toEqual([POSTGRES_USER, 'postgres', `/${POSTGRES_DB}`]);
    expect(existsSync(join('deploy', build?.context ?? 'none', build?.dockerfile ?? ''))).toBe(true);
  });

  it('asks for no variable that the example leaves out', () => {
    const wanted = [...read('compose.yaml').matchAll(/\$\{(\w+)/g)].map(([, name]) => name ?? '');
    const given = [...read('example.env').matchAll(/^(\w+)=/gm)].map(([, name]) => name ?? '');
    expect([...new Set(wanted)].sort()).toEqual(given.sort());
  });
});

describe('hearsay.service', () => {
  const unit = read('hearsay.service');

  it('starts a command that there is, in the folder where it is', () => {
    const [, script = '', rest = ''] = /^ExecStart=\/usr\/bin\/node (\S+) (.+)$/m.exec(unit) ?? [];
    expect(existsSync(script)).toBe(true);
    expect(faultsOf(rest.split(' '))).toEqual([]);
    expect(existsSync(/file:\/\/\/opt\/hearsay\/(\S+)/.exec(unit)?.[1] ?? 'none')).toBe(true);
  });

  it('is a unit that systemd takes, where there is one to ask', () => {
    const asked = spawnSync('systemd-analyze', ['verify', '--man=no', 'deploy/hearsay.service'], { encoding: 'utf8' });
    if (asked.error !== undefined) return expect((asked.error as NodeJS.ErrnoException).code).toBe('ENOENT');
    // It looks for the program, too, which may be elsewhere on this machine.
    expect(asked.stderr.split('\n').filter((line) => /hearsay\.service/.test(line) && !/not executable/.test(line))).toEqual([]);
  });
});

it('hearsay.toml holds settings only', () => {
  expect(Object.keys(parseToml(read('hearsay.toml'))).filter((name) => !(name in SETTINGS))).toEqual([]);
});
