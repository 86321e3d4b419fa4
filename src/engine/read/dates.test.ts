import { expect, it } from 'vitest';
import { inSuitableYear, parsePublished, shiftedDay, shiftedMonth, shiftedWeek, weekdayBefore, weekdayNear } from './dates.ts';

it.each([
  ['2024-10-18', { year: 2024, month: 10, day: 18 }],
  ['2024-10', { year: 2024, month: 10 }],
  ['2024-10-XX', { year: 2024, month: 10 }],
  ['2024?', { year: 2024 }],
  ['2024-10-18T08:00:00Z', { year: 2024, month: 10, day: 18 }],
  ['2024-13', { year: 2024 }],
  ['yesterday', null],
  [undefined, null],
])('reads the date of publication %s', (text, date) => {
  expect(parsePublished(text)).toEqual(date);
});

const leap = { year: 2024, month: 3, day: 1 };

it('counts days over the ends of months and leap years', () => {
  expect(shiftedDay(leap, -1)).toBe('2024-02-29');
  expect(shiftedDay({ year: 2025, month: 1, day: 1 }, -1)).toBe('2024-12-31');
});

it('leaves open what is not known', () => {
  expect(shiftedDay({ year: 2024, month: 10 }, -1)).toBe('2024-10-XX');
  expect(weekdayNear({ year: 2024 }, 1, 'back')).toBe('2024-XX-XX');
  expect(shiftedWeek({ year: 2024, month: 10 }, -1)).toBeNull();
});

it('finds weekdays on either side of publication', () => {
  expect(weekdayNear(leap, 5, 'back')).toBe('2024-03-01');
  expect(weekdayNear(leap, 6, 'back')).toBe('2024-02-24');
  expect(weekdayNear(leap, 5, 'ahead')).toBe('2024-03-08');
  expect(weekdayBefore(leap, 5)).toBe('2024-02-23');
});

it('finds the year of a date without one', () => {
  expect(inSuitableYear(leap, 12, null, 'back')).toBe('2023-12');
  expect(inSuitableYear(leap, 3, 2, 'back')).toBe('2023-03-02');
  expect(inSuitableYear(leap, 2, 2, 'ahead')).toBe('2025-02-02');
  expect(inSuitableYear({ year: 2025, month: 12, day: 30 }, 1, 3, 'nearest')).toBe('2026-01-03');
});

it('moves over the ends of years by months', () => {
  expect(shiftedMonth({ year: 2025, month: 1 }, -1)).toBe('2024-12');
  expect(shiftedMonth({ year: 2025, month: 12 }, 1)).toBe('2026-01');
});
