import type { Polarity } from '../../engine/read/reading.ts';
import type { CopiesAnswer, FigureAnswer, PositionAnswer, RootAnswer } from '../answers.ts';
import { orient } from '../status/bearing.ts';
import { figuresOf } from '../status/figures.ts';
import { groupBy } from '../status/group-by.ts';
import { byActor, byActorId, positionsOn } from '../status/positions.ts';
import { inWords, rootAnswers, rootedArticles } from '../status/roots.ts';
import { standingOn } from '../status/standing.ts';
import type { ClaimStatements } from './holdings.ts';
import { named, unnamed } from './unnamed.ts';

/** What the page of a claim shows besides what the list does. Its size does not grow with the number of statements. */
export interface ClaimSummary {
  /** The polarity in which the claim stands. */
  readonly polarity: Polarity;
  /** Actors whose voice only this claim tells, each with the actor whose voice it is. */
  readonly placed: Readonly<Record<string, string>>;
  readonly positions: readonly PositionAnswer[];
  readonly rootList: readonly RootAnswer[];
  readonly rooted: number;
  readonly figures: readonly FigureAnswer[];
  readonly copies: readonly CopiesAnswer[];
}

/** The summary of all statements given: a pure function of them. */
export function summaryOf(statements: ClaimStatements): ClaimSummary {
  const { holdings, placed } = statements;
  const standing = standingOn(holdings, null);
  return {
    polarity: orient(holdings),
    placed: Object.fromEntries(placed),
    positions: positionsOn(holdings, null),
    rootList: rootAnswers(standing),
    rooted: rootedArticles(standing),
    figures: figuresOf(holdings, null).slice(-FIGURES),
    copies: copiesAmong(statements),
  };
}

/** How many of the figures, of the groups of near-copies and of the articles in one are named. */
const FIGURES = 200;
const GROUPS = 100;
const COPIES = 50;

/** Groups of near-copies among the articles of a claim, the largest first. */
function copiesAmong({ rows }: ClaimStatements): CopiesAnswer[] {
  const groups = [...groupBy(rows, (row) => row.copy_group).values()].flatMap((own): CopiesAnswer[] => {
    const articles = [...new Set(own.map((row) => row.article_id))];
    const [of] = articles;
    if (of === undefined || articles.length < 2) return [];
    const agencies = [...new Set(own.flatMap((row) => row.agencies))].sort();
    return [{ of, articles: articles.slice(0, COPIES), count: articles.length, agencies }];
  });
  return groups.sort((a, b) => b.count - a.count).slice(0, GROUPS);
}

/** The summary as the cache keeps it: positions by id of the actor, so that the names that actors happen to have tell nothing. */
export function storedSummary({ rootList, positions, ...rest }: ClaimSummary): unknown {
  return unnamed({
    ...rest,
    positions: [...positions].sort(byActorId),
    rootList: rootList.map(({ within: _, ...root }) => root),
  });
}

/** Reads `storedSummary`, with the names of the actors in it. */
export function readSummary(stored: unknown, names: ReadonlyMap<string, string>): ClaimSummary {
  const { rootList, positions, ...rest } = named(stored, names) as ClaimSummary;
  return {
    ...rest,
    positions: [...positions].sort(byActor),
    rootList: rootList.map((root) => ({ ...root, within: root.collapse === undefined ? null : inWords(root.collapse) })),
  };
}
