import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../src/ledger/status/figures.ts';
import { reversalsOf } from '../../src/ledger/status/reversals.ts';
import { statusOn } from '../../src/ledger/status/status.ts';
import { timeline } from '../../src/ledger/status/timeline.ts';
import { copiesAmong, figureLine, goldArticles, goldClaims, storyFolders } from './gold-story.ts';

const folders = storyFolders();

const outside = join(process.env.HEARSAY_DATA ?? '../shared', 'stories');

test.skipIf(!existsSync(outside))(`Outside stories are read (skipped where HEARSAY_DATA, ${outside}, has none)`, () => {
  expect(folders.some((folder) => folder.startsWith(outside))).toBe(true);
});

/** Numbers of the articles that print one dispatch, as the notes of the ledgers say. */
const dispatches: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'nk-troops-2024': [['04', '05']],
  airliner: [
    ['03', '04'],
    ['07', '08'],
  ],
  'bank-rescue': [
    ['01', '02'],
    ['05', '06'],
  ],
  'clinic-attack': [['03', '04']],
  'run-off': [['03', '04']],
  'ministry-leak': [
    ['02', '03'],
    ['10', '11'],
  ],
  'rider-affair': [
    ['03', '04'],
    ['10', '11'],
  ],
  'border-post': [
    ['02', '03'],
    ['06', '07'],
  ],
  'infant-milk': [['02', '03']],
  'custody-death': [['01', '02']],
  'dock-strike': [['02', '03']],
  'dam-failure': [
    ['02', '03'],
    ['05', '06'],
  ],
};

describe.skipIf(folders.length === 0)('Stories, by the statements that their ledgers give', () => {
  for (const folder of folders) {
    const known = dispatches[basename(folder)];
    test.skipIf(known === undefined)(`${basename(folder)}: articles that print one dispatch, and no others, are copies`, () => {
      expect(copiesAmong(goldArticles(folder)).map((group) => group.map((id) => id.slice(0, 2)))).toEqual(known);
    });

    for (const claim of goldClaims(folder)) {
      describe(`${basename(folder)}: ${claim.key}`, () => {
        test('status and roots of every day', () => {
          const days = Object.keys(claim.statusOn);
          const found = days.map((day) => [day, statusOn(claim.holdings, day)] as const);
          expect(Object.fromEntries(found.map(([day, { status, roots }]) => [day, { status, roots }]))).toEqual(claim.statusOn);
        });

        test('the timeline says the same', () => {
          const changes = timeline(claim.holdings);
          for (const [day, right] of Object.entries(claim.statusOn)) {
            const last = changes.findLast(({ on }) => on <= day);
            expect({ day, status: last?.status, roots: last?.roots }).toEqual({ day, ...right });
          }
        });

        test('status, roots and reversals are the same where nobody marks the undated recaps', () => {
          const unmarked = claim.holdings.map((holding) => ({ ...holding, recap: false }));
          for (const [day, right] of Object.entries(claim.statusOn)) {
            const { status, roots } = statusOn(unmarked, day);
            expect({ day, status, roots }).toEqual({ day, ...right });
          }
          const turns = (holdings: typeof claim.holdings) =>
            reversalsOf(holdings).map(({ actor, from, to, on }) => ({ actor, from, to, on }));
          expect(turns(unmarked)).toEqual(turns(claim.holdings));
        });

        test('reversals', () => {
          const found = reversalsOf(claim.holdings).map(({ actor, from, to, on }) => `${actor.name}: ${from}, ${to}, ${on}`);
          const right = claim.reversals.map(({ who, from, to, on }) => who.map((name) => `${name}: ${from}, ${to}, ${on}`));
          expect(found.filter((one) => !right.some((names) => names.includes(one)))).toEqual([]);
          expect(right.filter((names) => !names.some((one) => found.includes(one)))).toEqual([]);
          expect(found).toHaveLength(right.length);
        });

        test('figures', () => {
          const found = figuresOf(claim.holdings, null).map(({ source, on, ...figure }) => figureLine(source.name, figure, on));
          expect(found.toSorted()).toEqual([...claim.figures].sort());
        });
      });
    }
  }
});
