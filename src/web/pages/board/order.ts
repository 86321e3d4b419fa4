import type { ClaimAnswer } from '../../../api/shapes.ts';
import { bySide } from '../../stance.ts';

/** The claims in the order that was asked for; as they come, the newest change first, unless another is named. */
export function inOrder(claims: readonly ClaimAnswer[], order: string): readonly ClaimAnswer[] {
  if (order === 'contested') return [...claims].sort((a, b) => dispute(b) - dispute(a));
  if (order === 'copied') return [...claims].sort((a, b) => b.articles - a.articles);
  return claims;
}

/** How many stand on the smaller side: five against five is more of a dispute than nine against one. */
function dispute({ positions }: ClaimAnswer): number {
  const { for: behind, against } = bySide(positions);
  return Math.min(behind.length, against.length) + (behind.length + against.length) / 1000;
}
