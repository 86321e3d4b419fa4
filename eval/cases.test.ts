import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Gold {
  readonly id: string;
  readonly language: string;
  readonly published: string;
  readonly text: string;
  readonly statements: readonly {
    readonly source: string | null;
    readonly who: readonly string[];
    readonly stance: string;
    readonly content: readonly string[];
    readonly speech?: string;
    readonly certainty?: string;
    readonly when?: string;
    readonly figures?: readonly { readonly value?: number; readonly low?: number; readonly high?: number; readonly unit: string }[];
  }[];
}

const folder = new URL('cases/', import.meta.url);
const cases = readdirSync(folder)
  .filter((f) => f.endsWith('.json'))
  .map((f) => [f, JSON.parse(readFileSync(new URL(f, folder), 'utf8')) as Gold] as const);
const STANCES = 'asserts confirms concedes denies withholds doubts warns judges demands intends asks retracts'.split(' ');
const EDTF = /^\d{4}(?:-\d{2}(?:-(?:\d{2}|XX))?)?$/u;

test('there are at least 20 gold articles in both languages, and every stance occurs', () => {
  expect(cases.length).toBeGreaterThanOrEqual(20);
  expect(new Set(cases.map(([, c]) => c.language))).toEqual(new Set(['de', 'en']));
  expect(new Set(cases.map(([, c]) => c.id)).size).toBe(cases.length);
  expect(new Set(cases.flatMap(([, c]) => c.statements.map((s) => s.stance)))).toEqual(new Set(STANCES));
});

test.each(cases)('%s points at its own words', (_file, gold) => {
  expect(gold.published).toMatch(EDTF);
  for (const s of gold.statements) {
    expect(s.content.length).toBeGreaterThan(0);
    for (const part of s.content) expect(gold.text).toContain(part);
    if (s.source !== null) expect(gold.text).toContain(s.source);
    expect(STANCES).toContain(s.stance);
    if (s.speech !== undefined) expect(['direct', 'mixed', 'indirect', 'reported']).toContain(s.speech);
    if (s.certainty !== undefined) expect(['probable', 'possible', 'conditional']).toContain(s.certainty);
    if (s.when !== undefined) expect(s.when).toMatch(EDTF);
    for (const f of s.figures ?? []) expect(f.value !== undefined || f.low !== undefined || f.high !== undefined).toBe(true);
  }
});
