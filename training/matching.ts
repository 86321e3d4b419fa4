import { writeFileSync } from 'node:fs';
import { learnWeights, lessonsOf, scoreUnseen } from '../eval/learn-matching.ts';
import { say } from './recipe.ts';

// npm run train:matching: learns from the gold stories of eval/stories how much each piece of evidence tells that two statements say the
// same, and writes it to src/ledger/match/weights.ts. Prints how each story's claims come out with weights learnt from the others.

const lessons = await lessonsOf('eval/stories');
for (const [story, shares] of Object.entries(scoreUnseen(lessons))) {
  const [p, r, f1] = [shares.p, shares.r, shares.f1].map((share) => (100 * share).toFixed(1));
  say(`${story}, learnt from the others: B³ F1 ${f1} (P ${p} R ${r})`);
}
const weights = learnWeights(lessons);
const lines = Object.entries(weights).map(([name, value]) => `  ${name}: ${value},`);
writeFileSync(
  'src/ledger/match/weights.ts',
  `import type { Evidence } from './evidence.ts';

/** How much each piece of evidence tells, as log-odds; \`base\` is what holds without any. */
export interface Weights extends Evidence {
  readonly base: number;
}

/** Learnt from the gold stories of \`eval/stories\` by \`npm run train:matching\`, which writes this file. */
export const WEIGHTS: Weights = {
${lines.join('\n')}
};
`,
);
