import type { Features } from './evidence.ts';
import type { Prepared } from './prepared.ts';
import { isDeed, nearness } from './related.ts';

/** What speaks against two propositions saying the same: as evidence, as rules that are shown, and whether it settles the matter. */
export interface Apartness {
  readonly never: boolean;
  readonly evidence: Record<Against, number>;
  readonly rules: readonly string[];
}

type Against = 'phase' | 'noEvent' | 'mainEvent' | 'time' | 'place' | 'names' | 'otherStates' | 'things' | 'agent' | 'patient';

const SHOWN: Readonly<Record<Against, string>> = {
  phase: 'phase',
  noEvent: 'event',
  mainEvent: 'main-event',
  time: 'time',
  place: 'place',
  names: 'names',
  otherStates: 'states',
  things: 'things',
  agent: 'agent',
  patient: 'patient',
};

const AGAINST = Object.keys(SHOWN) as Against[];

/** Kinds of events for which it matters where they take place even within one affair. */
const PLACED = new Set(['arrive', 'present', 'deploy', 'send', 'fight', 'attack', 'capture', 'retreat']);

/** Kinds of events that happen to one person, whose name tells which: "Immel resigned", "Krauja resigned". */
const PERSONAL = new Set(
  'resign dismissOffice appoint elect stand arrest charge convict acquit extradite signPlayer dope award'.split(' '),
);

/** Looks for what sets two contents apart: plan and deed, event, time, place, who did it, what it befell. */
export function apartness(p: Prepared, q: Prepared, event: number): Apartness {
  const [x, y] = [p.events[0]?.kind ?? '', q.events[0]?.kind ?? ''];
  const planned = otherPhase(p.features, q.features);
  const names = differ(p.names, q.names);
  const evidence: Record<Against, number> = {
    phase: one(planned),
    noEvent: one(x !== '' && y !== '' && event === 0),
    mainEvent: one(otherMain(p, q)),
    time: one(otherTime(p.features.eventTime, q.features.eventTime)),
    place: one(PLACED.has(x) && PLACED.has(y) && (unknownNames(p, q) || unknownNames(q, p))),
    names: one(names),
    otherStates: one(differ(p.states, q.states)),
    things: one(differ(p.things, q.things)),
    agent: one(otherRole(p.features, q.features, 'agents')),
    patient: one(otherRole(p.features, q.features, 'patients')),
  };
  const strange = otherAffair(p, q);
  const person = names && PERSONAL.has(x) && PERSONAL.has(y) && p.features.core && q.features.core;
  return {
    never: strange || person || (planned && !isPointing(p.features) && !isPointing(q.features) && (isDeed(x) || isDeed(y))),
    evidence,
    rules: [
      ...AGAINST.flatMap((name) => (evidence[name] > 0 ? [`apart:${SHOWN[name]}`] : [])),
      ...(strange ? ['apart:affair'] : []),
      ...(person ? ['apart:person'] : []),
    ],
  };
}

const one = (holds: boolean): number => (holds ? 1 : 0);

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
