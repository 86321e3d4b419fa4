import type { ActorDetail, ActorPosition, StatementAnswer } from '../../ledger/answers.ts';
import { place, quoteCell, quotedLines, shortId } from './evidence.ts';
import { type Cell, type GridColumn, grid, paragraph } from './grid.ts';
import { reversalRuns } from './reversal-runs.ts';
import { facts, moment, section } from './section.ts';
import { statusRun } from './status-mark.ts';
import { counted, type ViewOptions } from './view-options.ts';

const COLUMNS: readonly GridColumn[] = [
  { heading: 'stance', most: 9 },
  { heading: 'since', most: 12, named: true },
  { heading: 'claim and the words of an article' },
  { heading: 'status', most: 15 },
];

/** One actor: who it is, what it holds of each claim with the words that show it, and where it went back on its word. */
export function actorView(actor: ActorDetail, options: ViewOptions): string {
  const { name, kind, country, parent, names, id, statements, claims, reversals } = actor;
  const counts = [counted(statements, 'statement', options), counted(claims, 'claim', options), counted(reversals, 'reversal', options)];
  const positions = [...actor.positions].sort((a, b) => (a.since === b.since ? 0 : a.since < b.since ? 1 : -1));
  const lines = [
    ...paragraph([{ text: name, style: 'strong' }], options),
    ...facts([kind, parent === null ? '' : `of ${parent.name}`, country ?? '', ...counts, moment(actor)], options),
    ...(names.length === 0 ? [] : paragraph([{ text: `also ${names.join(', ')}`, style: 'faint' }], options)),
    ...facts([id], options),
    ...(positions.length === 0 ? ['', ...paragraph([{ text: 'Holds no position.', style: 'strong' }], options)] : []),
    ...section(
      'Positions',
      positions.length === 0
        ? []
        : grid(
            COLUMNS,
            positions.map((position) => row(position, actor.quoted)),
            { ...options, ruled: false },
          ),
      options,
    ),
    ...section('Reversals', reversalLines(actor, options), options),
    ...(actor.next === null ? [] : ['', ...paragraph([{ text: `More follow: --cursor ${actor.next}`, style: 'faint' }], options)]),
  ];
  return `${lines.join('\n')}\n`;
}

function row({ claim, stance, since, statement, lapsedBy }: ActorPosition, quoted: readonly StatementAnswer[]): Cell[] {
  const said = quoted.find(({ id }) => id === statement);
  return [
    [[{ text: stance, style: stance }], ...(lapsedBy === undefined ? [] : [[{ text: '(lapsed)', style: 'faint' } as const]])],
    [[{ text: since, style: 'plain' }]],
    [
      [
        { text: claim.label, style: 'strong' },
        { text: ` ${shortId(claim.id)}`, style: 'faint' },
      ],
      // A label is often the very words that are quoted: their place is enough then.
      ...(said?.quote === claim.label ? [[place(said)]] : quoteCell(statement, said)),
    ],
    [[statusRun(claim.status)]],
  ];
}

function reversalLines({ reversalList, quoted }: ActorDetail, options: ViewOptions): string[] {
  return reversalList.flatMap((reversal) => [
    ...paragraph(
      [
        ...reversalRuns(reversal),
        { text: ` on ${reversal.on}: `, style: 'plain' },
        { text: reversal.claim.label, style: 'strong' },
        { text: ` ${shortId(reversal.claim.id)}`, style: 'faint' },
      ],
      options,
    ),
    ...reversal.statements.flatMap((id) => quotedLines(id, quoted, options)),
  ]);
}
