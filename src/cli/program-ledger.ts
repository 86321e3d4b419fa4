import { type Command, InvalidArgumentError, Option } from 'commander';
import { languageOfCode } from '../intake/language.ts';
import { DB, facts, fetching, on, wholeNumber } from './program-options.ts';
import { addServiceCommands, type ServiceActions } from './program-service.ts';
import { addWorkCommands, type WorkActions } from './program-work.ts';

/** Where the commands on a ledger lead; called with what commander has parsed. */
export interface LedgerActions extends ServiceActions, WorkActions {
  ingest(paths: string[], options: object): Promise<void>;
  add(addresses: string[], options: object): Promise<void>;
  watch(folders: string[], options: object): Promise<void>;
  addFeeds(addresses: string[], options: object): Promise<void>;
  removeFeed(address: string, options: object): Promise<void>;
  listFeeds(options: object): Promise<void>;
  importFeeds(file: string, options: object): Promise<void>;
  exportFeeds(options: object): Promise<void>;
  checkFeeds(addresses: string[], options: object): Promise<void>;
  claims(options: object): Promise<void>;
  claim(id: string, options: object): Promise<void>;
  actors(options: object): Promise<void>;
  actor(name: string, options: object): Promise<void>;
  articles(options: object): Promise<void>;
  diff(article: string, options: object): Promise<void>;
  correct(request: object, options: object): Promise<void>;
  undo(correction: string, options: object): Promise<void>;
  corrections(options: object): Promise<void>;
  reparse(options: object): Promise<void>;
  reread(options: object): Promise<void>;
  audit(what: 'list' | 'verify', options: object): Promise<void>;
  backup(file: string, options: object): Promise<void>;
  restore(file: string, options: object): Promise<void>;
  doctor(options: object): Promise<void>;
  demo(options: object): Promise<void>;
}

const STATUSES = ['retracted', 'conceded', 'contested', 'corroborated', 'single-source', 'denied', 'unconfirmed'];

/** Adds the commands on a ledger. */
export function addLedgerCommands(program: Command, actions: LedgerActions): void {
  on(facts(program.command('ingest')))
    .summary('take articles into the ledger')
    .description(
      'Reads articles and takes them into the ledger: text, Markdown, web pages, PDF, article JSON and JSONL, feeds, agency wires (ninjs, NewsML-G2, NITF), web archives and mail, told apart by their content. The same article twice changes nothing; another text under a known id is a new version. What the ledger has is not read again, so that a run that broke off can be started once more.',
    )
    .argument('<file...>', 'files, or "-" for standard input')
    .addOption(new Option('--workers <n>', 'threads that read; as many as there are cores unless given').argParser(wholeNumber))
    .option('--dry-run', 'only say what would be new, changed, withdrawn or refused; write nothing')
    .action(actions.ingest);
  addFetching(program, actions);
  addQuestions(program, actions);
  addCorrections(program, actions);
  addUpkeep(program, actions);
  addServiceCommands(program, actions);
  addWorkCommands(program, actions);
}

function addFetching(program: Command, actions: LedgerActions): void {
  fetching(on(facts(program.command('add'))))
    .summary('fetch pages and take their articles into the ledger')
    .description(
      'Fetches addresses of the web and takes their articles into the ledger. "hearsay watch" asks each again for changes, more and more rarely: after 15 minutes at first, after 256 hours at last.',
    )
    .argument('<address...>', 'addresses of pages, beginning with http:// or https://')
    .option('--dry-run', 'fetch, and only say what would be new, changed, withdrawn or refused; write nothing')
    .action(actions.add);
  fetching(program.command('watch'))
    .summary('take in what watched addresses and folders bring, until stopped')
    .description(
      'Asks the addresses of the ledger again when it is their turn and takes in new and changed files of folders, until it is stopped. What it must remember is in the ledger, so that it can be stopped at any time.',
    )
    .argument('[folder...]', 'folders to watch, with all that is in them')
    .option('--db <place>', DB)
    .option('--once', 'do what is due now, and end')
    .action(actions.watch);
  addFeeds(program, actions);
}

