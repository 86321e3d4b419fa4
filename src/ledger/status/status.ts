import type { StatusAnswer } from '../answers.ts';
import type { Holding } from './holding.ts';
import { rootAnswers } from './roots.ts';
import { standingOn } from './standing.ts';

/**
 * The status of a claim at the end of `day` (YYYY-MM-DD), its roots and why they count as they do, knowing only the articles
 * published by then. The order of `holdings` does not matter.
 */
export function statusOn(holdings: readonly Holding[], day: string): StatusAnswer {
  const standing = standingOn(holdings, day);
  return { on: day, status: standing.status, roots: standing.roots, rootList: rootAnswers(standing) };
}
