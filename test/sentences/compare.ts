import type { Reading, Statement } from '../../src/engine/read/reading.ts';
import type { Span } from '../../src/engine/text/span.ts';
import type { Example, ExpectedStatement } from './format.ts';

/** What differs between a reading and what an example marks; empty where all is right. */
export function differences(example: Example, reading: Reading): string[] {
  const { text } = example;
  const left = [...reading.statements];
  const found: string[] = [];
  example.expected.forEach((want, i) => {
    const at = best(text, want, left, reading);
    if (at < 0) {
      found.push(`statement ${i + 1} is missing: ${want.stance} "${wordsOf(text, want.content)}"`);
      return;
    }
    const [got] = left.splice(at, 1);
    found.push(...attributes(text, want, got!, reading).map((d) => `statement ${i + 1}: ${d}`));
  });
  found.push(...left.map((s) => `not expected: ${s.stance} "${wordsOf(text, s.content)}" (${s.reason.join(', ')})`));
  return found;
}

const wordsOf = (text: string, spans: readonly Span[]): string => spans.map((s) => bare(text.slice(s.start, s.end))).join(' … ');
const bare = (part: string): string => part.replace(/^[^\p{L}\p{N}£$€]+|[^\p{L}\p{N}%]+$/gu, '').replace(/\s+/gu, ' ');

/** The statement with the same content, of the expected source where several have it. */
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
  if (!sourceIsRight(text, want, got, reading))
    found.push(
      `source: expected "${wordsOf(text, want.source)}" ${want.who.join('|')}, got ${JSON.stringify(namesOf(text, got, reading))}`,
    );
  if (want.cue.length > 0 && got.cue.length > 0 && !want.cue.some((c) => got.cue.some((g) => g.start < c.end && c.start < g.end)))
    found.push(`cue: expected "${wordsOf(text, want.cue)}", got "${wordsOf(text, got.cue)}"`);
  const via = got.via.map((h) => nameOf(h.actor, reading));
  if (want.via.length !== via.length || !want.via.every((v) => via.some((h) => h.some((n) => sameName(n, v)))))
    found.push(`via: expected ${JSON.stringify(want.via)}, got ${JSON.stringify(via.map((v) => v[0]))}`);
  if (want.when !== null) differ('when', want.when, got.when?.value ?? null);
  if (want.figures)
    differ(
      'figures',
      want.figures,
      got.figures.map(({ value, low, high }) => ({
        ...(value === undefined ? {} : { value }),
        ...(low === undefined ? {} : { low }),
        ...(high === undefined ? {} : { high }),
      })),
    );
  return found;
}

function sourceIsRight(text: string, want: ExpectedStatement, got: Statement, reading: Reading): boolean {
  const names = namesOf(text, got, reading);
  if (want.source.length === 0 && want.who.length === 0) return got.source.span === null && got.source.actor === null;
  if (want.who.length > 0) return want.who.some((w) => names.some((n) => sameName(n, w)));
  return (
    got.source.span !== null &&
    want.source.some((s) => sameName(text.slice(s.start, s.end), text.slice(got.source.span!.start, got.source.span!.end)))
  );
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
