import { type ClaimDayState, daysOf } from '../answer/claim-days.ts';
import type { ClaimStatements } from '../answer/holdings.ts';
import type { StatementRow } from '../answer/statement-rows.ts';
import type { Holding, Voice } from '../status/holding.ts';

interface Remembered {
  /** What was known of each statement, and the day from which it counts. */
  readonly statements: ReadonlyMap<string, Known>;
  readonly states: readonly ClaimDayState[];
}

interface Known {
  readonly all: string;
  readonly published: string;
}

/** How many statements are remembered, those of the claims used last, and from how many on that is worth it. */
const REMEMBERED = 200_000;
const WORTH = 16;

const memory = new Map<string, Remembered>();
let remembered = 0;

/** Forgets what was worked out before; what is asked for after it is worked out anew. */
export function forgetHistories(): void {
  memory.clear();
  remembered = 0;
}

/**
 * The days of a claim. Of a large one those before the first on which its statements differ from those of the last time are
 * taken from memory: news comes day by day, and a claim of a thousand statements would else be worked out anew for each.
 */
export function historyOf(claim: string, statements: ClaimStatements): readonly ClaimDayState[] {
  if (statements.rows.length < WORTH) return daysOf(statements);
  const before = memory.get(claim);
  const now = knownOf(statements);
  const since = before === undefined ? '' : firstDifference(before.statements, now);
  const states =
    before !== undefined && since === null ? before.states : daysOf(statements, { states: before?.states ?? [], since: since ?? '' });
  remember(claim, { statements: now, states });
  return states;
}

function remember(claim: string, history: Remembered): void {
  remembered += history.statements.size - (memory.get(claim)?.statements.size ?? 0);
  memory.delete(claim);
  memory.set(claim, history);
  for (const [oldest, { statements }] of memory) {
    if (remembered <= REMEMBERED) break;
    memory.delete(oldest);
    remembered -= statements.size;
  }
}

function knownOf({ rows, holdings }: ClaimStatements): Map<string, Known> {
  return new Map(holdings.map((holding, i) => [holding.statement, { all: signatureOf(holding, rows[i]), published: holding.published }]));
}

/** All of a statement that its claim's days depend on; its words, article and outlet never change. */
function signatureOf(holding: Holding, row: StatementRow | undefined): string {
  const { stance, polarity, certainty, said, recap, aside, retracts, copyGroup, agencies, figures } = holding;
  const voices = [...(holding.voice === null ? [''] : [voiceSignature(holding.voice)]), ...holding.via.map(voiceSignature)];
  const words = [
    stance,
    polarity,
    certainty,
    said,
    recap,
    aside,
    retracts,
    copyGroup,
    figures.length,
    row?.speech,
    row?.core,
    row?.link_to,
  ];
  return `${words.join('|')}|${agencies.join('/')}|${voices.join('/')}|${holding.restsOn.map(voiceSignature).join('/')}`;
}

const signatures = new WeakMap<Voice, string>();

function voiceSignature(voice: Voice): string {
  const known = signatures.get(voice) ?? `${voice.id} ${voice.kind} ${voice.state} ${voice.anonymous} ${voice.name} ${voice.stateName}`;
  signatures.set(voice, known);
  return known;
}

/** The first day from which on the statements differ, null where they do not. */
function firstDifference(before: Remembered['statements'], now: Remembered['statements']): string | null {
  let first: string | null = null;
  const consider = (day: string): void => {
    if (first === null || day < first) first = day;
  };
  for (const [id, { all, published }] of now) {
    const was = before.get(id);
    if (was?.all === all) continue;
    consider(published);
    if (was !== undefined) consider(was.published);
  }
  for (const [id, { published }] of before) if (!now.has(id)) consider(published);
  return first;
}
