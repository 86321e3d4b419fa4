import type { ActorAnswer, ActorsPage } from '../../ledger/answers.ts';
import { type Cell, type GridColumn, grid, paragraph } from './grid.ts';
import { pageCount } from './section.ts';
import { byName, type ViewOptions } from './view-options.ts';

const COLUMNS: readonly GridColumn[] = [
  { heading: 'actor' },
  { heading: 'statements', most: 11, align: 'right', named: true },
  { heading: 'claims', most: 9, align: 'right', named: true },
  { heading: 'reversals', most: 9, align: 'right', named: true },
];

/** How a page of actors is shown. */
export interface ActorsViewOptions extends ViewOptions {
  /** What was asked for, in words, empty where everybody was. */
  readonly asked: string;
}

/** The actors of a page by name, with how much each has said and how often it went back on its word. */
export function actorsView({ actors, next }: ActorsPage, options: ActorsViewOptions): string {
  if (actors.length === 0) {
    const text = options.asked === '' ? 'No actors yet. Fill the ledger: hearsay ingest FILE…' : `No actor matches ${options.asked}.`;
    return `${paragraph([{ text, style: 'strong' }], options).join('\n')}\n`;
  }
  const sorted = [...actors].sort((a, b) => byName(a.name, b.name));
  const lines = [
    ...paragraph([{ text: pageCount(actors.length, 'actor', { ...options, next }), style: 'strong' }], options),
    '',
    ...grid(
      COLUMNS,
      sorted.map((actor) => row(actor, options)),
      options,
    ),
    ...(next === null ? [] : ['', ...paragraph([{ text: `More follow: --cursor ${next}`, style: 'faint' }], options)]),
  ];
  return `${lines.join('\n')}\n`;
}

function row({ id, name, kind, country, parent, statements, claims, reversals }: ActorAnswer, { locale }: ViewOptions): Cell[] {
  const of = parent === null ? (country === null ? '' : ` (${country})`) : ` of ${parent.name}`;
  const number = (value: number): Cell => [[{ text: value.toLocaleString(locale), style: 'plain' }]];
  return [
    [[{ text: name, style: 'strong' }], [{ text: `${kind}${of} · ${id}`, style: 'faint' }]],
    number(statements),
    number(claims),
    [[{ text: reversals === 0 ? '' : `↺ ${reversals.toLocaleString(locale)}`, style: 'plain' }]],
  ];
}
