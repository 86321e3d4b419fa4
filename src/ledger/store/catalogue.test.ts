import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type LedgerLocation, ledgerLocation } from '../../../test/ledger-location.ts';
import type { Db } from './database.ts';
import { openStore, type Store } from './open.ts';

// Both files are made of what the catalogue of a new ledger says; after a change of migrations/: npx vitest run catalogue -u
describe.each(ENGINES)('the tables, %s', (engine) => {
  let place: LedgerLocation;
  let store: Store;

  beforeAll(async () => {
    place = await ledgerLocation(engine);
    store = await openStore(place.location);
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });

  it('are the same on every engine', async () => {
    const parts = [await columnsOf(store.db), await constraintsOf(store.db), await indexesOf(store.db), await codeOf(store.db)];
    await expect(`${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`).toMatchFileSnapshot('schema.snapshot.txt');
  });

  it('are typed as they are', async () => {
    await expect(await typesOf(store.db)).toMatchFileSnapshot('tables.ts');
  });
});

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly filled: string;
  readonly collation: string | null;
}

async function columns(db: Db): Promise<Column[]> {
  const { rows } = await sql<Column>`
    SELECT c.relname AS "table", a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS required,
      CASE WHEN a.attidentity = 'a' THEN 'always identity' ELSE coalesce(pg_get_expr(d.adbin, d.adrelid), '') END AS filled,
      CASE WHEN a.attcollation <> t.typcollation THEN l.collname END AS collation
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum LEFT JOIN pg_collation l ON l.oid = a.attcollation
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
    ORDER BY c.relname COLLATE "C", a.attnum`.execute(db);
  return rows;
}

async function columnsOf(db: Db): Promise<string[]> {
  return (await columns(db)).map((column) =>
    [
      `${column.table}.${column.name}`,
      column.type,
      ...(column.collation ? [`collate ${column.collation}`] : []),
      ...(column.required ? ['not null'] : []),
      ...(column.filled ? [`default ${column.filled}`] : []),
    ].join(' '),
  );
}

async function constraintsOf(db: Db): Promise<string[]> {
  // PostgreSQL 18 lists NOT NULL as a constraint, older ones do not; the columns tell it already.
  const { rows } = await sql<{ line: string }>`
    SELECT conrelid::regclass || ': ' || pg_get_constraintdef(oid) AS line FROM pg_constraint
    WHERE connamespace = current_schema()::regnamespace AND contype <> 'n'`.execute(db);
  return rows.map((row) => row.line).sort();
}

async function indexesOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    SELECT replace(indexdef, current_schema() || '.', '') AS line FROM pg_indexes
    WHERE schemaname = current_schema()`.execute(db);
  return rows.map((row) => row.line).sort();
}

async function codeOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    SELECT replace(pg_get_triggerdef(oid), current_schema() || '.', '') AS line FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = current_schema()::regnamespace`.execute(db);
  return rows.map((row) => row.line.replace('OR REPLACE FUNCTION public.', 'OR REPLACE FUNCTION ')).sort();
}

const TYPES: Readonly<Record<string, string>> = {
  text: 'string',
  integer: 'number',
  bigint: 'number',
  smallint: 'number',
  real: 'number',
  tsvector: 'string',
  'double precision': 'number',
  boolean: 'boolean',
  date: 'string',
  'timestamp with time zone': 'string',
  jsonb: 'unknown',
  bytea: 'Buffer',
};

async function typesOf(db: Db): Promise<string> {
  const tables = new Map<string, string[]>();
  for (const column of await columns(db)) {
    const lines = tables.get(column.table) ?? [];
    lines.push(`    ${column.name}: ${typeOf(column)};`);
    tables.set(column.table, lines);
  }
  const bodies = [...tables].map(([table, lines]) => `  ${table}: {\n${lines.join('\n')}\n  };`);
  return `import type { Generated, GeneratedAlways } from 'kysely';

/** The tables that migrations/ makes; written by catalogue.test.ts. Days are YYYY-MM-DD, times ISO 8601 in UTC. */
export interface Tables {
${bodies.join('\n')}
}
`;
}

function typeOf({ type, required, filled }: Column): string {
  const element = TYPES[type.replace('[]', '')];
  if (element === undefined) throw new Error(`no type is known for ${type}`);
  const value = type.endsWith('[]') ? `${element}[]` : element;
  const nullable = required || value === 'unknown' ? value : `${value} | null`;
  if (filled === 'always identity') return `GeneratedAlways<${nullable}>`;
  return filled === '' ? nullable : `Generated<${nullable}>`;
}
