import type { Certainty, Stance } from '../src/engine/read/reading.ts';
import type { GoldFigure } from './gold.ts';

/** A statement of a gold ledger: who takes which stance in which article, and on whose word (`root`, a name of `actors`). */
export interface StoryStatement {
  readonly article: string;
  readonly who: readonly string[];
  readonly stance: Stance;
  readonly content: string;
  readonly via?: readonly string[];
  readonly root?: string | null;
  readonly when?: string;
  readonly certainty?: Certainty;
  readonly figures?: readonly GoldFigure[];
  /** An undated recap of an older position: it sets none. */
  readonly background?: true;
  /** The article that takes it back as an error of who printed it: from then on it was never said. */
  readonly correctedBy?: string;
  /** Parents whose word this statement leans on: its root counts in `high`, not in `low`, while one of them is a root itself. */
  readonly restsOn?: readonly string[];
}

/** One claim of a gold ledger with what an analyst would say of it on some days (YYYY-MM-DD). */
export interface StoryClaim {
  readonly key: string;
  readonly label: { readonly de: string; readonly en: string };
  readonly statements: readonly StoryStatement[];
  readonly statusOn: Readonly<Record<string, StoryStatus>>;
  readonly reversals: readonly { readonly who: readonly string[]; readonly from: Stance; readonly to: Stance; readonly on: string }[];
  readonly figures: readonly (GoldFigure & { readonly who: readonly string[]; readonly on: string })[];
}

/** What a ledger says of a claim at the end of a day. */
export interface StoryStatus {
  readonly status: string;
  readonly roots: { readonly low: number; readonly high: number };
}

/** An actor of a story: its names in both languages and the state or organisation it belongs to; null for anonymous people. */
export interface StoryActor {
  readonly name: string;
  readonly parent: string | null;
  readonly names: readonly string[];
}

interface Event {
  readonly at: string;
  readonly stance: string;
  readonly actor: StoryActor | undefined;
  readonly root: StoryActor | undefined;
  readonly restsOn: readonly string[];
}

const AFFIRMS = new Set(['asserts', 'confirms', 'concedes']);
const ENDS_DENIAL_OF_STATE = new Set(['withholds', 'confirms', 'concedes']);

/**
 * Computes the status of a gold claim on a day from its statements alone, so that the one written down by hand has a second
 * opinion. `published` gives each article's day. Follows the table in eval/stories/README.md row by row.
 */
export function statusByTable(
  claim: StoryClaim,
  actors: readonly StoryActor[],
  published: ReadonlyMap<string, string>,
  day: string,
): StoryStatus {
  const events = eventsUntil(claim, actors, published, day);
  const denials = events.filter((e, i) => e.stance === 'denies' && e.actor?.parent !== undefined && !denialEnded(e, events.slice(i + 1)));
  const asserted = rootsOf(events, () => true);
  const standing = rootsOf(events, (e, i) => !takenBack(e, events.slice(i + 1)));
  const conceded = events.some(
    (e, i) =>
      AFFIRMS.has(e.stance) &&
      events.slice(0, i).some((d) => d.stance === 'denies' && sameParent(d.actor, e.actor)) &&
      (e.stance !== 'asserts' || events.slice(0, i).some((d) => d.stance === 'denies' && d.actor === e.actor)),
  );
  const parents = new Set([...standing].map(([actor]) => actor.parent));
  const own = [...standing].filter(([, rests]) => !rests.some((parent) => parents.has(parent)));
  const low = new Set(own.map(([actor]) => actor.parent)).size;
  const status =
    asserted.size > 0 && standing.size === 0 && denials.every((e) => !asserted.has(e.actor as StoryActor))
      ? 'retracted'
      : conceded && denials.length === 0
        ? 'conceded'
        : standing.size > 0 && denials.length > 0
          ? 'contested'
          : low >= 2
            ? 'corroborated'
            : low === 1
              ? 'single-source'
              : denials.length > 0
                ? 'denied'
                : 'unconfirmed';
  return { status, roots: { low, high: standing.size } };
}

function eventsUntil(claim: StoryClaim, actors: readonly StoryActor[], published: ReadonlyMap<string, string>, day: string): Event[] {
  const isOut = (article: string): boolean => (published.get(article) ?? '9999') <= day;
  const known = claim.statements.filter((s) => !s.background && isOut(s.article) && (s.correctedBy === undefined || !isOut(s.correctedBy)));
  const byName = (name: string | null | undefined) => actors.find((a) => a.parent !== null && a.name === name);
  const events = known.map((s) => {
    const root = byName(s.root);
    const named = actors.filter((a) => a.parent !== null && a.names.every((n) => s.who.includes(n)));
    // "The minister, citing the operator": the one who is no root only passes it on.
    const actor = named.length > 1 ? root : named[0];
    const at = s.when ?? published.get(s.article) ?? '';
    return { at: at.length === 7 ? `${at}-01` : at, stance: s.stance, actor, root, restsOn: s.restsOn ?? [] };
  });
  return events
    .map((e, i) => [e, i] as const)
    .sort(([a, i], [b, j]) => (a.at < b.at ? -1 : a.at > b.at ? 1 : i - j))
    .map(([e]) => e);
}

const sameParent = (a: StoryActor | undefined, b: StoryActor | undefined) => a !== undefined && b !== undefined && a.parent === b.parent;

function denialEnded(denial: Event, later: readonly Event[]): boolean {
  return later.some(
    (e) => (e.actor === denial.actor && e.stance !== 'denies') || (sameParent(e.actor, denial.actor) && ENDS_DENIAL_OF_STATE.has(e.stance)),
  );
}

function takenBack(assertion: Event, later: readonly Event[]): boolean {
  return later.some((e) => e.actor === assertion.root && (e.stance === 'retracts' || e.stance === 'denies'));
}

/** The roots of those asserting events that `holds` keeps, each with the parents that all of its statements lean on. */
function rootsOf(events: readonly Event[], holds: (event: Event, index: number) => boolean): Map<StoryActor, readonly string[]> {
  const roots = new Map<StoryActor, readonly string[]>();
  events.forEach((e, i) => {
    if (e.root === undefined || !AFFIRMS.has(e.stance) || !holds(e, i)) return;
    const before = roots.get(e.root);
    roots.set(e.root, before === undefined ? e.restsOn : before.filter((parent) => e.restsOn.includes(parent)));
  });
  return roots;
}
