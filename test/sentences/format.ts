import type { Span } from '../../src/engine/text/span.ts';

/** A quantity as an example states it: numbers, whether they are approximate, and the unit where it is compared. */
export interface ExpectedFigure {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly approx: boolean;
  readonly unit: string | null;
}

/** What one statement of an example must be. `null` and empty attributes are not compared, but see README.md. */
export interface ExpectedStatement {
  readonly stance: string;
  readonly speech: string | null;
  readonly negated: boolean;
  readonly certainty: string;
  readonly who: readonly string[];
  readonly via: readonly string[];
  readonly when: string | null;
  readonly figures: readonly ExpectedFigure[] | null;
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

/** The `who` of a marked source that stands for somebody whom nobody names: "Medienberichten zufolge". */
export const NOBODY = 'nobody';

const SPEECH = new Set(['direct', 'mixed', 'indirect', 'reported']);
const CERTAINTY = new Set(['probable', 'possible', 'conditional']);
const STANCES = new Set('asserts confirms concedes denies withholds doubts warns judges demands intends asks retracts'.split(' '));

interface Line {
  readonly text: string;
  readonly place: string;
}

interface Mark extends Span {
  readonly numbers: readonly string[];
  readonly name: string;
}

/** Reads a file of marked examples. Throws `FormatError` with file and line. */
export function parseExamples(source: string, file: string): Example[] {
  const examples: Example[] = [];
  let block: Line[] = [];
  const close = () => {
    if (block.length > 0) examples.push(parseExample(block));
    block = [];
  };
  source.split('\n').forEach((text, at) => {
    if (text.trim() === '') close();
    else block.push({ text, place: `${file}:${at + 1}` });
  });
  close();
  const titles = new Set<string>();
  for (const { title, line } of examples) {
    if (titles.has(title)) throw new FormatError(`${file}:${line}: a second "${title}"`);
    titles.add(title);
  }
  return examples;
}

function parseExample(block: readonly Line[]): Example {
  const [head, ...lines] = block;
  const title = /^# (.+)$/u.exec(head!.text)?.[1];
  if (title === undefined) throw new FormatError(`${head!.place}: expected "# title", found "${head!.text}"`);
  const facts: Record<string, string> = {};
  while (lines.length > 0) {
    const fact = /^(published|title|outlet): (.+)$/u.exec(lines[0]!.text);
    if (!fact) break;
    facts[fact[1]!] = fact[2]!.trim();
    lines.shift();
  }
  const isRule = (line: Line) => /^(?:\d+ )?= /u.test(line.text);
  const first = lines.findIndex(isRule);
  if (first < 0) throw new FormatError(`${head!.place}: no expectation line`);
  if (first === 0) throw new FormatError(`${head!.place}: no text`);
  const { text, marks } = stripMarks(lines.slice(0, first));
  const rules = lines.slice(first);
  const late = rules.find((line) => !isRule(line));
  if (late) throw new FormatError(`${late.place}: text after an expectation line`);
  const expected = parseRules(rules, marks);
  return { title, line: Number(/\d+$/u.exec(head!.place)![0]), text, facts, expected };
}

function stripMarks(lines: readonly Line[]): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let isOpen = false;
  for (const line of lines) {
    if (line.text === '¶') {
      if (!isOpen) throw new FormatError(`${line.place}: a ¶ stands between two paragraphs`);
      isOpen = false;
      continue;
    }
    if (isOpen) throw new FormatError(`${line.place}: a paragraph is one line; ¶ parts paragraphs`);
    if (text !== '') text += '\n\n';
    text = stripLine(line, text, marks);
    isOpen = true;
  }
  if (!isOpen) throw new FormatError(`${lines.at(-1)!.place}: a ¶ stands between two paragraphs`);
  return { text, marks };
}

