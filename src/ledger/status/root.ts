import { affirms, type Bearing, isRelay } from './bearing.ts';
import { groupBy } from './group-by.ts';
import type { Holding, Voice } from './holding.ts';
import type { Known } from './known.ts';

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
  const words = sources.current.flatMap((bearing): Word[] => {
    return knowersOf(detailOf(bearing, sources) ?? bearing, sources).map((voice) => ({ bearing, voice }));
  });
  const ending = endings(known);
  return [...groupBy(words, ({ voice }) => voice.id).values()].map((own) => {
    const { voice } = own[0] as Word;
    const ends = own.map(({ bearing }) => ending(bearing, voice));
    const standing = own.flatMap(({ bearing }, index) => (ends[index] === null ? [bearing] : []));
    return { voice, standing, ended: standing.length > 0 ? null : (ends.at(-1) ?? null) };
  });
}

/** A statement and whose knowledge it gives. */
interface Word {
  readonly bearing: Bearing;
  readonly voice: Voice;
}

/** Statements that put the claim forward in somebody's name. */
interface Sources {
  readonly current: readonly Bearing[];
  readonly byVoice: ReadonlyMap<string, readonly Bearing[]>;
  /** By article and by group of near-copies; those withdrawn by a correction come last. */
  readonly byText: ReadonlyMap<string, readonly Bearing[]>;
  /** Voices that have put their own name to it by confirming or conceding. */
  readonly inOwnName: ReadonlySet<string>;
}

// A medium that reports by itself claims to know; where any statement of the claim came through it, it passes on what others know.
function sourcesAmong({ bearings, withdrawn }: Known): Sources {
  const relays = new Set(bearings.flatMap(({ holding }) => holding.via.map(({ id }) => id)));
  const isSource = ({ stance, voice }: Bearing) => affirms(stance) && !voice.anonymous && !(isRelay(voice) && relays.has(voice.id));
  const current = bearings.filter(isSource);
  // A correction of the detail leaves the lede, and whose word it is.
  const all = [...current, ...withdrawn.map(({ bearing }) => bearing).filter(isSource)];
  const inOwnName = current
    .filter(({ holding: { stance } }) => stance === 'confirms' || stance === 'concedes')
    .map(({ voice }) => voice.id);
  return {
    current,
    byVoice: groupBy(current, ({ voice }) => voice.id),
    byText: new Map([...groupBy(all, ({ holding }) => articleKey(holding)), ...groupBy(all, ({ holding }) => copiesKey(holding))]),
    inOwnName: new Set(inOwnName),
  };
}

function articleKey({ article }: Holding): string {
  return `article ${article}`;
}

function copiesKey({ copyGroup }: Holding): string | null {
  return copyGroup === null ? null : `copies ${copyGroup}`;
}

/** The statement of a body for which the article, or a near-copy of it, gives that of its state: "Kyiv accuses …", above what its president said. */
function detailOf({ voice: state, holding }: Bearing, { byText }: Sources): Bearing | undefined {
  if (state.id !== state.state) return undefined;
  const texts = [...(byText.get(articleKey(holding)) ?? []), ...(byText.get(copiesKey(holding) ?? '') ?? [])];
  return texts.find(({ voice }) => voice.state === state.id && voice.id !== state.id && !isRelay(voice));
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
    const own = sources.byVoice.get(voice.id) ?? [];
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
  const ends = groupBy(bearings, ({ stance, voice }) => (stance === 'denies' || stance === 'retracts' ? voice.id : null));
  return (bearing, root) => {
    const after = [bearing.voice.id, root.id].flatMap((id) => ends.get(id)?.find((end) => at(end) > at(bearing)) ?? []);
    return after.sort((a, b) => at(a) - at(b))[0] ?? null;
  };
}
