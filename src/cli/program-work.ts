import { type Command, Option } from 'commander';
import { JOB_STATES } from '../ledger/jobs/job.ts';
import { DB, fetching, on, wholeNumber } from './program-options.ts';

/** Where the commands on jobs lead; called with what commander has parsed. */
export interface WorkActions {
  workOn(options: object): Promise<void>;
  listJobs(options: object): Promise<void>;
  showJob(id: string, options: object): Promise<void>;
  retryJobs(ids: string[], options: object): Promise<void>;
  dropJobs(ids: string[], options: object): Promise<void>;
}

/** Adds the commands that do the jobs of a ledger and look after them. */
export function addWorkCommands(program: Command, actions: WorkActions): void {
  fetching(program.command('work'))
    .summary('do the jobs of a ledger, until stopped')
    .description(
      'Does what is to be done for a ledger until it is stopped: checks feeds, fetches pages, takes in what they bring. Of a ledger on a PostgreSQL server any number of workers may run, on any number of machines: each job is done by one of them, and what one was at when it was killed is done by another.',
    )
    .option('--db <place>', DB)
    .addOption(new Option('--readers <n>', 'threads that read articles; 1 unless given').argParser(wholeNumber))
    .addOption(
      new Option('--lease <seconds>', 'after how long without a sign of life its jobs go to another worker; 30 unless given').argParser(
        wholeNumber,
      ),
    )
    .action(actions.workOn);
  const jobs = program
    .command('jobs')
    .summary('see what is to be done, and what could not be')
    .description('The jobs of a ledger: what waits, runs, was done, and what was given up and waits for somebody to retry it.')
    .helpCommand(false);
  on(jobs.command('list', { isDefault: true }))
    .summary('list the jobs')
    .description('Lists the jobs, the newest first.')
    .addOption(new Option('--state <state>', 'only those in this state').choices(JOB_STATES))
    .option('--kind <kind>', 'only those of this kind, such as fetch or take-in')
    .addOption(new Option('--limit <n>', 'how many to list; 20 unless given').argParser(wholeNumber))
    .action(actions.listJobs);
  on(jobs.command('show'))
    .summary('show a job')
    .description('Shows a job, what it brought or why it did not end well, and the jobs that came out of it.')
    .argument('<id>', 'its id, as "hearsay jobs" prints it')
    .action(actions.showJob);
  on(jobs.command('retry'))
    .summary('try jobs again')
    .description('Lets jobs that were given up be tried again, and gives those that wait their turn at once.')
    .argument('<id...>', 'their ids')
    .action(actions.retryJobs);
  on(jobs.command('drop'))
    .summary('let go of jobs')
    .description('Lets go of jobs that were given up or wait. What they were to bring is not brought.')
    .argument('<id...>', 'their ids')
    .action(actions.dropJobs);
}
