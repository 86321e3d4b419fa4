import type { Reading, Statement } from '../../src/engine/read/reading.ts';
import type { Span } from '../../src/engine/text/span.ts';
import { type ExpectedStatement, NOBODY } from './format.ts';

interface Piece extends Span {
  readonly label: string;
}

/** A text with the marks of its statements and a line for each: the notation of the examples, which `parseExamples` reads. */
export function marked(text: string, statements: readonly ExpectedStatement[]): string {
  const lines = statements.map((statement, at) => `${statements.length > 1 ? `${at + 1} ` : ''}= ${ruleOf(statement)}`);
  return [insertMarks(text, piecesOf(statements)), ...(lines.length > 0 ? lines : ['= none'])].join('\n');
}

/** What a reading says, in the form that an example states it; `order` puts its statements in a wanted order. */
export function statedBy(reading: Reading, order: readonly Statement[] = reading.statements): ExpectedStatement[] {
  const name = (id: string) => reading.actors.find((actor) => actor.id === id)?.name ?? id;
  return order.map((s) => ({
    stance: s.stance,
    speech: s.speech,
    negated: s.polarity === 'negated',
    certainty: s.certainty,
    who: s.source.actor !== null ? [name(s.source.actor)] : s.source.span === null ? [] : [NOBODY],
    via: s.via.map((hop) => name(hop.actor)),
    when: s.when?.value ?? null,
    figures: s.figures.length === 0 ? null : s.figures.map(({ span, approx, ...figure }) => ({ ...figure, approx: approx === true })),
    source: s.source.span ? [s.source.span] : [],
    cue: s.cue,
    content: s.content,
  }));
}

function ruleOf(s: ExpectedStatement): string {
  const figures = s.figures?.map((f) =>
    [
      ...(['value', 'low', 'high'] as const).filter((key) => f[key] !== undefined).map((key) => `${key}:${f[key]}`),
      ...(f.approx ? ['approx'] : []),
      ...(f.unit ? [f.unit] : []),
    ].join(' '),
  );
  return [
    s.stance,
    ...(s.speech ? [s.speech] : []),
    ...(s.negated ? ['negated'] : []),
    ...(s.certainty === 'certain' ? [] : [s.certainty]),
    ...(s.who.length > 0 ? [`who="${s.who.join('|')}"`] : []),
    ...(s.via.length > 0 ? [`via="${s.via.join('|')}"`] : []),
    ...(s.when === null ? [] : [`when=${s.when}`]),
    ...(figures === undefined ? [] : [`figures=${figures.join('; ') || 'none'}`]),
  ].join(' ');
}

/** The marks of all statements; one that several statements share is numbered for all of them. */
function piecesOf(statements: readonly ExpectedStatement[]): Piece[] {
  const shared = new Map<string, { span: Span; name: string; numbers: number[] }>();
  statements.forEach((statement, at) => {
    for (const name of ['source', 'cue', 'content'] as const) {
      for (const span of statement[name]) {
        const key = `${name} ${span.start} ${span.end}`;
        const entry = shared.get(key) ?? { span, name, numbers: [] };
        entry.numbers.push(at + 1);
        shared.set(key, entry);
      }
    }
  });
  return [...shared.values()].map(({ span, name, numbers }) => ({
    start: span.start,
    end: span.end,
    label: statements.length > 1 ? `${numbers.join(',')}.${name}` : name,
  }));
}

/** Writes marks into a text. A mark that crosses another's end, or a paragraph's, is cut in two there. */
function insertMarks(text: string, pieces: readonly Piece[]): string {
  const waiting = pieces.flatMap((piece) => cutAtParagraphs(text, piece));
  const rank = (piece: Piece) => (piece.label.endsWith('content') ? 0 : 1);
  const sort = () => waiting.sort((a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b));
  const open: Piece[] = [];
  let out = '';
  sort();
  for (let at = 0; at <= text.length; at++) {
    while (open.at(-1)?.end === at) {
      open.pop();
      out += ']';
    }
    while (waiting[0]?.start === at) {
      const next = waiting.shift()!;
      const end = open.at(-1)?.end ?? next.end;
      if (next.end > end) {
        waiting.push({ ...next, start: end });
        sort();
      }
      open.push({ ...next, end: Math.min(next.end, end) });
      out += `[${next.label}: `;
    }
    if (text.startsWith('\n\n', at)) {
      out += '\n¶\n';
      at++;
    } else if (at < text.length) out += text[at]!.replace(/[[\]\\]/u, '\\$&').replace('\n', ' ');
  }
  return out;
}

function cutAtParagraphs(text: string, piece: Piece): Piece[] {
  const at = text.slice(piece.start, piece.end).indexOf('\n\n');
  if (at < 0) return piece.start < piece.end ? [piece] : [];
  const rest = { ...piece, start: piece.start + at + 2 };
  return [...(at > 0 ? [{ ...piece, end: piece.start + at }] : []), ...cutAtParagraphs(text, rest)];
}
