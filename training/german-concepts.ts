import { heaviest, isVerbKey, normalise, type Rows, wordKey } from './concept-rows.ts';

const MOST = 4;
const LEAST_SHARE = 0.1;

/** Concepts of German words by key: those of their translations, which share a little with what means the same. */
export function translatedConcepts(translations: Rows, ofEnglish: Rows): Rows {
  const rows: Rows = new Map();
  for (const [key, row] of translations) {
    const spread = new Map<string, number>();
    for (const [t, n] of heaviest(row, MOST, LEAST_SHARE)) {
      const meant = ofEnglish.get(wordKey(t, isVerbKey(key))) ?? ofEnglish.get(wordKey(t, !isVerbKey(key))) ?? new Map([[t, 1]]);
      for (const [concept, share] of meant) spread.set(concept, (spread.get(concept) ?? 0) + n * share);
    }
    rows.set(key, heaviest(spread, MOST, LEAST_SHARE));
  }
  normalise(rows);
  return rows;
}