/** The text so far with that of one line; the line's marks are added to `marks`. */
function stripLine(line: Line, before: string, marks: Mark[]): string {
  const open: { numbers: string[]; name: string; start: number }[] = [];
  let text = before;
  for (let i = 0; i < line.text.length; i++) {
    const char = line.text[i]!;
    if (char === '\\' && /[[\]\\]/u.test(line.text[i + 1] ?? '')) {
      text += line.text[++i];
    } else if (char === '[') {
      const head = /^\[(?:(\d+(?:,\d+)*)\.)?(source|cue|content|via): /u.exec(line.text.slice(i, i + 32));
      if (!head) throw new FormatError(`${line.place}: a bracket opens no mark: "${line.text.slice(i, i + 20)}"`);
      open.push({ numbers: (head[1] ?? '1').split(','), name: head[2]!, start: text.length });
      i += head[0].length - 1;
    } else if (char === ']') {
      const mark = open.pop();
      if (!mark) throw new FormatError(`${line.place}: a bracket closes no mark`);
      if (mark.start === text.length) throw new FormatError(`${line.place}: an empty mark`);
      marks.push({ ...mark, end: text.length });
    } else text += char;
  }
  if (open.length > 0) throw new FormatError(`${line.place}: a mark is never closed`);
  return text;
}

function parseRules(rules: readonly Line[], marks: readonly Mark[]): ExpectedStatement[] {
  const last = rules.at(-1)!.place;
  if (rules[0]!.text === '= none') {
    if (rules.length > 1 || marks.length > 0) throw new FormatError(`${last}: "= none" goes with no mark and no other line`);
    return [];
  }
  rules.forEach(({ text, place }, at) => {
    const number = /^\d+/u.exec(text)?.[0] ?? (rules.length === 1 ? '1' : 'none');
    if (number !== String(at + 1)) throw new FormatError(`${place}: expected number ${at + 1}, found ${number}`);
  });
  const stray = marks.find((mark) => mark.numbers.some((number) => Number(number) < 1 || Number(number) > rules.length));
  if (stray) throw new FormatError(`${last}: the mark ${stray.numbers.join(',')}.${stray.name} has no expectation line`);
  return rules.map((rule, at) => parseRule(rule, marks, String(at + 1)));
}

function parseRule({ text, place }: Line, marks: readonly Mark[], number: string): ExpectedStatement {
  let rest = text.slice(text.indexOf('= ') + 2);
  const take = (pattern: RegExp): string | null => {
    const found = pattern.exec(rest);
    if (found) rest = rest.replace(found[0], '');
    return found?.[1] ?? null;
  };
  const figures = take(/(?<=\s)figures=(.*)$/u);
  const who = take(/(?<=\s)who="([^"]*)"/u);
  const via = take(/(?<=\s)via="([^"]*)"/u);
  const when = take(/(?<=\s)when=(\S+)/u);
  const [stance = '', ...words] = rest.split(/\s+/u).filter(Boolean);
  if (!STANCES.has(stance)) throw new FormatError(`${place}: "${stance}" is no stance`);
  const one = (set: ReadonlySet<string>) => {
    const given = words.filter((word) => set.has(word));
    if (given.length > 1) throw new FormatError(`${place}: "${given.join('" and "')}" exclude each other`);
    return given[0] ?? null;
  };
  const unknown = words.find((word) => !SPEECH.has(word) && !CERTAINTY.has(word) && word !== 'negated');
  if (unknown !== undefined) throw new FormatError(`${place}: "${unknown}" is not understood`);
  const spans = (name: string) =>
    marks
      .filter((mark) => mark.name === name && mark.numbers.includes(number))
      .map(({ start, end }) => ({ start, end }))
      .sort((a, b) => a.start - b.start);
  const content = spans('content');
  if (content.length === 0) throw new FormatError(`${place}: statement ${number} has no content mark`);
  return {
    stance,
    speech: one(SPEECH),
    negated: words.includes('negated'),
    certainty: one(CERTAINTY) ?? 'certain',
    who: who?.split('|').filter(Boolean) ?? [],
    via: via?.split('|').filter(Boolean) ?? [],
    when,
    figures: figures === null ? null : parseFigures(figures, place),
    source: spans('source'),
    cue: spans('cue'),
    content,
  };
}

function parseFigures(given: string, place: string): ExpectedFigure[] {
  if (given.trim() === 'none') return [];
  return given.split(';').map((part) => {
    const found = /^(?:value:(\d+(?:\.\d+)?)|(?:low:(\d+(?:\.\d+)?))?\s*(?:high:(\d+(?:\.\d+)?))?)( approx)?(?: (.+))?$/u.exec(part.trim());
    const [, value, low, high, approx, unit] = found ?? [];
    if (!found || (value ?? low ?? high) === undefined) throw new FormatError(`${place}: "${part.trim()}" is no figure`);
    return {
      ...(value === undefined ? {} : { value: Number(value) }),
      ...(low === undefined ? {} : { low: Number(low) }),
      ...(high === undefined ? {} : { high: Number(high) }),
      approx: approx !== undefined,
      unit: unit ?? null,
    };
  });
}
