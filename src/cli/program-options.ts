import { type Command, InvalidArgumentError, Option } from 'commander';
import { IntakeError } from '../intake/intake-error.ts';
import { LANGUAGES, languageOfCode } from '../intake/language.ts';
import { publishedDate } from '../intake/published.ts';

/** Adds the options that say what an article does not say itself. */
export function facts(command: Command): Command {
  return command
    .addOption(
      new Option('--language <code>', `language of the text, ${LANGUAGES.join(' or ')}; told from the text unless given`).argParser(
        language,
      ),
    )
    .addOption(new Option('--published <date>', 'date of publication in EDTF: 2024-10-18, 2024-10, 2024').argParser(published))
    .option('--outlet <name>', 'who published it')
    .option('--title <text>', 'its headline');
}

function language(code: string): string {
  const known = languageOfCode(code);
  if (known !== null) return known;
  throw new IntakeError(
    'unsupported-language',
    '--language',
    `${JSON.stringify(code)} is not read; hearsay reads German (de) and English (en)`,
  );
}

function published(value: string): string {
  const date = publishedDate(value);
  if (date === null) throw new InvalidArgumentError('Not an EDTF date such as 2024-10-18, 2024-10 or 2024.');
  return date;
}

/** Parses a whole number of at least 1. Throws InvalidArgumentError. */
export function wholeNumber(value: string): number {
  const number = Number(value);
  if (!/^\d{1,6}$/.test(value) || number < 1) throw new InvalidArgumentError('Not a whole number of at least 1.');
  return number;
}

/** What `--db` means, in the words of every command. */
export const DB = 'the ledger: a folder, or postgres://…; HEARSAY_DB, else ./hearsay-ledger, unless given';

/** Adds what every command on a ledger takes. */
export function on(command: Command): Command {
  return command
    .option('--db <place>', DB)
    .addOption(new Option('--format <format>', 'how to print the answer').choices(['pretty', 'json']).default('pretty'));
}

/** Adds what every command that fetches takes. */
export function fetching(command: Command): Command {
  return command
    .option('--contact <who>', 'whom sites can turn to, a mail address or a page; HEARSAY_CONTACT unless given')
    .option(
      '--allow <host...>',
      'hosts and networks that may be fetched though they are not public: news.desk.example, 10.0.0.0/8, localhost:8080',
    )
    .option('--proxy <address>', 'an http proxy; none unless given');
}
