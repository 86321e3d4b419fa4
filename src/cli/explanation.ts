import type { InspectedSentence, Inspection } from '../engine/engine.ts';
import type { Clause } from '../engine/parse/clause.ts';
import type { Word } from '../engine/parse/word.ts';
import type { Statement } from '../engine/read/reading.ts';
import type { Span } from '../engine/text/span.ts';
import type { PrettyOptions } from './pretty.ts';
import { statementCells } from './statement-cells.ts';
import { table } from './table.ts';
import { printable } from './width.ts';
import { type Run, wrap } from './wrap.ts';

/** Why one statement (by index) is what it is: its parts, the rules that fired, then each sentence it touches with words, tree and clauses. */
export function explanation({ reading, sentences }: Inspection, index: number, options: PrettyOptions): string {
  const statement = reading.statements[index];
  const cells = statementCells(reading, Number.POSITIVE_INFINITY)[index];
  if (statement === undefined || cells === undefined) return '';
  const { columns, paint } = options;
  const said = (spans: readonly Span[]): string =>
    spans.map(({ start, end }) => reading.article.text.slice(start, end).replace(/\s+/g, ' ')).join(' … ');
  const parts: readonly (readonly [string, string])[] = [
    ['who', cells.who],
    ['source', statement.source.span === null ? '' : said([statement.source.span])],
    ['cue', said(statement.cue)],
    ['content', said(statement.content)],
    ['speech', statement.speech],
    ['on whose word', cells.onWhoseWord],
    ['when', cells.when],
    ['where', statement.where?.name ?? ''],
    ['figures', cells.figures],
    [
      'refers to',
      statement.refersTo === undefined ? '' : `statement ${reading.statements.findIndex(({ id }) => id === statement.refersTo) + 1}`,
    ],
    ['rules', statement.reason.join(' → ')],
    ['confidence', statement.confidence.toFixed(2)],
  ];
  const lines = [
    ...wrap(
      [
        { text: `Statement ${index + 1} of ${reading.statements.length}: `, style: 'strong' },
        { text: cells.stance, style: statement.stance },
      ],
      columns,
      paint,
    ),
    '',
    ...parts.filter(([, value]) => value !== '').flatMap(([name, value]) => part(name, value, options)),
  ];
  for (const sentence of sentences) if (touches(sentence, statement)) lines.push('', ...sentenceLines(sentence, statement, options));
  return `${lines.join('\n')}\n`;
}

const NAME_WIDTH = 15;

function part(name: string, value: string, { columns, paint }: PrettyOptions): string[] {
  const lines = wrap([{ text: printable(value), style: 'plain' }], columns - NAME_WIDTH, paint);
  return lines.map((line, i) => paint('faint', (i === 0 ? name : '').padEnd(NAME_WIDTH)) + line);
}

function spansOf(statement: Statement): Span[] {
  return [...statement.content, ...statement.cue, ...(statement.source.span === null ? [] : [statement.source.span])];
}

function touches(sentence: Span, statement: Statement): boolean {
  return spansOf(statement).some((span) => span.start < sentence.end && span.end > sentence.start);
}

function sentenceLines(sentence: InspectedSentence, statement: Statement, options: PrettyOptions): string[] {
  const { columns, paint } = options;
  const { words } = sentence;
  const rows = words.map((word): Run[][] => [
    [{ text: String(word.index), style: 'faint' }],
    [{ text: printable(word.text), style: roleOf(word, statement) }],
    [{ text: printable(word.lemma), style: 'plain' }],
    [{ text: word.upos, style: 'plain' }],
    [{ text: morphOf(word), style: 'faint' }],
    [{ text: word.head < 0 ? 'root' : `${word.relation} ← ${word.head}`, style: 'plain' }],
  ]);
  const headings = ['#', 'word', 'lemma', 'upos', 'morphology', 'relation'].map((heading, i) => ({
    heading,
    least: [3, 12, 10, 5, 12, 12][i] ?? 8,
    grow: i === 0 ? 0 : 1,
  }));
  return [
    paint('strong', `Sentence ${sentence.index + 1}`),
    ...table(headings, rows, columns, paint),
    '',
    paint('strong', 'Tree'),
    ...treeLines(words, statement, options),
    ...(sentence.clauses.length === 0 ? [] : ['', paint('strong', 'Clauses')]),
    ...sentence.clauses.flatMap((clause) => wrap([{ text: printable(clauseLine(clause, words)), style: 'plain' }], columns, paint)),
  ];
}

/** Words of the content in the stance's colour, source and cue strong. */
function roleOf(word: Span, statement: Statement): Run['style'] {
  const inside = (span: Span): boolean => word.start >= span.start && word.end <= span.end;
  if (statement.content.some(inside)) return statement.stance;
  return spansOf(statement).some(inside) ? 'strong' : 'plain';
}

function morphOf({ morph }: Word): string {
  return Object.entries(morph)
    .map(([feature, value]) => `${feature}=${value}`)
    .join(' ');
}

/** The dependency tree, a word a line, governed words under the word that governs them. Safe on cycles and many roots. */
function treeLines(words: readonly Word[], statement: Statement, { paint }: PrettyOptions): string[] {
  const children = new Map<number, Word[]>();
  for (const word of words) children.set(word.head, [...(children.get(word.head) ?? []), word]);
  const lines: string[] = [];
  const seen = new Set<Word>();
  const stack = (children.get(-1) ?? []).map((word) => ({ word, lead: '', last: true, top: true })).reverse();
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { word, lead, last, top } = item;
    if (seen.has(word)) continue;
    seen.add(word);
    lines.push(
      `${paint('faint', lead + (top ? '' : last ? '└ ' : '├ '))}${paint(roleOf(word, statement), printable(word.text))} ${paint('faint', word.relation)}`,
    );
    const below = lead + (top ? '' : last ? '  ' : '│ ');
    const governed = children.get(word.index) ?? [];
    for (let i = governed.length - 1; i >= 0; i--) {
      const child = governed[i];
      if (child !== undefined) stack.push({ word: child, lead: below, last: i === governed.length - 1, top: false });
    }
  }
  return lines;
}

function clauseLine(clause: Clause, words: readonly Word[]): string {
  const text = (from: number, to: number): string =>
    words
      .slice(from, to)
      .map((word) => word.text)
      .join(' ');
  const subject = clause.subjects[0];
  const facts = [
    clause.link + (clause.parent === null ? '' : ` of ${clause.parent}`),
    clause.mood ?? '',
    clause.tense ?? '',
    clause.passive ? 'passive' : '',
    clause.negated ? 'negated' : '',
    clause.modal === null ? '' : `modal ${clause.modal}`,
    subject === undefined ? '' : `subject "${text(subject.from, subject.to)}"`,
  ];
  return `${clause.index} ${clause.lemma}: ${facts.filter((fact) => fact !== '').join(', ')}: "${text(clause.range.from, clause.range.to)}"`;
}
