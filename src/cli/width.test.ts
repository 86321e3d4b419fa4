import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, fitting, printable } from './width.ts';

describe('displayWidth', () => {
  it.each([
    ['Zürich', 6],
    ['Zu\u0308rich', 6],
    ['„Nein“ – für 5 €', 16],
    ['東京', 4],
    ['Ja 👍', 5],
    ['a\u200db', 2],
    ['', 0],
  ])('%j takes %i columns', (text, width) => expect(displayWidth(text)).toBe(width));
});

it('fitting gives the longest beginning, never half a character', () => {
  expect(fitting('東京都', 5)).toBe('東京');
  expect(fitting('👍👍', 3)).toBe('👍');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, columns) => {
      const head = fitting(text, columns);
      expect(text.startsWith(head)).toBe(true);
      expect(displayWidth(head)).toBeLessThanOrEqual(columns);
    }),
  );
});

describe('printable', () => {
  it('lets no control sequence, change of direction or half character through', () => {
    expect(printable('a\u001b[2Jb\u0007c\u202Ed\ud800e\tf')).toBe('a\uFFFD[2Jb\uFFFDc\uFFFDd\uFFFDe\tf');
  });

  it('keeps the length', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => printable(text).length === text.length));
  });
});
