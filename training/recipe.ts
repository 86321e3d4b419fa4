import { join } from 'node:path';
import { openClusters } from '../src/engine/parse/clusters.ts';
import { openContractions } from '../src/engine/parse/contractions.ts';
import { createForms } from '../src/engine/parse/form.ts';
import { lemmaGroup } from '../src/engine/parse/lemmagroup.ts';
import { openLexicon } from '../src/engine/parse/lexicon.ts';
import { openModel, packModel } from '../src/engine/parse/model.ts';
import { moodOfAnalyses } from '../src/engine/parse/mood.ts';
import { UPOS } from '../src/engine/parse/tagfeatures.ts';
import { openTagger } from '../src/engine/parse/tagger.ts';
import { treeInput } from '../src/engine/parse/treeinput.ts';
import { readConllu, type TreebankSentence } from './conllu.ts';
import { type Example, exampleOf, joinHyphens, type MoodOf, repairMoods, turnQuotation } from './corpus.ts';
import { readEnglishLexicon } from './english.ts';
import { type LemmaExample, packLemmas } from './lemmas.ts';
import { type LexiconForm, packLexicon, readLexicon } from './lexicon.ts';
import { readGermEval, silverTrees } from './silver.ts';
import { fineTagsOf, type TrainedTagger, trainTagger, trainTaggerCommittee } from './tagging.ts';
import { type TreeExample, type TreeOptions, trainTreeCommittee } from './trees.ts';

/** Root of the corpora. */
export const DATA = process.env['HEARSAY_DATA'] ?? '../shared';
/** Seed of all random choices. */
export const SEED = 2026;

/** The treebanks that a language's model learns from; a treebank's place in the list is its manner. */
export const TREEBANKS = {
  de: ['ud/de/gsd-dev.conllu', 'ud/de/pud.conllu', 'ud/de/hdt-part.conllu'],
  en: ['ud/en/ewt-train.conllu', 'ud/en/gum-open-train.conllu'],
} as const;

const RECIPE = {
  de: { members: 5, tagEpochs: 8, treeEpochs: 10, tagThreshold: 0.35, treeThreshold: 0.35 },
  en: { members: 3, tagEpochs: 5, treeEpochs: 6, tagThreshold: 0.5, treeThreshold: 0.5 },
} as const;

/** The languages that have a recipe. */
export type Code = 'de' | 'en';

