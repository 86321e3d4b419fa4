import type { RootAnswer } from '../answers.ts';
import type { Collapse } from './independence.ts';
import { actorOf, stateOf } from './positions.ts';
import type { Root } from './root.ts';
import type { Standing } from './standing.ts';

/** Statements that are named for one root; more only repeat it. */
const STATEMENTS = 50;

/** The number of articles with a statement that rests on a root. */
export function rootedArticles({ standing }: Standing): number {
  return new Set([...standing.keys()].flatMap((root) => root.standing.map(({ holding }) => holding.article))).size;
}

/** The roots of a standing as answers give them, in the order in which they first spoke, and why they count as they do. */
export function rootAnswers({ standing }: Standing): readonly RootAnswer[] {
  return [...standing].map(([root, collapse]) => rootAnswer(root, collapse));
}

function rootAnswer({ voice, standing }: Root, collapse: Collapse | null): RootAnswer {
  return {
    actor: actorOf(voice),
    state: stateOf(voice),
    statements: standing.slice(0, STATEMENTS).map(({ holding }) => holding.statement),
    articles: new Set(standing.map(({ holding }) => holding.article)).size,
    within: collapse === null ? null : inWords(collapse),
    ...(collapse === null
      ? {}
      : { collapse: { rule: collapse.rule, on: actorOf(collapse.on), statements: collapse.statements.slice(0, STATEMENTS) } }),
  };
}

/** Why a root is not counted by itself: "rests on …", "same state as …". */
export function inWords({ rule, on }: { readonly rule: Collapse['rule']; readonly on: { readonly name: string } }): string {
  if (rule === 'rests on') return `rests on ${on.name}`;
  return rule === 'same state' ? `same state as ${on.name}` : `rests on the same word as ${on.name}`;
}
