import type { Span } from '../../src/engine/text/span.ts';

/** What one statement of an example must be. Absent attributes are not compared. */
export interface ExpectedStatement {
  readonly stance: string;
  readonly speech: string | null;
  readonly negated: boolean;
  readonly certainty: string;
  readonly who: readonly string[];
  readonly via: readonly string[];
  readonly when: string | null;
  readonly figures: readonly { readonly value?: number; readonly low?: number; readonly high?: number }[] | null;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** One marked example: its text without marks, and what is right about it. */
export interface Example {
  readonly title: string;
  readonly line: number;
  readonly text: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly expected: readonly ExpectedStatement[];
}

/** Thrown for a malformed example; the message names file and line. */
export class FormatError extends Error {
  readonly code = 'bad-example';
}

const SPEECH = new Set(['direct', 'mixed', 'indirect', 'reported']);
const CERTAINTY = new Set(['probable', 'possible', 'conditional']);
const STANCES = new Set('asserts confirms concedes denies withholds doubts warns judges demands intends asks retracts'.split(' '));

/** Reads a file of marked examples. Throws `FormatError` with file and line. */
export function parseExamples(source: string, file: string): Example[] {
  const examples: Example[] = [];
  const lines = source.split('\n');
  for (let at = 0; at < lines.length; ) {
    if (!lines[at]!.startsWith('# ')) {
      if (lines[at]!.trim() !== '') throw new FormatError(`${file}:${at + 1}: expected "# title", found "${lines[at]}"`);
      at++;
      continue;
    }
    let end = at + 1;
    while (end < lines.length && !lines[end]!.startsWith('# ')) end++;
    examples.push(parseExample(lines.slice(at, end), file, at + 1));
    at = end;
  }
  return examples;
}

function parseExample(lines: readonly string[], file: string, line: number): Example {
  const facts: Record<string, string> = {};
  const body: string[] = [];
  const rules: string[] = [];
  for (const row of lines.slice(1)) {
    const fact = /^(published|title|outlet): (.+)$/u.exec(row);
    if (fact && body.length === 0) facts[fact[1]!] = fact[2]!.trim();
    else if (/^(?:\d+ )?= /u.test(row)) rules.push(row);
    else body.push(row);
  }
  const { text, marks } = stripMarks(body.join('\n').trim(), `${file}:${line}`);
  if (text === '') throw new FormatError(`${file}:${line}: no text`);
  if (rules.length === 0) throw new FormatError(`${file}:${line}: no expectation line`);
  if (rules.length === 1 && rules[0] === '= none') return { title: lines[0]!.slice(2).trim(), line, text, facts, expected: [] };
  return { title: lines[0]!.slice(2).trim(), line, text, facts, expected: rules.map((rule) => parseRule(rule, marks, `${file}:${line}`)) };
}

interface Mark extends Span {
  readonly numbers: readonly string[];
  readonly name: string;
}

function stripMarks(body: string, place: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  const open: { numbers: string[]; name: string; start: number }[] = [];
  let text = '';
  for (let i = 0; i < body.length; i++) {
    const char = body[i]!;
    if (char === '\\' && (body[i + 1] === '[' || body[i + 1] === ']')) {
      text += body[++i];
    } else if (char === '[') {
      const head = /^\[(?:([\d,]+)\.)?(source|cue|content|via): /u.exec(body.slice(i, i + 24));
      if (!head) throw new FormatError(`${place}: a bracket opens no mark: "${body.slice(i, i + 20)}"`);
      open.push({ numbers: (head[1] ?? '1').split(','), name: head[2]!, start: text.length });
      i += head[0].length - 1;
    } else if (char === ']') {
      const mark = open.pop();
      if (!mark) throw new FormatError(`${place}: a bracket closes no mark`);
      marks.push({ ...mark, end: text.length });
    } else text += char;
  }
  if (open.length > 0) throw new FormatError(`${place}: a mark is never closed`);
  return { text, marks };
}

function parseRule(rule: string, marks: readonly Mark[], place: string): ExpectedStatement {
  const number = /^(\d+) /u.exec(rule)?.[1] ?? '1';
  const rest = rule.slice(rule.indexOf('= ') + 2);
  const named = (key: string) => new RegExp(`${key}="([^"]*)"`, 'u').exec(rest)?.[1]?.split('|') ?? [];
  const words = rest
    .replace(/\b(?:who|via)="[^"]*"/gu, '')
    .replace(/figures=.*$/u, '')
    .split(/\s+/u)
    .filter(Boolean);
  const stance = words[0] ?? '';
  if (!STANCES.has(stance)) throw new FormatError(`${place}: "${stance}" is no stance`);
  const when = words.find((w) => w.startsWith('when='))?.slice(5) ?? null;
  const unknown = words.slice(1).find((w) => !SPEECH.has(w) && !CERTAINTY.has(w) && w !== 'negated' && !w.startsWith('when='));
  if (unknown) throw new FormatError(`${place}: "${unknown}" is not understood`);
  const spans = (name: string) =>
    marks
      .filter((m) => m.name === name && m.numbers.includes(number))
      .map(({ start, end }) => ({ start, end }))
      .sort((a, b) => a.start - b.start);
  const content = spans('content');
  if (content.length === 0) throw new FormatError(`${place}: statement ${number} has no content mark`);
  return {
    stance,
    speech: words.find((w) => SPEECH.has(w)) ?? null,
    negated: words.includes('negated'),
    certainty: words.find((w) => CERTAINTY.has(w)) ?? 'certain',
    who: named('who'),
    via: named('via'),
    when,
    figures: parseFigures(rest),
    source: spans('source'),
    cue: spans('cue'),
    content,
  };
}

function parseFigures(rest: string): ExpectedStatement['figures'] {
  const given = /figures=(.*)$/u.exec(rest)?.[1];
  if (given === undefined) return null;
  return given
    .split(';')
    .map((part) => Object.fromEntries([...part.matchAll(/(value|low|high):([\d.]+)/gu)].map((m) => [m[1]!, Number(m[2])])));
}
