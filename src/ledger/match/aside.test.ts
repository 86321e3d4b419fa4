import { expect, test } from 'vitest';
import { isAside } from './aside.ts';
import type { Features } from './evidence.ts';

const nothing: Features = { core: false, events: [], phase: 'open', participants: [], agents: [], patients: [], concepts: {}, context: {} };
const withdrawals: Features = {
  ...nothing,
  core: true,
  events: ['withdrawMoney'],
  concepts: { '#money': 1 },
  participants: ['name:tauern'],
};
const losses: Features = { ...nothing, core: true, events: ['kill'] };

test('"Our doors are open" is beside the withdrawals, whichever of the two is asked first', () => {
  const doors = { ...nothing, events: ['withdrawMoney'], own: [] };
  expect(isAside(doors, withdrawals)).toBe(true);
  expect(isAside(withdrawals, doors)).toBe(true);
});

test('An event of its own, near that of the claim, a thing and its owner, or "this was true" speak of it', () => {
  expect(isAside({ ...nothing, own: ['injure?'] }, losses)).toBe(false);
  expect(isAside({ ...nothing, own: ['#money'], participants: ['name:tauern'] }, withdrawals)).toBe(false);
  expect(isAside({ ...nothing, own: ['true'] }, losses)).toBe(false);
  expect(isAside({ ...nothing, own: ['buy'] }, losses)).toBe(true);
});

test('Two whole contents are never aside', () => {
  expect(isAside(losses, withdrawals)).toBe(false);
});
