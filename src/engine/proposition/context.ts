import type { AnalysedSentence } from '../read/frame.ts';
import type { AnalysedArticle } from './propositions.ts';
import type { SentenceFeatures } from './sentence-features.ts';
import { unit, type Weights } from './vector.ts';

const MOST = 14;
const LEAD_SENTENCES = 3;
const NAME_WEIGHT = 0.8;
const STATE_WEIGHT = 0.5;

/** The context of each place in an article: what its title, lead and most of its sentences are about, and what stands close by. */
export function contextOf(
  article: AnalysedArticle,
  get: (s: AnalysedSentence) => SentenceFeatures,
): (at: number) => Record<string, number> {
  const whole: Weights = new Map();
  const named = new Set(article.sentences.flatMap((s) => get(s).participants.map((p) => p.key)));
  for (const s of article.title) add(whole, onlyKnown(get(s), named), 1);
  for (const [i, s] of article.sentences.entries()) add(whole, get(s), i < LEAD_SENTENCES ? 0.8 : 0.35);
  for (const [name, sum] of whole) whole.set(name, Math.sqrt(sum));
  const made = unit(whole, MOST);
  return () => made;
}

/** English titles write every word with a capital: what the text does not name is no name. */
function onlyKnown(features: SentenceFeatures, named: ReadonlySet<string>): SentenceFeatures {
  return { ...features, participants: features.participants.filter((p) => named.has(p.key)) };
}

/** What is named often counts more, but less than in proportion: the sums are taken to their roots in the end. */
function add(weights: Weights, features: SentenceFeatures, share: number): void {
  const put = (name: string, weight: number): void => void weights.set(name, (weights.get(name) ?? 0) + share * weight);
  for (const p of features.participants) put(p.key, p.key.startsWith('state:') ? STATE_WEIGHT : NAME_WEIGHT);
  for (const c of features.concepts) for (const { concept, weight } of c.concepts) put(concept, weight * weight);
}
