import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reversalsOf } from '../../src/ledger/status/reversals.ts';
import { statusOn } from '../../src/ledger/status/status.ts';
import { timeline } from '../../src/ledger/status/timeline.ts';
import { day, story } from './story.ts';

const page = readFileSync('docs/explanation/how-status-is-computed.md', 'utf8');
const holdings = story(/```\n(.*?)```/s.exec(page)?.[1] ?? '');
const rows = [...page.matchAll(/^\| (\d\d-\d\d) \| (\S+) +\| (\S+) +\|/gm)].map(([, on = '', status, roots]) => ({ on, status, roots }));

test('The example of the page on status is what the code gives, day by day', () => {
  expect(rows.length).toBe(new Set(holdings.map(({ published }) => published)).size);
  const given = rows.map(({ on }) => {
    const { status, roots } = statusOn(holdings, day(on));
    return { on, status, roots: roots.low === roots.high ? `${roots.low}` : `${roots.low}–${roots.high}` };
  });
  expect(given).toEqual(rows);
  expect(timeline(holdings).map(({ on }) => on)).toEqual(rows.map(({ on }) => day(on)).filter((on) => on !== day('04-12')));
});

test('and so is its reversal', () => {
  expect(reversalsOf(holdings)).toMatchObject([{ actor: { name: 'Ferry Line' }, from: 'withholds', to: 'concedes', on: day('04-15') }]);
});
