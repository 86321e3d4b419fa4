import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resultsPage } from './results-page.ts';
import { dataFolder, SECTIONS, type Section } from './sections.ts';

const committed = JSON.parse(readFileSync('eval/results.json', 'utf8')) as Record<string, Section>;
const data = dataFolder();
/** Milliseconds: a judge starts hundreds of processes, each with a ledger of its own to open. */
const PATIENCE = 900_000;

describe('eval/results.json is what the code gives', () => {
  it.each(Object.entries(SECTIONS))(
    '%s',
    async (name, compute) => {
      const section = await compute(data);
      if (section === null) {
        // Without its data a section cannot be scored: it is left out, and said to be.
        process.stderr.write(`left out: ${name} (no data in HEARSAY_DATA)\n`);
        expect(data).toBeNull();
        return;
      }
      expect(JSON.parse(JSON.stringify(section))).toEqual(committed[name]);
    },
    PATIENCE,
  );

  it('and has no other scores', () => expect(Object.keys(committed).filter((name) => !(name in SECTIONS))).toEqual([]));
});

it('eval/RESULTS.md says the same', () => expect(readFileSync('eval/RESULTS.md', 'utf8')).toBe(resultsPage(committed)));
