import type { ClaimDetail, Stance } from '../../../api/shapes.ts';

/** A statement as a mark on a lane. */
export interface LaneMark {
  readonly id: string;
  readonly at: Date;
  readonly on: string;
  readonly stance: Stance;
  /** Its place among the marks of its day: they stand beside one another. */
  readonly nth: number;
}

/** What one actor said, in time. */
export interface Lane {
  readonly id: string;
  readonly name: string;
  readonly marks: readonly LaneMark[];
  readonly from: Date;
  readonly to: Date;
  /** From the day of one word to the day of the other that takes it back. */
  readonly turns: readonly { readonly from: Date; readonly to: Date }[];
}

/** The lanes of a claim: those who turned first, then those who spoke of it most often. */
export function lanesOf(claim: ClaimDetail): Lane[] {
  const marks = new Map<string, { name: string; marks: LaneMark[] }>();
  const dayOf = new Map(claim.statements.map(({ id, published }) => [id, published]));
  for (const { id, source, stance, published } of claim.statements) {
    const voice = source.voice ?? (source.id === null || source.name === null ? null : { id: source.id, name: source.name });
    if (voice === null) continue;
    const lane = marks.get(voice.id) ?? { name: voice.name, marks: [] };
    lane.marks.push({ id, at: new Date(published), on: published, stance, nth: 0 });
    marks.set(voice.id, lane);
  }
  return [...marks]
    .map(([id, { name, marks: own }]): Lane => {
      const turns = claim.reversals
        .filter(({ actor }) => actor.id === id)
        .flatMap(({ statements: [before, after] }) => {
          const [from, to] = [dayOf.get(before), dayOf.get(after)];
          return from === undefined || to === undefined ? [] : [{ from: new Date(from), to: new Date(to) }];
        });
      return { id, name, marks: apart(own), from: own[0]?.at ?? new Date(0), to: own.at(-1)?.at ?? new Date(0), turns };
    })
    .sort((a, b) => b.turns.length - a.turns.length || b.marks.length - a.marks.length || a.from.getTime() - b.from.getTime());
}

/** Of marks of one stance on one day the first is enough: the quotes below list them all. */
function apart(marks: readonly LaneMark[]): LaneMark[] {
  const stancesOn = new Map<string, Stance[]>();
  return marks.flatMap((mark) => {
    const before = stancesOn.get(mark.on) ?? [];
    if (before.includes(mark.stance)) return [];
    stancesOn.set(mark.on, [...before, mark.stance]);
    return [{ ...mark, nth: before.length }];
  });
}
