import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** A connection to the ledger's tables: the ledger itself, or one transaction of it. */
export type Db = Kysely<Tables>;
