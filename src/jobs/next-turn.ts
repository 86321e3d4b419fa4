import type { FetchError } from '../intake/fetch/fetch-error.ts';

const MINUTE_MS = 60_000;

/** How often an address is asked at each pace before the pace halves. */
const PER_PACE = 4;

/** The first pause, and the longest: 15 minutes to 256 hours, each twice the one before. */
const FIRST_MS = 15 * MINUTE_MS;
const LONGEST_MS = 256 * 60 * MINUTE_MS;

/**
 * When to ask an article's address again after it was answered `answers` times, the last at `at` (ISO 8601 in UTC): four times after
 * 15 minutes, four after 30, … four after 256 hours; null when that is over.
 */
export function nextArticlePoll(answers: number, at: string): string | null {
  const pause = FIRST_MS * 2 ** Math.floor(Math.max(0, answers - 1) / PER_PACE);
  return pause > LONGEST_MS ? null : later(at, pause);
}

/** How often in a row an address may fail before it is given up. */
const ATTEMPTS = 8;

/** What may pass by itself; an address that answered otherwise is not asked again. */
const PASSING: ReadonlySet<string> = new Set(['unreachable', 'too-slow', 'rate-limited', 'bad-response']);

/** When to ask again after an address failed `failures` times in a row: after a minute, then twice as long each time; null where it is no use. */
export function retryAt(error: FetchError, { failures, at }: { readonly failures: number; readonly at: string }): string | null {
  const passing = PASSING.has(error.code) || error.again !== undefined || (error.status ?? 0) >= 500;
  if (!passing || failures >= ATTEMPTS) return null;
  const patient = later(at, MINUTE_MS * 2 ** (failures - 1));
  return [patient, error.again ?? patient].sort().at(-1) ?? patient;
}

function later(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString();
}
