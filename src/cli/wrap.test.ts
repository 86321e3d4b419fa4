import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { painter } from './colour.ts';
import { displayWidth } from './width.ts';
import { type Run, wrap } from './wrap.ts';

const plain = painter(false);
const lines = (text: string, columns: number): string[] => wrap([{ text, style: 'plain' }], columns, plain);

describe('wrap', () => {
  it('breaks at white space', () => {
    expect(lines('Die Ministerin wies die Vorwürfe zurück.', 16)).toEqual(['Die Ministerin', 'wies die', 'Vorwürfe zurück.']);
  });

  it('breaks a word that is longer than a line, with a hyphen', () => {
    expect(lines('die Sicherheitsinteressen des', 12)).toEqual(['die', 'Sicherheits-', 'interessen', 'des']);
  });

  it('breaks writing without spaces between any two characters, without a hyphen', () => {
    expect(lines('橋は閉鎖されたまま', 9)).toEqual(['橋は閉鎖', 'されたま', 'ま']);
  });

  it('breaks an address without adding anything to it', () => {
    expect(lines('https://nordblatt.example/lemna', 16)).toEqual(['https://nordblat', 't.example/lemna']);
  });

  it('keeps a word together whose parts differ in style', () => {
    const runs: Run[] = [
      { text: 'wies [1 ', style: 'plain' },
      { text: 'Vorwürfe', style: 'denies' },
      { text: '].', style: 'plain' },
    ];
    expect(wrap(runs, 14, plain)).toEqual(['wies [1', 'Vorwürfe].']);
  });

  it('colours each line by itself', () => {
    expect(wrap([{ text: 'eins zwei', style: 'denies' }], 5, painter(true))).toEqual([
      '\u001b[31meins\u001b[0m',
      '\u001b[31mzwei\u001b[0m',
    ]);
  });

  it('loses nothing and never exceeds the width', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'ß', '東', '.', ' ') }), { maxLength: 12 });
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 20 }), (parts, columns) => {
        const wrapped = wrap(
          parts.map((text) => ({ text, style: 'plain' }) as const),
          columns,
          plain,
        );
        for (const line of wrapped) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
        expect(wrapped.join('').replace(/[ -]/g, '')).toBe(parts.join('').replace(/ /g, ''));
      }),
    );
  });
});
