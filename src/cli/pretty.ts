import type { Reading, Stance } from '../engine/read/reading.ts';
import type { Paint } from './colour.ts';
import { markedRuns, paragraphsOf } from './marks.ts';
import { HEADINGS, NOBODY, statementCells } from './statement-cells.ts';
import { type Column, table } from './table.ts';
import { printable } from './width.ts';
import { type Run, wrap } from './wrap.ts';

/** How a reading is shown on a terminal. */
export interface PrettyOptions {
  readonly columns: number;
  readonly paint: Paint;
}

const COLUMNS: readonly Column[] = [
  { heading: HEADINGS[0], least: 3, grow: 0 },
  { heading: HEADINGS[1], least: 12, grow: 2 },
  { heading: HEADINGS[2], least: 9, grow: 1 },
  { heading: HEADINGS[3], least: 16, grow: 6 },
  { heading: HEADINGS[4], least: 6, grow: 1 },
  { heading: HEADINGS[5], least: 10, grow: 0 },
  { heading: HEADINGS[6], least: 8, grow: 2 },
];

/** A reading for people: the article with its statements numbered and coloured by stance, then the table of statements. */
export function pretty(reading: Reading, { columns, paint }: PrettyOptions): string {
  const lines = [...headOf(reading, columns, paint)];
  for (const paragraph of paragraphsOf(markedRuns(reading))) lines.push(...wrap(paragraph.map(safe), columns, paint), '');
  lines.push(...wrap(summary(reading), columns, paint));
  if (reading.statements.length > 0) lines.push('', ...tableOf(reading, columns, paint));
  for (const problem of reading.problems) lines.push(...wrap([safe({ text: `note: ${problem.message}`, style: 'faint' })], columns, paint));
  return `${lines.join('\n')}\n`;
}

function headOf(reading: Reading, columns: number, paint: Paint): string[] {
  const { title, outlet, published, language, agencies } = reading.article;
  const facts = [outlet, published, language === 'de' ? 'German' : 'English', ...agencies].filter((fact) => fact !== undefined);
  return [
    ...(title === undefined ? [] : wrap([safe({ text: title, style: 'strong' })], columns, paint)),
    ...wrap([safe({ text: facts.join(' · '), style: 'faint' })], columns, paint),
    '',
  ];
}

/** "17 statements: 9 asserts · 3 denies · …", in the order in which the stances first appear. */
function summary(reading: Reading): Run[] {
  const { statements } = reading;
  if (statements.length === 0) return [{ text: 'No attributed statement found.', style: 'strong' }];
  const counts = new Map<Stance, number>();
  for (const { stance } of statements) counts.set(stance, (counts.get(stance) ?? 0) + 1);
  const listed = [...counts].flatMap(([stance, count], i): Run[] => [
    { text: i === 0 ? ' ' : ' · ', style: 'plain' },
    { text: `${count}\u00a0${stance}`, style: stance },
  ]);
  return [{ text: `${statements.length} ${statements.length === 1 ? 'statement' : 'statements'}:`, style: 'strong' }, ...listed];
}

function tableOf(reading: Reading, columns: number, paint: Paint): string[] {
  const rows = statementCells(reading, columns - 8).map((cells, i): Run[][] => {
    const stance = reading.statements[i]?.stance ?? 'plain';
    return [
      [{ text: cells.number, style: stance }],
      [{ text: cells.who, style: cells.who === NOBODY ? 'faint' : 'strong' }],
      [{ text: cells.stance, style: stance }],
      [{ text: cells.what, style: 'plain' }],
      [{ text: cells.onWhoseWord, style: 'plain' }],
      [{ text: cells.when, style: 'plain' }],
      [{ text: cells.figures, style: 'plain' }],
    ];
  });
  return table(
    COLUMNS,
    rows.map((row) => row.map((cell) => cell.map(safe))),
    columns,
    paint,
  );
}

function safe(run: Run): Run {
  return { text: printable(run.text), style: run.style };
}
