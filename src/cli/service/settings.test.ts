import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { resolveSettings } from './resolve-settings.ts';
import { addSettings } from './setting-options.ts';
import { SETTINGS, type Setting, type SettingName, variableOf } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-settings-'));
let files = 0;

function file(content: string, ending = 'toml'): string {
  const path = join(folder, `${files++}.${ending}`);
  writeFileSync(path, content);
  return path;
}

/** What holds after a command line, an environment and a file. */
function told(args: readonly string[], environment: Record<string, string> = {}): Record<string, unknown> {
  let options = {};
  const command = addSettings(new Command('serve'))
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .action((given: object) => {
      options = given;
    });
  command.parse([...args], { from: 'user' });
  return resolveSettings(options, environment);
}

/** Two values of a setting that are not its default: as words, and as the program and a file have them. */
function samples({ kind, choices }: Setting): [word: string, value: unknown][] {
  if (kind === 'switch') return [['true', true]];
  if (kind === 'list')
    return [
      ['one.example', ['one.example']],
      ['two.example,[::1]:*', ['two.example', '[::1]:*']],
    ];
  if (kind === 'count' || kind === 'port')
    return [
      ['4711', 4711],
      ['12', 12],
    ];
  return (choices ?? ['first.example', 'second.example']).slice(0, 2).map((word) => [word, word]);
}

describe.each(Object.entries<Setting>(SETTINGS))('%s', (name, setting) => {
  const [[word, value] = ['', null], [other, otherValue] = ['', null]] = samples(setting);
  const flag = (text: string) => (setting.kind === 'switch' ? [`--${name}`] : [`--${name}`, ...text.split(',')]);
  const inFile = (sample: unknown, ending: string) =>
    file(ending === 'json' ? JSON.stringify({ [name]: sample }) : `${name} = ${JSON.stringify(sample)}`, ending);

  it('is its default unless given', () => expect(told([])[name]).toEqual(setting.default));

  it('can be told in three ways, the nearest of which counts', () => {
    expect(value).not.toEqual(setting.default);
    expect(told(flag(word))[name]).toEqual(value);
    expect(told([], { [variableOf(name)]: word })[name]).toEqual(value);
    for (const ending of ['toml', 'json']) {
      const path = inFile(value, ending);
      expect(told(['--config', path])[name]).toEqual(value);
      expect(told([], { HEARSAY_CONFIG: path })[name]).toEqual(value);
      if (other === '') continue;
      expect(told(['--config', path], { [variableOf(name)]: other })[name]).toEqual(otherValue);
      expect(told([...flag(other), '--config', path], { [variableOf(name)]: word })[name]).toEqual(otherValue);
    }
  });

  it('is not what it must not be, in any way', () => {
    const wrong = file(`${name} = { a = 1 }`);
    expect(() => told(['--config', wrong])).toThrow(`"${name}"`);
    if (setting.kind === 'list' || (setting.kind === 'text' && setting.choices === undefined)) return;
    expect(() => told([], { [variableOf(name)]: 'nonsense' })).toThrow(variableOf(name));
    if (setting.kind !== 'switch') expect(() => told([`--${name}`, 'nonsense'])).toThrow(CommanderError);
  });
});

it('a switch can be turned off', () => {
  const path = file('open = true');
  expect(told(['--config', path], { HEARSAY_OPEN: 'false' })).toMatchObject({ open: false });
});

it('an empty variable, flag or entry of a file counts as none', () => {
  expect(told([], { HEARSAY_PORT: '' })).toMatchObject({ port: 7878 });
  expect(told(['--contact', ''])).not.toHaveProperty('contact');
  expect(told(['--contact', '', '--config', file('contact = "desk@paper.example"')])).toMatchObject({ contact: 'desk@paper.example' });
  expect(told(['--config', file('mail-from = ""')])).toMatchObject({ 'mail-from': 'hearsay@localhost' });
});

it.each([
  ['a name that is no setting', 'prot = 8080', '"prot" is no setting'],
  ['what is no TOML', 'port = = "swordfish"', 'this is no TOML'],
])('says what is wrong with a file: %s', (_, content, message) => {
  const path = file(content);
  expect(() => told(['--config', path])).toThrow(message);
  expect(() => told(['--config', path])).not.toThrow('swordfish');
});

it('says which file is not there', () => expect(() => told(['--config', '/none/desk.toml'])).toThrow('/none/desk.toml'));

it('names in the table are those of flags', () => {
  for (const name of Object.keys(SETTINGS) as SettingName[]) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
});
