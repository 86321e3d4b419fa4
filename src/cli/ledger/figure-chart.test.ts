import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FISH_DETAIL } from '../../../test/example-ledger.ts';
import type { FigureAnswer } from '../../ledger/answers.ts';
import { painter } from '../colour.ts';
import { displayWidth } from '../width.ts';
import { figureChart } from './figure-chart.ts';

function chart(figures: readonly FigureAnswer[], columns = 80, locale = 'en'): string[] {
  return figureChart(figures, { columns, locale, paint: painter(false) }).map((line) => line.replaceAll('\u00a0', ' '));
}

it('shows figures of one unit on one scale, conflicts with sign and word', () => {
  expect(chart(FISH_DETAIL.figures, 80, 'de').join('\n')).toBe(`Tonnen
Zunft der Lemnafischer  2025-06-04                   ├────┤    30–40  ≠ conflict
Umweltamt Kalden        2025-06-05         ●                    ~ 12  ≠ conflict
Ostrin Water Board      2025-06-06             ├────────────►   ≥ 20
Fluorwerk Kalden        2025-06-07  ◄─────┤                     ≤ 10  ≠ conflict
                                    0                    40

Umweltamt Kalden  2025-06-08  1.480 Anzeigen

≠ conflict: another current figure of the unit leaves no value that both allow.`);
});

it('without a conflict explains none', () => {
  const agreed = FISH_DETAIL.figures.map((figure) => ({ ...figure, conflict: false }));
  expect(chart(agreed).join('\n')).not.toContain('conflict');
});

describe('for any figures', () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const amount = fc.oneof(
    value.map((one) => ({ value: one })),
    value.map((low) => ({ low })),
    value.map((high) => ({ high })),
    fc.tuple(value, value).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
  );
  const figure = fc.tuple(amount, fc.string({ unit: 'grapheme' }), fc.constantFrom('km', '')).map(
    ([given, name, unit]): FigureAnswer => ({
      source: { id: 'a', name },
      unit,
      on: '2025-06-03',
      statement: 's',
      conflict: true,
      ...given,
    }),
  );

  it('fits the terminal', () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 6 }), fc.constantFrom(40, 60, 80, 120), (figures, columns) => {
        for (const line of chart(figures, columns)) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });

  it('puts the larger value never left of the smaller', () => {
    const point = (one: number, on: string): FigureAnswer => ({
      source: { id: 'a', name: 'A' },
      unit: 'km',
      on,
      statement: 's',
      conflict: false,
      value: one,
    });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const lines = chart([point(Math.min(a, b), '2025-06-01'), point(Math.max(a, b), '2025-06-02')]);
        const [less, more] = lines.slice(1, 3).map((line) => line.indexOf('●'));
        expect(more ?? -1).toBeGreaterThanOrEqual(less ?? 0);
      }),
    );
  });
});
