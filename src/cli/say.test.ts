import { expect, it } from 'vitest';
import { messageLines } from './say.ts';
import { displayWidth } from './width.ts';

const LONG = `hearsay: https://nordblatt.example/${'a'.repeat(90)}: 日本語のページ, the page asks for consent to cookies instead of showing its article`;

it('wraps a message for a terminal, long addresses and wide characters too, and loses nothing', () => {
  const lines = messageLines(LONG, 80);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
  expect(lines.join('').replaceAll(' ', '')).toBe(LONG.replaceAll(' ', ''));
});

it('lets nothing pass that a terminal obeys', () => expect(messageLines('a\u001b[2Jb', 80)).toEqual(['a\uFFFD[2Jb']));

it('leaves a message for programs in one line', () => expect(messageLines(LONG, null)).toEqual([LONG]));
