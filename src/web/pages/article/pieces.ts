import type { KnownBlock, Span } from '../../../api/shapes.ts';

/** What a marked text is made of: a statement by where its parts stand. */
export interface Marked {
  readonly id: string;
  readonly sourceSpan: Span | null;
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** A stretch of text with the same marks throughout. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  /** Ids of the statements that have it as their source, cue or content. */
  readonly source: readonly string[];
  readonly cue: readonly string[];
  readonly content: readonly string[];
  /** Ids of the statements whose content begins with it: here their number is printed. */
  readonly opens: readonly string[];
}

/** A paragraph of a text in pieces, with the statements that begin in it. */
export interface Paragraph {
  readonly start: number;
  /** What it is known to be; a paragraph where nothing more is known. */
  readonly kind: KnownBlock['kind'];
  readonly pieces: readonly Piece[];
  readonly statements: readonly string[];
}

interface Edge {
  readonly at: number;
  readonly open: boolean;
  readonly part: 'source' | 'cue' | 'content';
  readonly id: string;
}

/** Cuts a text at every border of a mark, at the borders of known blocks and at line ends outside of them. Marks may nest and cross. */
export function paragraphsOf(text: string, statements: readonly Marked[], known: readonly KnownBlock[] | null = null): Paragraph[] {
  const edges = statements.flatMap(edgesOf).sort((a, b) => a.at - b.at);
  const firstOf = new Map(statements.map(({ id, content, cue }) => [id, content[0]?.start ?? cue[0]?.start ?? 0]));
  const inside = { source: new Set<string>(), cue: new Set<string>(), content: new Set<string>() };
  const paragraphs: Paragraph[] = [];
  let next = 0;
  const pass = (until: number): void => {
    for (let edge = edges[next]; edge !== undefined && edge.at <= until; edge = edges[++next]) {
      inside[edge.part][edge.open ? 'add' : 'delete'](edge.id);
    }
  };
  for (const { kind, start, end } of blocksOf(text, known ?? [])) {
    const pieces: Piece[] = [];
    let at = start;
    while (at < end) {
      pass(at);
      const until = Math.min(end, edges[next]?.at ?? end);
      const opens = [...inside.content].filter((id) => firstOf.get(id) === at);
      pieces.push({
        text: text.slice(at, until),
        start: at,
        source: [...inside.source],
        cue: [...inside.cue],
        content: [...inside.content],
        opens,
      });
      at = until;
    }
    const own = statements.filter(({ id }) => isWithin(firstOf.get(id) ?? 0, start, end)).map(({ id }) => id);
    paragraphs.push({ start, kind, pieces, statements: own });
  }
  return paragraphs;
}

function isWithin(at: number, start: number, end: number): boolean {
  return at >= start && at < end;
}

function edgesOf({ id, sourceSpan, cue, content }: Marked): Edge[] {
  const parts = [
    ...(sourceSpan === null ? [] : [{ part: 'source' as const, span: sourceSpan }]),
    ...cue.map((span) => ({ part: 'cue' as const, span })),
    ...content.map((span) => ({ part: 'content' as const, span })),
  ];
  return parts.flatMap(({ part, span }) => [
    { at: span.start, open: true, part, id },
    { at: span.end, open: false, part, id },
  ]);
}

/** The blocks of a text: those that are known, and the lines of what lies between them. */
function blocksOf(text: string, known: readonly KnownBlock[]): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  let at = 0;
  for (const block of known) {
    blocks.push(...linesOf(text, at, block.start), block);
    at = block.end;
  }
  return [...blocks, ...linesOf(text, at, text.length)];
}

function linesOf(text: string, from: number, to: number): KnownBlock[] {
  return [...text.slice(from, to).matchAll(/\S(?:[^\n]*\S)?/g)].map(({ index, 0: line }) => ({
    kind: 'paragraph',
    start: from + index,
    end: from + index + line.length,
  }));
}
