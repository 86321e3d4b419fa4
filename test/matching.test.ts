import { beforeAll, describe, expect, it } from 'vitest';
import { loadConcepts, loadModel } from '../src/cli/models.ts';
import { createEngine, type Engine } from '../src/engine/engine.ts';
import { cluster } from '../src/ledger/match/cluster.ts';
import { compare, LINK, type Node } from '../src/ledger/match/compare.ts';
import { keysOf } from '../src/ledger/match/keys.ts';
import { type Affair, affairs } from './affairs.ts';

interface Rendering {
  readonly affair: string;
  readonly claim: number;
  readonly text: string;
  readonly node: Node;
}

interface Pair {
  readonly a: Rendering;
  readonly b: Rendering;
  readonly same: boolean;
}

let engine: Engine;
let pairs: Pair[];
let claims: Map<string, string>;

beforeAll(async () => {
  engine = createEngine({ de: await loadModel('de'), en: await loadModel('en'), concepts: await loadConcepts() });
  const all = affairs.map(renderingsOf);
  const nodes = all.flat().map((r) => r.node);
  // As a ledger does it: only what shares a key is compared.
  const compared = nodes.flatMap((a, i) =>
    nodes.slice(i + 1).flatMap((b) => (sharesKey(a, b) ? [{ a: a.id, b: b.id, score: compare(a, b).score }] : [])),
  );
  claims = cluster(nodes, compared);
  pairs = all.flatMap((list) => list.flatMap((a, i) => list.slice(i + 1).map((b): Pair => ({ a, b, same: a.claim === b.claim }))));
});

function renderingsOf(affair: Affair): Rendering[] {
  return affair.claims.flatMap((claim, number) =>
    (['de', 'en'] as const).flatMap((language) =>
      claim[language].map((text, n): Rendering => {
        const published = `2024-05-${String(10 + n)}`;
        const { propositions } = engine.digest(`${affair.lead[language]} ${text}`, { language, published });
        const { statement: _, ...proposition } = propositions.at(-1)!;
        const node = { id: `${affair.name}/${number}/${language}${n}`, day: 19_850 + n, language, proposition };
        return { affair: affair.name, claim: number, text, node };
      }),
    ),
  );
}

const sharesKey = (a: Node, b: Node): boolean => {
  const keys = new Set(keysOf(a.proposition));
  return keysOf(b.proposition).some((key) => keys.has(key));
};
const isLinked = ({ a, b }: Pair): boolean => compare(a.node, b.node).score >= LINK;
const onOneClaim = ({ a, b }: Pair): boolean => claims.get(a.node.id) === claims.get(b.node.id);
const show = ({ a, b }: Pair): string => `${a.node.id} ${a.text} | ${b.node.id} ${b.text} | ${JSON.stringify(compare(a.node, b.node))}`;

describe('contents of invented affairs', () => {
  it('are compared in many pairs, about half of them across languages', () => {
    const crossing = pairs.filter(({ a, b }) => a.node.language !== b.node.language);
    expect(pairs.length).toBeGreaterThanOrEqual(60);
    expect(crossing.length / pairs.length).toBeGreaterThan(0.4);
  });

  it('stand on one claim where they say the same', () => {
    expect(pairs.filter((p) => p.same && !onOneClaim(p)).map(show)).toEqual([]);
  });

  it('stand on different claims where they say something else', () => {
    expect(pairs.filter((p) => !p.same && onOneClaim(p)).map(show)).toEqual([]);
  });

  it('never share a claim with another affair', () => {
    const affairsOn = new Map<string, Set<string>>();
    for (const [id, claim] of claims) affairsOn.set(claim, (affairsOn.get(claim) ?? new Set()).add(id.split('/')[0] ?? ''));
    expect([...affairsOn.values()].filter((names) => names.size > 1)).toEqual([]);
  });

  it('share a key where they are tied', () => {
    const linked = pairs.filter(isLinked);
    expect(linked.filter(({ a, b }) => !sharesKey(a.node, b.node)).map(show)).toEqual([]);
  });
});

describe('one event told of two places', () => {
  const told = (id: string, text: string): Node => {
    const { propositions } = engine.digest(text, { language: /\b(?:the|said)\b/u.test(text) ? 'en' : 'de', published: '2024-05-10' });
    const { statement: _, ...proposition } = propositions.at(-1)!;
    return { id, day: 19_850, language: /\b(?:the|said)\b/u.test(text) ? 'en' : 'de', proposition };
  };
  const fire = (id: string, town: string, street: string): Node =>
    told(
      id,
      `Ein Brand hat in ${town} eine Lagerhalle zerstört. Bei dem Feuer in ${town} seien drei Arbeiter verletzt worden, sagte ${street}.`,
    );

  it('stands apart where neither article has heard of the other place', () => {
    const one = fire('a', 'Kassel', 'Feuerwehrchef Jochen Brell');
    const other = fire('b', 'Rostock', 'Feuerwehrchefin Vera Stang');
    expect(compare(one, other)).toMatchObject({ score: 0, rules: expect.arrayContaining(['apart:affair']) });
  });

  it('stands together where one of them names both', () => {
    const one = fire('a', 'Kassel', 'Feuerwehrchef Jochen Brell');
    const both = told(
      'b',
      'Ein Brand hat in Kassel bei Rostock eine Lagerhalle zerstört. Bei dem Feuer in Rostock seien drei Arbeiter verletzt worden, sagte Feuerwehrchef Jochen Brell.',
    );
    expect(compare(one, both).score).toBeGreaterThanOrEqual(LINK);
  });
});
