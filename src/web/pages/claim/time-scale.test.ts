import { expect, it } from 'vitest';
import { timeScale } from './time-scale.ts';

const ROOM = { from: 10, to: 610, most: 6 };
const named = (first: string, last: string): string[] => timeScale(first, last, ROOM).ticks.map((tick) => tick.toISOString().slice(0, 10));

it('lays days between two ends out evenly', () => {
  const at = timeScale('2025-03-01', '2025-03-31', ROOM);
  expect([at(new Date('2025-03-01')), at(new Date('2025-03-16')), at(new Date('2025-03-31'))]).toEqual([10, 310, 610]);
  expect(timeScale('2025-03-01', '2025-03-01', ROOM)(new Date('2025-03-01'))).toBe(10);
});

it.each([
  ['2025-03-01', '2025-03-04', ['2025-03-01', '2025-03-02', '2025-03-03', '2025-03-04']],
  ['2024-10-13', '2025-04-30', ['2024-11-01', '2024-12-01', '2025-01-01', '2025-02-01', '2025-03-01', '2025-04-01']],
  ['2021-06-15', '2025-04-30', ['2022-01-01', '2023-01-01', '2024-01-01', '2025-01-01']],
])('names days, months or years from %s to %s, whatever there is room for', (first, last, ticks) => {
  expect(named(first, last)).toEqual(ticks);
});

it('never names more than there is room for', () => {
  for (let days = 1; days < 20_000; days = Math.ceil(days * 1.3)) {
    const last = new Date(Date.parse('1990-05-17') + days * 86_400_000).toISOString().slice(0, 10);
    expect(named('1990-05-17', last).length, last).toBeLessThanOrEqual(ROOM.most + 1);
  }
});
