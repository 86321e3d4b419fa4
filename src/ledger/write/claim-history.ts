import type { StatusChange } from '../answers.ts';
import type { Holding } from '../status/holding.ts';
import { withheldOn } from '../status/positions.ts';
import { timeline } from '../status/timeline.ts';

/** The status of a claim from a day on, and who withheld then. */
export interface DatedStatus {
  readonly change: StatusChange;
  readonly withheld: readonly string[];
}

interface Remembered {
  /** What was known of each statement, and the day from which it counts. */
  readonly statements: ReadonlyMap<string, { readonly all: string; readonly published: string }>;
  readonly history: readonly DatedStatus[];
}

/** Claims that are remembered, those used last, and the number of statements from which that is worth it. */
const CLAIMS = 1000;
const STATEMENTS = 16;

const memory = new Map<string, Remembered>();

/** Forgets what was worked out before; what is asked for after it is worked out anew. */
export function forgetHistories(): void {
  memory.clear();
}

/**
 * The history of a claim. Of a large one the days before the first on which its statements differ from those of the last time are
 * taken from memory: news comes day by day, and a claim of a thousand statements would else be worked out anew for each.
 */
export function historyOf(claim: string, holdings: readonly Holding[]): readonly DatedStatus[] {
  if (holdings.length < STATEMENTS) return workedOut(holdings, null);
  const before = memory.get(claim);
  const statements = new Map(
    holdings.map((holding) => [holding.statement, { all: JSON.stringify(holding), published: holding.published }]),
  );
  const since = before === undefined ? '' : firstDifference(before.statements, statements);
  const history =
    before !== undefined && since === null ? before.history : workedOut(holdings, { history: before?.history ?? [], since: since ?? '' });
  memory.delete(claim);
  memory.set(claim, { statements, history });
  for (const oldest of memory.keys()) {
    if (memory.size <= CLAIMS) break;
    memory.delete(oldest);
  }
  return history;
}

function workedOut(
  holdings: readonly Holding[],
  known: { readonly history: readonly DatedStatus[]; readonly since: string } | null,
): DatedStatus[] {
  const kept = known === null ? [] : known.history.filter(({ change }) => change.on < known.since);
  const changes =
    known === null ? timeline(holdings) : timeline(holdings, { changes: kept.map(({ change }) => change), since: known.since });
  return changes.map((change, i) => kept[i] ?? { change, withheld: withheldOn(holdings, change.on).map((actor) => actor.id) });
}

/** The first day from which on the statements differ, null where they do not. */
function firstDifference(before: Remembered['statements'], now: Remembered['statements']): string | null {
  const days = [
    ...[...now].flatMap(([id, { all, published }]) =>
      before.get(id)?.all === all ? [] : [published, before.get(id)?.published ?? published],
    ),
    ...[...before].flatMap(([id, { published }]) => (now.has(id) ? [] : [published])),
  ];
  return days.sort()[0] ?? null;
}
