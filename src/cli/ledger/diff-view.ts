import type { ArticleDiff, TextChange, VersionRef } from '../../ledger/reports.ts';
import { type Change, changeLines } from './change-lines.ts';
import { paragraph } from './grid.ts';
import { counted, type ViewOptions } from './view-options.ts';

/** What changed between two versions of an article: statements first, by sign and word, then the paragraphs. */
export function diffView(diff: ArticleDiff, options: ViewOptions): string {
  const at = (statement: Change['statement']): Change => ({ statement, article: diff.article });
  const statements = [
    ...diff.changed.flatMap(({ before, after }) => changedLines({ ...at(after), before: before.stance }, before, options)),
    ...diff.added.flatMap((statement) => changeLines('+ added', at(statement), options)),
    ...diff.dropped.flatMap((statement) => changeLines('− dropped', at(statement), options)),
  ];
  const lines = [
    ...paragraph(
      [
        { text: diff.outlet, style: 'strong' },
        { text: ` ${diff.article}`, style: 'faint' },
      ],
      options,
    ),
    ...versionLines('from', diff.from, options),
    ...versionLines('to', diff.to, options),
    '',
    ...paragraph([{ text: summary(diff, options), style: 'strong' }], options),
    ...(statements.length === 0 ? [] : ['', ...statements]),
    ...(diff.text.length === 0 ? [] : ['', ...paragraph([{ text: 'Text', style: 'strong' }], options)]),
    ...diff.text.flatMap((change) => textLines(change, options)),
  ];
  return `${lines.join('\n')}\n`;
}

/** "from 1a2b3c4d5e6f, changed 2025-06-03 11:40: Bridge closed" */
function versionLines(word: string, { sha256, learnt, modified, title }: VersionRef, options: ViewOptions): string[] {
  const when = modified === null ? `learnt ${minute(learnt)}` : `changed ${minute(modified)}`;
  return paragraph(
    [
      { text: `${word.padEnd(4)} ${sha256.slice(0, 12)}, ${when}`, style: 'faint' },
      { text: title === null ? '' : `: ${title}`, style: 'plain' },
    ],
    options,
    '     ',
  );
}

function minute(moment: string): string {
  return moment.slice(0, 16).replace('T', '\u00a0');
}

/** Where the words are others too, those of before are given. */
function changedLines(change: Change, before: Change['statement'], options: ViewOptions): string[] {
  const lines = changeLines('~ changed', change, options);
  if (before.quote === change.statement.quote) return lines;
  return [...lines, ...paragraph([{ text: `  was “${before.quote.replace(/\s+/g, ' ')}”`, style: 'faint' }], options, '  ')];
}

function textLines({ kind, paragraphs }: TextChange, options: ViewOptions): string[] {
  const sign = kind === 'added' ? '+' : '−';
  return paragraphs.flatMap((text) => paragraph([{ text: `${sign} ${text}`, style: kind === 'added' ? 'plain' : 'faint' }], options, '  '));
}

/** "Statements: 1 added, 1 dropped, 2 changed, 14 as before." */
function summary({ added, dropped, changed, unchanged }: ArticleDiff, options: ViewOptions): string {
  if (added.length + dropped.length + changed.length === 0) {
    return unchanged === 0 ? 'No statement in either version.' : `${counted(unchanged, 'statement', options)}, all as before.`;
  }
  const number = (value: number): string => value.toLocaleString(options.locale);
  return `Statements: ${number(added.length)} added, ${number(dropped.length)} dropped, ${number(changed.length)} changed, ${number(unchanged)} as before.`;
}