/** Writes a line of progress. */
export const say = (text: string): void => void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`);

function load(
  language: Code,
  without: string | null,
  lexicon: ReadonlyMap<string, LexiconForm>,
): { sentences: TreebankSentence[]; examples: Example[] } {
  const sentences: TreebankSentence[] = [];
  const examples: Example[] = [];
  TREEBANKS[language].forEach((path, manner) => {
    if (without !== null && path.includes(without)) return;
    for (const sentence of readConllu(join(DATA, 'data', path))) {
      if (path.includes('hdt')) {
        repairMoods(sentence, moodFrom(lexicon));
        turnQuotation(sentence);
      }
      sentences.push(sentence);
      examples.push(exampleOf(sentence, language, manner));
      const joined = language === 'de' ? joinHyphens(sentence) : null;
      if (joined) examples.push(exampleOf(joined, language, manner));
    }
  });
  return { sentences, examples };
}

const moodFrom =
  (lexicon: ReadonlyMap<string, LexiconForm>): MoodOf =>
  (form, number, first) =>
    moodOfAnalyses([...(lexicon.get(form.toLowerCase())?.full ?? [])], number, first);

/** The tokens that stand for two words, learnt from the treebanks' ranges. */
function contractionsOf(sentences: readonly TreebankSentence[]): Map<string, Uint8Array> {
  const pairs: Record<string, readonly [string, string]> = {};
  for (const { rows, ranges } of sentences) {
    for (const range of ranges) {
      const first = rows[range.from]?.form.toLowerCase();
      const second = rows[range.to]?.form.toLowerCase();
      if (first && second && range.to === range.from + 1 && /^\p{L}+$/u.test(range.form) && second.startsWith('d')) {
        pairs[range.form.toLowerCase()] = [first, second];
      }
    }
  }
  return new Map([['contractions', new TextEncoder().encode(JSON.stringify(pairs))]]);
}

function lemmaExamples(language: Code, examples: readonly Example[], lexicon: ReadonlyMap<string, LexiconForm>): LemmaExample[] {
  const counts = new Map<string, LemmaExample & { count: number }>();
  for (const example of examples) {
    example.forms.forEach((form, i) => {
      const group = lemmaGroup(example.fine[i] as string).group;
      const lemma = example.lemmas[i] as string;
      // The Hamburg lemmas of function words are another school's ("mehrere" → "mehr").
      const foreign = language === 'de' && example.manner === 2 && !/^[VNA]/.test(group);
      if (lemma === '_' || lemma === '' || foreign) return;
      const key = `${group} ${form} ${lemma}`;
      const found = counts.get(key);
      if (found) counts.set(key, { ...found, count: found.count + 1 });
      else counts.set(key, { form, lemma, group, count: 1, whole: true });
    });
  }
  return [...counts.values(), ...lexiconLemmas(lexicon)];
}

/** Every so-many-th form of the lexicon teaches the suffix rules for words that it lacks. */
function lexiconLemmas(lexicon: ReadonlyMap<string, LexiconForm>): LemmaExample[] {
  const out: LemmaExample[] = [];
  let n = 0;
  for (const [form, { lemmas, full }] of lexicon) {
    if (n++ % 4 !== 0) continue;
    for (const [kind, lemma] of lemmas) {
      for (const group of groupsOf(kind, full)) out.push({ form, lemma, group, count: 1, whole: false });
    }
  }
  return out;
}

function groupsOf(kind: string, full: ReadonlySet<string>): string[] {
  if (kind === 'A') return ['A'];
  if (kind === 'N') return [...new Set([...full].filter((a) => a.startsWith('N:')).map((a) => (a.includes(':PLU') ? 'N:Plur' : 'N:Sing')))];
  if (kind !== 'V') return [];
  const groups = new Set<string>();
  for (const a of full) {
    if (a === 'V:INF' || a === 'V:EIZ') groups.add('V:Inf:');
    else if (a === 'V:PA2') groups.add('V:Part:');
    else if (/:(PRT|KJ2)$/.test(a)) groups.add('V:Fin:Past');
    else if (/:(PRÄ|KJ1)$/.test(a)) groups.add('V:Fin:Pres');
  }
  return [...groups];
}

const FOLDS = 5;

/** Tags each fifth of the examples with a tagger trained on the rest, so that the parser learns from tags as they will be. */
function jackknife(
  examples: readonly Example[],
  base: Map<string, Uint8Array>,
  fineTags: readonly string[],
  epochs: number,
): TreeExample[] {
  const relations = relationsIn(examples);
  const out: TreeExample[] = new Array(examples.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = examples.filter((_, i) => i % FOLDS !== fold);
    const { forms } = openForms(base);
    const trained = trainTagger(rest, { epochs, seed: SEED + fold, fineTags, forms });
    const model = openModel(packModel(new Map([...trained.coarse.pack('upos', 0), ...trained.fine.pack('fine', 0)])));
    const tagger = openTagger(model);
    examples.forEach((example, i) => {
      if (i % FOLDS !== fold) return;
      const words = example.forms.map(forms);
      const tags = tagger.tag(words, example.manner);
      out[i] = {
        ...treeInput(words, tags.upos, tags.fine, example.manner),
        heads: example.heads,
        relations: Int32Array.from(example.relations, (r) => relations.indexOf(r)),
      };
    });
    say(`jackknife ${fold + 1}/${FOLDS}`);
  }
  return out;
}

function relationsIn(examples: readonly Example[]): string[] {
  return [...new Set(examples.flatMap((example) => example.relations))].sort();
}

function openForms(base: Map<string, Uint8Array>) {
  const model = openModel(packModel(base));
  return { forms: createForms(openLexicon(model), openClusters(model)) };
}

/** Trees of raw sentences on which two parsers agree; the raw sentences are those of GermEval's training part. */
function silverOf(
  base: Map<string, Uint8Array>,
  trained: TrainedTagger,
  gold: readonly TreeExample[],
  options: TreeOptions,
): TreeExample[] {
  const model = openModel(packModel(new Map([...base, ...trained.coarse.pack('upos', 0), ...trained.fine.pack('fine', 0)])));
  const raw = readGermEval(join(DATA, 'data/ner-de/germeval2014-test.tsv'), openContractions(model));
  const forms = createForms(openLexicon(model), openClusters(model));
  return silverTrees(gold, raw, openTagger(model), forms, { ...options, agreement: 0.9, manner: 0 });
}

/** What the tree builder's training starts from. */
export interface Prepared {
  /** The sections that need no tree: contractions, lemma rules, lexicon. */
  readonly base: Map<string, Uint8Array>;
  readonly tagger: TrainedTagger;
  readonly trees: readonly TreeExample[];
  readonly options: TreeOptions;
}

/** Reads a language's corpora and trains its tagger; `without` leaves out a treebank, to be measured on it. */
export function prepare(language: Code, without: string | null): Prepared {
  const recipe = RECIPE[language];
  const lexicon =
    language === 'de'
      ? readLexicon(join(DATA, 'data/lexicon/de-forms.tsv.gz'))
      : readEnglishLexicon(join(DATA, 'data/parallel/wiktionary-en-de.txt.gz'));
  const { sentences, examples } = load(language, without, lexicon);
  say(`${language}: ${examples.length} sentences`);
  const base = new Map<string, Uint8Array>([
    ...contractionsOf(sentences),
    ...packLemmas(lemmaExamples(language, examples, lexicon)),
    ...packLexicon(lexicon),
  ]);
  say(`lexicon of ${lexicon.size} forms and lemma rules`);
  const fineTags = fineTagsOf(examples);
  const { forms } = openForms(base);
  const tagger = trainTaggerCommittee(examples, { epochs: recipe.tagEpochs, seed: SEED, fineTags, forms }, recipe.members);
  say(`tagger of ${UPOS.length} and ${fineTags.length} tags`);
  const trees = jackknife(examples, base, fineTags, Math.min(4, recipe.tagEpochs));
  return { base, tagger, trees, options: { epochs: recipe.treeEpochs, seed: SEED, relations: relationsIn(examples), explore: 0.9 } };
}

/** Trains a language's model and gives its bytes; `without` leaves out a treebank, to be measured on it. */
export function buildModel(language: Code, without: string | null): Uint8Array {
  const recipe = RECIPE[language];
  const { base, tagger, trees, options } = prepare(language, without);
  const silver = language === 'de' ? silverOf(base, tagger, trees, options) : [];
  say(`${silver.length} silver trees`);
  const trained = trainTreeCommittee([...trees, ...silver], options, recipe.members);
  say('trees');
  const parts = [
    ...base,
    ...tagger.coarse.pack('upos', recipe.tagThreshold * recipe.members),
    ...tagger.fine.pack('fine', recipe.tagThreshold * recipe.members),
    ...trained.moves.packMoves('moves', recipe.treeThreshold * recipe.members),
    ...trained.relations.pack('relations', recipe.treeThreshold * recipe.members),
  ];
  return packModel(new Map(parts));
}
