import type { Correction, CorrectionDetail } from '../../ledger/corrections/correction.ts';
import { paragraph } from './grid.ts';
import type { ViewOptions } from './view-options.ts';

/** One correction in a few lines: what, why, by whom, and whether it still stands. */
export function correctionView(correction: Correction, options: ViewOptions): string {
  const { id, at, by, reason, detail, undone, lost } = correction;
  const lines = [
    ...paragraph(
      [
        { text: id, style: 'strong' },
        { text: `  ${at.slice(0, 10)}  ${by}`, style: 'plain' },
      ],
      options,
    ),
    ...paragraph([{ text: inWords(detail), style: 'plain' }], options, '  '),
    ...paragraph([{ text: `Reason: ${reason}`, style: 'plain' }], options, '  '),
  ];
  if (undone !== null)
    lines.push(
      ...paragraph([{ text: `Undone on ${undone.at.slice(0, 10)} by ${undone.by}: ${undone.reason}`, style: 'plain' }], options, '  '),
    );
  if (lost)
    lines.push(
      ...paragraph(
        [{ text: 'A statement that it names is not found at present: it has no effect until it is.', style: 'plain' }],
        options,
        '  ',
      ),
    );
  return `${lines.join('\n')}\n`;
}

/** All corrections, the oldest first. */
export function correctionsView(corrections: readonly Correction[], options: ViewOptions): string {
  if (corrections.length === 0) return 'No corrections yet. "hearsay correct --help" says what can be corrected.\n';
  return corrections.map((correction) => correctionView(correction, options)).join('\n');
}

function inWords(detail: CorrectionDetail): string {
  switch (detail.action) {
    case 'move':
      return detail.to === null
        ? `Moves “${detail.statement.quote}” to a claim of its own.`
        : `Moves “${detail.statement.quote}” to the claim of “${detail.to.quote}”.`;
    case 'merge-claims':
      return `Merges the claims of “${detail.claims[0].quote}” and “${detail.claims[1].quote}”.`;
    case 'split-claim':
      return `Splits off: ${detail.statements.map(({ quote }) => `“${quote}”`).join(', ')}.`;
    case 'merge-actors':
      return `Takes the actor ${detail.from} for ${detail.into}.`;
    case 'split-actor':
      return `Gives to ${detail.name}: ${detail.statements.map(({ quote }) => `“${quote}”`).join(', ')}.`;
    case 'stance':
      return `Reads “${detail.statement.quote}” as ${detail.stance}, not ${detail.statement.stance}.`;
    case 'add-statement':
      return `Adds that ${detail.source ?? 'somebody who is not named'} ${detail.stance} “${detail.quote}”${detail.to === null ? '' : `, on the claim of “${detail.to.quote}”`}; the words stand at ${detail.content.join('–')} in the version ${detail.version}.`;
    case 'accept-membership':
      return `Finds that “${detail.statement.quote}” belongs with “${detail.claim.quote}”.`;
    case 'accept-reading':
      return `Finds “${detail.statement.quote}” rightly read as ${detail.statement.stance}.`;
    case 'accept-actors':
      return `Finds ${detail.actors[0]} and ${detail.actors[1]} right as they are.`;
    case 'dismiss':
      return `Dismisses “${detail.statement.quote}”.`;
    case 'rename-claim':
      return `Calls the claim of “${detail.claim.quote}” “${detail.name}”.`;
    case 'rename-actor':
      return `Calls the actor ${detail.actor} “${detail.name}”.`;
  }
}
