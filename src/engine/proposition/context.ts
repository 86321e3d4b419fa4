import type { AnalysedSentence } from '../read/frame.ts';
import type { AnalysedArticle } from './propositions.ts';
import type { SentenceFeatures } from './sentence-features.ts';
import type { Weights } from './vector.ts';

const NAMES = 9;
const STATES = 3;
const CONCEPTS = 8;
const LEAD_SENTENCES = 3;
const KIND_WEIGHT = 0.5;

/** The context of an article: whom and what its title, its lead and most of its sentences are about. */
export function contextOf(article: AnalysedArticle, get: (s: AnalysedSentence) => SentenceFeatures): Record<string, number> {
  const who: Weights = new Map();
  const what: Weights = new Map();
  const add = (features: SentenceFeatures, share: number): void => {
    for (const p of features.participants) who.set(p.key, (who.get(p.key) ?? 0) + share);
    for (const e of features.events) what.set(`@${e.kind}`, (what.get(`@${e.kind}`) ?? 0) + share * e.weight * e.weight * KIND_WEIGHT);
    for (const c of features.concepts) {
      for (const { concept, weight } of c.concepts) what.set(concept, (what.get(concept) ?? 0) + share * weight * weight);
    }
  };
  const named = new Set(article.sentences.flatMap((s) => get(s).participants.map((p) => p.key)));
  for (const s of article.title) add(onlyKnown(get(s), named), 1);
  for (const [i, s] of article.sentences.entries()) add(get(s), i < LEAD_SENTENCES ? 0.8 : 0.35);
  const best = (weights: Weights, most: number, wanted: (name: string) => boolean): [string, number][] =>
    [...weights]
      .filter(([name]) => wanted(name))
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, most);
  const isState = (name: string): boolean => name.startsWith('state:');
  const people = [...best(who, NAMES, (n) => !isState(n)), ...best(who, STATES, isState).map(([n, w]): [string, number] => [n, w * 0.6])];
  return {
    ...scaled(people, WHO_PART),
    ...scaled(
      best(what, CONCEPTS, (n) => !who.has(n)),
      WHAT_PART,
    ),
  };
}

/** Shares of the squared length that names and concepts take. */
const WHO_PART = 0.55;
const WHAT_PART = 0.45;

/** What is mentioned more often counts more, but less than in proportion. */
function scaled(list: readonly [string, number][], part: number): Record<string, number> {
  const sum = list.reduce((n, [, w]) => n + w, 0);
  return Object.fromEntries(list.map(([name, w]) => [name, Math.round(Math.sqrt((w / sum) * part) * 100) / 100]));
}

/** English titles write every word with a capital: what the text does not name is no name. */
function onlyKnown(features: SentenceFeatures, named: ReadonlySet<string>): SentenceFeatures {
  return { ...features, participants: features.participants.filter((p) => named.has(p.key)) };
}