function addFeeds(program: Command, actions: LedgerActions): void {
  const feeds = program
    .command('feeds')
    .summary('add, list and check the feeds that are watched')
    .description('The feeds that are watched: RSS, Atom and JSON Feed. The page of each new item is fetched and its article taken in.')
    .helpCommand(false);
  on(feeds.command('add'))
    .summary('watch feeds')
    .description('Puts feeds down to be watched; "hearsay watch" or "hearsay feeds check" fetches them.')
    .argument('<address...>', 'addresses of feeds')
    .option('--folder <name>', 'the group to list them under')
    .option('--outlet <name>', 'the outlet of their articles; what each page says of itself unless given')
    .action(actions.addFeeds);
  on(feeds.command('remove'))
    .summary('stop watching a feed')
    .description('Stops watching a feed. Its articles stay.')
    .argument('<address>', 'the address, as "hearsay feeds list" prints it')
    .action(actions.removeFeed);
  on(feeds.command('list', { isDefault: true }))
    .summary('list the feeds and how they fare')
    .description('Lists the feeds that are watched: when each was checked, when its next turn is, and why it could not be had.')
    .action(actions.listFeeds);
  on(feeds.command('import'))
    .summary('watch the feeds of an OPML file')
    .description('Puts the feeds of an OPML file down to be watched, with their folders.')
    .argument('<file>', 'the OPML file')
    .action(actions.importFeeds);
  feeds
    .command('export')
    .summary('print the feeds as OPML')
    .description('Prints the feeds that are watched as OPML, which other programs import.')
    .option('--db <place>', DB)
    .action(actions.exportFeeds);
  fetching(on(feeds.command('check')))
    .summary('check feeds now and take their new articles in')
    .description('Checks feeds now, all of them unless some are named, fetches the pages of their new items and takes the articles in.')
    .argument('[address...]', 'addresses of feeds, as "hearsay feeds list" prints them')
    .action(actions.checkFeeds);
}

function addQuestions(program: Command, actions: LedgerActions): void {
  paged(clocked(on(program.command('claims'))))
    .summary('list claims: status, roots, last change')
    .description('Lists the claims of the ledger, those whose status changed last first.')
    .option('--actor <name>', 'only claims on which this actor said something: a name or an id')
    .addOption(new Option('--status <status>', 'only claims of this status').choices(STATUSES))
    .addOption(new Option('--language <code>', 'only claims with a statement in this language, de or en').argParser(language))
    .option('--outlet <name>', 'only claims that this outlet reported')
    .option('--text <words>', 'only claims with these words; "…" for a phrase, - to exclude')
    .addOption(new Option('--since <day>', 'only claims whose status changed on this day or later').argParser(day))
    .addOption(new Option('--until <day>', 'only claims whose status changed on this day or before').argParser(day))
    .addOption(new Option('--statements <n>', 'statements of each claim in JSON; 200 unless given').argParser(wholeNumber))
    .action(actions.claims);
  clocked(on(program.command('claim')))
    .summary('show one claim: positions, timeline, roots, figures, quotes')
    .description(
      'Shows one claim: who holds which position, what changed when, on how many roots it rests and why, which figures were given.',
    )
    .argument('<id>', 'the id of a claim, the start of one, or the id of a statement on it')
    .option('--brief', 'leave the list of statements out')
    .addOption(new Option('--statements <n>', 'statements to list; 200 unless given').argParser(wholeNumber))
    .option('--cursor <text>', 'the "next" of the page of statements before')
    .action(actions.claim);
  paged(on(program.command('actors')))
    .summary('list actors')
    .description('Lists the actors of the ledger by name.')
    .option('--text <part>', 'only actors with this in a name')
    .option('--country <code>', 'only actors of this country (ISO 3166-1 alpha-2, or EU, UN, NATO)')
    .action(actions.actors);
  paged(clocked(on(program.command('actor'))))
    .summary('show one actor: its positions and reversals')
    .description(
      'Shows what one actor holds of each claim, and where it went back on its word; the claims whose status changed last come first.',
    )
    .argument('<name>', 'a name of the actor, or its id')
    .action(actions.actor);
  paged(on(program.command('articles')))
    .summary('list articles')
    .description('Lists the articles of the ledger, the newest first.')
    .option('--outlet <name>', 'only articles of this outlet')
    .addOption(new Option('--language <code>', 'only articles in this language, de or en').argParser(language))
    .addOption(new Option('--since <day>', 'only articles of this day or later').argParser(day))
    .addOption(new Option('--until <day>', 'only articles of this day or before').argParser(day))
    .action(actions.articles);
  on(program.command('diff'))
    .summary('show what changed between two versions of an article')
    .description(
      'Shows which statements were added, dropped or changed between two versions of an article, and which paragraphs; the last two versions unless others are named.',
    )
    .argument('<article>', 'the id of the article, as "hearsay articles" prints it')
    .option('--from <version>', 'the earlier version: the SHA-256 of its text, or the start of it')
    .option('--to <version>', 'the later version')
    .action(actions.diff);
}

