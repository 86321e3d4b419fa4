import { affirms, type Bearing } from './bearing.ts';
import { groupBy } from './group-by.ts';

/**
 * Leaves out denials that only turn against somebody else's word: "customers have withdrawn 1.6 billion, the authority said,
 * contradicting the bank's own account". In the same text their actor puts the claim forward in words of its own; what it denies names
 * nothing of it.
 */
export function withoutReplies(bearings: readonly Bearing[]): readonly Bearing[] {
  const claims = groupBy(bearings, (bearing) => (affirms(bearing.stance) && !bearing.holding.aside ? inText(bearing) : null));
  return bearings.filter((bearing) => bearing.stance !== 'denies' || !bearing.holding.aside || !claims.has(inText(bearing)));
}

function inText({ voice, holding }: Bearing): string {
  return `${voice.id} ${holding.article}`;
}
