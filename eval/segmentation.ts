import type { Contractions } from '../src/engine/parse/contractions.ts';
import { wordsOf } from '../src/engine/parse/contractions.ts';
import type { Document } from '../src/engine/text/document.ts';
import { documentsOf, type TreebankSentence } from '../training/conllu.ts';

/** F1 of words and sentences on raw text, in per cent. */
export interface SegmentationScores {
  readonly words: number;
  readonly sentences: number;
  readonly goldWords: number;
  readonly goldSentences: number;
}

/** How to score: the cutter, its language's contractions, and whether gold hyphen compounds ("EU", "-", "Staaten") count as one word. */
export interface SegmentationOptions {
  readonly cut: (text: string) => Document;
  readonly contractions: Contractions;
  readonly joinHyphens: boolean;
}

/**
 * Scores words and sentences on the raw text of a treebank, after the manner of the CoNLL 2018 shared task: words are the
 * same when they cover the same characters (white space aside) and, for the parts of a contraction, have the same form.
 */
export function scoreSegmentation(gold: readonly TreebankSentence[], options: SegmentationOptions): SegmentationScores {
  const found = { words: new Set<string>(), sentences: new Set<string>() };
  const wanted = { words: new Set<string>(), sentences: new Set<string>() };
  let offset = 0;
  for (const text of documentsOf(gold)) {
    const document = options.cut(text.raw);
    addFound(document, offset, options.contractions, found);
    for (const sentence of text.sentences) offset = addWanted(sentence, offset, options.joinHyphens, wanted);
  }
  return {
    words: f1(found.words, wanted.words),
    sentences: f1(found.sentences, wanted.sentences),
    goldWords: wanted.words.size,
    goldSentences: wanted.sentences.size,
  };
}

interface Spans {
  readonly words: Set<string>;
  readonly sentences: Set<string>;
}

const bare = (text: string): string => text.replace(/\s/gu, '');

function addFound(document: Document, offset: number, contractions: Contractions, spans: Spans): void {
  const at = new Int32Array(document.text.length + 1);
  for (let i = 0; i < document.text.length; i++) at[i + 1] = (at[i] as number) + (/\s/u.test(document.text.charAt(i)) ? 0 : 1);
  const place = (i: number): number => offset + (at[i] as number);
  for (const sentence of document.sentences) {
    spans.sentences.add(`${place(sentence.start)}-${place(sentence.end)}`);
    for (let i = sentence.from; i < sentence.to; i++) {
      const token = document.tokens[i];
      if (!token) continue;
      const next = i + 1 < sentence.to ? (document.tokens[i + 1]?.text ?? '') : '';
      const words = wordsOf(token.text, next, contractions);
      for (const word of words)
        spans.words.add(`${place(token.start)}-${place(token.end)}${words.length > 1 ? ` ${word.toLowerCase()}` : ''}`);
    }
  }
}

interface Piece {
  from: number;
  to: number;
  readonly forms: string[];
  readonly glued: boolean;
}

function addWanted(sentence: TreebankSentence, offset: number, joinHyphens: boolean, spans: Spans): number {
  const pieces: Piece[] = [];
  let at = offset;
  for (let i = 0; i < sentence.rows.length; i++) {
    const range = sentence.ranges.find((r) => r.from === i);
    const form = range?.form ?? sentence.rows[i]?.form ?? '';
    const forms = range ? sentence.rows.slice(range.from, range.to + 1).map((row) => row.form.toLowerCase()) : [form];
    const misc = range?.misc ?? sentence.rows[i]?.misc ?? '';
    const glued = misc.includes('SpaceAfter=No');
    if (range && forms.join('') === form.toLowerCase()) {
      // "don't": the words stand beside each other in the text, so each has characters of its own
      for (const [k, part] of forms.entries()) {
        pieces.push({ from: at, to: at + bare(part).length, forms: [part], glued: glued || k < forms.length - 1 });
        at += bare(part).length;
      }
      i = range.to;
      continue;
    }
    pieces.push({ from: at, to: at + bare(form).length, forms, glued });
    at += bare(form).length;
    if (range) i = range.to;
  }
  for (const piece of joinHyphens ? joined(pieces) : pieces) {
    if (piece.forms.length === 1) spans.words.add(`${piece.from}-${piece.to}`);
    else for (const form of piece.forms) spans.words.add(`${piece.from}-${piece.to} ${form}`);
  }
  spans.sentences.add(`${offset}-${at}`);
  return at;
}

function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    const last = out[out.length - 1];
    const next = pieces[i + 1];
    const single = last?.forms.length === 1 && next?.forms.length === 1;
    const letters = /[\p{L}\d]$/u.test(last?.forms[0] ?? '') && /^[\p{L}\d]/u.test(next?.forms[0] ?? '');
    if (last && next && single && letters && piece.forms[0] === '-' && last.glued && piece.glued) {
      out[out.length - 1] = { from: last.from, to: next.to, forms: [`${last.forms[0]}-${next.forms[0]}`], glued: next.glued };
      i++;
    } else out.push(piece);
  }
  return out;
}

function f1(found: ReadonlySet<string>, wanted: ReadonlySet<string>): number {
  let right = 0;
  for (const span of found) if (wanted.has(span)) right++;
  return Math.round((2000 * right) / Math.max(1, found.size + wanted.size)) / 10;
}
