import type { ActorsQuery } from '../../ledger/answer/actors.ts';
import type { ArticlesQuery } from '../../ledger/answer/articles.ts';
import type { ClaimsQuery } from '../../ledger/answer/claims.ts';
import type { Status } from '../../ledger/answers.ts';
import { EXIT } from '../exit-code.ts';
import { createOutput } from '../output.ts';
import { actorView } from './actor-view.ts';
import { actorsView } from './actors-view.ts';
import { articlesView } from './articles-view.ts';
import { claimView } from './claim-view.ts';
import { claimsView } from './claims-view.ts';
import { diffView } from './diff-view.ts';
import { type LedgerOptions, withLedger } from './location.ts';
import { type ViewOptions, viewOptions } from './view-options.ts';

/** Options of the commands that ask the ledger. */
export interface QueryOptions extends LedgerOptions {
  readonly format?: 'pretty' | 'json';
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

/** Options of `hearsay claims`. */
export interface ClaimsOptions extends QueryOptions {
  readonly actor?: string;
  readonly status?: Status;
  readonly language?: 'de' | 'en';
  readonly outlet?: string;
  readonly text?: string;
  readonly since?: string;
  readonly until?: string;
  readonly statements?: number;
}

/** How many rows a page has unless `--limit` says otherwise: what a person reads, or what a program takes at once. */
const PAGE = { pretty: 20, json: 500 } as const;

function clocks({ asOf, knownAt }: QueryOptions): { asOf: string | null; knownAt: string | null } {
  return { asOf: asOf ?? null, knownAt: knownAt ?? null };
}

function page({ limit, cursor, format = 'pretty' }: QueryOptions): { limit: number; cursor?: string } {
  return { limit: limit ?? PAGE[format], ...(cursor === undefined ? {} : { cursor }) };
}

/** What was asked for: "status contested, text “river”". */
function inWords(filters: object): string {
  return Object.entries(filters)
    .map(([name, value]) => (name === 'text' ? `text “${value}”` : `${name} ${value}`))
    .join(', ');
}

async function print<T>(
  answer: T,
  { format = 'pretty' }: QueryOptions,
  view: (answer: T, options: ViewOptions) => string,
): Promise<number> {
  await createOutput(process.stdout).write(format === 'json' ? `${JSON.stringify(answer, null, 2)}\n` : view(answer, viewOptions()));
  return EXIT.read;
}

/** The filters that were given. */
function given<T extends object>(filters: T): T {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as T;
}

/** A name with the identity keys that it stands for, so that "Pjöngjang" finds what an article calls North Korea. */
async function namesFor(name: string): Promise<string[]> {
  const { keysOfName } = await import('../../engine/engine.ts');
  return [name, ...keysOfName(name)];
}

/** `hearsay claims`: lists claims. */
export async function claims(options: ClaimsOptions): Promise<number> {
  const { actor, status, language, outlet, text, since, until } = options;
  const filters = given({ actor, status, language, outlet, text, since, until }) as Partial<ClaimsQuery>;
  const meant = actor === undefined ? {} : { actor: await namesFor(actor) };
  // Nobody reads the statements of a whole list; a program may.
  const shown = given({ statements: options.format === 'json' ? options.statements : 0 }) as Partial<ClaimsQuery>;
  const answer = await withLedger(options, (ledger) =>
    ledger.claims({ ...filters, ...meant, ...clocks(options), ...page(options), ...shown }),
  );
  return print(answer, options, (claimsPage, view) => claimsView(claimsPage, { ...view, asked: inWords(filters) }));
}

/** `hearsay claim`: shows one claim with all that stands behind it. */
export async function claim(
  id: string,
  { brief = false, statements, cursor, ...options }: QueryOptions & { readonly brief?: boolean; readonly statements?: number },
): Promise<number> {
  const shown = given({ limit: statements, cursor }) as { limit?: number; cursor?: string };
  const answer = await withLedger(options, (ledger) => ledger.claim(id, clocks(options), shown));
  return print(answer, options, (detail, view) => claimView(detail, { ...view, brief }));
}

/** `hearsay actors`: lists actors. */
export async function actors(options: QueryOptions & { readonly text?: string; readonly country?: string }): Promise<number> {
  const { text, country } = options;
  const filters = given({ text, country }) as Partial<ActorsQuery>;
  const answer = await withLedger(options, (ledger) => ledger.actors({ ...filters, ...page(options) }));
  return print(answer, options, (actorsPage, view) => actorsView(actorsPage, { ...view, asked: inWords(filters) }));
}

/** `hearsay actor`: shows one actor's positions and reversals. */
export async function actor(name: string, options: QueryOptions): Promise<number> {
  const names = await namesFor(name);
  return print(await withLedger(options, (ledger) => ledger.actor(names, clocks(options), page(options))), options, actorView);
}

/** `hearsay articles`: lists articles. */
export async function articles(options: QueryOptions & Partial<ArticlesQuery>): Promise<number> {
  const { outlet, language, since, until } = options;
  const filters = given({ outlet, language, since, until }) as Partial<ArticlesQuery>;
  const answer = await withLedger(options, (ledger) => ledger.articles({ ...filters, ...page(options) }));
  return print(answer, options, (articlesPage, view) => articlesView(articlesPage, { ...view, asked: inWords(filters) }));
}

/** `hearsay diff ARTICLE`. */
export async function diff(article: string, options: QueryOptions & { readonly from?: string; readonly to?: string }): Promise<number> {
  const { from, to } = options;
  const query = { article, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  return await print(await withLedger(options, (ledger) => ledger.diff(query)), options, diffView);
}
