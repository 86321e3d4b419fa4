import { writeFileSync } from 'node:fs';
import { learnWeights, lessonOf } from '../eval/learn-matching.ts';
import { engineOf, placeByWeights, scoreMatching } from '../eval/matching.ts';
import { readStories } from '../eval/story.ts';
import { loadConcepts, loadModel } from '../src/cli/models.ts';
import { say } from './recipe.ts';

// npm run train:matching: learns from the gold stories of eval/stories how much each piece of evidence tells that two statements say the
// same, and writes it to src/ledger/match/weights.ts. Prints how each story's claims come out with weights learnt from the others.

const engine = engineOf(await loadModel('de'), await loadModel('en'), await loadConcepts());
const lessons = readStories('eval/stories').map((story) => lessonOf(story, engine));
for (const lesson of lessons) {
  const { story, placed } = lesson;
  placeByWeights(placed, learnWeights(lessons.filter((other) => other !== lesson)));
  const { f1, precision, recall, foundF1 } = scoreMatching(story, placed);
  const [f, p, r, found] = [f1, precision, recall, foundF1].map((share) => (100 * share).toFixed(1));
  say(`${story.name}, learnt from the others: B³ F1 ${f} (P ${p} R ${r}), of those found ${found}`);
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
