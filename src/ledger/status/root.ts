import { affirms, type Bearing, isRelay, type Known } from './bearing.ts';
import type { Voice } from './holding.ts';

/** Whoever claims to know by itself, at the end of the chain. */
export interface Root {
  readonly voice: Voice;
  /** The affirming statements that give its knowledge and stand, in the order in which they were made; empty where all are taken back. */
  readonly standing: readonly Bearing[];
  /** What ended it, where none stands. */
  readonly ended: Bearing | null;
}

/** Every root that the claim has had, standing or not, in the order in which they first spoke. */
export function rootsOf(known: Known): readonly Root[] {
  const sources = sourcesAmong(known);
  const behind = new Map<string, { voice: Voice; bearings: Bearing[] }>();
  for (const bearing of sources.current) {
    for (const voice of knowersOf(detailOf(bearing, sources) ?? bearing, sources)) {
      const root = behind.get(voice.id);
      if (root === undefined) behind.set(voice.id, { voice, bearings: [bearing] });
      else root.bearings.push(bearing);
    }
  }
  const ending = endings(known);
  return [...behind.values()].map(({ voice, bearings }) => {
    const ends = bearings.map((bearing) => ending(bearing, voice));
    const standing = bearings.filter((_, index) => ends[index] === null);
    return { voice, standing, ended: standing.length > 0 ? null : (ends.at(-1) ?? null) };
  });
}

/** Statements that put the claim forward in somebody's name. */
interface Sources {
  readonly current: readonly Bearing[];
  readonly withdrawn: readonly Bearing[];
  /** Voices that have put their own name to it by confirming or conceding. */
  readonly inOwnName: ReadonlySet<string>;
}

// A medium that reports by itself claims to know; where any statement of the claim came through it, it passes on what others know.
function sourcesAmong({ bearings, withdrawn }: Known): Sources {
  const relays = new Set(bearings.flatMap(({ holding }) => holding.via.map(({ id }) => id)));
  const isSource = ({ stance, voice }: Bearing) => affirms(stance) && !voice.anonymous && !(isRelay(voice) && relays.has(voice.id));
  const current = bearings.filter(isSource);
  const inOwnName = current
    .filter(({ holding: { stance } }) => stance === 'confirms' || stance === 'concedes')
    .map(({ voice }) => voice.id);
  return { current, withdrawn: withdrawn.map(({ bearing }) => bearing).filter(isSource), inOwnName: new Set(inOwnName) };
}

/** The statement of a body for which the article, or a near-copy of it, gives that of its state: "Kyiv accuses …", above what its president said. */
function detailOf(lede: Bearing, sources: Sources): Bearing | undefined {
  if (lede.voice.id !== lede.voice.state) return undefined;
  const isDetail = ({ voice, holding }: Bearing) =>
    voice.state === lede.voice.id && voice.id !== lede.voice.id && !isRelay(voice) && isSameText(holding, lede.holding);
  // A correction of the detail leaves the lede, and whose word it is.
  return sources.current.find(isDetail) ?? sources.withdrawn.find(isDetail);
}

function isSameText(a: Bearing['holding'], b: Bearing['holding']): boolean {
  return a.article === b.article || (a.copyGroup !== null && a.copyGroup === b.copyGroup);
}

/** The ends of the chain: who is cited, followed on as long as those cited only cite others; else who speaks. */
function knowersOf(bearing: Bearing, sources: Sources): readonly Voice[] {
  const knowers = citedInTheEnd(bearing, sources, new Set([bearing.voice.id]));
  return knowers.size > 0 ? [...knowers.values()] : [bearing.voice];
}

/** By id; empty where nobody is cited, or only those who cite one another in a ring. Adds those met on the way to `passed`. */
function citedInTheEnd(bearing: Bearing, sources: Sources, passed: Set<string>): ReadonlyMap<string, Voice> {
  const ends = new Map<string, Voice>();
  for (const voice of citedBy(bearing, sources)) {
    if (passed.has(voice.id)) continue;
    passed.add(voice.id);
    const own = sources.current.filter((other) => other.voice.id === voice.id);
    const knows = own.length === 0 || own.some((other) => citedBy(other, sources).length === 0);
    if (knows) ends.set(voice.id, voice);
    else for (const other of own) for (const [id, end] of citedInTheEnd(other, sources, passed)) ends.set(id, end);
  }
  return ends;
}

/**
 * On whose word an assertion goes: "the minister said, citing the operator, that the rain had done it" gives the operator's. Who
 * confirms or concedes puts its own name to it, in whatever it says besides: it stays a root, though no independent one.
 */
function citedBy({ voice, holding }: Bearing, { inOwnName }: Sources): readonly Voice[] {
  if (holding.restsOn.length === 0 || inOwnName.has(voice.id)) return [];
  // Citing people without a name, a newspaper or one's own government makes nobody else a root.
  return holding.restsOn.filter((other) => !other.anonymous && !isRelay(other) && other.id !== voice.id && other.id !== voice.state);
}

/** Gives the first later word by which the speaker of a statement, or the root whose knowledge it gives, denies or retracts. */
function endings({ bearings }: Known): (bearing: Bearing, root: Voice) => Bearing | null {
  const order = new Map(bearings.map((bearing, index) => [bearing, index]));
  const at = (bearing: Bearing) => order.get(bearing) ?? -1;
  const ends = bearings.filter(({ stance }) => stance === 'denies' || stance === 'retracts');
  return (bearing, root) =>
    ends.find((end) => (end.voice.id === bearing.voice.id || end.voice.id === root.id) && at(end) > at(bearing)) ?? null;
}
