import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Certainty, Polarity, Stance } from '../../engine/read/reading.ts';
import { figuresOf } from './figures.ts';
import type { Holding, Voice } from './holding.ts';
import { positionsOn } from './positions.ts';
import { reversalsOf } from './reversals.ts';
import { statusOn } from './status.ts';
import { dayByDay, timeline } from './timeline.ts';

const voice = (id: string, state = id, more: Partial<Voice> = {}): Voice => ({
  id,
  name: id,
  kind: id === state ? 'state' : 'organisation',
  state,
  stateName: state,
  anonymous: false,
  ...more,
});

const voices: readonly (Voice | null)[] = [
  voice('Norland'),
  voice('Port Office', 'Norland'),
  voice('Coast Guard', 'Norland'),
  voice('Southland'),
  voice('Air Survey', 'Southland'),
  voice('Ferry Union'),
  voice('a pilot', 'a pilot', { anonymous: true }),
  voice('The Courier', 'The Courier', { kind: 'medium' }),
  null,
];

const stances: readonly Stance[] = ['asserts', 'confirms', 'concedes', 'denies', 'withholds', 'doubts', 'retracts', 'intends', 'warns'];
const days = ['2031-03-01', '2031-03-02', '2031-03-03', '2031-03-05', '2031-03-08'];
const dates = ['2031-02', '2031-03-XX', '2031-03-01', '2031-03-02/2031-03-04', '2031-03-06'];

const someVoice = fc.constantFrom(...voices);
const named = fc.constantFrom(...voices.filter((one): one is Voice => one !== null));
const figure = fc.record({
  span: fc.constant({ start: 0, end: 0 }),
  value: fc.integer({ min: 1, max: 9 }),
  unit: fc.constantFrom('ships', 'Ships'),
});

const holding = fc.record({
  article: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
  outlet: fc.constant('The Courier'),
  voice: someVoice,
  stance: fc.constantFrom(...stances),
  polarity: fc.constantFrom<Polarity>('affirmed', 'affirmed', 'affirmed', 'negated'),
  certainty: fc.constantFrom<Certainty>('certain', 'certain', 'possible', 'conditional'),
  said: fc.option(fc.constantFrom(...dates)),
  via: fc.array(named, { maxLength: 1 }),
  restsOn: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(named, { maxLength: 2 }) }),
  recap: fc.constantFrom(false, false, false, true),
  aside: fc.boolean(),
  figures: fc.array(figure, { maxLength: 1 }),
  copyGroup: fc.option(fc.constantFrom('A', 'C')),
  agencies: fc.constant([]),
  published: fc.constantFrom(...days),
  target: fc.nat({ max: 20 }),
});

/** Holdings with ids; every retraction may take back one of the others. */
const claim: fc.Arbitrary<readonly Holding[]> = fc.array(holding, { maxLength: 12 }).map((drawn) =>
  drawn.map(({ target, ...one }, index) => ({
    ...one,
    statement: `s${index}`,
    ...(one.stance === 'retracts' && target < drawn.length && target !== index ? { retracts: `s${target}` } : {}),
  })),
);

/** Everything that is said of a claim on a day. */
function everything(holdings: readonly Holding[], day: string): unknown {
  return {
    status: statusOn(holdings, day),
    positions: positionsOn(holdings, day),
    reversals: reversalsOf(holdings, day),
    figures: figuresOf(holdings, day),
    timeline: timeline(holdings).filter(({ on }) => on <= day),
  };
}

const runs = { numRuns: 300 };

