import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreGoldTokens, scoreKonjunktiv, scoreTreebanks } from '../eval/treebanks.ts';
import { german } from '../src/engine/lang/de/language.ts';
import { english } from '../src/engine/lang/en/language.ts';
import { openModel } from '../src/engine/parse/model.ts';
import { createParser } from '../src/engine/parse/parse.ts';
import { addBoundaries } from './boundaries.ts';
import { modelCard } from './card.ts';
import { readConllu } from './conllu.ts';
import { addNames } from './names.ts';
import { buildModel, type Code, DATA, SEED, say, TREEBANKS } from './recipe.ts';
import { packed, storedModel } from './stored.ts';

const LANGUAGES = { de: german, en: english } as const;

const USAGE = `usage: train de|en                 write models/LANGUAGE.hearsay
       train de --without pud     train without a treebank and score on it; writes nothing
       train de --names           train only names and sentence boundaries anew and put them into the model as it stands
       train en --boundaries      train only sentence boundaries anew and put them into the model as it stands
       train de --card            write the card of the model as it stands
       train en --score ewt-dev   train and score on a file of the data folder; writes nothing
`;

const modelPath = (language: Code): string => `models/${language}.hearsay`;

function write(language: Code, named: Uint8Array): void {
  const model = addBoundaries(named, LANGUAGES[language], DATA, SEED);
  mkdirSync('models', { recursive: true });
  writeFileSync(modelPath(language), packed(model));
  writeCard(language);
}

/** Writes the card of the model as it stands. */
function writeCard(language: Code): void {
  const stored = readFileSync(modelPath(language));
  const sha256 = createHash('sha256').update(stored).digest('hex');
  const scores = scoreTreebanks(DATA, language);
  const bytes = storedModel(modelPath(language)).length;
  writeFileSync(`models/${language}.md`, modelCard(language, { seed: SEED, bytes, stored: stored.length, sha256, scores }));
  say(`models/${language}.hearsay: ${stored.length} bytes, ${JSON.stringify(scores)}`);
}

function measure(language: Code, without: string | null, files: readonly string[]): void {
  const model = openModel(buildModel(language, without));
  for (const file of files) {
    const sentences = readConllu(join(DATA, 'data/ud', language, `${file}.conllu`));
    const manner = Math.max(
      0,
      TREEBANKS[language].findIndex((path) => path.includes(file.split('-')[0] ?? '')),
    );
    for (const m of new Set([0, manner])) {
      const parser = createParser(model, language, { manner: m });
      say(`${file} manner ${m}: ${JSON.stringify({ ...scoreGoldTokens(parser, sentences), ...scoreKonjunktiv(parser, sentences) })}`);
    }
  }
}

const [language, flag, ...names] = process.argv.slice(2);
if (language !== 'de' && language !== 'en') {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else if (flag === '--without') measure(language, names[0] ?? null, names);
else if (flag === '--card') writeCard(language);
else if (flag === '--score') measure(language, null, names);
else if (flag === '--boundaries') write(language, storedModel(modelPath(language)));
else
  write(
    language,
    addNames(flag === '--names' ? storedModel(modelPath(language)) : buildModel(language, null), LANGUAGES[language], DATA, SEED),
  );
