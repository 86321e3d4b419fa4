import type { RootAnswer } from '../answers.ts';
import type { Holding } from './holding.ts';
import type { Collapse } from './independence.ts';
import { actorOf, stateOf } from './positions.ts';
import type { Root } from './root.ts';
import { type Standing, standingOn } from './standing.ts';

/** The roots of a claim that stand on `day` (YYYY-MM-DD, null for the present), in the order in which they first spoke, and why they count as they do. */
export function rootsOn(holdings: readonly Holding[], day: string | null): readonly RootAnswer[] {
  return rootAnswers(standingOn(holdings, day));
}

/** The roots of a standing as answers give them. */
export function rootAnswers({ standing }: Standing): readonly RootAnswer[] {
  return [...standing].map(([root, collapse]) => rootAnswer(root, collapse));
}

function rootAnswer({ voice, standing }: Root, collapse: Collapse | null): RootAnswer {
  return {
    actor: actorOf(voice),
    state: stateOf(voice),
    statements: standing.map(({ holding }) => holding.statement),
    articles: new Set(standing.map(({ holding }) => holding.article)).size,
    within: collapse === null ? null : inWords(collapse),
    ...(collapse === null ? {} : { collapse: { rule: collapse.rule, on: actorOf(collapse.on), statements: collapse.statements } }),
  };
}

function inWords({ rule, on }: Collapse): string {
  if (rule === 'rests on') return `rests on ${on.name}`;
  return rule === 'same state' ? `same state as ${on.name}` : `rests on the same word as ${on.name}`;
}
