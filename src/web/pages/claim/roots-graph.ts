import type { ClaimDetail, StatementAnswer } from '../../../api/shapes.ts';

/** A root, somebody who passed its word on, or an outlet. */
export interface GraphNode {
  readonly id: string;
  readonly name: string;
  readonly kind: 'root' | 'folded' | 'relay' | 'outlet';
  /** Of an outlet: how many articles of it rest on a root. */
  readonly articles: number;
}

/** That a word went from one to the other, with the statements that prove it, or that two roots count as one. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly statements: readonly StatementAnswer[];
  /** Why two roots count as one; empty for a word that was passed on. */
  readonly rule: string;
}

/** From whom a claim's word came and through whom: what the chart draws. */
export interface RootsGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** The graph of a claim: roots, relays, the outlets that printed it. Near-copies of a dispatch go through one node, that of the dispatch. */
export function rootsGraph(claim: ClaimDetail): RootsGraph {
  const nodes = new Map<string, GraphNode & { articlesOf: Set<string> }>();
  const edges = new Map<string, { from: string; to: string; statements: StatementAnswer[]; rule: string }>();
  const statementOf = new Map(claim.statements.map((statement) => [statement.id, statement]));
  const dispatchOf = new Map(
    claim.copies.flatMap(({ of, articles, agencies }) => articles.map((article) => [article, { of, agencies }] as const)),
  );

  const node = (id: string, name: string, kind: GraphNode['kind']) => {
    const known = nodes.get(id) ?? { id, name, kind, articles: 0, articlesOf: new Set<string>() };
    nodes.set(id, known);
    return known;
  };
  const edge = (from: string, to: string, statement: StatementAnswer | undefined, rule = ''): void => {
    const known = edges.get(`${from} ${to}`) ?? { from, to, statements: [], rule };
    if (statement !== undefined) known.statements.push(statement);
    if (from !== to) edges.set(`${from} ${to}`, known);
  };

  for (const root of claim.rootList) {
    node(root.actor.id, root.actor.name, root.collapse === undefined ? 'root' : 'folded');
    for (const id of root.statements) {
      const statement = statementOf.get(id);
      if (statement === undefined) continue;
      let at = root.actor.id;
      for (const hop of [...statement.via].reverse()) {
        node(hop.id, hop.name, 'relay');
        edge(at, hop.id, statement);
        at = hop.id;
      }
      const dispatch = dispatchOf.get(statement.article);
      if (dispatch !== undefined && dispatch.agencies.length > 0) {
        const through = `dispatch ${dispatch.of}`;
        node(through, dispatch.agencies.join(', '), 'relay');
        edge(at, through, statement);
        at = through;
      }
      node(`outlet ${statement.outlet}`, statement.outlet, 'outlet').articlesOf.add(statement.article);
      edge(at, `outlet ${statement.outlet}`, statement);
    }
  }
  for (const { actor, collapse } of claim.rootList) {
    if (collapse === undefined || !nodes.has(collapse.on.id)) continue;
    const [first, ...more] = collapse.statements.map((id) => statementOf.get(id));
    edge(collapse.on.id, actor.id, first, collapse.rule);
    for (const statement of more) edge(collapse.on.id, actor.id, statement, collapse.rule);
  }
  return {
    nodes: [...nodes.values()].map(({ articlesOf, ...rest }) => ({ ...rest, articles: articlesOf.size })),
    edges: [...edges.values()],
  };
}
