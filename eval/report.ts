import type { Counts, Hits, Judged, Tally } from './score.ts';

/** Precision, recall and F1 in per cent with one decimal; null where there was nothing to find and nothing found. */
export interface Prf {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** The scores of a set of cases, in per cent with one decimal. */
export interface CaseScores {
  readonly cases: number;
  readonly statement: Prf;
  readonly content: Prf;
  readonly stance: number | null;
  readonly certainty: number | null;
  readonly polarity: number | null;
  readonly speech: number | null;
  readonly chain: Prf;
  readonly figures: Prf;
  readonly when: Prf;
}

/** One row of the reliability table: of the statements whose confidence lies in a band, how many were right. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly statements: number;
  readonly confidence: number;
  readonly right: number;
}

/** The scores of a tally. */
export function caseScores(cases: number, tally: Tally): CaseScores {
  return {
    cases,
    statement: prf(tally.statement),
    content: prf(tally.content),
    stance: rate(tally.stance),
    certainty: rate(tally.certainty),
    polarity: rate(tally.polarity),
    speech: rate(tally.speech),
    chain: prf(tally.via),
    figures: prf(tally.figures),
    when: prf(tally.when),
  };
}

/** Precision, recall and F1 of counts. */
export function prf({ right, extra, missed }: Counts): Prf {
  const precision = right + extra === 0 ? null : percent(right / (right + extra));
  const recall = right + missed === 0 ? null : percent(right / (right + missed));
  const all = 2 * right + extra + missed;
  return { precision, recall, f1: all === 0 ? null : percent((2 * right) / all) };
}

function rate({ right, of }: Hits): number | null {
  return of === 0 ? null : percent(right / of);
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}

/** Reliability in ten bands, the expected calibration error and the Brier score; a well calibrated 0.8 is right in 8 of 10 cases. */
export function calibration(judged: readonly Judged[]): {
  readonly bands: readonly Band[];
  readonly expectedError: number;
  readonly brier: number;
} {
  const bands: Band[] = [];
  let error = 0;
  for (let i = 0; i < 10; i++) {
    const inside = judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === i);
    if (inside.length === 0) continue;
    const confidence = mean(inside.map((one) => one.confidence));
    const right = mean(inside.map((one) => (one.right ? 1 : 0)));
    error += (Math.abs(confidence - right) * inside.length) / judged.length;
    bands.push({ from: i / 10, to: (i + 1) / 10, statements: inside.length, confidence: round(confidence), right: round(right) });
  }
  return { bands, expectedError: round(error), brier: round(mean(judged.map((one) => (one.confidence - (one.right ? 1 : 0)) ** 2))) };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
