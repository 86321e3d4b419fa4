import type { Proposition } from '../../engine/proposition/proposition.ts';
import { apartness, otherMain } from './apart.ts';
import { ASIDE, isAside } from './aside.ts';
import { type Prepared, prepare } from './prepared.ts';
import { nearness } from './related.ts';

/** A proposition as matching sees it: what it says, in which language, and the day (since 1970) of its earliest article. */
export interface Node {
  readonly id: string;
  readonly day: number;
  readonly language: 'de' | 'en';
  readonly proposition: Features;
}

/** What matching looks at; the statement that a proposition came from is none of its business. */
export type Features = Omit<Proposition, 'statement'>;

/** How surely two propositions say the same, 0 to 1, and what speaks for and against it. */
export interface Comparison {
  readonly score: number;
  readonly rules: readonly string[];
}

/** From this score on two propositions are taken to say the same. */
export const LINK = 0.47;

const NOT_COMPARABLE: Comparison = { score: 0, rules: [] };

// Weights were set by hand on the stories of eval/ and checked by leaving out one story at a time.
const W_EVENT = 0.55;
const W_CONCEPTS = 0.7;
const W_STATE = 0.08;
const W_NAME = 0.1;
const W_ROLE = 0.04;
const LENIENT = 0.3;

/** Compares what two propositions say; symmetric. Figures, stance and polarity play no part. */
export function compare(one: Node, other: Node): Comparison {
  // The order of adding up must not show.
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  const p = prepare(a.proposition);
  const q = prepare(b.proposition);
  const context = contextMatch(p, q);
  const days = Math.abs(a.day - b.day);
  const affair = affairOf(context, days);
  if (affair === 0) return NOT_COMPARABLE;
  const concepts = conceptMatch(p, q);
  const event = eventMatch(p, q, concepts.plain);
  const apart = apartness(p, q, event.weight);
  if (apart.never) return { score: 0, rules: apart.rules };
  const shared = p.features.participants.filter((key) => q.features.participants.includes(key));
  const states = shared.filter((key) => key.startsWith('state:')).length;
  const who = W_STATE * Math.min(2, states) + (shared.length > states ? W_NAME : 0) + W_ROLE * sameRoles(p.features, q.features);
  // What only points is put where it fits best, not where it surely fits.
  const lenient = p.features.core === q.features.core ? 0 : LENIENT;
  const score = bounded(affair * (W_EVENT * event.weight + W_CONCEPTS * concepts.all + who) + lenient - apart.by);
  if (score < LINK) return { score, rules: apart.rules };
  const rules = [
    ...(event.weight > 0 ? [`event:${event.name}`] : []),
    ...(shared.length > 0 ? [`participants:${[...shared].sort().map(short).join(',')}`] : []),
    ...(concepts.all > 0 ? [`concepts:${concepts.all.toFixed(2)}`] : []),
    `context:${context.toFixed(2)}`,
    ...(days > 0 ? [`time:${days}d`] : []),
    ...apart.rules,
    ...(isAside(p.features, q.features) ? [ASIDE] : []),
  ];
  return { score, rules };
}

/** Above LINK a score nears 1 and never reaches it: of two sure links the better one decides on which claim a content stands. */
function bounded(sum: number): number {
  return sum <= LINK ? Math.max(0, sum) : 1 - (1 - LINK) * Math.exp((LINK - sum) / (1 - LINK));
}

const short = (key: string): string => key.replace(/^(?:state|name):/u, '');

/** 0 for different affairs, 1 for the same within weeks: "two people were killed" is said of many events. */
function affairOf(context: number, days: number): number {
  const near = Math.min(1, context / 0.4);
  const recent = days <= 30 ? 1 : Math.max(0.75, 1 - (days - 30) / 800);
  return context < 0.1 ? 0 : (0.7 + 0.3 * near) * recent;
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

type Sums = [number, number, number];

function add(name: string, x: number, y: number, p: Prepared, q: Prepared, all: Sums, plain: Sums): void {
  const told = 1 - Math.min(0.6, 1.5 * Math.min(p.contextOf.get(name) ?? 0, q.contextOf.get(name) ?? 0));
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
