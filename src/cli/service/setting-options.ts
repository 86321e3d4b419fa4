import { type Command, InvalidArgumentError, Option } from 'commander';
import { parseSetting, SETTINGS, type Setting } from './settings.ts';

/** Adds a flag for every setting, and the one that names a file with settings. */
export function addSettings(command: Command): Command {
  for (const [name, setting] of Object.entries<Setting>(SETTINGS)) command.addOption(optionOf(name, setting));
  return command.option('--config <file>', 'a file with these settings, TOML or JSON; flags and the environment outweigh it');
}

function optionOf(name: string, setting: Setting): Option {
  const { kind, value, choices, says } = setting;
  if (kind === 'switch') return new Option(`--${name}`, says);
  if (kind === 'list') return new Option(`--${name} <${value}...>`, says);
  const option = new Option(`--${name} <${value}>`, says);
  if (choices !== undefined) return option.choices(choices);
  return option.argParser((word) => {
    try {
      return parseSetting(setting, word);
    } catch (error) {
      throw new InvalidArgumentError(`It is ${(error as Error).message}.`);
    }
  });
}
