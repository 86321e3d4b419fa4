import type { Figure, Reading, Statement } from '../engine/read/reading.ts';
import type { Span } from '../engine/text/span.ts';

/** A statement in words, as tables show it; empty strings where the article does not say. */
export interface StatementCells {
  readonly number: string;
  readonly who: string;
  /** The stance, then what qualifies the content: "asserts", "asserts not", "warns, possible". */
  readonly stance: string;
  readonly what: string;
  readonly onWhoseWord: string;
  readonly when: string;
  readonly figures: string;
}

/** The headings of the table of statements, in order. */
export const HEADINGS = ['#', 'who', 'stance', 'what', 'on whose word', 'when', 'figures'] as const;

/** Says who is meant where an article names nobody ("Berichten zufolge"). */
export const NOBODY = 'nobody named';

/** Puts each statement of a reading into words; `whatMax` is the number of characters after which a content is cut with "…". */
export function statementCells(reading: Reading, whatMax: number): StatementCells[] {
  const names = new Map(reading.actors.map((actor) => [actor.id, actor.name]));
  const said = (span: Span): string => reading.article.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return reading.statements.map((statement, i) => ({
    number: String(i + 1),
    who: whoOf(statement, names, said),
    stance: stanceOf(statement),
    what: cut(statement.content.map(said).join(' … '), whatMax),
    onWhoseWord: statement.via.map((hop) => names.get(hop.actor) ?? (hop.span === null ? hop.actor : said(hop.span))).join(' → '),
    when: statement.when?.value ?? '',
    figures: statement.figures.map((figure) => figureLabel(figure, reading.article.language)).join(', '),
  }));
}

function whoOf(statement: Statement, names: ReadonlyMap<string, string>, said: (span: Span) => string): string {
  const { actor, span } = statement.source;
  return (actor === null ? undefined : names.get(actor)) ?? (span === null ? NOBODY : said(span));
}

/** The stance with what qualifies the content: "asserts", "asserts not", "warns, possible". */
export function stanceOf(statement: Pick<Statement, 'stance' | 'polarity' | 'certainty'>): string {
  const negated = statement.polarity === 'negated' ? ' not' : '';
  return statement.stance + negated + (statement.certainty === 'certain' ? '' : `, ${statement.certainty}`);
}

/** A figure in words, its numbers grouped as in `locale`: "1.500 Soldaten", "≥ 1,000", "~ 30", "10–12 %". */
export function figureLabel(figure: Omit<Figure, 'span'>, locale: string): string {
  const number = (value: number): string => value.toLocaleString(locale, { maximumFractionDigits: 6 });
  const { value, low, high } = figure;
  let amount = '';
  if (value !== undefined) amount = number(value);
  else if (low !== undefined && high !== undefined) amount = `${number(low)}–${number(high)}`;
  else if (low !== undefined) amount = `≥ ${number(low)}`;
  else if (high !== undefined) amount = `≤ ${number(high)}`;
  return `${figure.approx ? '~ ' : ''}${amount}${figure.unit === '' ? '' : ` ${figure.unit}`}`;
}

/** Cuts a text after at most `max` characters, at a word's end where one is near, and says so with "…". */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = text.lastIndexOf(' ', max - 1);
  return `${text.slice(0, end > max / 2 ? end : max - 1).replace(/[\s,;:–-]+$/, '')} …`;
}
