import { loadConcepts, loadModel } from '../src/cli/models.ts';
import type { Engine } from '../src/engine/engine.ts';
import { EVIDENCE, findingsOf, SUPPORTING } from '../src/ledger/match/evidence.ts';
import type { Weights } from '../src/ledger/match/weights.ts';
import { fitLogistic, type Sample } from '../training/logistic.ts';
import { engineOf, locate, type Placed, pairsOf, placeByWeights, readStatements, scoreMatching } from './matching.ts';
import { readStories, type Story } from './story.ts';

/** A story as learning sees it: its statements, and the pairs of them that are compared. */
export interface Lesson {
  readonly story: Story;
  readonly placed: readonly Placed[];
  readonly samples: readonly Sample[];
}

/** How much a pair counts of which only one statement is on a gold claim: the other may belong to it unnoticed. */
const ONE_KNOWN = 0.5;
/** How much a pair of the very same words counts. */
const SAME_WORDS = 0.2;
const RIDGE = 0.05;

/** Makes a lesson of a story: pairs of statements of which at least one is on a gold claim; those that say the same weigh as much as the others, in all 1. */
function lessonOf(story: Story, engine: Engine): Lesson {
  const placed = readStatements(story, engine);
  const goldOf = new Map<string, string>();
  for (const mention of story.mentions) {
    const at = locate(placed, mention);
    if (at !== null) goldOf.set(at.node.id, mention.claim);
  }
  const textOf = new Map(placed.map(({ node, text }) => [node.id, text]));
  const samples = pairsOf(placed.map(({ node }) => node)).flatMap(([a, b]): Sample[] => {
    const [x, y] = [goldOf.get(a.id), goldOf.get(b.id)];
    const found = x === undefined && y === undefined ? null : findingsOf(a.proposition, b.proposition, Math.abs(a.day - b.day));
    if (found === null || found.never) return [];
    const weight = (x === undefined || y === undefined ? ONE_KNOWN : 1) * (textOf.get(a.id) === textOf.get(b.id) ? SAME_WORDS : 1);
    return [{ features: EVIDENCE.map((name) => found.evidence[name]), holds: x === y, weight }];
  });
  return { story, placed, samples: balanced(samples) };
}

/** Lessons of the stories of a folder. */
export async function lessonsOf(folder: string): Promise<Lesson[]> {
  const engine = engineOf(await loadModel('de'), await loadModel('en'), await loadConcepts());
  return readStories(folder).map((story) => lessonOf(story, engine));
}

/** B-cubed precision, recall and F1 of each story's claims by weights learnt from the others, as shares. */
export function scoreUnseen(lessons: readonly Lesson[]): Record<string, { p: number; r: number; f1: number }> {
  return Object.fromEntries(
    lessons.map((lesson) => {
      placeByWeights(lesson.placed, learnWeights(lessons.filter((other) => other !== lesson)));
      const { precision: p, recall: r, f1 } = scoreMatching(lesson.story, lesson.placed);
      return [lesson.story.name, { p, r, f1 }];
    }),
  );
}

/** Weights learnt from lessons, to three decimals. Evidence that would count the other way round than it can counts nothing. */
export function learnWeights(lessons: readonly Lesson[]): Weights {
  const all = lessons.flatMap(({ samples }) => samples);
  let used = EVIDENCE.map((_, at) => at);
  for (;;) {
    const { base, weights } = fitLogistic(
      all.map((sample) => ({ ...sample, features: used.map((at) => sample.features[at]!) })),
      RIDGE,
    );
    const fitting = used.filter((at, place) => (SUPPORTING.has(EVIDENCE[at]!) ? weights[place]! >= 0 : weights[place]! <= 0));
    if (fitting.length < used.length) {
      used = fitting;
      continue;
    }
    const weightOf = (at: number): number => (used.includes(at) ? rounded(weights[used.indexOf(at)]!) : 0);
    return Object.fromEntries([['base', rounded(base)], ...EVIDENCE.map((name, at) => [name, weightOf(at)])]) as Record<
      keyof Weights,
      number
    >;
  }
}

const rounded = (value: number): number => Math.round(1000 * value) / 1000;

function balanced(samples: readonly Sample[]): Sample[] {
  const sum = (wanted: boolean): number => samples.reduce((n, { holds, weight }) => n + (holds === wanted ? weight : 0), 0);
  const [yes, no] = [sum(true), sum(false)];
  return samples.map((sample) => ({ ...sample, weight: sample.weight / (2 * (sample.holds ? yes : no)) }));
}
