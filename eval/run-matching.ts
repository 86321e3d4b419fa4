import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadConcepts, loadModel } from '../src/cli/models.ts';
import { similarityScore } from './concept-similarity.ts';
import { engineOf, locate, matchStory, type Placed, scoreMatching } from './matching.ts';
import { dataFolder } from './sections.ts';
import { readStories, readStory, type Story } from './story.ts';

// node .build/eval/run-matching.js [--errors] [--similarity] [--no-concepts] [STORY …]: scores the claims of stories, by default of all there are.

const args = process.argv.slice(2);
const folders = args.filter((a) => !a.startsWith('--'));
const data = dataFolder();
const stories =
  folders.length > 0
    ? folders.map(readStory)
    : ['eval/stories', ...(data === null ? [] : [join(data, 'stories')])].filter((f) => existsSync(f)).flatMap(readStories);
const concepts = args.includes('--no-concepts') ? undefined : await loadConcepts();
const engine = engineOf(await loadModel('de'), await loadModel('en'), concepts);
for (const story of stories) {
  const placed = matchStory(story, engine);
  const s = scoreMatching(story, placed);
  const f = (n: number): string => (100 * n).toFixed(1);
  console.log(
    `${story.name}: B³ F1 ${f(s.f1)} (P ${f(s.precision)} R ${f(s.recall)}), found ${s.found}/${s.mentions}; over found: F1 ${f(s.foundF1)} R ${f(s.foundRecall)}; ${new Set(placed.map((p) => p.claim)).size} claims of ${placed.length} statements`,
  );
  if (args.includes('--errors')) printGroups(story, placed);
}
if (args.includes('--similarity') && data !== null && concepts !== undefined) {
  const { pairs, spearman } = similarityScore(data, engine, concepts);
  console.log(`similarity de–en, dev: Spearman ${spearman.toFixed(3)} over ${pairs} pairs`);
}

/** Predicted claims with the gold mentions on them, so that wrong merges and splits show. */
function printGroups(story: Story, placed: readonly Placed[]): void {
  const gold = new Map<string, string[]>();
  for (const m of story.mentions) {
    const at = locate(placed, m);
    if (at) gold.set(at.node.id, [...(gold.get(at.node.id) ?? []), m.claim]);
  }
  const groups = new Map<string, Placed[]>();
  for (const p of placed) groups.set(p.claim, [...(groups.get(p.claim) ?? []), p]);
  for (const [claim, members] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
    const known = members.filter((m) => gold.has(m.node.id));
    if (known.length === 0 && members.length < 2) continue;
    console.log(`== ${claim} (${members.length})`);
    for (const m of members) {
      const { core, events, phase, participants, concepts: c } = m.proposition;
      const what = `${core ? '' : '~'}${phase} [${events}] {${participants}} ${Object.keys(c).slice(0, 6).join(' ')}`;
      console.log(
        `   ${(gold.get(m.node.id) ?? ['-']).join('+').padEnd(12)} ${m.node.id.padEnd(22)} ${m.text.slice(0, 90)}\n        ${what}`,
      );
    }
  }
}
