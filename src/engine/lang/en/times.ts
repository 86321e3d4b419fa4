import { entries } from '../cue-table.ts';
import type { TimeWords } from '../times.ts';

const words = (cell: string): ReadonlySet<string> => new Set(entries(cell));

/** English words that resolve dates. */
export const times: TimeWords = {
  next: words('next, coming, following'),
  last: words('last, past, previous'),
  current: words('this, current'),
  bounding: words('since, until, till, by, before, after, from, between, for, through, throughout'),
  ahead: words('until, till, by, before, for, from'),
  parts: words('late, early, mid, mid-, end, beginning, start, middle'),
  beforeMonth: words(
    'in, last, next, this, since, until, till, by, before, after, from, to, between, late, early, mid, as, of, during, for, and, through, throughout, around, about, back, coming, past, previous',
  ),
  beforeYear: words(
    'in, since, until, till, by, before, after, from, during, of, year, late, early, mid, spring, summer, autumn, fall, winter, between, and, to, through, for, throughout, around, back',
  ),
  year: words('year'),
  month: words('month'),
  week: words('week'),
  years: {},
  months: {},
  phrases: [
    ['last night', -1],
    ['this morning', 0],
    ['this afternoon', 0],
    ['this evening', 0],
    ['earlier in the day', 0],
    ['later in the day', 0],
    ['the day before', -1],
    ['the previous day', -1],
    ['a day earlier', -1],
  ],
  future: words('will, would, shall, should, must, may, might, could, plan, intend'),
  leading: words('of, before'),
};
