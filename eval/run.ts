import { readFileSync, writeFileSync } from 'node:fs';
import { resultsPage } from './results-page.ts';
import { dataFolder, SECTIONS, type Section } from './sections.ts';

// npm run eval: computes every section of eval/results.json and writes it with a readable table beside it. Sections whose
// data is not there keep the scores they had.

const data = dataFolder();
const before = readResults();
const results: Record<string, Section> = {};
for (const [name, compute] of Object.entries(SECTIONS)) {
  const section = await compute(data);
  const kept = section ?? before[name];
  console.log(
    section === null
      ? `${name}: left out, the data is not there${kept === undefined ? '' : '; the old scores are kept'}`
      : `${name}: scored`,
  );
  if (kept !== undefined) results[name] = kept;
}
writeFileSync('eval/results.json', `${JSON.stringify(results, null, 2)}\n`);
writeFileSync('eval/RESULTS.md', resultsPage(results));
console.log(resultsPage(results));

function readResults(): Record<string, Section> {
  try {
    return JSON.parse(readFileSync('eval/results.json', 'utf8')) as Record<string, Section>;
  } catch {
    return {};
  }
}
