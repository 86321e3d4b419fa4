import type { Features } from './compare.ts';
import type { Prepared } from './prepared.ts';
import { isDeed, nearness } from './related.ts';

/** What speaks against two propositions saying the same: how much, under which names, and whether it settles the matter. */
export interface Apartness {
  readonly never: boolean;
  readonly by: number;
  readonly rules: readonly string[];
}

/** Kinds of events for which it matters where they take place even within one affair. */
const PLACED = new Set(['arrive', 'present', 'deploy', 'send', 'fight', 'attack', 'capture', 'retreat']);

/** Kinds of events that happen to one person, whose name tells which: "Immel resigned", "Krauja resigned". */
const PERSONAL = new Set(
  'resign dismissOffice appoint elect stand arrest charge convict acquit extradite signPlayer dope award'.split(' '),
);

/** Weighs what sets two contents apart: plan and deed, event, time, place, who did it, what it befell. */
export function apartness(p: Prepared, q: Prepared, event: number): Apartness {
  const rules: string[] = [];
  let by = 0;
  const against = (holds: boolean, name: string, weight: number): void => {
    if (!holds) return;
    rules.push(`apart:${name}`);
    by += weight;
  };
  const [x, y] = [p.events[0]?.kind ?? '', q.events[0]?.kind ?? ''];
  const planned = otherPhase(p.features, q.features);
  against(planned, 'phase', 0.05);
  against(x !== '' && y !== '' && event === 0, 'event', 0.05);
  against(otherMain(p, q), 'main-event', 0.12);
  against(otherTime(p.features.eventTime, q.features.eventTime), 'time', 0.1);
  against(unknownNames(p, q) || unknownNames(q, p), 'place', PLACED.has(x) && PLACED.has(y) ? 0.24 : 0.02);
  against(differ(p.names, q.names), 'names', PERSONAL.has(x) && PERSONAL.has(y) ? 0.4 : 0.1);
  const strange = otherAffair(p, q);
  against(strange, 'affair', 0.5);
  against(differ(p.states, q.states), 'states', 0.25);
  against(differ(p.things, q.things), 'things', 0.1);
  against(otherRole(p.features, q.features, 'agents'), 'agent', 0.15);
  against(otherRole(p.features, q.features, 'patients'), 'patient', 0.1);
  return { never: strange || (planned && !isPointing(p.features) && !isPointing(q.features) && (isDeed(x) || isDeed(y))), by, rules };
}

function otherPhase(p: Features, q: Features): boolean {
  return p.phase !== q.phase && (p.phase === 'planned' || q.phase === 'planned');
}

/** What only points ("die Entsendung") may mean the plan as well as the deed. */
function isPointing({ core, phase }: Features): boolean {
  return !core && phase === 'open';
}

/** Both main events are sure and telling, and have nothing to do with each other: "sent soldiers to fight", "soldiers fought". */
export function otherMain({ events: [x] }: Prepared, { events: [y] }: Prepared): boolean {
  if (x === undefined || y === undefined || !x.sure || !y.sure) return false;
  return x.told >= TELLING && y.told >= TELLING && nearness(x.kind, y.kind) === 0;
}

const TELLING = 0.65;

function otherTime(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && !a.startsWith(b) && !b.startsWith(a);
}

/** Names of a content that the other's whole article does not know: "in Kursk" before anybody was there. */
function unknownNames(p: Prepared, q: Prepared): boolean {
  return p.names.some((key) => !q.names.includes(key) && !q.contextOf.has(key));
}

/** "The border near Brerfeld was crossed", "the border near Fonbrück was crossed": neither article has heard of the other's place. */
function otherAffair(p: Prepared, q: Prepared): boolean {
  if (p.affair.filter((key) => q.affair.includes(key)).length > 1) return false;
  return areUnheardOf(p, q) && areUnheardOf(q, p);
}

/** It has telling names, and the other's content and article know none of them. */
function areUnheardOf({ telling }: Prepared, q: Prepared): boolean {
  return telling.length > 0 && !telling.some((key) => q.contextOf.has(key) || q.names.includes(key) || q.conceptOf.has(key));
}

/** Each names some of a kind, and none in common: "in Kursk" and "in Donetsk", "weapons" and "soldiers". */
function differ(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((key) => b.includes(key));
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
