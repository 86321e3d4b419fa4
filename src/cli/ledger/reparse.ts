import type { ReparseReport } from '../../ledger/reports.ts';
import { EXIT } from '../exit-code.ts';
import { createOutput } from '../output.ts';
import { createProgress } from '../progress.ts';
import type { Run } from '../wrap.ts';
import { takingOf } from './fetching.ts';
import { paragraph } from './grid.ts';
import { refusalLines } from './ingest-view.ts';
import { type LedgerOptions, withLedger } from './location.ts';
import { changedArticleLines } from './reread-view.ts';
import { counted, type ViewOptions, viewOptions } from './view-options.ts';

/** The options of `hearsay reparse`. */
export interface ReparseCommandOptions extends LedgerOptions {
  readonly format?: 'pretty' | 'json';
  readonly all?: boolean;
}

/** `hearsay reparse`: makes articles anew of the bytes that were kept of them and shows what changed; answers the exit code. */
export async function reparse({ format, all = false, ...options }: ReparseCommandOptions): Promise<number> {
  const { reparse: makeAnew } = await import('../../jobs/reparse.ts');
  const progress = createProgress(process.stderr, process.stderr.isTTY === true);
  const report = await withLedger(options, (ledger) =>
    makeAnew({
      ...takingOf(ledger, (message) => progress.say(`hearsay: ${message}`)),
      all,
      onArticle: (refusal, source) => progress.step({ source, failed: refusal !== null }),
    }),
  );
  progress.end();
  await createOutput(process.stdout).write(format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : view(report, viewOptions()));
  return report.refused.length > 0 ? EXIT.unreadable : EXIT.read;
}

function view(report: ReparseReport, options: ViewOptions): string {
  const articles = report.articles.flatMap((article) => [...changedArticleLines(article, options), '']);
  return `${[...articles, ...refusalLines(report.refused, options), ...paragraph(summary(report, options), options)].join('\n')}\n`;
}

/** "Made 25 articles anew by hearsay 0.2.0: 2 with another text, 23 as before." */
function summary({ parser, articles, unchanged, new: fresh, refused }: ReparseReport, options: ViewOptions): Run[] {
  const all = articles.length + unchanged + fresh + refused.length;
  if (all === 0)
    return [{ text: `Nothing that was fetched waits for the parser of hearsay ${parser}; --all reads everything again.`, style: 'strong' }];
  const parts = [
    { count: articles.length, word: 'with another text' },
    { count: fresh, word: 'not found before' },
    { count: unchanged, word: 'as before' },
    { count: refused.length, word: 'no longer found and left as they are' },
  ].filter(({ count }) => count > 0);
  const listed = parts.map(({ count, word }) => `${count.toLocaleString(options.locale)}\u00a0${word}`).join(', ');
  return [{ text: `Made ${counted(all, 'article', options)} anew by hearsay ${parser}: ${listed}.`, style: 'strong' }];
}
