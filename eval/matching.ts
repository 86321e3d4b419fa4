import { createEngine, type Engine } from '../src/engine/engine.ts';
import type { Proposition } from '../src/engine/proposition/proposition.ts';
import type { Statement } from '../src/engine/read/reading.ts';
import { cluster, type Link } from '../src/ledger/match/cluster.ts';
import { compare, type Node } from '../src/ledger/match/compare.ts';
import { linksAmong } from '../src/ledger/match/scores.ts';
import { WEIGHTS, type Weights } from '../src/ledger/match/weights.ts';
import { type BCubed, bCubedOf } from './b-cubed.ts';
import { sameName } from './names-match.ts';
import type { GoldMention, Story } from './story.ts';

/** A statement of a story with its claim. */
export interface Placed {
  readonly article: string;
  readonly statement: Statement;
  readonly source: string | null;
  readonly node: Node;
  readonly proposition: Proposition;
  readonly text: string;
  claim: string;
}

/** B-cubed of found mentions and of all, as shares. */
export interface MatchingScore extends BCubed {
  readonly mentions: number;
  readonly found: number;
  /** The same over found mentions alone: what matching can answer for. */
  readonly foundRecall: number;
  readonly foundF1: number;
}

/** Makes an engine of model bytes. */
export const engineOf = (de: Uint8Array, en: Uint8Array, concepts: Uint8Array | undefined): Engine =>
  createEngine(concepts === undefined ? { de, en } : { de, en, concepts });

/** Reads a story's articles and puts their statements on claims. */
export function matchStory(story: Story, engine: Engine): Placed[] {
  const placed = readStatements(story, engine);
  placeByWeights(placed, WEIGHTS);
  return placed;
}

/** Puts statements on claims by given weights. */
export function placeByWeights(placed: readonly Placed[], weights: Weights): void {
  const nodes = placed.map((p) => p.node);
  const claims = cluster(nodes, linksOf(nodes, weights));
  for (const p of placed) p.claim = claims.get(p.node.id)!;
}

/** The statements of a story's articles, each on a claim of its own. */
export function readStatements(story: Story, engine: Engine): Placed[] {
  return story.articles.flatMap((article): Placed[] => {
    const { text, ...facts } = article;
    const { reading, propositions } = engine.digest(text, facts);
    return reading.statements.map((statement, i): Placed => {
      const proposition = propositions[i]!;
      const id = `${article.id}/${statement.id}`;
      const day = Math.floor(Date.parse(article.published) / 86_400_000);
      const actor = reading.actors.find((a) => a.id === statement.source.actor);
      return {
        article: article.id,
        statement,
        source: actor?.name ?? null,
        node: { id, day, language: article.language, proposition },
        proposition,
        text: statement.content.map((s) => text.slice(s.start, s.end)).join(' … '),
        claim: id,
      };
    });
  });
}

/** All pairs of some nodes. */
export function pairsOf(nodes: readonly Node[]): (readonly [Node, Node])[] {
  return nodes.flatMap((a, i) => nodes.slice(i + 1).map((b) => [a, b] as const));
}

/** Links between the pairs that a ledger compares. */
function linksOf(nodes: readonly Node[], weights: Weights): Link[] {
  return linksAmong(nodes, (a, b) => compare(a, b, weights).score);
}

/** The statement of a mention: same article, overlapping content, the right source preferred, then the larger overlap. */
export function locate(placed: readonly Placed[], mention: GoldMention): Placed | null {
  let best: { value: number; placed: Placed } | null = null;
  for (const p of placed) {
    if (p.article !== mention.article) continue;
    const [a, b] = mention.span;
    const hit = p.statement.content.reduce((n, s) => n + Math.max(0, Math.min(b, s.end) - Math.max(a, s.start)), 0);
    if (hit === 0) continue;
    const value = (mention.who.some((w) => sameName(w, p.source ?? '')) ? 1e6 : 0) + hit;
    if (!best || value > best.value) best = { value, placed: p };
  }
  return best?.placed ?? null;
}

/** B-cubed of a story's mentions, over all and over those found. */
export function scoreMatching(story: Story, placed: readonly Placed[]): MatchingScore {
  const all = story.mentions.map((mention) => ({ gold: mention.claim, claim: locate(placed, mention)?.claim ?? null }));
  const found = all.filter(({ claim }) => claim !== null);
  const { recall: foundRecall, f1: foundF1 } = bCubedOf(found);
  return { mentions: all.length, found: found.length, ...bCubedOf(all), foundRecall, foundF1 };
}
