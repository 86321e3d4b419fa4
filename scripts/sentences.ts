import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compare } from '../test/sentences/compare.ts';
import type { Example } from '../test/sentences/format.ts';
import { marked, statedBy } from '../test/sentences/marked.ts';
import { createReader, FOLDER, readGaps, readSuites, type Suite } from '../test/sentences/suites.ts';

// npm run sentences [-- de/denials …] [--new] [--gaps]: how many of the marked sentences the engine gets, file by file, and
// those that it does not get with what it reads instead. --new leaves out those listed in gaps.txt, --gaps rewrites that list.

const GAPS_HEAD =
  '# Examples that the engine does not get yet; each line is "folder/file: title". "npm run sentences -- --gaps" rewrites the list.';

const { values, positionals } = parseArgs({
  options: { gaps: { type: 'boolean' }, new: { type: 'boolean' } },
  allowPositionals: true,
});
const read = createReader();
const known = readGaps();
const failed = new Map<string, string>();
const suites = readSuites();
for (const suite of suites) {
  for (const example of suite.examples) {
    const report = failureOf(example, suite.language);
    if (report !== null) failed.set(nameOf(suite, example), report);
  }
}

const isShown = (name: string) => positionals.length === 0 || positionals.some((wanted) => name.startsWith(wanted));
for (const [name, report] of failed) {
  if (isShown(name) && !(values.new && known.has(name))) console.log(`${name}${known.has(name) ? ' (known gap)' : ''}\n${report}\n`);
}
const all = suites.flatMap((suite) => suite.examples.map((example) => nameOf(suite, example)));
for (const { name } of suites) if (isShown(name)) printRate(name, `${name}: `);
for (const language of ['de', 'en', '']) printRate(language === '' ? 'all' : language, language);
const mended = [...known].filter((name) => !failed.has(name));
if (mended.length > 0 && !values.gaps) console.log(`to be struck from gaps.txt:\n${mended.map((name) => `  ${name}`).join('\n')}`);
if (values.gaps) writeFileSync(join(FOLDER, 'gaps.txt'), `${[GAPS_HEAD, ...failed.keys()].join('\n')}\n`);

function nameOf(suite: Suite, example: Example): string {
  return `${suite.name}: ${example.title}`;
}

/** What is wrong with the reading of an example, with both in the notation of the examples; null where all is right. */
function failureOf(example: Example, language: 'de' | 'en'): string | null {
  const reading = read(example, language);
  const { differences, order } = compare(example, reading);
  if (differences.length === 0) return null;
  const side = (sign: string, text: string) => text.split('\n').map((line) => `  ${sign} ${line}`);
  return [
    ...side('-', marked(example.text, example.expected)),
    ...side('+', marked(example.text, statedBy(reading, order))),
    ...differences.map((difference) => `    ${difference}`),
  ].join('\n');
}

function printRate(label: string, start: string): void {
  const total = all.filter((name) => name.startsWith(start)).length;
  const right = total - [...failed.keys()].filter((name) => name.startsWith(start)).length;
  console.log(
    `${label.padEnd(24)} ${String(right).padStart(4)} of ${String(total).padStart(4)}  ${((100 * right) / total).toFixed(1).padStart(5)} %`,
  );
}
