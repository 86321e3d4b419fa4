import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Certainty, Polarity, Speech, Stance } from '../src/engine/read/reading.ts';
import type { Span } from '../src/engine/text/span.ts';

/** A figure as gold cases give it; the unit is for people and not scored. */
export interface GoldFigure {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly approx?: boolean;
  readonly unit?: string;
}

/** A statement that a reading should have; `source` and `content` are substrings of the text. See eval/GUIDE.md. */
export interface GoldStatement {
  readonly source: string | null;
  readonly who: readonly string[];
  readonly stance: Stance;
  readonly polarity?: Polarity;
  readonly certainty?: Certainty;
  readonly speech?: Speech;
  readonly content: readonly string[];
  readonly via?: readonly string[];
  readonly when?: string;
  readonly figures?: readonly GoldFigure[];
  readonly anaphoric?: boolean;
  readonly optional?: boolean;
}

/** An article with the statements that a reading of it should have. */
export interface GoldCase {
  readonly id: string;
  readonly language: 'de' | 'en';
  readonly published?: string | null;
  readonly outlet?: string | null;
  readonly title?: string | null;
  readonly text: string;
  readonly statements: readonly GoldStatement[];
}

/** The gold cases of a folder, by file name; none where there is no such folder. */
export function readCases(folder: string): GoldCase[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldCase);
}

/**
 * Where the contents of a gold statement stand. A text may hold the same words twice: meant is the occurrence nearest to
 * the source. Throws where a content is not in the text.
 */
export function contentSpans(text: string, { source, content }: Pick<GoldStatement, 'source' | 'content'>): Span[] {
  const anchors = source === null ? [] : occurrences(text, source).map((span) => span.start);
  return content.map((words) => {
    const found = occurrences(text, words);
    const distance = (span: Span): number => Math.min(...anchors.map((at) => Math.abs(at - span.start)));
    const [first, ...others] = found;
    if (first === undefined) throw new Error(`the content is not in the text: ${words}`);
    if (anchors.length === 0) return first;
    return others.reduce((best, span) => (distance(span) < distance(best) ? span : best), first);
  });
}

function occurrences(text: string, words: string): Span[] {
  const spans: Span[] = [];
  if (words === '') return spans;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) spans.push({ start: at, end: at + words.length });
  return spans;
}
