import type { Band, CaseScores, Prf } from './report.ts';
import type { Section } from './sections.ts';

/** Renders eval/results.json as the page eval/RESULTS.md. */
export function resultsPage(results: Readonly<Record<string, Section>>): string {
  const parts = ['# Scores', '*Written by `npm run eval`; a test fails when a score here is not what the code gives. All in per cent.*'];
  for (const [name, section] of Object.entries(results))
    parts.push(`## ${name[0]?.toUpperCase()}${name.slice(1)}`, INTRODUCTIONS[name] ?? '', body(name, section));
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const INTRODUCTIONS: Readonly<Record<string, string>> = {
  'own cases': 'The gold articles of [cases](cases), by the scorer of [score.ts](score.ts).',
  'shared cases': 'Gold articles of the data folder (`HEARSAY_DATA`), by the same scorer.',
  'shared cases, by the judge': "The same articles, by the data folder's own judge, through the command line.",
  'wikinews dev, by the judge':
    'Quotations with speakers in 150 German Wikinews articles: the content, the content and its speaker, characters.',
  'own stories':
    'Ledgers of the stories of [stories](stories): claims (B-cubed over gold statements, recall counting those not found), source and stance of the statements, status and roots on the days of the gold ledger, reversals, figures.',
  'own stories, learnt from the others':
    'Claims of each own story when matching weighs evidence by what the other stories teach (`npm run train:matching`), B-cubed over all gold statements: what is to be expected of a story that matching has not learnt from.',
  'shared stories': 'The ledgers of the stories of the data folder (`HEARSAY_DATA`).',
  'shared stories, by the judge': "The same stories, by the data folder's own judge, through the command line.",
  treebanks: 'Tagging and parsing of the test sets of Universal Dependencies treebanks, on gold tokens.',
  names:
    'Exact names with their kinds, on sentences that the name taggers were not trained on (GermEval 2014 development part, UD English GUM development part). Bodies that a list or the form of a word shows count against precision where the treebank does not mark them.',
  'web pages':
    'Web pages of thirty layouts, five stories each, written for the project (body text by words; title, day and outlet right), two of five in windows-1252; of a live blog the mean of its entries. The layouts and the reader are of one hand: other sites will score lower. The four layouts whose classes tell nothing were written after the reader, whose body F1 on them was 82.8 at first reading; it was mended for them since.',
  calibration:
    'How far `confidence` can be trusted: of the statements in each band, how sure the readings were on average and how many were right in source, stance and content.',
};

function body(name: string, section: Section): string {
  if (name === 'calibration') return calibrationTable(section as unknown as { bands: Band[]; expectedError: number; brier: number });
  if ('all' in section && 'de' in section) return casesTable(section as unknown as Record<string, CaseScores>);
  return generalTables(section);
}

/** Scores of other makes: those with precision, recall and F1 in one table, groups of numbers in another, single numbers in a line. */
function generalTables(section: Section): string {
  const entries = Object.entries(section).filter(([key, value]) => key !== 'stanceTable' && value !== null);
  const objects = entries.filter((entry): entry is [string, Section] => typeof entry[1] === 'object');
  const triples = objects.filter(([, value]) => 'f1' in value);
  const groups = objects
    .filter(([, value]) => !('f1' in value))
    .map(([key, value]): [string, [string, unknown][]] => [key, flatten(value)]);
  // Groups that measure the same things share a table: those of gold tokens one, those of raw text another.
  const kinds = [...new Set(groups.map(([, cells]) => cells[1]?.[0]))];
  const tables = kinds.map((kind) => {
    const members = groups.filter(([, cells]) => cells[1]?.[0] === kind);
    const columns = [...new Set(members.flatMap(([, cells]) => cells.map(([key]) => key)))];
    return table(
      ['', ...columns],
      members.map(([key, cells]) => [key, ...columns.map((column) => shown(new Map(cells).get(column)))]),
    );
  });
  const single = entries.filter(([, value]) => typeof value !== 'object').map(([key, value]) => `${key} ${shown(value)}`);
  return [
    triples.length === 0
      ? ''
      : table(
          ['', 'P', 'R', 'F1'],
          triples.map(([key, { p, r, f1 }]) => [key, shown(p), shown(r), `**${shown(f1)}**`]),
        ),
    ...tables,
    single.length === 0 ? '' : `${single.join(' · ')}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function casesTable(section: Readonly<Record<string, CaseScores>>): string {
  const triple = ({ precision, recall, f1 }: Prf): string => `${shown(precision)} / ${shown(recall)} / **${shown(f1)}**`;
  return table(
    ['', 'cases', 'statement P / R / F1', 'content F1', 'stance', 'certainty', 'polarity', 'speech', 'chain F1', 'figures F1', 'when F1'],
    Object.entries(section).map(([language, scores]) => [
      language,
      String(scores.cases),
      triple(scores.statement),
      shown(scores.content.f1),
      shown(scores.stance),
      shown(scores.certainty),
      shown(scores.polarity),
      shown(scores.speech),
      shown(scores.chain.f1),
      shown(scores.figures.f1),
      shown(scores.when.f1),
    ]),
  );
}

function calibrationTable({ bands, expectedError, brier }: { bands: readonly Band[]; expectedError: number; brier: number }): string {
  const rows = bands.map((band) => [
    `${band.from.toFixed(1)}–${band.to.toFixed(1)}`,
    String(band.statements),
    percent(band.confidence),
    percent(band.right),
  ]);
  return `${table(['confidence', 'statements', 'mean confidence', 'right'], rows)}\n\nExpected calibration error ${percent(expectedError)}, Brier score ${brier}.`;
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}

/** A score with one decimal, or what it is. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(1) : String(value);
}

/** "quote.f1" → value, for every leaf that is no table of its own. */
function flatten(section: Section, prefix = ''): [string, unknown][] {
  return Object.entries(section).flatMap(([key, value]): [string, unknown][] =>
    typeof value === 'object' && value !== null
      ? key === 'stanceTable'
        ? []
        : flatten(value as Section, `${prefix}${key} `)
      : [[prefix + key, value]],
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
