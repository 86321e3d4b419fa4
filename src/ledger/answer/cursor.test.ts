import { describe, expect, it } from 'vitest';
import { cursorOf, readCursor } from './cursor.ts';

describe('a cursor', () => {
  it.each([
    ['day', '2024-10-04'],
    ['moment', '2024-10-04T12:30:00.000Z'],
    ['number', '0.25'],
    ['number', '1e-7'],
    ['number', '0'],
    ['text', 'łódź'],
  ] as const)('of a %s is read as it was given: %s', (kind, day) => {
    expect(readCursor(cursorOf({ day, id: 'c1 2' }), kind)).toEqual({ day, id: 'c1 2' });
  });

  it.each([
    ['day', '0000-10-04'],
    ['day', '2024-02-30'],
    ['day', '12024-10-04'],
    ['moment', '0000-10-04T12:30:00.000Z'],
    ['moment', '2024-10-04'],
    ['number', '1e-50'],
    ['number', '-1'],
    ['number', '12345678901'],
    ['text', 'a\0b'],
  ] as const)('of a %s that PostgreSQL does not know is refused: %s', (kind, day) => {
    expect(() => readCursor(cursorOf({ day, id: 'c1' }), kind)).toThrow('not a cursor that the ledger gave');
  });
});
