import type { DoctorReport, Finding } from '../../ledger/reports.ts';
import { type Cell, type GridColumn, grid, paragraph } from './grid.ts';
import { listed } from './section.ts';
import { counted, type ViewOptions } from './view-options.ts';

const COLUMNS: readonly GridColumn[] = [{ heading: 'state', most: 9 }, { heading: 'check', most: 22 }, { heading: 'found' }];

/** What the doctor found, problems first, each with what to do about it. */
export function doctorView({ findings }: DoctorReport, options: ViewOptions): string {
  const problems = findings.filter(({ ok }) => !ok);
  const summary =
    problems.length === 0
      ? { text: `All is well: ${counted(findings.length, 'check', options)} passed.`, style: 'confirms' as const }
      : {
          text: `${counted(problems.length, 'problem', options)}: ${listed(problems.map(({ check }) => check))}.`,
          style: 'denies' as const,
        };
  const rows = [...problems, ...findings.filter(({ ok }) => ok)].map(row);
  return `${[...grid(COLUMNS, rows, options), '', ...paragraph([summary], options)].join('\n')}\n`;
}

function row({ check, ok, found, advice }: Finding): Cell[] {
  return [
    [[ok ? { text: '✓\u00a0ok', style: 'confirms' } : { text: '✗\u00a0problem', style: 'denies' }]],
    [[{ text: check, style: 'strong' }]],
    [[{ text: found, style: 'plain' }], ...(advice === null ? [] : [[{ text: `Advice: ${advice}`, style: 'strong' } as const]])],
  ];
}
