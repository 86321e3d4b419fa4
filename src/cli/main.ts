#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { type Command, CommanderError } from 'commander';
import { EXIT } from './exit-code.ts';
import { ledgerActions } from './ledger/actions.ts';
import { failureOf } from './outcome.ts';
import { buildProgram } from './program.ts';
import { say } from './say.ts';

// The command line: everything below it is loaded when a command needs it, so that `hearsay --help` costs nothing.

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

const program = buildProgram(version, {
  ...ledgerActions((code) => {
    process.exitCode = code;
  }),
  read: async (path, options) => {
    const { read } = await import('./read.ts');
    process.exitCode = await read(path, options);
  },
  explain: async (path, number, options) => {
    const { explain } = await import('./explain.ts');
    process.exitCode = await explain(path, number, options);
  },
});

for (const command of [program, ...program.commands, ...program.commands.flatMap((parent) => parent.commands)]) {
  command.exitOverride().configureOutput({
    outputError: (text) => {
      const stray = strayWord(command);
      if (stray !== null) return say(stray);
      const fault = text
        .replace(/^error: /, '')
        .replace(/\s+/g, ' ')
        .replace(/\.?\s*$/, '');
      say(`${fault}; see "${nameOf(command)} --help"`);
    },
  });
}

/** "hearsay feeds bogus": a word that is no command of a group reaches the one that runs where none is named, which takes no words. */
function strayWord(command: Command): string | null {
  const { parent, args } = command;
  const [word = '-'] = args;
  const names = parent?.commands.map((one) => one.name()) ?? [];
  if (parent === null || parent.args[0] === command.name() || word.startsWith('-') || names.includes(word)) return null;
  return `"${nameOf(parent)}" has no command ${JSON.stringify(word)}; its commands are ${names.join(', ')}`;
}

/** "hearsay feeds add": a command with those that it belongs to. */
function nameOf(command: Command): string {
  return command.parent === null ? command.name() : `${nameOf(command.parent)} ${command.name()}`;
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Help and version are printed by throwing, too, with exit code 0; every other code of commander's is a usage error.
    process.exitCode = error.exitCode === 0 ? EXIT.read : EXIT.usage;
  } else {
    const { message, exit } = failureOf(error);
    say(message);
    process.exitCode = exit;
  }
}
