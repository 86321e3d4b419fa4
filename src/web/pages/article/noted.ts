import type { ActorRef, ArticleStatement, Reading, Statement } from '../../../api/shapes.ts';

/** A statement as its note shows it: of the ledger, or of a reading that nobody keeps. */
export type NotedStatement = Omit<ArticleStatement, 'figures' | 'polarity' | 'speech'>;

/** The statements of a reading as those of an article are shown; they stand on no claim yet. */
export function notedStatements({ article, actors, statements }: Reading): NotedStatement[] {
  const named = new Map(actors.map(({ id, name }) => [id, name]));
  return statements.map((statement) => noted(statement, article.text, named));
}

function noted(statement: Statement, text: string, named: ReadonlyMap<string, string>): NotedStatement {
  const { id, source, cue, content, stance, certainty, via, when, reason, confidence } = statement;
  const reference = (actor: string): ActorRef => ({ id: '', name: named.get(actor) ?? actor });
  const as = source.span === null ? null : text.slice(source.span.start, source.span.end);
  return {
    id,
    source: { id: null, name: source.actor === null ? null : (named.get(source.actor) ?? null), as, voice: null },
    sourceSpan: source.span,
    cue,
    content,
    quote: content.map(({ start, end }) => text.slice(start, end)).join(' … '),
    stance,
    certainty,
    via: via.map((hop) => reference(hop.actor)),
    said: when?.value ?? null,
    reason,
    confidence,
    claim: null,
    corrected: false,
    dismissed: false,
  };
}
