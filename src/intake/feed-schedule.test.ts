import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FEED_PACE, feedWait } from './feed-schedule.ts';

const seconds = fc.integer({ min: 1, max: 10_000_000 });
const poll = fc.record(
  { address: fc.webUrl(), failures: fc.nat(200), interval: seconds, maxAge: fc.nat(10_000_000), retryAfter: seconds },
  { requiredKeys: ['address', 'failures'] },
);

it('waits within the bounds, whatever a feed asks for, and never less than the server asks for', () => {
  fc.assert(
    fc.property(poll, (given) => {
      const wait = feedWait(given);
      const { retryAfter = 0 } = given;
      expect(wait).toBeGreaterThanOrEqual(Math.max(FEED_PACE.least, retryAfter));
      expect(wait).toBeLessThanOrEqual(Math.ceil(Math.max(FEED_PACE.most, retryAfter) * 1.1));
      expect(feedWait(given)).toBe(wait);
    }),
  );
});

it('never waits less after another failure, but for the tenth that keeps feeds apart', () => {
  fc.assert(
    fc.property(poll, (given) => {
      expect(feedWait({ ...given, failures: given.failures + 1 }) * 1.1 + 1).toBeGreaterThanOrEqual(feedWait(given));
    }),
  );
});

it.each([
  [{ failures: 0 }, 900],
  [{ failures: 0, interval: 1800 }, 1800],
  [{ failures: 0, interval: 10 }, 300],
  [{ failures: 0, interval: 600, maxAge: 3600 }, 3600],
  [{ failures: 0, maxAge: 0 }, 900],
  [{ failures: 3 }, 7200],
  [{ failures: 60 }, 86_400],
  [{ failures: 1, retryAfter: 200_000 }, 200_000],
])('%j is about %i seconds', (given, expected) => {
  const wait = feedWait({ address: 'https://nordblatt.example/feed', ...given });
  expect(wait).toBeGreaterThanOrEqual(expected);
  expect(wait).toBeLessThanOrEqual(expected * 1.1 + 1);
});

it('spreads feeds that are due at the same time', () => {
  const waits = Array.from({ length: 200 }, (_, i) => feedWait({ address: `https://nordblatt.example/${i}`, failures: 0 }));
  expect(new Set(waits).size).toBeGreaterThan(60);
});
