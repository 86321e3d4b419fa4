import { type Command, Option } from 'commander';
import { ROLES, SCOPES } from '../ledger/people/person.ts';
import { on, wholeNumber } from './program-options.ts';
import { addSettings } from './service/setting-options.ts';

/** Where the commands of the service lead; called with what commander has parsed. */
export interface ServiceActions {
  serve(options: object): Promise<void>;
  listUsers(options: object): Promise<void>;
  addUser(name: string, options: object): Promise<void>;
  linkUser(name: string, options: object): Promise<void>;
  changeUser(name: string, change: object, options: object): Promise<void>;
  listTokens(options: object): Promise<void>;
  makeToken(name: string, options: object): Promise<void>;
  revokeToken(id: string, options: object): Promise<void>;
}

/** Adds the commands that serve a ledger and say who may use it. */
export function addServiceCommands(program: Command, actions: ServiceActions): void {
  addSettings(program.command('serve'))
    .summary('serve the HTTP API and the pages')
    .description(
      'Serves the ledger over HTTP until it is stopped: the API under /api/v1, described by /api/v1/openapi.json, and the pages. Its jobs are done in the same process, as by "hearsay work".',
    )
    .option('--demo', 'serve a temporary ledger with the example affair, which everybody may read')
    .action(actions.serve);
  addUsers(program, actions);
  addTokens(program, actions);
}

function addUsers(program: Command, actions: ServiceActions): void {
  const users = program
    .command('users')
    .summary('say who may use a ledger over HTTP')
    .description('The people who may use the ledger over HTTP, and what they may do.')
    .helpCommand(false);
  const role = new Option('--role <role>', 'what the user may do').choices(ROLES);
  on(users.command('list', { isDefault: true }))
    .summary('list the users')
    .description('Lists the users with their roles.')
    .action(actions.listUsers);
  on(users.command('add'))
    .summary('add a user')
    .description('Adds a user and prints a link by which it signs in once and chooses a password.')
    .argument('<name>', 'the name to sign in with')
    .addOption(role.makeOptionMandatory())
    .action(actions.addUser);
  on(users.command('link'))
    .summary('make a link to sign in with')
    .description('Prints a link by which a user signs in once and chooses another password; good for three days.')
    .argument('<name>', 'the name of the user')
    .action(actions.linkUser);
  on(users.command('role'))
    .summary('give a user another role')
    .description('Gives a user another role and signs it out everywhere.')
    .argument('<name>', 'the name of the user')
    .addOption(new Option('--role <role>', 'what the user may do').choices(ROLES).makeOptionMandatory())
    .action((name, { role: given, ...options }) => actions.changeUser(name, { role: given }, options));
  on(users.command('disable'))
    .summary('let a user in no more')
    .description('Lets a user in no more; its tokens no longer work. What it did stays in the log.')
    .argument('<name>', 'the name of the user')
    .action((name, options) => actions.changeUser(name, { disabled: true }, options));
  on(users.command('enable'))
    .summary('let a user in again')
    .description('Lets a user in again.')
    .argument('<name>', 'the name of the user')
    .action((name, options) => actions.changeUser(name, { disabled: false }, options));
}

function addTokens(program: Command, actions: ServiceActions): void {
  const tokens = program
    .command('tokens')
    .summary('give programs tokens to ask with')
    .description('The tokens by which programs ask the HTTP API in the name of a user.')
    .helpCommand(false);
  on(tokens.command('list', { isDefault: true }))
    .summary('list the tokens')
    .description('Lists the tokens, the newest first.')
    .option('--user <name>', 'only those of this user')
    .action(actions.listTokens);
  on(tokens.command('make'))
    .summary('make a token')
    .description('Makes a token and prints its secret, which is shown this once.')
    .argument('<name>', 'what it is for')
    .requiredOption('--user <name>', 'in whose name it asks')
    .addOption(new Option('--scope <scope>', 'what it is good for').choices(SCOPES).default('read'))
    .addOption(new Option('--days <n>', 'days until it ends; 90 unless given').argParser(wholeNumber))
    .action(actions.makeToken);
  on(tokens.command('revoke'))
    .summary('end a token')
    .description('Ends a token at once.')
    .argument('<id>', 'its id, as "hearsay tokens list" prints it')
    .action(actions.revokeToken);
}
