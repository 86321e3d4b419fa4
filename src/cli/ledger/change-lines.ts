import type { Stance } from '../../engine/read/reading.ts';
import type { StatementBrief } from '../../ledger/reports.ts';
import { NOBODY } from '../statement-cells.ts';
import type { Run } from '../wrap.ts';
import { place } from './evidence.ts';
import { paragraph } from './grid.ts';
import type { ViewOptions } from './view-options.ts';

/** A statement that is no longer what it was. */
export interface Change {
  readonly statement: StatementBrief;
  /** The article that it stands in. */
  readonly article: string;
  /** The stance it had, where it has another. */
  readonly before?: Stance;
}

/** "+ added Oslo denies “…” bote-1:120–180", wrapped; the sign says what the word says. */
export function changeLines(sign: string, { statement, article, before }: Change, options: ViewOptions): string[] {
  const turned: Run[] =
    before === undefined || before === statement.stance
      ? []
      : [
          { text: before, style: before },
          { text: '\u00a0→\u00a0', style: 'plain' },
        ];
  return paragraph(
    [
      { text: `${sign} `, style: 'strong' },
      { text: `${statement.source ?? NOBODY} `, style: 'plain' },
      ...turned,
      { text: statement.stance, style: statement.stance },
      { text: ` “${statement.quote.replace(/\s+/g, ' ')}” `, style: 'plain' },
      place({ article, content: statement.content }),
    ],
    options,
    '  ',
  );
}
