import type { CopiesAnswer, StatementAnswer } from '../../ledger/answers.ts';
import { cut, NOBODY, stanceOf } from '../statement-cells.ts';
import type { Run } from '../wrap.ts';
import { type Cell, paragraph } from './grid.ts';
import type { ViewOptions } from './view-options.ts';

/** Characters after which a quote in a table is cut; it stands in full among the statements. */
const QUOTE_MOST = 140;

/** The part of an id that a person types: ids of the ledger are a letter and twenty hexadecimal digits, and eight tell them apart. */
export function shortId(id: string): string {
  return /^[a-z][0-9a-f]{20}$/.test(id) ? id.slice(0, 9) : id;
}

/** A quote in the quotation marks of its language, cut after `most` characters. */
export function quoted({ quote, language }: Pick<StatementAnswer, 'quote' | 'language'>, most = Number.POSITIVE_INFINITY): string {
  const words = cut(quote.replace(/\s+/g, ' ').trim(), most);
  return language === 'de' ? `„${words}“` : `“${words}”`;
}

/** Where a quote stands: the article's id and the offsets, "nb-0603 [120–178, 190–201]". */
export function place({ article, content }: Pick<StatementAnswer, 'article' | 'content'>): Run {
  return { text: `${article}\u00a0[${content.map(({ start, end }) => `${start}–${end}`).join(',\u00a0')}]`, style: 'faint' };
}

/** A statement's words and their place, or, of one that is not at hand, its id. */
export function quoteCell(id: string, statement: StatementAnswer | undefined): Cell {
  if (statement === undefined) return [[{ text: `statement ${id}`, style: 'faint' }]];
  return [[{ text: quoted(statement, QUOTE_MOST), style: 'plain' }], [place(statement)]];
}

/** A statement by id in running lines: day, stance, words, place. */
export function quotedLines(id: string, statements: readonly StatementAnswer[], options: ViewOptions): string[] {
  const statement = statements.find((one) => one.id === id);
  if (statement === undefined) return paragraph([{ text: `statement ${id}`, style: 'faint' }], options, '  ');
  const said: Run = { text: ` ${quoted(statement, QUOTE_MOST)} `, style: 'plain' };
  return paragraph([{ text: `${statement.published} `, style: 'plain' }, ...stanceRuns(statement), said, place(statement)], options, '  ');
}

/** Who said it: the name, and whom it speaks for where that is another. */
export function speaker({ source }: Pick<StatementAnswer, 'source'>): string {
  const name = source.name ?? source.as ?? NOBODY;
  return source.voice === null || source.voice.id === source.id ? name : `${name}, for ${source.voice.name}`;
}

/** Stance towards the claim and what qualifies it, in the stance's colour, and the words' own where they differ: "denies (in words: asserts not)". */
export function stanceRuns(statement: Pick<StatementAnswer, 'stance' | 'polarity' | 'certainty' | 'read'>): Run[] {
  const towards: Run = { text: stanceOf(statement), style: statement.stance };
  if (statement.read === undefined) return [towards];
  const worded = stanceOf({ ...statement.read, certainty: 'certain' });
  return [towards, { text: ` (in words: ${worded})`, style: 'faint' }];
}

/** On whose word a statement came: "Nordblatt ← Nordpress/Merid ← Umweltamt", from the outlet by its credits and relays to who speaks. */
export function chain(statement: StatementAnswer): Run[] {
  const { outlet, agencies, via, source } = statement;
  const relays = via.map(({ name }) => name).filter((name) => name !== source.name);
  // Agencies that are credited together stand side by side: the article does not say which of them the words came from.
  const credited = agencies.filter((agency) => agency !== outlet && agency !== source.name && !relays.includes(agency)).join('/');
  const hops = [outlet, credited, ...relays].filter((hop, i, all) => hop !== '' && hop !== all[i - 1]);
  return [
    { text: hops.map((hop) => `${hop} ← `).join(''), style: 'plain' },
    { text: speaker(statement), style: 'strong' },
  ];
}

/** What a group of near-copies shares: "the Nordpress dispatch of 2025-06-03", or one text where no agency is credited. */
export function dispatch({ of, agencies }: CopiesAnswer, statements: readonly StatementAnswer[]): string {
  const first = statements.find(({ article }) => article === of);
  const day = first === undefined ? '' : ` of ${first.published}`;
  return agencies.length === 0 ? `one text${day}, first in ${first?.outlet ?? of}` : `the ${agencies.join(' and ')} dispatch${day}`;
}
