import type { AnalysedSentence } from '../read/frame.ts';
import type { AnalysedArticle } from './propositions.ts';
import type { SentenceFeatures } from './sentence-features.ts';
import { addWeight, unit, type Weights } from './vector.ts';

const MOST = 14;
const LEAD_SENTENCES = 3;
const NAME_WEIGHT = 0.8;
const STATE_WEIGHT = 0.5;

/** The context of each place in an article: what its title, lead and most of its sentences are about, and what stands close by. */
export function contextOf(article: AnalysedArticle, get: (s: AnalysedSentence) => SentenceFeatures): (at: number) => Record<string, number> {
  const whole: Weights = new Map();
  for (const s of article.title) add(whole, get(s), 1);
  article.sentences.forEach((s, i) => add(whole, get(s), i < LEAD_SENTENCES ? 0.8 : 0.35));
  const made = unit(whole, MOST);
  return () => made;
}

/** Repeated mention counts: weights are summed here, unlike within a content. */
function add(weights: Weights, features: SentenceFeatures, share: number): void {
  for (const p of features.participants) {
    const weight = share * (p.key.startsWith('state:') ? STATE_WEIGHT : NAME_WEIGHT);
    weights.set(p.key, Math.min(2, (weights.get(p.key) ?? 0) + weight * 0.5));
  }
  for (const c of features.concepts) for (const { concept, weight } of c.concepts) addWeight(weights, concept, weight * share);
}
