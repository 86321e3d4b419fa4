import { Command, Option } from 'commander';
import { addLedgerCommands, type LedgerActions } from './program-ledger.ts';
import { facts, wholeNumber } from './program-options.ts';

/** Where the commands lead; called with what commander has parsed. */
export interface Actions extends LedgerActions {
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
      'Reads an article, or a corpus of articles, and prints who says what. Text, Markdown, web pages, PDF, article JSON and JSONL, feeds, agency wires (ninjs, NewsML-G2, NITF), web archives and mail are told apart by their content.',
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
  addLedgerCommands(program, actions);
  return program;
}
