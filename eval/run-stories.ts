import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadModel } from '../src/cli/models.ts';
import { createReader } from '../src/cli/reader.ts';
import { scoreStory } from './ledger-story.ts';
import { dataFolder } from './sections.ts';

// node .build/eval/run-stories.js [--errors] [STORY …]: scores the ledgers of stories, by default of all there are.

const args = process.argv.slice(2);
const given = args.filter((arg) => !arg.startsWith('--'));
const data = dataFolder();
const homes = ['eval/stories', ...(data === null ? [] : [join(data, 'stories')])].filter((home) => existsSync(home));
const all = homes.flatMap((home) =>
  readdirSync(home, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? [join(home, e.name)] : [])),
);
const reader = createReader(loadModel);
const percent = (share: number): string => (100 * share).toFixed(1);
for (const folder of given.length > 0 ? given : all) {
  const s = await scoreStory(folder, reader);
  console.log(
    `${folder.split('/').at(-1)}: B³ F1 ${percent(s.bCubed.f1)} (P ${percent(s.bCubed.precision)} R ${percent(s.bCubed.recall)}), found ${s.found}/${s.mentions}, source ${percent(s.source)}, stance ${percent(s.stance)}, status ${percent(s.status)} of ${s.days} days, roots ${percent(s.roots)}, reversals ${s.reversals.right}/${s.reversals.wanted} (${s.reversals.said} said), figures ${s.figures.right}/${s.figures.wanted}`,
  );
  if (args.includes('--errors')) for (const line of s.errors) console.log(`  ${line}`);
}
