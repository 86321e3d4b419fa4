import type { Span } from '../text/span.ts';

/** Universal part of speech tags. Source: universaldependencies.org/u/pos */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/**
 * The morphology that attribution needs, in UD's names and values; undefined where it does not apply. Every morphology has all keys in one
 * order, so that the engine of JavaScript finds them in one place.
 */
export interface Morph {
  readonly case: 'Nom' | 'Acc' | 'Dat' | 'Gen' | undefined;
  readonly number: 'Sing' | 'Plur' | undefined;
  readonly person: 1 | 2 | 3 | undefined;
  /** In German `Sub` is Konjunktiv; `tense` tells I (Pres) from II (Past). */
  readonly mood: 'Ind' | 'Sub' | 'Imp' | 'Cnd' | undefined;
  readonly tense: 'Pres' | 'Past' | undefined;
  readonly verbForm: 'Fin' | 'Inf' | 'Part' | 'Ger' | undefined;
  readonly gender: 'Masc' | 'Fem' | 'Neut' | undefined;
}

/** The kinds of names that the name tagger tells apart; `derived` marks "russisch", `part` "Seoul-Besuch". */
export interface Name {
  /** Words `[from, to)` of the sentence. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'person' | 'organisation' | 'place' | 'other';
  readonly derived: boolean;
}

/**
 * A syntactic word. German contractions ("im" = in + dem) give two words with one span; otherwise a word is a token.
 */
export interface Word extends Span {
  /** Position in its sentence. */
  readonly index: number;
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly upos: Upos;
  readonly morph: Morph;
  /** Index of the governing word in the sentence, -1 for the root. */
  readonly head: number;
  /** UD relation without subtype, save `nsubj:pass`, `nmod:poss` and `compound:prt`. */
  readonly relation: string;
  /** Depth of quotation, as in `Token`. */
  readonly quote: number;
}

/** A sentence with its analysis. */
export interface ParsedSentence extends Span {
  readonly index: number;
  readonly block: number;
  readonly words: readonly Word[];
  readonly names: readonly Name[];
}
