import type { Features } from './compare.ts';
import { isDecision, nearness, weightOf } from './related.ts';

/** What speaks against two propositions saying the same: how much, under which names, and whether it settles the matter. */
export interface Apartness {
  readonly never: boolean;
  readonly by: number;
  readonly rules: readonly string[];
}

/** Kinds of events for which it matters where they take place even within one affair. */
const PLACED = new Set(['arrive', 'present', 'deploy', 'send', 'fight', 'attack', 'capture', 'retreat']);

/** Weighs what sets two contents apart: plan and deed, event, time, place, who did it, what it befell. */
export function apartness(p: Features, q: Features, event: number): Apartness {
  const rules: string[] = [];
  let by = 0;
  const against = (holds: boolean, name: string, weight: number): void => {
    if (!holds) return;
    rules.push(`apart:${name}`);
    by += weight;
  };
  const [x, y] = [bare(p.events[0]), bare(q.events[0])];
  const decided = isDecision(x) && isDecision(y);
  // A decision is one affair from its announcement on; soldiers who are to be sent are not yet there.
  const planned = p.phase !== q.phase && (p.phase === 'planned' || q.phase === 'planned') && !decided;
  // What only points ("die Entsendung") may mean the plan as well as the deed.
  const pointing = (!p.core && p.phase === 'open') || (!q.core && q.phase === 'open');
  const never = planned && !pointing;
  against(planned, 'phase', 0.05);
  against(p.events.length > 0 && q.events.length > 0 && event === 0, 'event', 0.05);
  against(otherMain(p, q) && event < 0.3, 'event', 0.15);
  against(otherTime(p.eventTime, q.eventTime), 'time', 0.1);
  const elsewhere = unknownNames(p, q) || unknownNames(q, p);
  against(elsewhere, 'place', PLACED.has(x) && PLACED.has(y) ? 0.24 : 0.02);
  against(differ(p.participants, q.participants, 'name:'), 'names', 0.1);
  against(differ(p.participants, q.participants, 'state:'), 'states', 0.25);
  against(otherThings(p, q), 'things', 0.1);
  against(otherRole(p, q, 'agents'), 'agent', 0.15);
  against(otherRole(p, q, 'patients'), 'patient', 0.1);
  return { never, by, rules };
}

const bare = (kind: string | undefined): string => (kind ?? '').replace('?', '');

function otherMain({ events: [x] }: Features, { events: [y] }: Features): boolean {
  if (x === undefined || y === undefined || x.endsWith('?') || y.endsWith('?')) return false;
  return weightOf(x) >= 0.65 && weightOf(y) >= 0.65 && nearness(x, y) === 0;
}

function otherTime(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && !a.startsWith(b) && !b.startsWith(a);
}

/** Names of a content that the other's whole article does not know: "in Kursk" before anybody was there. */
function unknownNames(p: Features, q: Features): boolean {
  return p.participants.some((key) => key.startsWith('name:') && !q.participants.includes(key) && !(key in q.context));
}

/** Each names somebody or some place of a kind, and none of them in common: "in Kursk", "in Donetsk". */
function differ(a: readonly string[], b: readonly string[], kind: string): boolean {
  const x = a.filter((key) => key.startsWith(kind));
  const y = b.filter((key) => key.startsWith(kind));
  return x.length > 0 && y.length > 0 && !x.some((key) => y.includes(key));
}

/** Each speaks of kinds of things that are not the whole article's, and none in common: "weapons", "soldiers". */
function otherThings(p: Features, q: Features): boolean {
  const x = ownThings(p);
  const y = ownThings(q);
  return x.length > 0 && y.length > 0 && !x.some((name) => y.includes(name));
}

function ownThings({ concepts, context }: Features): string[] {
  return Object.keys(concepts).filter((name) => name.startsWith('#') && (context[name] ?? 0) <= 0.15);
}

/** Both tell who did it (or whom it befell) and mean others. German order of words may have confused the two, so each is sought in both. */
function otherRole(p: Features, q: Features, role: 'agents' | 'patients'): boolean {
  const x = p[role];
  const y = q[role];
  if (x.length === 0 || y.length === 0) return false;
  const among = (list: readonly string[], f: Features): boolean =>
    list.some((name) => f.agents.includes(name) || f.patients.includes(name));
  return !among(x, q) && !among(y, p);
}
