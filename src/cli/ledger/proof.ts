import type { ClaimDetail, RootAnswer } from '../../ledger/answers.ts';
import { dispatch, quoteCell } from './evidence.ts';
import { type Cell, type GridColumn, grid } from './grid.ts';
import { listed } from './section.ts';
import { rootsLabel } from './status-mark.ts';
import { byName, counted, type ViewOptions } from './view-options.ts';

const LANGUAGE_NAMES = { de: 'German', en: 'English' } as const;

/** Roots named in the sentence; the table below it has them all. */
const NAMED_MOST = 4;

/** "17 articles in 9 outlets rest on 1 root: Umweltamt Kalden (14 carry the Nordpress dispatch of 2025-06-03)." and from when to when. */
export function proof(claim: ClaimDetail, options: ViewOptions): string {
  const { roots, first, last, languages } = claim;
  const period = first === last ? `On ${first}` : `From ${first} to ${last}`;
  const number = roots.high === 0 ? 'no' : rootsLabel(roots);
  const names = listed(namesOf(claim.rootList), NAMED_MOST);
  const on = `${number}\u00a0${roots.high <= 1 ? 'root' : 'roots'}${names === '' ? '' : `: ${names}`}`;
  const copied = listed(copiesOf(claim, options));
  // After several names a parenthesis would be taken to belong to the last of them.
  const carried = copied === '' ? '' : claim.rootList.length === 1 ? ` (${copied})` : `; ${copied}`;
  return `${resting(claim, options)} ${on}${carried}. ${period}, in ${listed(languages.map((language) => LANGUAGE_NAMES[language]))}.`;
}

/** "17 articles in 9 outlets rest on", or, where some only deny or withhold, "Of 17 articles in 9 outlets, 15 rest on". */
function resting({ articles, outlets, rooted }: ClaimDetail, options: ViewOptions): string {
  const all = `${counted(articles, 'article', options)} in ${counted(outlets, 'outlet', options)}`;
  if (rooted === 0 || rooted >= articles) return `${all} ${articles === 1 ? 'rests' : 'rest'} on`;
  return `Of ${all}, ${rooted.toLocaleString(options.locale)}\u00a0${rooted === 1 ? 'rests' : 'rest'} on`;
}

function namesOf(roots: readonly RootAnswer[]): string[] {
  return byWeight(roots).map(({ actor, within }) => (within === null ? actor.name : `${actor.name} (${within})`));
}

function copiesOf({ copies, statements }: ClaimDetail, { locale }: ViewOptions): string[] {
  return copies
    .filter(({ count }) => count > 1)
    .map((group) => `${group.count.toLocaleString(locale)}\u00a0carry ${dispatch(group, statements)}`);
}

function byWeight(roots: readonly RootAnswer[]): RootAnswer[] {
  return [...roots].sort(
    (a, b) => Number(a.within !== null) - Number(b.within !== null) || b.articles - a.articles || byName(a.actor.name, b.actor.name),
  );
}

const COLUMNS: readonly GridColumn[] = [
  { heading: 'root', most: 24 },
  { heading: 'state', most: 16 },
  { heading: 'articles', most: 11, align: 'right', named: true },
  { heading: 'counts' },
];

/** The roots with the articles that rest on each and whether it counts by itself; nothing where the sentence above says it all. */
export function rootGrid({ rootList, statements }: ClaimDetail, options: ViewOptions): string[] {
  if (rootList.length < 2) return [];
  const found = new Map(statements.map((statement) => [statement.id, statement]));
  const rows = byWeight(rootList).map(({ actor, state, articles, within, collapse }): Cell[] => [
    [[{ text: actor.name, style: 'strong' }]],
    [[{ text: state?.name ?? '', style: 'plain' }]],
    [[{ text: articles.toLocaleString(options.locale), style: 'plain' }]],
    [
      [{ text: within === null ? 'by itself' : `with another: ${within}`, style: 'plain' }],
      ...(collapse?.statements ?? []).flatMap((id): Cell => quoteCell(id, found.get(id))),
    ],
  ]);
  return grid(COLUMNS, rows, { ...options, ruled: false });
}
