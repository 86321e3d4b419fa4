import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonErrorPosition } from './json-position.ts';

it.each([
  ['{"a": 1,}', 1, 9],
  ['{"a": x}', 1, 7],
  ['{\n "id": "x",\n oops}', 3, 2],
  ['{"a": "abc', 1, 11],
  ['{"a": "a\nb"}', 1, 9],
  ['{"a": "\\q"}', 1, 8],
  ['[1 2]', 1, 4],
  ['{"a": 1} x', 1, 10],
  ['', 1, 1],
  ['{"a": [1}', 1, 9],
])('%j fails at line %i, column %i', (text, line, column) => {
  expect(() => JSON.parse(text)).toThrow();
  expect(jsonErrorPosition(text)).toEqual({ line, column });
});

it('finds the end of whatever JSON.parse takes', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      // A sign after valid JSON is the first thing that is wrong.
      expect(jsonErrorPosition(`${text}?`).column).toBe(text.length + 1);
    }),
  );
});
