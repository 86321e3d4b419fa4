import type { Status } from './answers.ts';

/** Every status with what it means, in one clause; the first that fits a day's positions holds. The one place for these words. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  retracted: 'every root that asserted it has taken it back',
  conceded: 'somebody who had denied it now confirms or concedes it, and nobody denies it any more',
  contested: 'some root asserts it and somebody denies it',
  corroborated: 'two or more independent roots assert it, nobody denies it',
  'single-source': 'one root asserts it, nobody denies it',
  denied: 'it is known from denials alone',
  unconfirmed: 'no named root asserts it: there are only reports without a name, or refusals to confirm',
};
