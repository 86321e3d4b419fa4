import type { ClaimAnswer, ClaimDetail, CopiesAnswer, FigureAnswer, StatementAnswer } from '../answers.ts';
import { orient } from '../status/bearing.ts';
import { figuresOf } from '../status/figures.ts';
import { positionsOn, withheldOn } from '../status/positions.ts';
import { reversalsOf } from '../status/reversals.ts';
import { rootsOn } from '../status/roots.ts';
import { statusOn } from '../status/status.ts';
import { timeline } from '../status/timeline.ts';
import type { ClaimStatements } from './holdings.ts';
import { labelOf } from './label.ts';
import { statementAnswer } from './statement-answer.ts';

/** What a claim's answer is made of. */
export interface ClaimParts {
  readonly id: string;
  /** The name that a person gave it. */
  readonly renamed: string | null;
  readonly statements: ClaimStatements;
  readonly asOf: string | null;
  readonly knownAt: string | null;
  /** Day of the last change of status, where it is known; it is found in the timeline else, which takes longer. */
  readonly changed?: string;
}

/** A claim as the list gives it; null where nothing was said of it by the date asked for. */
export function claimAnswer({ id, renamed, statements: { rows, holdings, actors }, asOf, changed }: ClaimParts): ClaimAnswer | null {
  const label = labelOf(rows);
  const last = rows.at(-1)?.published_day;
  const on = changed ?? timeline(holdings).at(-1)?.on;
  if (label === null || last === undefined || on === undefined) return null;
  const present = statusOn(holdings, asOf ?? last);
  const figures = figuresOf(holdings, asOf);
  const polarity = orient(holdings);
  const days = rows.map((row) => row.published_day);
  return {
    id,
    label: renamed ?? label.text,
    language: label.language,
    status: present.status,
    roots: present.roots,
    articles: new Set(rows.map((row) => row.article_id)).size,
    outlets: new Set(rows.map((row) => row.outlet)).size,
    languages: [...new Set(rows.map((row) => row.language))].sort(),
    first: days[0] ?? last,
    last,
    changed: on,
    withheld: withheldOn(holdings, asOf),
    statements: rows.map((row) => statementAnswer(row, actors, { figures: figuresIn(figures, row.id), polarity })),
    reversals: reversalsOf(holdings),
    figures,
  };
}

/** A claim with all that stands behind it; null as for `claimAnswer`. */
export function claimDetail(parts: ClaimParts): ClaimDetail | null {
  const { holdings } = parts.statements;
  const changes = timeline(holdings);
  const changed = changes.at(-1)?.on;
  const answer = claimAnswer({ ...parts, ...(changed === undefined ? {} : { changed }) });
  if (answer === null) return null;
  return {
    ...answer,
    asOf: parts.asOf,
    knownAt: parts.knownAt,
    positions: positionsOn(holdings, parts.asOf),
    timeline: changes,
    rootList: rootsOn(holdings, parts.asOf),
    copies: copiesAmong(answer.statements, parts.statements),
  };
}

function figuresIn(figures: readonly FigureAnswer[], statement: string): FigureAnswer[] {
  return figures.filter((figure) => figure.statement === statement);
}

/** Groups of near-copies among the articles of a claim, the earliest first. */
function copiesAmong(statements: readonly StatementAnswer[], { rows }: ClaimStatements): CopiesAnswer[] {
  const groups = new Map<string, Set<string>>();
  for (const { copy_group: group, article_id: article } of rows) {
    if (group !== null) groups.set(group, (groups.get(group) ?? new Set()).add(article));
  }
  return [...groups.values()].flatMap((group) => {
    const articles = [...group];
    const [first] = articles;
    if (first === undefined || articles.length < 2) return [];
    const agencies = statements.filter((s) => group.has(s.article)).flatMap((s) => s.agencies);
    return [{ of: first, articles, agencies: [...new Set(agencies)].sort() }];
  });
}
