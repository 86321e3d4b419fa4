import type { Figure, Reading, Statement } from '../../src/engine/read/reading.ts';
import type { Span } from '../../src/engine/text/span.ts';
import { type Example, type ExpectedFigure, type ExpectedStatement, NOBODY } from './format.ts';

/** What differs between a reading and what an example marks, and the reading's statements in the example's order. */
export interface Comparison {
  readonly differences: readonly string[];
  readonly order: readonly Statement[];
}

/** Compares a reading with what an example marks; no differences where all is right. */
export function compare(example: Example, reading: Reading): Comparison {
  const { text } = example;
  const left = [...reading.statements];
  const differences: string[] = [];
  const order: Statement[] = [];
  example.expected.forEach((want, i) => {
    const at = best(text, want, left, reading);
    if (at < 0) {
      differences.push(`statement ${i + 1} is missing: ${want.stance} "${wordsOf(text, want.content)}"`);
      return;
    }
    const [got] = left.splice(at, 1);
    order.push(got!);
    differences.push(...attributes(text, want, got!, reading).map((d) => `statement ${i + 1}: ${d}`));
  });
  differences.push(...left.map((s) => `not expected: ${s.stance} "${wordsOf(text, s.content)}" (${s.reason.join(', ')})`));
  return { differences, order: [...order, ...left] };
}

const ARTICLE = /^(?:der|die|das|dem|den|des|ein|eine|einen|einem|einer|eines|the|a|an)\s+(?=\S)/iu;

const wordsOf = (text: string, spans: readonly Span[]): string => spans.map((s) => bare(text.slice(s.start, s.end))).join(' … ');

/** Words without what may stand at a span's edges: punctuation, quotation marks, an article in front. */
function bare(part: string): string {
  const trimmed = part.replace(/^[^\p{L}\p{N}£$€]+|[^\p{L}\p{N}%]+$/gu, '').replace(/\s+/gu, ' ');
  return trimmed.replace(ARTICLE, '');
}

/** The statement with the same content, of the expected stance and source where several have it. */
function best(text: string, want: ExpectedStatement, list: readonly Statement[], reading: Reading): number {
  const same = list.map((s, i) => [s, i] as const).filter(([s]) => wordsOf(text, s.content) === wordsOf(text, want.content));
  const chosen =
    same.find(([s]) => s.stance === want.stance && sourceIsRight(text, want, s, reading)) ??
    same.find(([s]) => s.stance === want.stance) ??
    same[0];
  return chosen?.[1] ?? -1;
}

function attributes(text: string, want: ExpectedStatement, got: Statement, reading: Reading): string[] {
  const found: string[] = [];
  const differ = (name: string, expected: unknown, actual: unknown) => {
    if (JSON.stringify(expected) !== JSON.stringify(actual))
      found.push(`${name}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  };
  differ('stance', want.stance, got.stance);
  if (want.speech) differ('speech', want.speech, got.speech);
  differ('polarity', want.negated ? 'negated' : 'affirmed', got.polarity);
  differ('certainty', want.certainty, got.certainty);
  if (!sourceIsRight(text, want, got, reading)) {
    const source = `"${wordsOf(text, want.source)}" ${want.who.join('|')}`.trim();
    found.push(`source: expected ${source}, got ${JSON.stringify(namesOf(text, got, reading))}`);
  }
  if (want.cue.length > 0 && got.cue.length > 0 && !want.cue.some((c) => got.cue.some((g) => g.start < c.end && c.start < g.end)))
    found.push(`cue: expected "${wordsOf(text, want.cue)}", got "${wordsOf(text, got.cue)}"`);
  const via = got.via.map((h) => nameOf(h.actor, reading));
  if (want.via.length !== via.length || !want.via.every((v, i) => via[i]!.some((n) => sameName(n, v))))
    found.push(`via: expected ${JSON.stringify(want.via)}, got ${JSON.stringify(via.map((v) => v[0]))}`);
  if (want.when !== null) differ('when', want.when, got.when?.value ?? 'none');
  if (want.figures)
    differ(
      'figures',
      want.figures.map(figureOf),
      got.figures.map((f, i) => figureOf(like(f, want.figures?.[i]))),
    );
  return found;
}

const figureOf = ({ value, low, high, approx, unit }: ExpectedFigure): string =>
  [value, low && `>${low}`, high && `<${high}`, approx && 'approx', unit].filter((part) => part !== undefined && part).join(' ');

/** A figure as an expectation would state it: with its unit only where the expectation has one. */
const like = ({ approx, unit, ...rest }: Figure, want: ExpectedFigure | undefined): ExpectedFigure => ({
  ...rest,
  approx: approx === true,
  unit: want?.unit == null ? null : unit,
});

/** The right one by name where the example names somebody; the marked words where it marks some. */
function sourceIsRight(text: string, want: ExpectedStatement, got: Statement, reading: Reading): boolean {
  const { span, actor } = got.source;
  if (want.source.length === 0 && want.who.length === 0) return span === null && actor === null;
  if (want.who[0] === NOBODY && actor !== null) return false;
  if (want.who.length > 0 && want.who[0] !== NOBODY && !want.who.some((w) => namesOf(text, got, reading).some((n) => sameName(n, w))))
    return false;
  return want.source.length === 0 || (span !== null && want.source.some((s) => wordsOf(text, [s]) === wordsOf(text, [span])));
}

function namesOf(text: string, statement: Statement, reading: Reading): string[] {
  const span = statement.source.span;
  return [...(statement.source.actor ? nameOf(statement.source.actor, reading) : []), ...(span ? [text.slice(span.start, span.end)] : [])];
}

function nameOf(id: string, reading: Reading): string[] {
  const actor = reading.actors.find((a) => a.id === id);
  return actor ? [actor.name, ...actor.aliases] : [];
}

/** Names are the same when the words of the shorter are all in the longer, endings aside. */
function sameName(a: string, b: string): boolean {
  const words = (s: string) =>
    s
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((w) => w && !/^(?:der|die|das|dem|den|des|ein|eine|einer|eines|the|a|an)$/u.test(w))
      .map((w) => w.replace(/(?:en|er|es|e|n|s)$/u, ''));
  const [x, y] = [words(a), words(b)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.length > 0 && short.every((w) => long.includes(w));
}
