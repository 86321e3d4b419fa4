import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agglomerate, cluster, FAINT, type Link } from './cluster.ts';
import { compare, LINK, type Node } from './compare.ts';
import { keysOf } from './keys.ts';

const KINDS = ['kill', 'injure', 'sell', 'buy', 'deploy', 'arrive'];
const NAMES = ['#dam', 'rain', '#bank', 'sell', 'state:CL', 'name:kursk'];

const weights = fc
  .dictionary(fc.constantFrom(...NAMES), fc.double({ min: 0.1, max: 0.9, noNaN: true }), { maxKeys: 5 })
  .map((w) => ({ ...w }));
const nodes = fc
  .array(
    fc.record({
      day: fc.integer({ min: 19000, max: 19100 }),
      language: fc.constantFrom('de' as const, 'en' as const),
      proposition: fc.record({
        core: fc.boolean(),
        events: fc.uniqueArray(fc.constantFrom(...KINDS), { maxLength: 3 }),
        phase: fc.constantFrom('done' as const, 'planned' as const, 'open' as const),
        participants: fc.uniqueArray(fc.constantFrom('state:CL', 'name:kursk', 'state:KP'), { maxLength: 3 }),
        agents: fc.uniqueArray(fc.constantFrom('#soldier', '#weapon'), { maxLength: 2 }),
        patients: fc.uniqueArray(fc.constantFrom('#plane', 'state:KP'), { maxLength: 2 }),
        concepts: weights,
        context: weights,
      }),
    }),
    { maxLength: 12 },
  )
  .map((list): Node[] => list.map((n, i) => ({ id: `n${String(i).padStart(2, '0')}`, ...n })));

function linksBetween(list: readonly Node[]): Link[] {
  return list.flatMap((a, i) => list.slice(i + 1).map((b): Link => ({ a: a.id, b: b.id, score: compare(a, b).score })));
}

const sorted = (claims: ReadonlyMap<string, string>): [string, string][] => [...claims].sort((a, b) => (a[0] < b[0] ? -1 : 1));

describe('compare', () => {
  it('is symmetric', () => {
    fc.assert(fc.property(nodes, (list) => list.every((a) => list.every((b) => compare(a, b).score === compare(b, a).score))));
  });

  it('scores from 0 to 1', () => {
    fc.assert(fc.property(nodes, (list) => linksBetween(list).every(({ score }) => score >= 0 && score <= 1)));
  });
});

describe('a content that only points', () => {
  const said = {
    events: ['deploy'],
    phase: 'done',
    agents: [],
    patients: [],
    concepts: { '#soldier': 1 },
    context: { 'name:kursk': 1 },
  } as const;
  const node = (id: string, core: boolean, participants: string[]): Node => ({
    id,
    day: 20000,
    language: 'en',
    proposition: { ...said, core, participants },
  });

  it('fits one of two sure claims better: the one with the same names', () => {
    const pointing = node('c', false, ['state:KP', 'name:kursk']);
    const near = compare(pointing, node('b', true, ['state:KP', 'name:kursk'])).score;
    const less = compare(pointing, node('a', true, ['state:KP'])).score;
    expect(less).toBeGreaterThan(0.8);
    expect(near).toBeGreaterThan(less);
    expect(near).toBeLessThan(1);
  });
});

describe('cluster', () => {
  it('depends on the set of nodes and links, not on their order', () => {
    fc.assert(
      fc.property(
        nodes.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(list, { minLength: list.length }),
            fc.shuffledSubarray(linksBetween(list), { minLength: (list.length * (list.length - 1)) / 2 }),
          ),
        ),
        ([list, shuffled, links]) => {
          expect(sorted(cluster(shuffled, links))).toEqual(sorted(cluster(list, linksBetween(list))));
        },
      ),
    );
  });

  it('never ties two claims by a node that is no core', () => {
    fc.assert(
      fc.property(nodes, (list) => {
        const links = linksBetween(list);
        const cores = list.filter((n) => n.proposition.core);
        const alone = cluster(cores, links);
        const all = cluster(list, links);
        return cores.every((a) => cores.every((b) => (alone.get(a.id) === alone.get(b.id)) === (all.get(a.id) === all.get(b.id))));
      }),
    );
  });

  it('gives every claim a chain of ties', () => {
    fc.assert(
      fc.property(nodes, (list) => {
        const links = linksBetween(list);
        const claims = cluster(list, links);
        return list.every(({ id }) => {
          const mates = list.filter((other) => other.id !== id && claims.get(other.id) === claims.get(id));
          return (
            mates.length === 0 ||
            links.some(({ a, b, score }) => score >= FAINT && [a, b].includes(id) && mates.some((m) => [a, b].includes(m.id)))
          );
        });
      }),
    );
  });
});

describe('agglomerate', () => {
  const within = (ids: readonly string[], score: number): Link[] =>
    ids.flatMap((a, i) => ids.slice(i + 1).map((b): Link => ({ a, b, score })));
  const [one, other] = [
    ['a1', 'a2', 'a3', 'a4'],
    ['b1', 'b2', 'b3', 'b4'],
  ];

  it('does not join two claims by one doubtful link', () => {
    const links = [...within(one, 0.8), ...within(other, 0.8), { a: 'a1', b: 'b1', score: 0.6 }];
    expect(agglomerate([...other, ...one], links)).toEqual([one, other]);
  });

  it('joins them where most of their pairs are alike', () => {
    const across = one.flatMap((a) => other.slice(0, 3).map((b): Link => ({ a, b, score: 0.5 })));
    expect(agglomerate([...one, ...other], [...within(one, 0.8), ...within(other, 0.8), ...across])).toEqual([[...one, ...other]]);
  });
});

describe('keysOf', () => {
  it('gives few keys', () => {
    fc.assert(fc.property(nodes, (list) => list.every((n) => keysOf(n.proposition).length <= 48)));
  });

  it('gives none twice, though a concept is called like a kind of event', () => {
    fc.assert(fc.property(nodes, (list) => list.every((n) => new Set(keysOf(n.proposition)).size === keysOf(n.proposition).length)));
  });

  it('gives the same content of the same affair the same keys', () => {
    fc.assert(
      fc.property(nodes, (list) => list.every((n) => keysOf(n.proposition).join() === keysOf(structuredClone(n.proposition)).join())),
    );
  });

  it('is needed for a link: contents of different affairs never say the same', () => {
    fc.assert(
      fc.property(nodes, (list) =>
        linksBetween(list.map((n, i) => ({ ...n, proposition: { ...n.proposition, context: { [`name:${i}`]: 1 } } }))).every(
          ({ score }) => score < LINK,
        ),
      ),
    );
  });
});
