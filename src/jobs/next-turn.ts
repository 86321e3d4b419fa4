import type { FetchError } from '../intake/fetch/fetch-error.ts';

/** How often an address is asked at each pace before the pace halves. */
const PER_PACE = 4;

/** The first pause, and the longest, seconds: 15 minutes to 256 hours, each twice the one before. */
const FIRST = 15 * 60;
const LONGEST = 256 * 3600;

/**
 * When to ask an article's address again after it was answered `answers` times, the last at `at` (ISO 8601 in UTC): four times after
 * 15 minutes, four after 30, … four after 256 hours; null when that is over, after about 85 days.
 * Source: the schedule of Emergent.info (Silverman, Tow Center, 2015).
 */
export function nextArticlePoll(answers: number, at: string): string | null {
  const pause = FIRST * 2 ** Math.floor(Math.max(0, answers - 1) / PER_PACE);
  return pause > LONGEST ? null : later(at, pause);
}

/** How often in a row an address may fail before it is given up. */
const ATTEMPTS = 8;

/** What may pass by itself; an address that answered otherwise is not asked again. */
const PASSING: ReadonlySet<string> = new Set(['unreachable', 'too-slow', 'rate-limited', 'bad-response']);

/** When to ask again after an address failed `failures` times in a row: after a minute, then twice as long each time; null where it is no use. */
export function retryAt(error: FetchError, { failures, at }: { readonly failures: number; readonly at: string }): string | null {
  const passing = PASSING.has(error.code) || error.again !== undefined || (error.status ?? 0) >= 500;
  if (!passing || failures >= ATTEMPTS) return null;
  const patient = later(at, 60 * 2 ** (failures - 1));
  return [patient, error.again ?? patient].sort().at(-1) ?? patient;
}

/** A moment so many seconds after another, both ISO 8601 in UTC. */
export function later(at: string, seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1000).toISOString();
}
