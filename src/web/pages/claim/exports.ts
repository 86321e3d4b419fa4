import type { ClaimDetail, StatementAnswer } from '../../../api/shapes.ts';
import { ask, withQuery } from '../../ask.ts';
import { deskWords } from '../../words/desk.svelte.ts';
import { day, words } from '../../words/speak.svelte.ts';

/** Forms in which a claim can be taken along. */
export type ExportForm = 'json' | 'markdown' | 'csv';

const TYPES: Readonly<Record<ExportForm, { readonly ending: string; readonly media: string }>> = {
  json: { ending: 'json', media: 'application/json' },
  markdown: { ending: 'md', media: 'text/markdown' },
  csv: { ending: 'csv', media: 'text/csv' },
};

const PAGE = '1000';

/** Gives a claim with all its statements to the browser as a file. Throws AskError. */
export async function saveClaim(id: string, asOf: string, form: ExportForm): Promise<void> {
  const claim = await wholeClaim(id, asOf);
  const text = { json: asJson, markdown: asMarkdown, csv: asCsv }[form](claim);
  const { ending, media } = TYPES[form];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${media};charset=utf-8` }));
  link.download = `${claim.id}${claim.asOf === null ? '' : `-${claim.asOf}`}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A claim with every statement, page by page. */
async function wholeClaim(id: string, asOf: string): Promise<ClaimDetail> {
  const page = (cursor: string): Promise<ClaimDetail> =>
    ask(withQuery(`/claims/${encodeURIComponent(id)}`, { as_of: asOf, statements: PAGE, cursor }));
  const first = await page('');
  const statements = [...first.statements];
  for (let next = first.next; next !== null; ) {
    const more = await page(next);
    statements.push(...more.statements);
    next = more.next;
  }
  return { ...first, statements, quoted: [], next: null };
}

function asJson(claim: ClaimDetail): string {
  return `${JSON.stringify(claim, null, 2)}\n`;
}

const COLUMNS: Readonly<Record<string, (statement: StatementAnswer) => string | number | null>> = {
  statement: ({ id }) => id,
  published: ({ published }) => published,
  outlet: ({ outlet }) => outlet,
  language: ({ language }) => language,
  article: ({ article }) => article,
  source: ({ source }) => source.name,
  voice: ({ source }) => source.voice?.name ?? null,
  stance: ({ stance }) => stance,
  polarity: ({ polarity }) => polarity,
  certainty: ({ certainty }) => certainty,
  speech: ({ speech }) => speech,
  via: ({ via }) => via.map(({ name }) => name).join(' > '),
  said: ({ said }) => said,
  quote: ({ quote }) => quote,
  confidence: ({ confidence }) => confidence,
  membership: ({ membership }) => membership.score,
  by: ({ membership }) => membership.by,
};

/** The statements, one a line. RFC 4180, with a mark before what a spreadsheet would take for a formula. */
function asCsv({ statements }: ClaimDetail): string {
  const rows = [Object.keys(COLUMNS), ...statements.map((statement) => Object.values(COLUMNS).map((of) => cell(of(statement))))];
  return `${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A report that reads as text: status and why, who holds what, how it changed, every statement. */
function asMarkdown(claim: ClaimDetail): string {
  const say = words().claim;
  const { exports } = deskWords();
  const heading = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines]);
  const lines = [
    `# ${plain(claim.label)}`,
    '',
    `**${words().status[claim.status]}** ${words().board.changed(day(claim.changed))}: ${words().statusMeans[claim.status]}`,
    '',
    [words().roots(claim.roots.low, claim.roots.high), words().articles(claim.articles), words().outlets(claim.outlets)].join(' · '),
    ...(claim.asOf === null ? [] : ['', words().board.asOf(day(claim.asOf))]),
    ...heading(
      say.why,
      claim.positions.map(
        ({ actor, stance, since, lapsedBy }) =>
          `- ${plain(actor.name)} ${words().stance[stance]}, ${words().actor.since(day(since))}${lapsedBy === undefined ? '' : ` (${say.lapsed})`}`,
      ),
    ),
    ...heading(
      say.history,
      claim.timeline.map(({ on, status, roots }) => `- ${on}: ${words().status[status]}, ${words().roots(roots.low, roots.high)}`),
    ),
    ...heading(
      say.quotes,
      claim.statements.map(
        ({ source, stance, quote, outlet, published, via }) =>
          `- **${plain(source.name ?? words().nobody)}** ${words().stance[stance]}: “${plain(quote)}” (${[plain(outlet), ...via.map(({ name }) => `${words().via} ${plain(name)}`), published].join(', ')})`,
      ),
    ),
    '',
    `${exports.from} <${location.origin}/claims/${claim.id}>. ${words().shell.never}`,
  ];
  return `${lines.join('\n').replaceAll('\u00a0', ' ')}\n`;
}

/** What a ledger says without what Markdown or HTML would take for marks. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
