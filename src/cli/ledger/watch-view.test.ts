import { expect, it } from 'vitest';
import { NOTHING } from '../../jobs/tally.ts';
import type { IngestReport } from '../../ledger/reports.ts';
import { painter } from '../colour.ts';
import { NOTHING_YET, watchLine, watchView, withReport } from './watch-view.ts';

const OPTIONS = { columns: 60, paint: painter(false), locale: 'en' };

function brought(source: string, fresh: number, refused: number): IngestReport {
  const articles = { new: fresh, revised: 0, unchanged: 0, withdrawn: 0, refused };
  const places = Array.from({ length: refused }, (_, i) => ({ place: `${source}/${i}`, code: 'no-text', reason: 'there is no text' }));
  return { ...NOTHING, articles, refused: places, sources: [{ source, articles }], statements: 3 * fresh };
}

it('sums up what each source brought, and keeps of what was refused the number alone', () => {
  const first = withReport({ ...NOTHING_YET, pages: 5, problems: 1 }, brought('nordblatt.example', 3, 1));
  const sum = withReport(withReport(first, brought('wires', 1, 0)), brought('nordblatt.example', 1, 0));
  expect(watchLine(sum, OPTIONS).replaceAll('\u00a0', ' ')).toBe('5 pages asked, 6 articles, 2 with a problem');
  const lines = watchView(sum, OPTIONS).replaceAll('\u00a0', ' ').split('\n');
  expect(lines[0]).toBe('In all: 5 pages asked, 6 articles, 2 with a problem.');
  expect(lines.filter((line) => /^(?:nordblatt|wires)/.test(line)).map((line) => line.split(/\s+/))).toEqual([
    ['nordblatt.example', '4', '1'],
    ['wires', '1'],
  ]);
  expect(lines.join(' ')).toContain('6 articles: 5 new, 1 refused. Found 15 statements.');
  expect(lines.join(' ')).not.toContain('there is no text');
});
