import { number, table } from './table.ts';

/** What one run of the bench measured; all on one machine, on the project's own example articles. */
export interface BenchResults {
  /** Major version of Node. */
  readonly node: string;
  readonly cores: number;
  readonly peers: readonly {
    readonly tool: string;
    readonly language: string;
    readonly tokensPerSecond: number;
    readonly articlesPerSecond: number;
    readonly peakMb: number;
  }[];
  readonly start: readonly { readonly path: string; readonly words: number; readonly medianSeconds: number; readonly peakMb: number }[];
  readonly corpus: { readonly articles: number; readonly articlesPerSecond: number; readonly peakMb: number };
  readonly growth: readonly { readonly language: string; readonly characters: number; readonly milliseconds: number }[];
}

/** Renders bench/results.json as the page bench/RESULTS.md. */
export function benchPage({ node, cores, peers, start, corpus, growth }: BenchResults): string {
  return `# Speed and memory

*Written by \`npm run bench\` in one run on one machine (Node ${node}, ${cores} cores, possibly busy with other work). Figures of
different runs do not compare; the tools of one run do.*

## One core, beside peers

The example articles of this repository, read over and over, one process a tool. Tokens are counted by hearsay's tokeniser
for all. wink-nlp and compromise tag and find entities in English; they find no statements.

${table(
  ['tool', 'text', 'tokens/s', 'articles/s', 'peak memory'],
  peers.map((row) => [row.tool, row.language, number(row.tokensPerSecond), number(row.articlesPerSecond), `${row.peakMb} MB`]),
)}

## Start-up

\`hearsay read\` on one article, the whole process, median.

${table(
  ['article', 'words', 'seconds', 'peak memory'],
  start.map((row) => [row.path, String(row.words), row.medianSeconds.toFixed(2), `${row.peakMb} MB`]),
)}

## A corpus

${number(corpus.articles)} articles, half German, \`hearsay read --format jsonl\` on all cores: ${number(corpus.articlesPerSecond)} articles/s, peak memory ${corpus.peakMb} MB.

## Growth with length

One text of the given length, full reading, median. Linear growth means ten times the time for ten times the text.

${table(
  ['language', 'characters', 'milliseconds', 'times the row above'],
  growth.map((row, i) => {
    const above = growth[i - 1];
    const times = above !== undefined && above.language === row.language ? (row.milliseconds / above.milliseconds).toFixed(1) : '';
    return [row.language, number(row.characters), number(row.milliseconds), times];
  }),
)}
`;
}
