import { ASIDE, isAside } from './aside.ts';
import { EVIDENCE, type Evidence, type Features, findingsOf } from './evidence.ts';
import { WEIGHTS, type Weights } from './weights.ts';

/** A proposition as matching sees it: what it says, in which language, and the day (since 1970) of its earliest article. */
export interface Node {
  readonly id: string;
  readonly day: number;
  readonly language: 'de' | 'en';
  readonly proposition: Features;
}

/** How surely two propositions say the same, 0 to 1, and what speaks for and against it. */
export interface Comparison {
  readonly score: number;
  readonly rules: readonly string[];
}

/** From this score on two propositions are taken to say the same. */
export const LINK = 0.57;

/**
 * Compares what two propositions say; symmetric. Figures, stance and polarity play no part. The score is a logistic regression's over what
 * `findingsOf` finds, as if half of all pairs said the same.
 */
export function compare(one: Node, other: Node, weights: Weights = WEIGHTS): Comparison {
  // The order of adding up must not show.
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  const days = Math.abs(a.day - b.day);
  const found = findingsOf(a.proposition, b.proposition, days);
  if (found === null) return { score: 0, rules: [] };
  if (found.never) return { score: 0, rules: found.apart };
  const score = likelihood(found.evidence, weights);
  if (score < LINK) return { score, rules: found.apart };
  const { concepts, context } = found.evidence;
  const rules = [
    ...(found.event === '' ? [] : [`event:${found.event}`]),
    ...(found.shared.length > 0 ? [`participants:${[...found.shared].sort().map(short).join(',')}`] : []),
    ...(concepts > 0 ? [`concepts:${concepts.toFixed(2)}`] : []),
    `context:${context.toFixed(2)}`,
    ...(days > 0 ? [`time:${days}d`] : []),
    ...found.apart,
    ...(isAside(a.proposition, b.proposition) ? [ASIDE] : []),
  ];
  return { score, rules };
}

/** How likely it is, 0 to 1, that contents with such evidence say the same. */
function likelihood(evidence: Evidence, { base, ...weights }: Weights): number {
  return 1 / (1 + Math.exp(-EVIDENCE.reduce((sum, name) => sum + weights[name] * evidence[name], base)));
}

const short = (key: string): string => key.replace(/^(?:state|name):/u, '');
