import { readFileSync } from 'node:fs';

/** A word line of a CoNLL-U file. Source: universaldependencies.org/format */
export interface Row {
  form: string;
  lemma: string;
  upos: string;
  xpos: string;
  features: Map<string, string>;
  /** Index of the governor in the sentence, -1 for the root. */
  head: number;
  relation: string;
  misc: string;
}

/** A token that covers the words `[from, to]`: "im" over "in", "dem". */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly form: string;
  readonly misc: string;
}

/** A sentence of a treebank. */
export interface TreebankSentence {
  readonly id: string;
  readonly text: string;
  /** Whether a document begins with it. */
  readonly beginsDocument: boolean;
  readonly rows: Row[];
  readonly ranges: readonly Range[];
}

/** Reads a CoNLL-U file; empty nodes are left out. */
export function readConllu(path: string): TreebankSentence[] {
  return readFileSync(path, 'utf8')
    .split(/\n\n+/)
    .flatMap((block) => {
      const sentence = readSentence(block);
      return sentence.rows.length > 0 ? [sentence] : [];
    });
}

function readSentence(block: string): TreebankSentence {
  const rows: Row[] = [];
  const ranges: Range[] = [];
  let id = '';
  let text = '';
  for (const line of block.split('\n')) {
    if (line.startsWith('# sent_id = ')) id = line.slice(12);
    if (line.startsWith('# text = ')) text = line.slice(9);
    const cells = line.split('\t');
    const number = cells[0] ?? '';
    if (cells.length < 10) continue;
    const range = /^(\d+)-(\d+)$/.exec(number);
    if (range) ranges.push({ from: Number(range[1]) - 1, to: Number(range[2]) - 1, form: cells[1] ?? '', misc: cells[9] ?? '' });
    if (/^\d+$/.test(number)) rows.push(readRow(cells));
  }
  return { id, text, beginsDocument: /^# newdoc/m.test(block), rows, ranges };
}

function readRow(cells: readonly string[]): Row {
  const [, form = '', lemma = '', upos = 'X', xpos = '', features = '_', head = '0', relation = 'dep', , misc = '_'] = cells;
  return {
    form,
    lemma,
    upos,
    xpos,
    features: new Map(features === '_' ? [] : features.split('|').map((pair) => pair.split('=') as [string, string])),
    head: Number(head) - 1,
    relation: plainRelation(relation),
    misc,
  };
}

/** A document of a treebank as raw text without line ends: its sentences with a space between them, and the offsets at which they start. */
export interface RawDocument {
  raw: string;
  readonly starts: Set<number>;
  readonly sentences: TreebankSentence[];
}

/** Puts the sentences of a treebank together to its documents. */
export function documentsOf(sentences: readonly TreebankSentence[]): RawDocument[] {
  const documents: RawDocument[] = [];
  for (const sentence of sentences) {
    const last = documents.at(-1);
    if (!last || sentence.beginsDocument) documents.push({ raw: sentence.text, starts: new Set([0]), sentences: [sentence] });
    else {
      last.starts.add(last.raw.length + 1);
      last.raw += ` ${sentence.text}`;
      last.sentences.push(sentence);
    }
  }
  return documents;
}

const KEPT = new Set(['nsubj:pass', 'nmod:poss', 'compound:prt']);

/** A relation without its subtype, save those that attribution needs. */
export function plainRelation(relation: string): string {
  return KEPT.has(relation) ? relation : (relation.split(':')[0] as string);
}
