import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FetchCode, FetchError } from '../intake/fetch/fetch-error.ts';
import { nextArticlePoll, retryAt } from './next-turn.ts';

const AT = '2026-01-01T00:00:00.000Z';
const hours = (moment: string | null): number | null => (moment === null ? null : (Date.parse(moment) - Date.parse(AT)) / 3_600_000);

describe('nextArticlePoll', () => {
  it('asks four times at each pace, each half as often as the one before, and then no more', () => {
    const pauses = Array.from({ length: 46 }, (_, i) => hours(nextArticlePoll(i + 1, AT)));
    const paces = [0.25, 0.5, 1, 2, 4, 8, 16, 32, 64, 128, 256];
    expect(pauses).toEqual([...paces.flatMap((pace) => [pace, pace, pace, pace]), null, null]);
  });
});

describe('retryAt', () => {
  const failing = (code: FetchCode, facts: { status?: number; again?: string } = {}): FetchError =>
    new FetchError(code, 'x', 'failed', facts);

  it.each([
    [failing('unreachable'), 1, 1 / 60],
    [failing('too-slow'), 3, 4 / 60],
    [failing('http-status', { status: 503 }), 1, 1 / 60],
    [failing('rate-limited', { again: '2026-01-01T05:00:00.000Z' }), 1, 5],
    [failing('http-status', { status: 404 }), 1, null],
    [failing('refused-address'), 1, null],
    [failing('unreachable'), 8, null],
  ])('%s, %d times: %s hours', (error, failures, wanted) => expect(hours(retryAt(error, { failures, at: AT }))).toBe(wanted));

  it('never comes before the server wants it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 1000 }), (failures, minutes) => {
        const again = new Date(Date.parse(AT) + minutes * 60_000).toISOString();
        expect((retryAt(failing('rate-limited', { again }), { failures, at: AT }) ?? '') >= again).toBe(true);
      }),
    );
  });
});
