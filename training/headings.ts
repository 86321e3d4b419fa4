import type { RawDocument, Row, TreebankSentence } from './conllu.ts';

/** Where headings come from: sentences of the treebank that are headings or captions, and phrases that could be. */
export interface Headings {
  readonly real: readonly string[];
  readonly phrases: readonly string[];
}

/** Longest heading, in words. */
const LONGEST = 10;
/** How often a heading is put between two sentences, how often two follow each other, how often one is a phrase, and how often that is in title case. */
const PUT = 0.07;
const TWICE = 0.15;
const PHRASE = 0.6;
const TITLE = 0.4;
const SMALL = /^(?:of|the|and|for|with|to|a|an|at|on|in|from|by|as|or)$/u;

/** Collects the headings of documents; phrases also from those of `others`. */
export function headingsOf(documents: readonly RawDocument[], others: readonly RawDocument[]): Headings {
  const sentences = documents.flatMap((document) => document.sentences);
  return {
    real: sentences.filter(isHeading).map((sentence) => sentence.text),
    phrases: [...sentences, ...others.flatMap((document) => document.sentences)].flatMap(phrasesOf),
  };
}

/** The document with headings between its sentences that do not belong to them, so that none is known by its words; its own are replaced. */
export function withHeadings({ sentences }: RawDocument, headings: Headings, random: () => number): RawDocument {
  const document: RawDocument = { raw: '', starts: new Set(), sentences };
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)]!;
  const heading = (): string =>
    random() < PHRASE || headings.real.length === 0 ? capitalised(pick(headings.phrases), random() < TITLE) : pick(headings.real);
  const add = (text: string): void => {
    if (document.raw !== '') document.raw += ' ';
    document.starts.add(document.raw.length);
    document.raw += text;
  };
  let ended = true;
  for (const sentence of sentences) {
    const own = isHeading(sentence);
    if (own) add(heading());
    else {
      if (ended && random() < PUT) {
        add(heading());
        if (random() < TWICE) add(heading());
      }
      add(sentence.text);
    }
    ended = own || /[.!?]["”)]?$/u.test(sentence.text);
  }
  return document;
}

function isHeading({ rows, text }: TreebankSentence): boolean {
  return rows.length <= LONGEST && /^\p{Lu}/u.test(text) && !/[.!?:;,…"”)]$/u.test(text) && !rows.some(finite);
}

/** The phrases of a sentence that could be headings: nouns with all that hangs on them, without article or preposition. */
export function phrasesOf({ rows, ranges }: TreebankSentence): string[] {
  if (ranges.length > 0) return [];
  return rows.flatMap(({ upos, relation }, i) => {
    if (!/^(?:NOUN|PROPN)$/u.test(upos) || !/^(?:nsubj|nsubj:pass|obj|obl|nmod|conj|appos|root)$/u.test(relation)) return [];
    let from = i;
    let to = i;
    rows.forEach((_, k) => {
      if (!hangsOn(rows, k, i)) return;
      from = Math.min(from, k);
      to = Math.max(to, k);
    });
    while (from < to && /^(?:DET|ADP|PRON|CCONJ|SCONJ|PUNCT)$/u.test(rows[from]!.upos)) from++;
    while (from < to && rows[to]!.upos === 'PUNCT') to--;
    const words = rows.slice(from, to + 1);
    const unfit = (row: Row, k: number): boolean =>
      !hangsOn(rows, from + k, i) || row.upos === 'PRON' || finite(row) || /^["“”.!?;:(),]$/u.test(row.form);
    if (words.length > LONGEST - 1 || words.some(unfit)) return [];
    const text = words.map(({ form, misc }, k) => (k === words.length - 1 || misc.includes('SpaceAfter=No') ? form : `${form} `)).join('');
    return /^\p{L}.*\p{L}$/u.test(text) ? [text] : [];
  });
}

function hangsOn(rows: readonly Row[], word: number, head: number): boolean {
  let at = word;
  for (let steps = 0; at >= 0 && at !== head && steps < rows.length; steps++) at = rows[at]!.head;
  return at === head;
}

const finite = (row: Row): boolean => row.features.get('VerbForm') === 'Fin';

function capitalised(text: string, title: boolean): string {
  return text.replace(/\p{L}[^\s-]*/gu, (word, at: number) =>
    at === 0 || (title && !SMALL.test(word)) ? word.charAt(0).toUpperCase() + word.slice(1) : word,
  );
}
