import type { Run } from '../wrap.ts';
import { paragraph } from './grid.ts';
import { counted, type ViewOptions } from './view-options.ts';

/** A part of a view under its heading, which a rule makes stand out without colour too; nothing where there are no lines. */
export function section(heading: string, lines: readonly string[], { paint, columns }: ViewOptions): string[] {
  if (lines.length === 0) return [];
  const rule = '─'.repeat(Math.max(0, columns - heading.length - 4));
  return ['', `${paint('faint', '──')} ${paint('strong', heading)} ${paint('faint', rule)}`, ...lines];
}

/** Facts, none broken over a line's end, those that are empty left out: "German · 17 articles · c4d7e1a0". */
export function facts(given: readonly (string | Run)[], options: ViewOptions): string[] {
  const runs = given
    .map((fact): Run => (typeof fact === 'string' ? { text: fact, style: 'faint' } : fact))
    .filter(({ text }) => text !== '')
    .map(({ text, style }): Run => ({ text: text.replaceAll(' ', '\u00a0'), style }));
  return paragraph(
    runs.flatMap((run, i): Run[] => (i === 0 ? [run] : [{ text: ' · ', style: 'faint' }, run])),
    options,
  );
}

/** "20 claims on this page", or "7 claims" where there is no other page. */
export function pageCount(count: number, noun: string, { next, ...options }: ViewOptions & { readonly next: string | null }): string {
  return counted(count, noun, options) + (next === null ? '' : ' on this page');
}

/** "A", "A and B", "A, B and C", and, of more than `most`, "A, B and 3 more". */
export function listed(all: readonly string[], most = Number.POSITIVE_INFINITY): string {
  const names = all.length <= most ? all : [...all.slice(0, most - 1), `${all.length - most + 1}\u00a0more`];
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** "as of 2025-06-12, known at …", empty for the present. */
export function moment({ asOf, knownAt }: { readonly asOf: string | null; readonly knownAt: string | null }): string {
  return [asOf === null ? '' : `as of ${asOf}`, knownAt === null ? '' : `by what was known at ${knownAt}`]
    .filter((part) => part !== '')
    .join(', ');
}
