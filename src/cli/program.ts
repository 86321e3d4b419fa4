import { Command, InvalidArgumentError, Option } from 'commander';
import { IntakeError } from '../intake/intake-error.ts';
import { LANGUAGES, languageOfCode } from '../intake/language.ts';
import { publishedDate } from '../intake/published.ts';

/** Where the commands lead; called with what commander has parsed. */
export interface Actions {
  read(path: string, options: object): Promise<void>;
  explain(path: string, number: number, options: object): Promise<void>;
}

const FORMAT_NAMES = ['pretty', 'json', 'jsonl', 'markdown'] as const;

/** The command line of hearsay; the reference page docs/reference/cli.md is generated from it. */
export function buildProgram(version: string, actions: Actions): Command {
  const program = new Command('hearsay')
    .description('Keeps track of who says what, on whose word: reads news in German and English and finds every attributed statement.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showSuggestionAfterError();
  facts(program.command('read'))
    .summary('read an article, or a corpus of articles')
    .description(
      'Reads an article, or a corpus of articles, and prints who says what. Plain text, Markdown, HTML pages, article JSON and JSONL are recognised by their content.',
    )
    .argument('<file>', 'a file, or "-" for standard input')
    .addOption(new Option('--format <format>', 'how to print the readings').choices(FORMAT_NAMES).default('pretty'))
    .addOption(new Option('--workers <n>', 'threads for a corpus; as many as there are cores unless given').argParser(wholeNumber))
    .action(actions.read);
  facts(program.command('explain'))
    .summary('show why a statement is what it is')
    .description(
      'Shows why a statement of an article is what it is: its words with their analysis, the sentence tree, the clauses and the rules that fired.',
    )
    .argument('<file>', 'a file, or "-" for standard input')
    .argument('<number>', 'the number of the statement, as "hearsay read" prints it', wholeNumber)
    .option('--article <id>', 'the article meant, where the file is a corpus')
    .action(actions.explain);
  return program;
}

function facts(command: Command): Command {
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

function wholeNumber(value: string): number {
  const number = Number(value);
  if (!/^\d{1,6}$/.test(value) || number < 1) throw new InvalidArgumentError('Not a whole number of at least 1.');
  return number;
}
