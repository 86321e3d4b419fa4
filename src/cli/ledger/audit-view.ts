import type { AuditEntry, AuditPage } from '../../ledger/reports.ts';
import type { Run } from '../wrap.ts';
import { shortId } from './evidence.ts';
import { type Cell, type GridColumn, grid, paragraph } from './grid.ts';
import type { ViewOptions } from './view-options.ts';

const COLUMNS: readonly GridColumn[] = [
  { heading: '#', most: 9, align: 'right' },
  { heading: 'at (UTC)', most: 16 },
  { heading: 'by', most: 14 },
  { heading: 'what' },
  { heading: 'hash', most: 8 },
];

/** The audit log, an entry a row: number, time, who, what with its particulars, and the beginning of the hash that chains it. */
export function auditView({ entries, next }: AuditPage, options: ViewOptions): string {
  if (entries.length === 0)
    return `${paragraph([{ text: 'Nothing has been done to this ledger yet.', style: 'strong' }], options).join('\n')}\n`;
  const lines = [
    ...grid(
      COLUMNS,
      entries.map((entry) => row(entry, options)),
      options,
    ),
    ...(next === null ? [] : ['', ...paragraph([{ text: `More follow: --cursor ${next}`, style: 'faint' }], options)]),
  ];
  return `${lines.join('\n')}\n`;
}

function row({ seq, at, by, action, subject, detail, hash }: AuditEntry, { locale }: ViewOptions): Cell[] {
  const particulars = Object.entries(detail).map(([name, value]): Run[] => [
    { text: `${name}: `, style: 'faint' },
    { text: typeof value === 'string' ? value : JSON.stringify(value), style: 'plain' },
  ]);
  return [
    [[{ text: seq.toLocaleString(locale), style: 'plain' }]],
    [[{ text: at.slice(0, 16).replace('T', '\u00a0'), style: 'plain' }]],
    [[{ text: by, style: 'plain' }]],
    [
      [
        { text: action, style: 'strong' },
        { text: ` ${shortId(subject)}`, style: 'plain' },
      ],
      ...particulars,
    ],
    [[{ text: hash.slice(0, 8), style: 'faint' }]],
  ];
}
