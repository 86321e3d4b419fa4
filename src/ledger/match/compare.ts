import type { Proposition } from '../../engine/proposition/proposition.ts';
import { isDecision, nearness, weightOf } from './related.ts';

/** A proposition as matching sees it: what it says, in which language, and the day (since 1970) of its earliest article. */
export interface Node {
  readonly id: string;
  readonly day: number;
  readonly language: 'de' | 'en';
  readonly proposition: Omit<Proposition, 'statement'>;
}

/** How surely two propositions say the same, 0 to 1, and what speaks for and against it. */
export interface Comparison {
  readonly score: number;
  readonly rules: readonly string[];
}

/** From this score on two propositions are taken to say the same. */
export const LINK = 0.42;

const NOT_COMPARABLE: Comparison = { score: 0, rules: [] };

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
  const event = eventMatch(p.events, q.events);
  const concepts = conceptMatch(p, q);
  const who = participantMatch(p.participants, q.participants);
  const rules: string[] = [];
  if (event.weight > 0) rules.push(`event:${event.name}`);
  if (who.shared.length > 0) rules.push(`participants:${who.shared.join(',')}`);
  if (concepts > 0) rules.push(`concepts:${concepts.toFixed(2)}`);
  rules.push(`context:${context.toFixed(2)}`);
  if (days > 0) rules.push(`time:${days}d`);
  const same = W_EVENT * event.weight + W_CONCEPT * concepts + who.weight;
  // What only points is put where it fits best, not where it surely fits.
  const lenient = p.core === q.core ? 0 : LENIENT;
  const score = affair * same + lenient - apartness(p, q, event.weight, rules);
  return { score: Math.max(0, Math.min(1, score)), rules };
}

const W_EVENT = 0.55;
const W_CONCEPT = 0.7;
const LENIENT = 0.14;

/** 0 for different affairs, 1 for the same within weeks: "two people were killed" is said of many events. */
function affairOf(context: number, days: number): number {
  const near = Math.min(1, context / 0.4);
  const recent = days <= 30 ? 1 : Math.max(0.75, 1 - (days - 30) / 800);
  return context < 0.1 ? 0 : (0.7 + 0.3 * near) * recent;
}

/** The nearest pair of kinds; those named first count most, and a pair of different rank a little less. */
function eventMatch(a: readonly string[], b: readonly string[]): { weight: number; name: string } {
  let weight = 0;
  let name = '';
  for (const [i, x] of a.entries()) {
    for (const [k, y] of b.entries()) {
      const near = nearness(x, y);
      if (near === 0) continue;
      const value = near * Math.sqrt(weightOf(x) * weightOf(y)) * (RANK[i] ?? LEAST_RANK) * (RANK[k] ?? LEAST_RANK);
      if (value <= weight) continue;
      weight = value;
      name = x === y ? x : [x, y].sort().join('~');
    }
  }
  return { weight, name };
}

const RANK = [1, 0.82, 0.7];
const LEAST_RANK = 0.5;

/** What both contents speak of; what their whole articles are about ("dam", "bank") tells them apart less. */
function conceptMatch(p: Node['proposition'], q: Node['proposition']): number {
  let sum = 0;
  let x = 0;
  let y = 0;
  for (const [name, weight] of Object.entries(p.concepts)) {
    const own = weight * telling(name, p, q);
    x += own * own;
    const theirs = q.concepts[name];
    if (theirs !== undefined) sum += own * theirs * telling(name, p, q);
  }
  for (const [name, weight] of Object.entries(q.concepts)) {
    const own = weight * telling(name, p, q);
    y += own * own;
  }
  return x === 0 || y === 0 ? 0 : sum / Math.sqrt(x * y);
}

function telling(name: string, p: Node['proposition'], q: Node['proposition']): number {
  return 1 - Math.min(0.6, 1.5 * Math.min(p.context[name] ?? 0, q.context[name] ?? 0));
}

/** Names weigh more than states, which half of the news are about. */
function participantMatch(a: readonly string[], b: readonly string[]): { weight: number; shared: string[] } {
  const shared = a.filter((key) => b.includes(key)).sort();
  const states = shared.filter((key) => key.startsWith('state:')).length;
  const weight = 0.03 * Math.min(2, states) + (shared.length > states ? 0.05 : 0);
  return { weight, shared: shared.map((key) => key.replace(/^state:/u, '')) };
}

function apartness(p: Node['proposition'], q: Node['proposition'], event: number, rules: string[]): number {
  let apart = 0;
  const against = (name: string, by: number): void => {
    rules.push(`apart:${name}`);
    apart += by;
  };
  const phases = [p.phase, q.phase].sort().join(' ');
  const decided = isDecision(p.events[0]) && isDecision(q.events[0]);
  if (phases === 'done planned' && !decided) against('phase', 0.3);
  if (phases === 'open planned' && !decided) against('phase', 0.05);
  if (event === 0 && p.events.length > 0 && q.events.length > 0) against('event', 0.05);
  if (p.eventTime && q.eventTime && !p.eventTime.startsWith(q.eventTime) && !q.eventTime.startsWith(p.eventTime)) against('eventTime', 0.1);
  if (differ(p.participants, q.participants, 'name:')) against('place', 0.1);
  if (differ(p.participants, q.participants, 'state:')) against('state', 0.14);
  return apart;
}

/** Each names somebody or some place of a kind, and none of them in common: "in Kursk", "in Donetsk". */
function differ(a: readonly string[], b: readonly string[], kind: string): boolean {
  const x = a.filter((key) => key.startsWith(kind));
  const y = b.filter((key) => key.startsWith(kind));
  return x.length > 0 && y.length > 0 && !x.some((key) => y.includes(key));
}

function dot(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const name in a) {
    const other = b[name];
    if (other !== undefined) sum += (a[name] ?? 0) * other;
  }
  return Math.min(1, sum);
}
