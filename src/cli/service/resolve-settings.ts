import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import { UsageError } from '../exit-code.ts';
import { parseSetting, SETTINGS, type Setting, type SettingName, type Settings, variableOf } from './settings.ts';

/** What commander found on a command line: settings by their camel-case names, and the file that holds others. */
export type GivenOptions = Readonly<Record<string, unknown>> & { readonly config?: string };

type Given = string | number | boolean | readonly string[];

/** What holds of each setting: the flag, else the variable, else the file, else its default. Throws UsageError. */
export function resolveSettings(options: GivenOptions, environment: Readonly<Record<string, string | undefined>>): Settings {
  const path = filled(options.config) ?? filled(environment[variableOf('config')]);
  const file = path === undefined ? {} : readSettings(path);
  const values = Object.entries<Setting>(SETTINGS).map(([name, setting]): [string, unknown] => [
    name,
    filled(options[camelCase(name)]) ??
      fromEnvironment(name, setting, filled(environment[variableOf(name)])) ??
      filled(file[name as SettingName]) ??
      setting.default,
  ]);
  // Each value was parsed by the kind that its setting has.
  return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Settings;
}

/** What was given, where it says something: containers leave a setting out by an empty variable, scripts by an empty flag. */
function filled<T>(value: T): T | undefined {
  return value === '' ? undefined : value;
}

function fromEnvironment(name: string, setting: Setting, text: string | undefined): Given | undefined {
  if (text === undefined) return undefined;
  if (setting.kind !== 'list') return parsed(setting, text, variableOf(name));
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** The settings of a file: JSON where its name ends in .json, TOML otherwise. */
function readSettings(path: string): Readonly<Partial<Record<SettingName, Given>>> {
  const entries = Object.entries(documentOf(path)).map(([name, value]): [string, Given] => {
    if (!Object.hasOwn(SETTINGS, name)) {
      throw new UsageError(`${path}: "${name}" is no setting; docs/reference/settings.md lists them`);
    }
    return [name, fromFile(SETTINGS[name as SettingName], value, `${path}: "${name}"`)];
  });
  return Object.fromEntries(entries);
}

function documentOf(path: string): object {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${path}: the settings cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  const isJson = path.toLowerCase().endsWith('.json');
  let document: unknown;
  try {
    document = isJson ? JSON.parse(text) : parse(text);
  } catch {
    // The parsers quote what they do not understand, which may be a password.
    throw new UsageError(`${path}: this is no ${isJson ? 'JSON' : 'TOML'}; the name of a JSON file ends in .json`);
  }
  if (typeof document === 'object' && document !== null && !Array.isArray(document)) return document;
  throw new UsageError(`${path}: the settings must be an object: {"port": 8080}`);
}

function fromFile(setting: Setting, value: unknown, where: string): Given {
  if (setting.kind === 'list') {
    if (Array.isArray(value) && value.every((word) => typeof word === 'string')) return value;
    throw new UsageError(`${where}: not a list of texts`);
  }
  const type = { text: 'string', count: 'number', port: 'number', switch: 'boolean' }[setting.kind];
  if (typeof value !== type) throw new UsageError(`${where}: not a ${type}`);
  return parsed(setting, String(value), where);
}

function parsed(setting: Setting, word: string, where: string): Given {
  try {
    return parseSetting(setting, word);
  } catch (error) {
    throw new UsageError(`${where}: ${(error as Error).message}`);
  }
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
