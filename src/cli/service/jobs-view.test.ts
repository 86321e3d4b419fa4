import { expect, it } from 'vitest';
import { JOB_DETAIL, JOBS } from '../../../test/example-reports.ts';
import { painter } from '../colour.ts';
import { jobsView, jobView } from './jobs-view.ts';

const OPTIONS = { columns: 80, locale: 'en', paint: painter(false) };
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

it('jobs are counted, then listed with their state in sign and word, and why one was given up', () => {
  expect(spaced(jobsView(JOBS, OPTIONS))).toBe(`1,206 jobs: 1 waiting, 1 failed, 1,204 done

state      what                                          when (UTC)        tries
────────────────────────────────────────────────────────────────────────────────
✗ failed   fetch                                         2025-06-07 08:10      8
           https://nordblatt.example/mieten-steigen-in-
           allen-bezirken-der-stadt
           j91b2c3d4e5f60718293a
           ✗ the server does not answer
· waiting  check-feed https://tagesruf.example/feed      2025-06-07 06:15
           j5566778899aabbccddee
✓ done     fetch https://tagesruf.example/0607           2025-06-07 06:00
           j0f3a9c1d2e4b5a69788c
`);
});

it('jobs of which there are more than are counted say so', () => {
  const counts = [
    { kind: 'fetch', state: 'waiting', count: 10_000, more: true },
    { kind: 'fetch', state: 'running', count: 4, more: false },
  ] as const;
  expect(spaced(jobsView({ ...JOBS, counts }, OPTIONS)).split('\n')[0]).toBe('10,004 jobs and more: 4 running, 10,000+ waiting');
});

it('a job shows what came out of it, and what that brought', () => {
  expect(spaced(jobView(JOB_DETAIL, OPTIONS))).toBe(`state   what                                 when (UTC)
─────────────────────────────────────────────────────────────
✓ done  fetch https://tagesruf.example/0607  2025-06-07 06:00
        j0f3a9c1d2e4b5a69788c

What came out of it
state   what                           when (UTC)
───────────────────────────────────────────────────────
✓ done  take-in w1234567890abcdef1234  2025-06-07 06:00
        j7788990011aabbccddee

✗ the page shows only the beginning of its article
`);
});

it.each([
  [JOBS.counts, 'No jobs of this kind and state.\n'],
  [[], 'No jobs: nothing is to be done. Feeds and addresses that are added bring some.\n'],
])('a list without jobs says whether there are others', (counts, text) => {
  expect(spaced(jobsView({ jobs: [], next: null, counts }, OPTIONS))).toBe(text);
});