describe('Whatever is said', () => {
  test('the order in which statements are given never matters', () => {
    const property = fc.property(claim, fc.infiniteStream(fc.nat()), fc.constantFrom(...days), (holdings, draws, day) => {
      const shuffled = holdings.map((one) => [draws.next().value ?? 0, one] as const).sort(([a], [b]) => a - b);
      expect(
        everything(
          shuffled.map(([, one]) => one),
          day,
        ),
      ).toEqual(everything(holdings, day));
    });
    fc.assert(property, runs);
  });

  test('an article that appears later changes nothing of an earlier day', () => {
    const property = fc.property(claim, claim, fc.constantFrom(...days), (holdings, others, day) => {
      const later = others.map((one, i) => ({ ...one, statement: `later${i}`, published: '2031-03-20', retracts: `s${i}` }));
      expect(everything([...holdings, ...later], day)).toEqual(everything(holdings, day));
    });
    fc.assert(property, runs);
  });

  test('what a statement said earlier than it appeared sets nothing before it appeared', () => {
    const property = fc.property(claim, (holdings) => {
      const first = holdings.map(({ published }) => published).sort()[0] ?? '2031-03-01';
      expect(statusOn(holdings, '2031-02-28')).toMatchObject({ status: 'unconfirmed', roots: { low: 0, high: 0 } });
      expect(timeline(holdings).every(({ on }) => on >= first)).toBe(true);
    });
    fc.assert(property, runs);
  });

  test('low is at most high, the list of roots gives both, and no root is without a name', () => {
    const property = fc.property(claim, fc.constantFrom(...days), (holdings, day) => {
      const { roots, rootList } = statusOn(holdings, day);
      expect(roots.high).toBe(rootList.length);
      expect(roots.low).toBe(rootList.filter(({ within }) => within === null).length);
      expect(roots.high === 0).toBe(roots.low === 0);
      expect(rootList.every(({ actor, statements }) => actor.id !== 'a pilot' && statements.length > 0)).toBe(true);
      const states = new Set(rootList.map(({ actor, state }) => state?.id ?? actor.id));
      expect(roots.low).toBeLessThanOrEqual(states.size);
    });
    fc.assert(property, runs);
  });

  test('the timeline agrees with the status of every day, and names statements of that day', () => {
    const property = fc.property(claim, (holdings) => {
      const changes = timeline(holdings);
      for (let number = 1; number <= 12; number++) {
        const day = `2031-03-${String(number).padStart(2, '0')}`;
        const { status, roots } = statusOn(holdings, day);
        const last = changes.findLast(({ on }) => on <= day) ?? { status: 'unconfirmed', roots: { low: 0, high: 0 } };
        expect({ status, roots }).toEqual({ status: last.status, roots: last.roots });
      }
      const published = new Map(holdings.map(({ statement, published: on }) => [statement, on]));
      for (const { on, causes } of changes) {
        expect(causes.length).toBeGreaterThan(0);
        expect(causes.every((statement) => published.get(statement) === on)).toBe(true);
      }
    });
    fc.assert(property, runs);
  });

  test('a timeline taken up from an earlier day is the whole timeline', () => {
    const property = fc.property(claim, fc.constantFrom(...days), (holdings, day) => {
      const changes = timeline(holdings.filter(({ published }) => published < day));
      const later = [...dayByDay(holdings, day)].flatMap(({ change }) => change ?? []);
      expect([...changes, ...later]).toEqual(timeline(holdings));
    });
    fc.assert(property, runs);
  });

  test('near-copies and relays of what was said raise no root', () => {
    const relay = voice('Wire', 'Wire', { kind: 'agency' });
    const property = fc.property(claim, fc.constantFrom(...days), (holdings, day) => {
      // A correction takes back one statement of one article; who took the copies in must correct them too.
      const original = holdings.filter(({ retracts }) => retracts === undefined).map((one) => ({ ...one, copyGroup: one.article }));
      const copies = original.map((one) => ({
        ...one,
        statement: `${one.statement} again`,
        article: `copy of ${one.article}`,
        via: [...one.via, relay],
      }));
      expect(statusOn([...original, ...copies], day).roots).toEqual(statusOn(original, day).roots);
    });
    fc.assert(property, runs);
  });

  test('nobody reverses from or to a stance outside the rule, nor without two statements in that order', () => {
    const property = fc.property(claim, (holdings) => {
      const byId = new Map(holdings.map((one) => [one.statement, one]));
      for (const { from, to, statements } of reversalsOf(holdings)) {
        const rule = {
          denies: 'asserts confirms concedes',
          withholds: 'asserts confirms concedes',
          asserts: 'denies retracts',
          confirms: 'denies retracts',
        };
        expect(rule[from as keyof typeof rule]?.split(' ')).toContain(to);
        const [before, after] = statements.map((id) => byId.get(id)?.voice);
        expect(before?.state).toBe(after?.state);
      }
    });
    fc.assert(property, runs);
  });
});
