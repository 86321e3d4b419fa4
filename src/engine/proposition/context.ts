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
  const named = new Set(article.sentences.flatMap((s) => get(s).participants.map((p) => p.key)));
  for (const s of article.title) add(whole, onlyKnown(get(s), named), 1);
  article.sentences.forEach((s, i) => add(whole, get(s), i < LEAD_SENTENCES ? 0.8 : 0.35));
  const made = unit(whole, MOST);
  return () => made;
}

/** English titles write every word with a capital: what the text does not name is no name. */
function onlyKnown(features: SentenceFeatures, named: ReadonlySet<string>): SentenceFeatures {
  return { ...features, participants: features.participants.filter((p) => named.has(p.key)) };
}

/** Repeated mention counts: weights are summed here, unlike within a content. */
function add(weights: Weights, features: SentenceFeatures, share: number): void {
  for (const p of features.participants) {
    const weight = share * (p.key.startsWith('state:') ? STATE_WEIGHT : NAME_WEIGHT);
    weights.set(p.key, Math.min(2, (weights.get(p.key) ?? 0) + weight * 0.5));
  }
  for (const c of features.concepts) for (const { concept, weight } of c.concepts) addWeight(weights, concept, weight * share);
}
