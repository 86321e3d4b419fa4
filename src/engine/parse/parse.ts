import type { Document, Sentence } from '../text/document.ts';
import { openClusters } from './clusters.ts';
import { openContractions, wordsOf } from './contractions.ts';
import { createForms, type Form } from './form.ts';
import { genderOf } from './gender.ts';
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

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly quote: number;
}

/** Creates the parser of a language from its model. */
export function createParser(model: Model, language: 'de' | 'en', options: ParserOptions = {}): Parser {
  const lexicon = openLexicon(model);
  const formOf = createForms(lexicon, openClusters(model));
  const tagger = openTagger(model);
  const trees = openTreeBuilder(model);
  const contractions = openContractions(model);
  const lemmatise = openLemmatiser(model, lexicon);
  const moods = createMoodRule(tagger.fineTags, lexicon, language);
  const groups = tagger.fineTags.map(lemmaGroup);
  const manner = options.manner ?? 0;
  const morphs: readonly Morph[] = tagger.fineTags.map(morphOf);

  const lemmaOf = (form: Form, fine: number): string => {
    const found = form.lemmas[fine];
    if (found !== undefined) return found;
    const group = groups[fine] as { group: string; lexicon: string };
    const made = lemmatise(form, group.group, language === 'de' ? group.lexicon : '');
    form.lemmas[fine] = made;
    return made;
  };
  const morph = (form: Form, fine: number): Morph => {
    const base = morphs[fine] as Morph;
    const gender = genderOf(form, base, tagger.fineTags[fine] as string, lexicon);
    return gender ? { ...base, gender } : base;
  };
  const tagPieces = (pieces: readonly Piece[]): TaggedWord[] => {
    const forms = pieces.map((piece) => formOf(piece.text));
    const tags: Tags = moods(forms, tagger.tag(forms, manner));
    return pieces.map((piece, index) => {
      const form = forms[index] as Form;
      const fine = tags.fine[index] as number;
      return {
        index,
        start: piece.start,
        end: piece.end,
        text: piece.text,
        lower: form.lower,
        lemma: lemmaOf(form, fine),
        upos: UPOS[tags.upos[index] as number] as Word['upos'],
        morph: morph(form, fine),
        head: -1,
        relation: '',
        quote: piece.quote,
        form,
        fine,
      };
    });
  };
  return {
    language,
    fineTags: tagger.fineTags,
    tag: (document, sentence) => tagPieces(piecesOf(document, sentence, contractions)),
    tagTexts: (texts) => tagPieces(texts.map((text) => ({ text, start: -1, end: -1, quote: 0 }))),
    attach: (words) => {
      const upos = Int32Array.from(words, (word) => UPOS.indexOf(word.upos));
      const fine = Int32Array.from(words, (word) => word.fine);
      const tree = trees.build(
        treeInput(
          words.map((word) => word.form),
          upos,
          fine,
          manner,
        ),
      );
      return words.map((word, i) => ({
        ...word,
        head: tree.heads[i] as number,
        relation: trees.relations[tree.relations[i] as number] as string,
      }));
    },
  };
}

function piecesOf(document: Document, sentence: Sentence, contractions: ReturnType<typeof openContractions>): Piece[] {
  const pieces: Piece[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = document.tokens[i];
    if (!token) break;
    const next = i + 1 < sentence.to ? (document.tokens[i + 1]?.text ?? '') : '';
    for (const text of wordsOf(token.text, next, contractions)) {
      pieces.push({ text, start: token.start, end: token.end, quote: token.quote });
    }
  }
  return pieces;
}
