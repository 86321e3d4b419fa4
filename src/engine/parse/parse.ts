import type { Document, Sentence, Token } from '../text/document.ts';
import { packed } from '../text/packed.ts';
import { openClusters } from './clusters.ts';
import { openContractions, wordsOf } from './contractions.ts';
import { createGermanFiniteRule } from './finite-rule-de.ts';
import { createEnglishFiniteRule } from './finite-rule-en.ts';
import { type Analysis, createForms, type Form } from './form.ts';
import { genderOf } from './gender.ts';
import { createHeadRule } from './head-rule.ts';
import { openLemmatiser } from './lemma.ts';
import { lemmaGroup } from './lemmagroup.ts';
import { openLexicon } from './lexicon.ts';
import type { Model } from './model.ts';
import { createMoodRule } from './moodrule.ts';
import { morphOf } from './morph.ts';
import { UPOS } from './tagfeatures.ts';
import { openTagger, type Tags } from './tagger.ts';
import { openTreeBuilder } from './tree.ts';
import { treeInput } from './treeinput.ts';
import type { Morph, Word } from './word.ts';

/** A word as the tagger leaves it; `attach` needs the numbers that it carries. */
export interface TaggedWord extends Word {
  /** What the model knows of its form. */
  readonly form: Form;
  /** Number of its fine tag in the model. */
  readonly fine: number;
}

/** Tags words and builds trees for one language. */
export interface Parser {
  readonly language: 'de' | 'en';
  /** The fine tags by number, as `morph.ts` writes them. */
  readonly fineTags: readonly string[];
  /** The words of a sentence with part of speech, morphology and lemma; head -1 and relation "" until `attach`. */
  readonly tag: (document: Document, sentence: Sentence) => TaggedWord[];
  /** The same words with governors and relations. */
  readonly attach: (words: readonly TaggedWord[]) => TaggedWord[];
  /** As `tag`, from the texts of syntactic words that are already cut (gold tokens); spans are -1. */
  readonly tagTexts: (texts: readonly string[]) => TaggedWord[];
}

/** Which treebank's manner trees follow: German treebanks differ in small ways. */
export interface ParserOptions {
  readonly manner?: number;
}

/** The word with its governor, written out: a spread copy has a form of its own, and rules that see words of two forms are slower. */
function attached(word: TaggedWord, head: number, relation: string): TaggedWord {
  const { index, start, end, text, lower, lemma, upos, morph, quote, form, fine } = word;
  return { index, start, end, text, lower, lemma, upos, morph, head, relation, quote, form, fine };
}

/** Where a word stands. */
type Place = Pick<Token, 'start' | 'end' | 'quote'>;

const NOWHERE: Place = { start: -1, end: -1, quote: 0 };

/** Creates the parser of a language from its model. */
export function createParser(model: Model, language: 'de' | 'en', options: ParserOptions = {}): Parser {
  const lexicon = openLexicon(model);
  const formOf = createForms(lexicon, openClusters(model));
  const tagger = openTagger(model);
  const trees = openTreeBuilder(model);
  const contractions = openContractions(model);
  const lemmatise = openLemmatiser(model, lexicon);
  const moods = createMoodRule(tagger.fineTags, lexicon, language);
  const finites = language === 'de' ? createGermanFiniteRule(tagger.fineTags, lexicon) : createEnglishFiniteRule(tagger.fineTags);
  const heads = createHeadRule(tagger.fineTags, language);
  const groups = tagger.fineTags.map(lemmaGroup);
  const manner = options.manner ?? 0;
  const morphs: readonly Morph[] = tagger.fineTags.map(morphOf);

  const analysisOf = (form: Form, fine: number): Analysis => {
    for (const known of form.analyses) if (known.fine === fine) return known;
    const group = groups[fine] as { group: string; lexicon: string };
    const base = morphs[fine] as Morph;
    const gender = genderOf(form, base, tagger.fineTags[fine] as string, lexicon);
    const made = {
      fine,
      lemma: lemmatise(form, group.group, language === 'de' ? group.lexicon : ''),
      morph: gender ? { ...base, gender } : base,
    };
    form.analyses.push(made);
    return made;
  };
  const tagForms = (forms: readonly Form[], places: readonly Place[]): TaggedWord[] => {
    const tags: Tags = heads(forms, moods(forms, finites(forms, tagger.tag(forms, manner))));
    const words: TaggedWord[] = [];
    for (let index = 0; index < forms.length; index++) {
      const form = forms[index] as Form;
      const { start, end, quote } = places[index] as Place;
      const fine = tags.fine[index] as number;
      const { lemma, morph } = analysisOf(form, fine);
      const upos = UPOS[tags.upos[index] as number] as Word['upos'];
      words.push({ index, start, end, text: form.text, lower: form.lower, lemma, upos, morph, head: -1, relation: '', quote, form, fine });
    }
    return words;
  };
  const tag: Parser['tag'] = (document, sentence) => {
    const forms: Form[] = [];
    const places: Place[] = [];
    for (let i = sentence.from; i < Math.min(sentence.to, document.tokens.length); i++) {
      const token = document.tokens[i] as Token;
      const form = formOf(token.text);
      const next = i + 1 < sentence.to ? (document.tokens[i + 1]?.text ?? '') : '';
      const parts = form.lower in contractions ? wordsOf(token.text, next, contractions).map(formOf) : [form];
      for (const part of parts) {
        forms.push(part);
        places.push(token);
      }
    }
    return tagForms(forms, places);
  };
  const attach: Parser['attach'] = (words) => {
    const upos = Int32Array.from(words, (word) => UPOS.indexOf(word.upos));
    const fine = Int32Array.from(words, (word) => word.fine);
    const forms = packed(words.map((word) => word.form));
    const tree = trees.build(treeInput(forms, upos, fine, manner));
    const made: TaggedWord[] = [];
    for (let i = 0; i < words.length; i++)
      made.push(attached(words[i] as TaggedWord, tree.heads[i] as number, trees.relations[tree.relations[i] as number] as string));
    return made;
  };
  const tagTexts: Parser['tagTexts'] = (texts) => tagForms(texts.map(formOf), Array<Place>(texts.length).fill(NOWHERE));
  return { language, fineTags: tagger.fineTags, tag, tagTexts, attach };
}
