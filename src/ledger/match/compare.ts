import type { Proposition } from '../../engine/proposition/proposition.ts';
import { apartness } from './apart.ts';
import { nearness, weightOf } from './related.ts';

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
export const LINK = 0.41;

const NOT_COMPARABLE: Comparison = { score: 0, rules: [] };

// Weights were set by hand on the stories of eval/ and checked by leaving out one story at a time.
const W_EVENT = 0.55;
const W_CONCEPTS = 0.7;
const W_STATE = 0.05;
const W_NAME = 0.05;
const W_ROLE = 0.04;
const LENIENT = 0.25;

/** Compares what two propositions say; symmetric. Figures, stance and polarity play no part. */
export function compare(one: Node, other: Node): Comparison {
  // The order of adding up must not show.
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  const p = a.proposition;
  const q = b.proposition;
  const context = dot(p.context, q.context);
  const days = Math.abs(a.day - b.day);
  const affair = affairOf(context, days);
  if (affair === 0) return NOT_COMPARABLE;
  const concepts = conceptMatch(p, q);
  const event = eventMatch(p, q, concepts.plain);
  const apart = apartness(p, q, event.weight);
  if (apart.never) return { score: 0, rules: apart.rules };
  const shared = p.participants.filter((key) => q.participants.includes(key)).sort();
  const states = shared.filter((key) => key.startsWith('state:')).length;
  const who = W_STATE * Math.min(2, states) + (shared.length > states ? W_NAME : 0) + W_ROLE * sameRoles(p, q);
  const rules = [
    ...(event.weight > 0 ? [`event:${event.name}`] : []),
    ...(shared.length > 0 ? [`participants:${shared.map((key) => key.replace(/^state:/u, '')).join(',')}`] : []),
    ...(concepts.all > 0 ? [`concepts:${concepts.all.toFixed(2)}`] : []),
    `context:${context.toFixed(2)}`,
    ...(days > 0 ? [`time:${days}d`] : []),
    ...apart.rules,
  ];
  // What only points is put where it fits best, not where it surely fits.
  const lenient = p.core === q.core ? 0 : LENIENT;
  const score = affair * (W_EVENT * event.weight + W_CONCEPTS * concepts.all + who) + lenient - apart.by;
  return { score: Math.max(0, Math.min(1, score)), rules };
}

/** 0 for different affairs, 1 for the same within weeks: "two people were killed" is said of many events. */
function affairOf(context: number, days: number): number {
  const near = Math.min(1, context / 0.4);
  const recent = days <= 30 ? 1 : Math.max(0.75, 1 - (days - 30) / 800);
  return context < 0.1 ? 0 : (0.7 + 0.3 * near) * recent;
}

/**
 * The nearest pair of kinds. Those named first count most; what is in the background of both articles counts less beside
 * another; vague kinds ("supply") count as far as the contents share what they are about.
 */
function eventMatch(p: Features, q: Features, plain: number): { weight: number; name: string } {
  let weight = 0;
  let name = '';
  for (const [i, x] of p.events.entries()) {
    for (const [k, y] of q.events.entries()) {
      const near = nearness(x, y);
      if (near === 0) continue;
      const told = Math.sqrt(weightOf(x) * weightOf(y));
      const support = 1 - 0.6 * (1 - told * told) * (1 - Math.min(1, 2.5 * plain));
      const value = near * told * support * rank(i, x, p) * rank(k, y, q) * (i > 0 && k > 0 ? BOTH_BESIDE : 1);
      if (value <= weight) continue;
      weight = value;
      name = (x === y ? [x] : [x, y].sort()).join('~').replaceAll('?', '');
    }
  }
  const [x, y] = [p.events[0], q.events[0]];
  return { weight: x && y && apartMains(x, y) ? weight * OTHER_MAIN : weight, name };
}

const RANK = [1, 0.82, 0.7];
const LEAST_RANK = 0.56;
const BOTH_BESIDE = 0.8;
const OTHER_MAIN = 0.65;

function rank(place: number, kind: string, { context }: Features): number {
  if (place === 0) return 1;
  return (RANK[place] ?? LEAST_RANK) * (1 - Math.min(0.3, (context[`@${kind.replace('?', '')}`] ?? 0) / 2));
}

/** Both main events are sure and telling, and have nothing to do with each other: "sent soldiers to fight", "soldiers fought". */
function apartMains(x: string, y: string): boolean {
  return !x.endsWith('?') && !y.endsWith('?') && weightOf(x) >= 0.65 && weightOf(y) >= 0.65 && nearness(x, y) === 0;
}

/** What both contents speak of: in all, and without kinds of events. What both articles are about ("dam", "bank") tells less. */
function conceptMatch(p: Features, q: Features): { all: number; plain: number } {
  const sums = { all: [0, 0, 0], plain: [0, 0, 0] } as Record<'all' | 'plain', [number, number, number]>;
  const add = (name: string, x: number, y: number): void => {
    const told = 1 - Math.min(0.6, 1.5 * Math.min(p.context[name] ?? 0, q.context[name] ?? 0));
    for (const sum of name.startsWith('@') ? [sums.all] : [sums.all, sums.plain]) {
      sum[0] += x * y * told * told;
      sum[1] += x * x * told * told;
      sum[2] += y * y * told * told;
    }
  };
  for (const name in p.concepts) add(name, p.concepts[name] ?? 0, q.concepts[name] ?? 0);
  for (const name in q.concepts) if (!(name in p.concepts)) add(name, 0, q.concepts[name] ?? 0);
  const cosine = ([xy, xx, yy]: readonly [number, number, number]): number => (xx === 0 || yy === 0 ? 0 : xy / Math.sqrt(xx * yy));
  return { all: cosine(sums.all), plain: cosine(sums.plain) };
}

/** The same agent does it to the same patient: that counts more than one of them alone. */
function sameRoles(p: Features, q: Features): number {
  const agent = p.agents.some((x) => q.agents.includes(x));
  const patient = p.patients.some((x) => q.patients.includes(x));
  return agent && patient ? 3 : agent || patient ? 1 : 0;
}

function dot(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const name in a) {
    const other = b[name];
    if (other !== undefined) sum += (a[name] ?? 0) * other;
  }
  return Math.min(1, sum);
}
