import { painter, wantsColour } from '../colour.ts';
import type { PrettyOptions } from '../pretty.ts';
import { terminalColumns } from '../terminal.ts';

/** How an answer of the ledger is shown on a terminal. */
export interface ViewOptions extends PrettyOptions {
  /** BCP 47 tag of the reader's language, for the grouping of numbers. */
  readonly locale: string;
}

/** How this process shows answers: by its terminal and its environment. */
export function viewOptions(): ViewOptions {
  const colours = wantsColour(process.env, process.stdout.isTTY === true);
  return { columns: terminalColumns(), paint: painter(colours), locale: readersLocale(process.env) };
}

/** The reader's locale by the environment, as POSIX has it (LC_ALL, then LC_NUMERIC, then LANG); English where it names none. */
export function readersLocale(environment: NodeJS.ProcessEnv): string {
  const named = ['LC_ALL', 'LC_NUMERIC', 'LANG'].map((name) => environment[name]).find((value) => value !== undefined && value !== '');
  const tag = (named ?? '').replace(/[.@].*$/, '').replaceAll('_', '-');
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag)[0] ?? 'en';
  } catch {
    return 'en'; // "C", or something that is no language tag at all
  }
}

/** A count in the reader's grouping with its noun: "1 article", "1,204 articles". */
export function counted(count: number, noun: string, { locale }: Pick<ViewOptions, 'locale'>): string {
  return `${count.toLocaleString(locale)}\u00a0${count === 1 ? noun : `${noun}s`}`;
}

/** Names in the order in which a German or English reader looks for them: Ämter beside Amt, Österreich before Polen, „Büro“ as Büro. */
export const byName = new Intl.Collator('de', { ignorePunctuation: true }).compare;
