import type { Proposition } from '../../engine/proposition/proposition.ts';
import { nearness } from './related.ts';

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
export const LINK = 0.5;

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
  const rules: string[] = [];
  const event = eventMatch(p.events, q.events);
  const concepts = dot(p.concepts, q.concepts);
  const who = participantMatch(p.participants, q.participants);
  if (event.weight > 0) rules.push(`event:${event.name}`);
  if (who.shared.length > 0) rules.push(`participants:${who.shared.join(',')}`);
  if (concepts > 0) rules.push(`concepts:${concepts.toFixed(2)}`);
  rules.push(`context:${context.toFixed(2)}`);
  if (days > 0) rules.push(`time:${days}d`);
  const same = 0.42 * event.weight + 0.5 * Math.min(1, concepts * 1.3) + 0.16 * who.share;
  const apart = apartness(p, q, event.weight, rules);
  return { score: Math.max(0, Math.min(1, affair * same - apart)), rules };
}

/** 0 for different affairs, 1 for the same within weeks: "two people were killed" is said of many events. */
function affairOf(context: number, days: number): number {
  const nearness = Math.min(1, context / 0.45);
  const recent = days <= 30 ? 1 : Math.max(0.75, 1 - (days - 30) / 800);
  return context < 0.12 ? 0 : (0.6 + 0.4 * nearness) * recent;
}

/** The nearest pair of kinds; those named first count most, and a pair of different rank a little less. */
function eventMatch(a: readonly string[], b: readonly string[]): { weight: number; name: string } {
  let weight = 0;
  let name = '';
  for (const [i, x] of a.entries()) {
    for (const [k, y] of b.entries()) {
      const near = nearness(x, y);
      if (near === 0) continue;
      const value = near * (RANK[Math.max(i, k)] ?? LEAST_RANK) * (i === k ? 1 : 0.9);
      if (value <= weight) continue;
      weight = value;
      name = x === y ? x : [x, y].sort().join('~');
    }
  }
  return { weight, name };
}

const RANK = [1, 0.7, 0.5];
const LEAST_RANK = 0.4;

function participantMatch(a: readonly string[], b: readonly string[]): { share: number; shared: string[] } {
  if (a.length === 0 || b.length === 0) return { share: 0.3, shared: [] };
  const shared = a.filter((key) => b.includes(key)).sort();
  return { share: shared.length / Math.min(a.length, b.length), shared: shared.map((key) => key.replace(/^state:/u, '')) };
}

function apartness(p: Node['proposition'], q: Node['proposition'], event: number, rules: string[]): number {
  let apart = 0;
  const against = (name: string, by: number): void => {
    rules.push(`apart:${name}`);
    apart += by;
  };
  const phases = [p.phase, q.phase].sort().join(' ');
  if (phases === 'done planned') against('phase', 0.3);
  if (phases === 'open planned') against('phase', 0.08);
  if (event === 0 && p.events.length > 0 && q.events.length > 0) against('event', 0.15);
  if (p.eventTime && q.eventTime && !p.eventTime.startsWith(q.eventTime) && !q.eventTime.startsWith(p.eventTime))
    against('eventTime', 0.15);
  if (otherPlace(p.participants, q.participants)) against('place', 0.12);
  return apart;
}

/** Each names somebody or some place that the other does not, beside states: "in Kursk", "in Donetsk". */
function otherPlace(a: readonly string[], b: readonly string[]): boolean {
  const x = a.filter((key) => key.startsWith('name:'));
  const y = b.filter((key) => key.startsWith('name:'));
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
