/** What upkeep needs of a connection. */
export interface Connection {
  query(text: string): Promise<{ readonly rows: readonly unknown[] }>;
}

/**
 * Does between two uses of the connection what PostgreSQL's background processes do elsewhere: PGlite has none, so its log would grow
 * without end and its tables would never be vacuumed, nor counted for the planner.
 */
export async function tend(connection: Connection): Promise<void> {
  await connection.query('SELECT pg_stat_force_next_flush()');
  // The thresholds of autovacuum, with a larger floor.
  const { rows } = await connection.query(`
    SELECT quote_ident(relname) AS name FROM pg_stat_user_tables
    WHERE n_mod_since_analyze > 1000 + 0.1 * n_live_tup OR n_dead_tup > 1000 + 0.2 * n_live_tup`);
  for (const row of rows) await connection.query(`VACUUM (ANALYZE) ${(row as { readonly name: string }).name}`);
  await connection.query('CHECKPOINT');
}
