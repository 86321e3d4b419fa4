import type { CorrectionRequest } from '../../ledger/corrections/correction.ts';
import type { Role, Scope } from '../../ledger/people/person.ts';
import { failureOf } from '../outcome.ts';
import type { LedgerActions } from '../program-ledger.ts';
import { say } from '../say.ts';
import type { ServeOptions } from '../service/serve.ts';

/** Where the commands on a ledger lead. Each loads its module when it is called; a failure is said and becomes the exit code. */
export function ledgerActions(exit: (code: number) => void): LedgerActions {
  const run = async (command: () => Promise<number>): Promise<void> => {
    try {
      exit(await command());
    } catch (error) {
      const failure = failureOf(error);
      say(failure.message);
      exit(failure.exit);
    }
  };
  // commander has checked what it parsed; the commands name the types.
  return {
    ingest: (paths, options) => run(async () => (await import('./ingest.ts')).ingest(paths, options)),
    add: (addresses, options) => run(async () => (await import('./add.ts')).add(addresses, options)),
    watch: (folders, options) => run(async () => (await import('./watch.ts')).watch(folders, options)),
    addFeeds: (addresses, options) => run(async () => (await import('./feeds.ts')).addFeeds(addresses, options)),
    removeFeed: (address, options) => run(async () => (await import('./feeds.ts')).removeFeed(address, options)),
    listFeeds: (options) => run(async () => (await import('./feeds.ts')).listFeeds(options)),
    importFeeds: (file, options) => run(async () => (await import('./feeds.ts')).importFeeds(file, options)),
    exportFeeds: (options) => run(async () => (await import('./feeds.ts')).exportFeeds(options)),
    checkFeeds: (addresses, options) => run(async () => (await import('./feeds.ts')).checkFeeds(addresses, options)),
    claims: (options) => run(async () => (await import('./queries.ts')).claims(options)),
    claim: (id, options) => run(async () => (await import('./queries.ts')).claim(id, options)),
    actors: (options) => run(async () => (await import('./queries.ts')).actors(options)),
    actor: (name, options) => run(async () => (await import('./queries.ts')).actor(name, options)),
    articles: (options) => run(async () => (await import('./queries.ts')).articles(options)),
    diff: (article, options) => run(async () => (await import('./queries.ts')).diff(article, options)),
    correct: (request, options) =>
      run(async () => (await import('./corrections.ts')).correct(request as CorrectionRequest, options as { reason: string })),
    undo: (correction, options) => run(async () => (await import('./corrections.ts')).undo(correction, options as { reason: string })),
    corrections: (options) => run(async () => (await import('./corrections.ts')).listCorrections(options)),
    reparse: (options) => run(async () => (await import('./reparse.ts')).reparse(options)),
    reread: (options) => run(async () => (await import('./reread.ts')).reread(options)),
    audit: (what, options) => run(async () => (await import('./upkeep.ts')).audit(what, options)),
    backup: (file, options) => run(async () => (await import('./upkeep.ts')).backup(file, options)),
    restore: (file, options) => run(async () => (await import('./upkeep.ts')).restore(file, options)),
    doctor: (options) => run(async () => (await import('./upkeep.ts')).doctor(options)),
    serve: (options) => run(async () => (await import('../service/serve.ts')).serve(options as ServeOptions)),
    listUsers: (options) => run(async () => (await import('../service/users.ts')).listUsers(options)),
    addUser: (name, options) => run(async () => (await import('../service/users.ts')).addUser(name, options as { role: Role })),
    linkUser: (name, options) => run(async () => (await import('../service/users.ts')).linkUser(name, options)),
    changeUser: (name, change, options) => run(async () => (await import('../service/users.ts')).changeUser(name, change, options)),
    listTokens: (options) => run(async () => (await import('../service/users.ts')).listTokens(options)),
    makeToken: (name, options) =>
      run(async () => (await import('../service/users.ts')).makeToken(name, options as { user: string; scope: Scope })),
    revokeToken: (id, options) => run(async () => (await import('../service/users.ts')).revokeToken(id, options)),
    workOn: (options) => run(async () => (await import('../service/work.ts')).workOn(options)),
    listJobs: (options) => run(async () => (await import('../service/jobs.ts')).listJobs(options)),
    showJob: (id, options) => run(async () => (await import('../service/jobs.ts')).showJob(id, options)),
    retryJobs: (ids, options) => run(async () => (await import('../service/jobs.ts')).retryJobs(ids, options)),
    dropJobs: (ids, options) => run(async () => (await import('../service/jobs.ts')).dropJobs(ids, options)),
    demo: () => run(async () => (await import('./demo.ts')).demo()),
  };
}
