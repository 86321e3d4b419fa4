import type { Polarity, Stance } from '../../engine/read/reading.ts';
import type { CourseEntry, PositionAnswer } from '../answers.ts';
import { stanceTowards } from '../status/bearing.ts';
import { groupBy } from '../status/group-by.ts';
import { compareText } from '../status/moment.ts';
import { byActor, byActorId } from '../status/positions.ts';
import type { ClaimDayState } from './claim-days.ts';
import type { StatementRow } from './statement-rows.ts';
import { actorsIn, named, unnamed } from './unnamed.ts';

/** What the caches keep of who held what of a claim when, and of how much was said: a list of any day is made of it. Actors stand in it by id. */
export interface KeptHeld {
  /** From which day on it stands in which polarity, and what is held at present; null where nothing is kept. */
  readonly held: {
    readonly polarities: readonly (readonly [from: string, polarity: Polarity])[];
    readonly positions: readonly Stint[];
  } | null;
  /** What was held and is no longer; left out where only the present is asked for. */
  readonly held_before?: readonly Stint[];
  /** How many statements of a day have one stance and polarity in their own words. */
  readonly course: readonly (readonly [day: string, stance: Stance, polarity: Polarity, count: number])[];
}

/** A position with the days of publication from which and until which it is held as it is, and not on the last; null for ever. */
type Stint = PositionAnswer & { readonly from: string; readonly until: string | null };

/** What is kept of a claim: of its states day by day, the earliest first, and its statements. */
export function keptHeld(states: readonly ClaimDayState[], rows: readonly StatementRow[]): Record<keyof KeptHeld, unknown> {
  const before: Stint[] = [];
  const polarities: [string, Polarity][] = [];
  let open = new Map<string, Stint & { readonly of: PositionAnswer }>();
  for (const { on, polarity, positions } of states) {
    if (polarities.at(-1)?.[1] !== polarity) polarities.push([on, polarity]);
    const now = new Map(positions.map((of) => [of.actor.id, of]));
    for (const [id, { of, ...stint }] of open) if (now.get(id) !== of) before.push({ ...stint, until: on });
    open = new Map(
      positions.map((of) => {
        const known = open.get(of.actor.id);
        return [of.actor.id, known?.of === of ? known : { ...of, from: on, until: null, of }];
      }),
    );
  }
  const present = [...open.values()].map(({ of: _, ...stint }) => stint);
  return {
    held: unnamed({ polarities, positions: present.sort(byActorId) }),
    held_before: unnamed(before.sort((a, b) => compareText(a.from, b.from) || byActorId(a, b))),
    course: [...groupBy(rows, (row) => `${row.published_day} ${row.stance} ${row.polarity}`).values()].map((own) => {
      const [{ published_day: day, stance, polarity }] = own as [StatementRow];
      return [day, stance, polarity, own.length];
    }),
  };
}

/** The actors who are named in what is kept of a day. */
export function actorsHolding(kept: KeptHeld, asOf: string | null): string[] {
  return actorsIn(stintsOn(kept, asOf));
}

/** Who holds what of a claim, and how much was said of it when, at the end of a day or, with null, at present. */
export function heldOn(
  kept: KeptHeld,
  asOf: string | null,
  names: ReadonlyMap<string, string>,
): { readonly positions: readonly PositionAnswer[]; readonly course: readonly CourseEntry[] } {
  const stints = named(stintsOn(kept, asOf), names) as Stint[];
  const polarity = kept.held?.polarities.findLast(([from]) => asOf === null || from <= asOf)?.[1] ?? 'affirmed';
  const said = kept.course.filter(([day]) => asOf === null || day <= asOf);
  return {
    positions: stints.map(({ from: _, until: __, ...position }) => position).sort(byActor),
    course: courseOf(
      said.map(([published_day, stance, own, count]) => ({ published_day, stance, polarity: own, count })),
      polarity,
    ),
  };
}

function stintsOn({ held, held_before: before = [] }: KeptHeld, asOf: string | null): readonly Stint[] {
  const present = held?.positions ?? [];
  if (asOf === null) return present;
  return [...present, ...before].filter(({ from, until }) => from <= asOf && (until === null || until > asOf));
}

/** How many statements of a claim were published on a day with one stance and polarity in their own words. */
type CountOfDay = Pick<StatementRow, 'published_day' | 'stance' | 'polarity'> & { readonly count: number };

/** How much was said of a claim when: statements of one day and stance towards it, counted together. */
export function courseOf(counts: readonly CountOfDay[], polarity: Polarity): CourseEntry[] {
  const entries = new Map<string, CourseEntry>();
  for (const { published_day: day, count, ...said } of counts) {
    const stance = stanceTowards(said, polarity);
    const key = `${day} ${stance}`;
    entries.set(key, { day, stance, count: (entries.get(key)?.count ?? 0) + count });
  }
  return [...entries.values()].sort((a, b) => compareText(a.day, b.day) || compareText(a.stance, b.stance));
}
