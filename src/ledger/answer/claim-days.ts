import type { Polarity } from '../../engine/read/reading.ts';
import type { ActorRef, PositionAnswer, ReversalAnswer, Roots, Status } from '../answers.ts';
import { disputeAmong, positionsAmong, withheldAmong } from '../status/positions.ts';
import { reversalsAmong } from '../status/reversals.ts';
import { dayByDay } from '../status/timeline.ts';
import type { ClaimStatements } from './holdings.ts';
import { labelOf } from './label.ts';
import type { StatementRow } from './statement-rows.ts';

/** A claim as a list gives it, at the end of a day on which something was published of it. */
export interface ClaimDayState {
  readonly on: string;
  /** The last day up to then on which status or roots changed. */
  readonly changed: string;
  /** The statements behind the change of that day, none where nothing changed. */
  readonly causes: readonly string[];
  readonly status: Status;
  readonly roots: Roots;
  /** In which it stands. */
  readonly polarity: Polarity;
  /** Those that are as they were the day before are the same object. */
  readonly positions: readonly PositionAnswer[];
  readonly withheld: readonly ActorRef[];
  /** How many stand on the smaller side. */
  readonly dispute: number;
  readonly reversals: readonly ReversalAnswer[];
  readonly label: string;
  readonly language: 'de' | 'en';
  readonly statements: number;
  readonly articles: number;
  readonly outlets: number;
  readonly languages: readonly ('de' | 'en')[];
}

/** What is known of a claim's days: their states before the day `since`, up to which nothing of its statements differs. */
export interface KnownDays {
  readonly states: readonly ClaimDayState[];
  readonly since: string;
}

/** The states of a claim day by day, the earliest first: a pure function of its statements; what is `known` is not worked out again. */
export function daysOf({ rows, holdings }: ClaimStatements, known: KnownDays = { states: [], since: '' }): readonly ClaimDayState[] {
  const states = known.states.filter(({ on }) => on < known.since);
  const published = counter(rows);
  let changed = states.at(-1)?.changed;
  for (const { on, standing, change } of dayByDay(holdings, known.since)) {
    if (change !== null) changed = on;
    const { status, roots, known: said } = standing;
    const counts = published(on);
    const label = labelOf(rows.slice(0, counts.statements));
    states.push({
      on,
      changed: changed ?? on,
      causes: change?.causes ?? [],
      status,
      roots,
      polarity: said.polarity,
      positions: kept(states.at(-1)?.positions ?? [], positionsAmong(said.bearings)),
      withheld: withheldAmong(said.bearings),
      dispute: disputeAmong(said.bearings),
      reversals: reversalsAmong(said.bearings),
      label: label?.text ?? '',
      language: label?.language ?? 'en',
      ...counts,
    });
  }
  return states;
}

/** Positions of a day, of which most are those of the day before. */
function kept(before: readonly PositionAnswer[], now: readonly PositionAnswer[]): readonly PositionAnswer[] {
  const known = new Map(before.map((position) => [position.actor.id, position]));
  return now.map((position) => {
    const was = known.get(position.actor.id);
    return was !== undefined && isSame(was, position) ? was : position;
  });
}

function isSame(a: PositionAnswer, b: PositionAnswer): boolean {
  return (
    a.stance === b.stance && a.statement === b.statement && a.since === b.since && a.lapsedBy === b.lapsedBy && a.state?.id === b.state?.id
  );
}

type Counts = Pick<ClaimDayState, 'statements' | 'articles' | 'outlets' | 'languages'>;

/** Counts what was published up to a day; days must be asked for in order, as the rows are. */
function counter(rows: readonly StatementRow[]): (day: string) => Counts {
  const articles = new Set<string>();
  const outlets = new Set<string>();
  const languages = new Set<'de' | 'en'>();
  let statements = 0;
  return (day) => {
    for (let row = rows[statements]; row !== undefined && row.published_day <= day; row = rows[++statements]) {
      articles.add(row.article_id);
      outlets.add(row.outlet);
      languages.add(row.language);
    }
    return { statements, articles: articles.size, outlets: outlets.size, languages: [...languages].sort() };
  };
}
