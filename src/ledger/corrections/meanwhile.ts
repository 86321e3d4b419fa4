import { sql } from 'kysely';
import { LedgerError } from '../ledger-error.ts';
import type { Db } from '../store/database.ts';
import type { CorrectionDetail, Intervention } from './correction.ts';

/** That others changed what somebody is about to correct since that person looked at it. */
export class ChangedMeanwhile extends LedgerError {
  /** What was done, the earliest first. */
  readonly meanwhile: readonly Intervention[];

  constructor(meanwhile: readonly Intervention[]) {
    const said = meanwhile.map(({ by, action, reason }) => `${by} (${action}: ${reason})`).join(', ');
    super('changed-meanwhile', `nothing was changed: since you looked, this was corrected by ${said}; look again, then decide`);
    this.meanwhile = meanwhile;
  }
}

/** Who looked, and the number of the last entry of the audit log at that time. */
export interface Looked {
  readonly by: string;
  readonly seen: number;
}

/** Throws ChangedMeanwhile where others, by a later entry of the audit log, corrected the same things or took back a correction of them. */
export async function refuseIfChanged(db: Db, detail: CorrectionDetail, { seen, by }: Looked): Promise<void> {
  const own = new Set(subjectsOf(detail));
  const { rows } = await sql<Intervention & { detail: CorrectionDetail }>`
    SELECT a.by, to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, a.detail->>'reason' AS reason,
      replace(a.action, 'correct:', '') AS action, k.detail
    FROM audit a JOIN correction k ON k.id = a.subject
    WHERE a.seq > ${seen} AND a.by <> ${by} AND (a.action = 'undo' OR a.action LIKE 'correct:%') ORDER BY a.seq`.execute(db);
  const meanwhile = rows.filter((row) => subjectsOf(row.detail).some((subject) => own.has(subject)));
  if (meanwhile.length > 0) throw new ChangedMeanwhile(meanwhile.map(({ detail: _, ...done }) => done));
}

/** What a correction changes, by names that two corrections share where one would write over the other. */
function subjectsOf(detail: CorrectionDetail): string[] {
  switch (detail.action) {
    case 'move':
    case 'stance':
    case 'dismiss':
    case 'accept-membership':
    case 'accept-reading':
      return [detail.statement.id];
    case 'add-statement':
      return [`words of ${detail.version} from ${detail.content[0]}`];
    case 'split-claim':
    case 'split-actor':
      return detail.statements.map(({ id }) => id);
    case 'merge-claims':
      return detail.claims.map(({ id }) => `claim of ${id}`);
    case 'rename-claim':
      return [`claim of ${detail.claim.id}`];
    case 'merge-actors':
      return [detail.from, detail.into];
    case 'accept-actors':
      return [...detail.actors];
    case 'rename-actor':
      return [detail.actor];
  }
}
