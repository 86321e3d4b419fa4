import type { StatusChange } from '../answers.ts';
import type { Holding } from './holding.ts';
import { inOrder } from './known.ts';
import { compareText } from './moment.ts';
import { byVoice } from './positions.ts';
import { type Standing, standingOn } from './standing.ts';

/** Every day on which the status or the roots of the claim changed, the earliest first, with the statements that caused it. The first day on which the claim appears always stands there. */
export function timeline(holdings: readonly Holding[]): readonly StatusChange[] {
  return [...dayByDay(holdings)].flatMap(({ change }) => change ?? []);
}

/** How a claim stands at the end of a day on which something was published of it. */
export interface ClaimDay {
  readonly on: string;
  readonly standing: Standing;
  /** What changed on that day, null where status and roots are those of before. */
  readonly change: StatusChange | null;
}

/** The days from `since` on, the earliest first; what was published later never changes an earlier day. */
export function* dayByDay(holdings: readonly Holding[], since = ''): Generator<ClaimDay> {
  const days = [...new Set(holdings.map(({ published }) => published))].sort(compareText);
  const ordered = inOrder(holdings);
  const last = days.findLast((day) => day < since);
  let before: Standing | null = last === undefined ? null : standingOn(ordered, last);
  for (const on of days.filter((day) => day >= since)) {
    const standing = standingOn(ordered, on);
    yield { on, standing, change: changeOn({ on, before, now: standing, holdings }) };
    before = standing;
  }
}

interface Turn {
  readonly on: string;
  readonly before: Standing | null;
  readonly now: Standing;
  readonly holdings: readonly Holding[];
}

function changeOn({ on, before, now, holdings }: Turn): StatusChange | null {
  if (before !== null && !isChange(before, now)) return null;
  const today = holdings.filter(({ published }) => published === on).map(({ statement }) => statement);
  return { on, status: now.status, roots: now.roots, causes: causesOf(before, now, today.sort(compareText)).slice(0, CAUSES) };
}

/** Statements that are named as the causes of one change: what a person still looks at. */
const CAUSES = 50;

function isChange(before: Standing, now: Standing): boolean {
  return before.status !== now.status || before.roots.low !== now.roots.low || before.roots.high !== now.roots.high;
}

/** The statements of `today` behind what is new in `now`; all of today's where nothing new stands behind the change. */
function causesOf(before: Standing | null, now: Standing, today: readonly string[]): readonly string[] {
  const statusChanged = before?.status !== now.status;
  const old = before === null ? new Set<string>() : new Set([...rootFacts(before), ...positionFacts(before)].map(([fact]) => fact));
  const facts = [...rootFacts(now), ...(statusChanged ? positionFacts(now) : [])];
  const behind = new Set(facts.flatMap(([fact, statements]) => (old.has(fact) ? [] : statements)));
  const causes = today.filter((statement) => behind.has(statement));
  return causes.length > 0 ? causes : today;
}

/** Something that holds on a day, named so that it can be found again the day before, and the statements that say it. */
type Fact = readonly [name: string, statements: readonly string[]];

function rootFacts({ standing, fallen, known }: Standing): readonly Fact[] {
  const roots = [...standing].flatMap(([{ voice, standing: bearings }, collapse]): Fact[] => [
    [`root ${voice.id}`, bearings.map(({ holding }) => holding.statement)],
    ...(collapse === null ? [] : [[`${collapse.rule} ${voice.id} ${collapse.on.id}`, collapse.statements] as const]),
  ]);
  const ended = fallen.map(({ voice, ended: by }): Fact => [`fallen ${voice.id}`, by === null ? [] : [by.holding.statement]]);
  const withdrawn = known.withdrawn.map(({ bearing, by }): Fact => [`withdrawn ${bearing.holding.statement}`, [by.statement]]);
  return [...roots, ...ended, ...withdrawn];
}

function positionFacts({ known, denials, concessions }: Standing): readonly Fact[] {
  const deniers = [...byVoice(known.bearings).values()].filter((own) => own.some(({ stance }) => stance === 'denies'));
  const words = deniers
    .flatMap((own) => own.slice(-1))
    .map(({ voice, stance, holding }): Fact => [`${voice.id} ${stance}`, [holding.statement]]);
  const lapses = denials.map(
    ({ bearing, lapsedBy }): Fact => [
      `lapsed ${bearing.holding.statement} ${lapsedBy !== null}`,
      lapsedBy === null ? [] : [lapsedBy.holding.statement],
    ],
  );
  return [...words, ...lapses, ...concessions.map(({ voice, holding }): Fact => [`concession ${voice.id}`, [holding.statement]])];
}
