import { sql } from 'kysely';
import type { Stance } from '../../engine/read/reading.ts';
import type { StatementBrief } from '../reports.ts';
import type { Db } from '../store/database.ts';
import { spansOf } from '../write/statements.ts';

/** A statement as it was read, whatever a person made of it. */
export interface ReadStatement {
  readonly id: string;
  readonly version_id: string;
  readonly source_name: string | null;
  readonly stance: Stance;
  readonly content: readonly number[];
  readonly quote: string;
  readonly claim_id: string | null;
}

/** The statements of versions, by version and in the order of the text. */
export async function statementsIn(db: Db, versions: readonly string[]): Promise<Map<string, ReadStatement[]>> {
  const { rows } = await sql<ReadStatement>`
    SELECT s.id, s.version_id, s.source_name, coalesce(s.as_read->>'stance', s.stance) AS stance, s.content, coalesce(p.content, '') AS quote, p.claim_id
    FROM statement s LEFT JOIN proposition p ON p.id = s.proposition_id WHERE s.version_id = ANY(${versions}) ORDER BY s.ordinal`.execute(
    db,
  );
  const byVersion = new Map<string, ReadStatement[]>();
  for (const row of rows) byVersion.set(row.version_id, [...(byVersion.get(row.version_id) ?? []), row]);
  return byVersion;
}

/** The statement as reports give it. */
export function briefOf(statement: ReadStatement): StatementBrief {
  const { id, source_name: source, stance, quote } = statement;
  return { id, source, stance, content: spansOf(statement.content), quote };
}
