import type { Reading } from '../engine/read/reading.ts';
import { markedRuns, paragraphsOf } from './marks.ts';
import { HEADINGS, statementCells } from './statement-cells.ts';
import { printable } from './width.ts';

/** A reading as Markdown: title, facts, the marked article, the table of statements with their contents in full. */
export function markdown(reading: Reading): string {
  const { title, outlet, published, language, agencies } = reading.article;
  const facts = [outlet, published, language, ...agencies].filter((fact) => fact !== undefined);
  const paragraphs = paragraphsOf(markedRuns(reading)).map((runs) =>
    escaped(
      runs
        .map((run) => run.text)
        .join('')
        .trim(),
    ),
  );
  const rows = statementCells(reading, Number.POSITIVE_INFINITY).map(({ number, who, stance, what, onWhoseWord, when, figures }) =>
    row([number, who, stance, what, onWhoseWord, when, figures].map(escaped)),
  );
  const statements =
    rows.length === 0 ? ['No attributed statement found.'] : [[row(HEADINGS), row(HEADINGS.map(() => '---')), ...rows].join('\n')];
  return `${[...(title === undefined ? [] : [`# ${escaped(title)}`]), `*${escaped(facts.join(' · '))}*`, ...paragraphs, ...statements].join('\n\n')}\n`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Keeps an article's characters from being taken for Markdown or HTML. */
function escaped(text: string): string {
  return printable(text)
    .replace(/\s+/g, ' ')
    .replace(/([\\`*_[\]<>|#~])/g, '\\$1');
}
