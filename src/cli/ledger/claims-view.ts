import type { ClaimAnswer, ClaimsPage, Status } from '../../ledger/answers.ts';
import type { Run } from '../wrap.ts';
import { shortId } from './evidence.ts';
import { type Cell, type GridColumn, grid, paragraph } from './grid.ts';
import { reversalSummary } from './reversal-runs.ts';
import { listed, moment, pageCount } from './section.ts';
import { rootsLabel, statusRun } from './status-mark.ts';
import type { ViewOptions } from './view-options.ts';

const COLUMNS: readonly GridColumn[] = [
  { heading: 'status', most: 15 },
  { heading: 'claim' },
  { heading: 'roots', most: 9, align: 'right', named: true },
  { heading: 'articles', most: 11, align: 'right', named: true },
  { heading: 'changed', most: 10, named: true },
];

/** Names given of those who withhold; all of them stand in the claim's own view. */
const WITHHELD_MOST = 3;

/** How a page of claims is shown. */
export interface ClaimsViewOptions extends ViewOptions {
  /** What was asked for, in words ("status contested, actor Umweltamt"), empty where everything was. */
  readonly asked: string;
}

/** The claim board: a row a claim with status, label, roots, articles and last change, and below it who withholds and who reversed. */
export function claimsView(page: ClaimsPage, options: ClaimsViewOptions): string {
  const when = moment(page);
  if (page.claims.length === 0) return `${paragraph(nothing(options.asked, when), options).join('\n')}\n`;
  const lines = [
    ...paragraph(summary(page, when, options), options),
    '',
    ...grid(
      COLUMNS,
      page.claims.map((claim) => row(claim, options)),
      options,
    ),
    ...(page.next === null ? [] : ['', ...paragraph([{ text: `More follow: --cursor ${page.next}`, style: 'faint' }], options)]),
  ];
  return `${lines.join('\n')}\n`;
}

function nothing(asked: string, when: string): Run[] {
  if (asked !== '') return [{ text: `No claim matches ${asked}${when === '' ? '' : ` ${when}`}.`, style: 'strong' }];
  return [
    { text: `No claims ${when === '' ? 'yet' : when}.`, style: 'strong' },
    { text: ' Fill the ledger: hearsay ingest FILE…', style: 'plain' },
  ];
}

/** "7 claims as of 2025-06-12: 1 conceded · …", in the order in which the statuses first appear. */
function summary({ claims, next }: ClaimsPage, when: string, options: ViewOptions): Run[] {
  const counts = new Map<Status, number>();
  for (const { status } of claims) counts.set(status, (counts.get(status) ?? 0) + 1);
  const parts = [...counts].flatMap(([status, count], i): Run[] => [
    { text: i === 0 ? ' ' : ' · ', style: 'plain' },
    { text: `${count}\u00a0${status}`, style: statusRun(status).style },
  ]);
  return [
    { text: `${pageCount(claims.length, 'claim', { ...options, next })}${when === '' ? '' : ` ${when}`}:`, style: 'strong' },
    ...parts,
  ];
}

function row(claim: ClaimAnswer, { locale }: ViewOptions): Cell[] {
  const label: Run[] = [{ text: claim.label, style: 'strong' }];
  const withheld: Run[] = [
    { text: 'withholds: ', style: 'withholds' },
    {
      text: listed(
        claim.withheld.map(({ name }) => name),
        WITHHELD_MOST,
      ),
      style: 'plain',
    },
  ];
  return [
    [[statusRun(claim.status)], [{ text: shortId(claim.id), style: 'faint' }]],
    [label, ...(claim.withheld.length === 0 ? [] : [withheld]), ...reversalSummary(claim.reversals)],
    [[{ text: rootsLabel(claim.roots), style: 'plain' }]],
    [[{ text: claim.articles.toLocaleString(locale), style: 'plain' }]],
    [[{ text: claim.changed, style: 'plain' }]],
  ];
}