function addCorrections(program: Command, actions: LedgerActions): void {
  const correct = program
    .command('correct')
    .summary('correct the ledger by hand, with a reason')
    .description(
      'Corrects what was read or matched wrongly. Every correction has a reason, can be undone, is kept in the audit log and survives a reread.',
    )
    .helpCommand(false);
  const one = (name: string, summary: string): Command =>
    reasoned(on(correct.command(name)))
      .summary(summary)
      .description(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`);
  one('stance', 'give a statement another stance')
    .argument('<statement>', 'the id of the statement')
    .argument('<stance>', 'the right stance, such as denies or withholds')
    .action((statement, stance, options) => actions.correct({ action: 'stance', statement, stance }, options));
  one('dismiss', 'take a statement out of every count')
    .argument('<statement>', 'the id of the statement')
    .action((statement, options) => actions.correct({ action: 'dismiss', statement }, options));
  one('move', 'put a statement on another claim, or on one of its own')
    .argument('<statement>', 'the id of the statement')
    .argument('[claim]', 'the claim it belongs to; a new one unless given')
    .action((statement, claim, options) => actions.correct({ action: 'move', statement, to: claim ?? null }, options));
  one('merge-claims', 'make one claim of two')
    .argument('<claim>', 'a claim')
    .argument('<other>', 'the claim that is the same')
    .action((claim, other, options) => actions.correct({ action: 'merge-claims', claims: [claim, other] }, options));
  one('split-claim', 'split statements off their claim into one of their own')
    .argument('<statement...>', 'the ids of the statements')
    .action((statements, options) => actions.correct({ action: 'split-claim', statements }, options));
  one('merge-actors', 'take one actor for another')
    .argument('<actor>', 'the actor that is no other than')
    .argument('<into>', 'this one')
    .action((from, into, options) => actions.correct({ action: 'merge-actors', from, into }, options));
  one('split-actor', 'give statements to an actor of their own')
    .argument('<name>', 'the name of that actor')
    .argument('<statement...>', 'the ids of the statements')
    .action((name, statements, options) => actions.correct({ action: 'split-actor', name, statements }, options));
  one('rename-claim', 'give a claim another label')
    .argument('<claim>', 'the claim')
    .argument('<label>', 'its label')
    .action((claim, name, options) => actions.correct({ action: 'rename-claim', claim, name }, options));
  one('rename-actor', 'show an actor under another name')
    .argument('<actor>', 'the actor')
    .argument('<name>', 'its name')
    .action((actor, name, options) => actions.correct({ action: 'rename-actor', actor, name }, options));
  one('accept-membership', 'find that a statement belongs to its claim, so that it is in doubt no more')
    .argument('<statement>', 'the id of the statement')
    .action((statement, options) => actions.correct({ action: 'accept-membership', statement }, options));
  one('accept-reading', 'find a statement rightly read, so that it is in doubt no more')
    .argument('<statement>', 'the id of the statement')
    .action((statement, options) => actions.correct({ action: 'accept-reading', statement }, options));
  one('accept-actors', 'find two actors of like names right as they are, so that they are in doubt no more')
    .argument('<actor>', 'one actor')
    .argument('<other>', 'the other')
    .action((actor, other, options) => actions.correct({ action: 'accept-actors', actors: [actor, other] }, options));
  one('undo', 'take a correction back').argument('<correction>', 'the id of the correction').action(actions.undo);
  on(correct.command('list'))
    .summary('list all corrections')
    .description('Lists all corrections, the oldest first.')
    .action(actions.corrections);
}

function addUpkeep(program: Command, actions: LedgerActions): void {
  on(program.command('reread'))
    .summary('read all articles anew with the present engine')
    .description(
      'Reads every version of every article anew and shows which statements were added, dropped or changed. Corrections are kept.',
    )
    .addOption(new Option('--workers <n>', 'threads that read; as many as there are cores unless given').argParser(wholeNumber))
    .option('--later', 'leave it to the workers of the ledger, as jobs')
    .action(actions.reread);
  on(program.command('reparse'))
    .summary('make articles anew of the bytes that were kept of them')
    .description(
      'Makes the articles that were fetched anew of the bytes that were kept, where another hearsay did it before, and shows what changed. Another text becomes a version of its article; nothing is fetched.',
    )
    .option('--all', 'also those that this hearsay has made')
    .action(actions.reparse);
  const audit = program
    .command('audit')
    .summary('show or prove the log of what was done')
    .description('The log of everything that people and commands did to the ledger.')
    .helpCommand(false);
  paged(on(audit.command('list', { isDefault: true })))
    .summary('list the entries')
    .description('Lists the entries, the oldest first.')
    .action((options) => actions.audit('list', options));
  on(audit.command('verify'))
    .summary('prove that nothing was changed or removed')
    .description('Checks the chain of hashes from the first entry to the last.')
    .action((options) => actions.audit('verify', options));
  on(program.command('backup'))
    .summary('write the whole ledger into one file')
    .description('Writes the whole ledger into one file with a checksum; the same ledger gives the same bytes on every engine.')
    .argument('<file>', 'the file to write')
    .action(actions.backup);
  on(program.command('restore'))
    .summary('make a ledger from a backup')
    .description('Makes a ledger from a backup. The target must be new or empty.')
    .argument('<file>', 'the backup')
    .action(actions.restore);
  on(program.command('doctor'))
    .summary('check the ledger')
    .description('Checks that the ledger can be used and that its parts fit together, and says what to do where they do not.')
    .option('--rebuild', 'make every cache anew first; no answer changes')
    .action(actions.doctor);
  program
    .command('demo')
    .summary('fill a ledger with an example affair and show it')
    .description(
      'Fills a temporary ledger with an affair in German and English dispatches and shows the board of claims, a reversal and the roots.',
    )
    .action(actions.demo);
}

function clocked(command: Command): Command {
  return command
    .addOption(new Option('--as-of <day>', 'as it stood at the end of this day, by what had been published').argParser(day))
    .addOption(new Option('--known-at <moment>', 'by what hearsay had taken in at this moment (a day, or ISO 8601)').argParser(moment));
}

function paged(command: Command): Command {
  return command
    .addOption(new Option('--limit <n>', 'rows of a page; 20 for people, 500 as JSON, unless given').argParser(wholeNumber))
    .option('--cursor <text>', 'the "next" of the page before');
}

function reasoned(command: Command): Command {
  return command.requiredOption('--reason <text>', 'why').option('--by <name>', 'who; the name of the user unless given');
}

function language(code: string): string {
  const known = languageOfCode(code);
  if (known === null) throw new InvalidArgumentError('hearsay reads German (de) and English (en).');
  return known;
}

function day(value: string): string {
  const time = Date.parse(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) {
    throw new InvalidArgumentError('Not a day such as 2024-10-18.');
  }
  return value;
}

/** A moment in UTC; a day alone means its end. */
function moment(value: string): string {
  const time = Date.parse(/^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T23:59:59.999Z` : value);
  if (Number.isNaN(time)) throw new InvalidArgumentError('Not a moment such as 2024-10-18 or 2024-10-18T09:12:00Z.');
  return new Date(time).toISOString();
}
