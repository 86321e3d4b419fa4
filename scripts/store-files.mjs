// Part of npm run build: puts beside the store in dist/ what belongs to it but is no code, the migrations and the template of
// a new database, which is made anew only where the tables or PGlite have changed.
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompiledQuery } from 'kysely';

const store = 'dist/ledger/store';
rmSync(join(store, 'migrations'), { recursive: true, force: true });
cpSync('src/ledger/store/migrations', join(store, 'migrations'), { recursive: true });

const { openStore } = await import(`../${store}/open.js`);
const { packTemplate, templateName } = await import(`../${store}/template.js`);
const template = templateName();
for (const name of readdirSync(store)) if (name.startsWith('template-') && name !== template) rmSync(join(store, name));
if (!existsSync(join(store, template))) {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-template-'));
  const ledger = await openStore(folder);
  const segment = await trim(ledger.db);
  await ledger.close();
  packTemplate(join(folder, 'database'), join(store, template), (name) => !/^pg_wal.[0-9A-F]{24}$/.test(name) || name.endsWith(segment));
  rmSync(folder, { recursive: true });
}

// Leaves out what a ledger never uses: the databases that new ones are copied from, and the log of making the tables. Answers the
// one segment of the log that is needed.
async function trim(db) {
  const run = (text) => db.executeQuery(CompiledQuery.raw(text));
  for (const name of ['template0', 'template1']) {
    await run(`ALTER DATABASE ${name} IS_TEMPLATE false`);
    await run(`DROP DATABASE ${name}`);
  }
  await run('VACUUM (FULL, ANALYZE)');
  await run('CHECKPOINT');
  await run('SELECT pg_switch_wal()');
  await run('CHECKPOINT');
  const { rows } = await run('SELECT pg_walfile_name(pg_current_wal_insert_lsn()) AS segment');
  return rows[0].segment;
}
