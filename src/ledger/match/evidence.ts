import type { Proposition } from '../../engine/proposition/proposition.ts';
import { apartness, otherMain } from './apart.ts';
import { type Prepared, prepare } from './prepared.ts';
import { nearness } from './related.ts';

/** What matching looks at; the statement that a proposition came from is none of its business. */
export type Features = Omit<Proposition, 'statement'>;

/** What is looked at to tell whether two contents say the same. Each is a number from 0 on; `./weights.ts` says how much it tells. */
export const EVIDENCE = [
  'concepts',
  'event',
  'states',
  'name',
  'roles',
  'context',
  'days',
  'onePoints',
  'bothPoint',
  'phase',
  'noEvent',
  'mainEvent',
  'time',
  'place',
  'names',
  'otherStates',
  'things',
  'agent',
  'patient',
] as const;

/** Those that can only speak for it; all others can only speak against it. */
export const SUPPORTING: ReadonlySet<string> = new Set(['concepts', 'event', 'states', 'name', 'roles', 'context']);

/** How strong each piece of evidence is. */
export type Evidence = Readonly<Record<(typeof EVIDENCE)[number], number>>;

/** What comparing two contents finds. */
export interface Findings {
  readonly evidence: Evidence;
  /** Whether something settles that they say different things. */
  readonly never: boolean;
  /** Kinds of events that tie them, empty where none does. */
  readonly event: string;
  readonly shared: readonly string[];
  readonly apart: readonly string[];
}

/** Below it two articles are not about one affair: "two people were killed" is said of many events. */
const SAME_AFFAIR = 0.1;

/** Looks for what speaks for and against two contents of articles so many days apart saying the same; null for different affairs. */
export function findingsOf(one: Features, other: Features, days: number): Findings | null {
  const p = prepare(one);
  const q = prepare(other);
  const context = contextMatch(p, q);
  if (context < SAME_AFFAIR) return null;
  const concepts = conceptMatch(p, q);
  const event = eventMatch(p, q, concepts.plain);
  const apart = apartness(p, q, event.weight);
  const shared = one.participants.filter((key) => other.participants.includes(key));
  const telling = (states: boolean): number[] =>
    shared.filter((key) => key.startsWith('state:') === states).map((key) => 1 - familiarity(key, p, q));
  return {
    evidence: {
      concepts: concepts.all,
      event: event.weight,
      states: telling(true).reduce((sum, value) => sum + value, 0),
      name: Math.max(0, ...telling(false)),
      roles: sameRoles(one, other),
      context,
      days: Math.log1p(days),
      onePoints: one.core === other.core ? 0 : 1,
      bothPoint: one.core || other.core ? 0 : 1,
      ...apart.evidence,
    },
    never: apart.never,
    event: event.name,
    shared,
    apart: apart.rules,
  };
}

const STRANGERS = 0.4;

/** From so many names on it is no accident that two articles have none in common. */
const WELL_NAMED = 3;

/** How alike two contexts are; kinds of events are left out, which any two affairs may share. */
function contextMatch(p: Prepared, q: Prepared): number {
  let [named, states, told] = [0, 0, 0];
  for (const [name, weight] of p.context) {
    const other = q.contextOf.get(name);
    if (other === undefined) continue;
    if (name.startsWith('state:')) states++;
    if (name.includes(':')) named += weight * other;
    else told += weight * other;
  }
  return Math.min(1, (named + told) * acquaintance(p, q, states));
}

/**
 * Two articles that have nobody and no place in common are hardly about one affair, however alike their words: "the buyer would pay
 * 700 million euros" is said of many sales. Two states in common are as good as a name.
 */
function acquaintance(p: Prepared, q: Prepared, states: number): number {
  if (states >= 2 || p.affair.some((key) => q.contextOf.has(key))) return 1;
  if (states === 0 && p.affair.length >= WELL_NAMED && q.affair.length >= WELL_NAMED) return 0;
  const known = states === 1 && (p.affair.length < WELL_NAMED || q.affair.length < WELL_NAMED);
  return known || !p.isNamed || !q.isNamed ? 1 : STRANGERS;
}

/**
 * The nearest pair of kinds. Those named first count most; what is in the background of both articles counts less beside
 * another; vague kinds ("supply") count as far as the contents share what they are about.
 */
function eventMatch(p: Prepared, q: Prepared, plain: number): { weight: number; name: string } {
  let weight = 0;
  let name = '';
  for (const [i, x] of p.events.entries()) {
    for (const [k, y] of q.events.entries()) {
      const near = nearness(x.kind, y.kind) * (x.sure ? 1 : DOUBTFUL) * (y.sure ? 1 : DOUBTFUL);
      if (near === 0) continue;
      const support = 1 - 0.6 * (1 - x.told * y.told) * (1 - Math.min(1, 2.5 * plain));
      const value = near * Math.sqrt(x.told * y.told) * support * x.rank * y.rank * (i > 0 && k > 0 ? BOTH_BESIDE : 1);
      if (value <= weight) continue;
      weight = value;
      name = x.kind === y.kind ? x.kind : [x.kind, y.kind].sort().join('~');
    }
  }
  return { weight: otherMain(p, q) ? weight * OTHER_MAIN : weight, name };
}

const DOUBTFUL = 0.65;
const BOTH_BESIDE = 0.8;
const OTHER_MAIN = 0.65;

/** What both contents speak of: in all, and without kinds of events. What both articles are about ("dam", "bank") tells less. */
function conceptMatch(p: Prepared, q: Prepared): { all: number; plain: number } {
  const all: Sums = [0, 0, 0];
  const plain: Sums = [0, 0, 0];
  for (const [name, weight] of p.concepts) add(name, weight, q.conceptOf.get(name) ?? 0, p, q, all, plain);
  for (const [name, weight] of q.concepts) if (!p.conceptOf.has(name)) add(name, 0, weight, p, q, all, plain);
  return { all: cosine(all), plain: cosine(plain) };
}

/** How far both articles are about it anyway, 0 to 0.6: "dam", "bank", the minister who is to resign. */
function familiarity(name: string, p: Prepared, q: Prepared): number {
  return Math.min(0.6, 1.5 * Math.min(p.contextOf.get(name) ?? 0, q.contextOf.get(name) ?? 0));
}

type Sums = [number, number, number];

function add(name: string, x: number, y: number, p: Prepared, q: Prepared, all: Sums, plain: Sums): void {
  const told = 1 - familiarity(name, p, q);
  const square = told * told;
  all[0] += x * y * square;
  all[1] += x * x * square;
  all[2] += y * y * square;
  if (name.startsWith('@')) return;
  plain[0] += x * y * square;
  plain[1] += x * x * square;
  plain[2] += y * y * square;
}

const cosine = ([xy, xx, yy]: Sums): number => (xx === 0 || yy === 0 ? 0 : xy / Math.sqrt(xx * yy));

/** The same agent does it to the same patient: that counts more than one of them alone. */
function sameRoles(p: Features, q: Features): number {
  const agent = p.agents.some((x) => q.agents.includes(x));
  const patient = p.patients.some((x) => q.patients.includes(x));
  return agent && patient ? 3 : agent || patient ? 1 : 0;
}
