import type { JobAnswer, JobCount, JobDetail, JobState, JobsPage } from '../../ledger/jobs/job.ts';
import { withoutPlace } from '../ledger/feeds-view.ts';
import { type Cell, type GridColumn, grid, paragraph } from '../ledger/grid.ts';
import { counted, type ViewOptions } from '../ledger/view-options.ts';
import type { Run } from '../wrap.ts';

const COLUMNS: readonly GridColumn[] = [
  { heading: 'state', most: 9 },
  { heading: 'what' },
  { heading: 'when (UTC)', most: 16 },
  { heading: 'tries', most: 5, align: 'right', named: true },
];

/** Marks that tell states apart without colour. */
const MARKS: Readonly<Record<JobState, string>> = { waiting: '·', running: '▸', done: '✓', failed: '✗' };

/** The jobs of a page, after how many there are. */
export function jobsView({ jobs, counts, next }: JobsPage, options: ViewOptions): string {
  if (jobs.length === 0) {
    const empty =
      counts.length === 0
        ? 'No jobs: nothing is to be done. Feeds and addresses that are added bring some.'
        : 'No jobs of this kind and state.';
    return `${paragraph([{ text: empty, style: 'strong' }], options).join('\n')}\n`;
  }
  return `${[
    ...paragraph([{ text: head(counts, options), style: 'strong' }], options),
    '',
    ...table(jobs, options),
    ...(next === null
      ? []
      : ['', ...paragraph([{ text: 'There are more: --limit, --state and --kind choose.', style: 'faint' }], options)]),
  ].join('\n')}\n`;
}

/** One job with those that came out of it, and what they brought. */
export function jobView({ job, followed }: JobDetail, options: ViewOptions): string {
  const brought = [job, ...followed].flatMap(({ result }): Run[][] => [
    ...(result?.articles ?? []).map((id): Run[] => [{ text: `took in ${id}`, style: 'plain' }]),
    ...(result?.refused ?? []).map(({ reason }): Run[] => [{ text: `✗ ${reason}`, style: 'denies' }]),
  ]);
  return `${[
    ...table([job], options),
    ...(followed.length === 0
      ? []
      : ['', ...paragraph([{ text: 'What came out of it', style: 'strong' }], options), ...table(followed, options)]),
    ...(brought.length === 0 ? [] : ['', ...brought.flatMap((note) => paragraph(note, options))]),
  ].join('\n')}\n`;
}

function head(counts: readonly JobCount[], options: ViewOptions): string {
  const parts = (['running', 'waiting', 'failed', 'done'] as const).flatMap((state) => {
    const own = counts.filter((one) => one.state === state);
    return own.length === 0 ? [] : [`${sum(own).toLocaleString(options.locale)}${plus(own)} ${state}`];
  });
  return `${counted(sum(counts), 'job', options)}${plus(counts) === '' ? '' : ' and more'}: ${parts.join(', ')}`;
}

function sum(counts: readonly JobCount[]): number {
  return counts.reduce((all, { count }) => all + count, 0);
}

/** Large queues are not counted to their end. */
function plus(counts: readonly JobCount[]): string {
  return counts.some(({ more }) => more) ? '+' : '';
}

function table(jobs: readonly JobAnswer[], options: ViewOptions): string[] {
  return grid(COLUMNS, jobs.map(row), options);
}

function row({ id, kind, key, state, due, attempts, problem, started, ended }: JobAnswer): Cell[] {
  const notes: Run[][] = [
    [{ text: id, style: 'faint' }],
    ...(problem === null ? [] : [[{ text: `✗ ${withoutPlace(problem.message, key)}`, style: 'denies' } as const]]),
  ];
  const when = { waiting: due, running: started ?? due, done: ended ?? due, failed: ended ?? due }[state];
  return [
    [[{ text: `${MARKS[state]} ${state}`, style: state === 'failed' ? 'denies' : 'plain' }]],
    [
      [
        { text: kind, style: 'strong' },
        { text: ` ${key}`, style: 'plain' },
      ],
      ...notes,
    ],
    [[{ text: when.slice(0, 16).replace('T', '\u00a0'), style: 'plain' }]],
    [[{ text: attempts === 0 ? '' : String(attempts), style: 'plain' }]],
  ];
}
