import type { Stance } from '../engine/read/reading.ts';

/** Puts a style around a piece of text, or leaves it plain. */
export type Paint = (style: Style, text: string) => string;

/** What a piece of output can look like: a stance, or one of three weights. */
export type Style = Stance | 'strong' | 'faint' | 'plain';

// Sixteen-colour codes only: they follow the reader's own terminal theme.
const CODES: Readonly<Record<Exclude<Style, 'plain'>, string>> = {
  asserts: '36',
  confirms: '32',
  concedes: '92',
  denies: '31',
  withholds: '33',
  doubts: '93',
  warns: '35',
  judges: '34',
  demands: '95',
  intends: '94',
  asks: '96',
  retracts: '91',
  strong: '1',
  faint: '2',
};

/** Colours with ANSI codes, or, where `colours` is false, nothing at all. */
export function painter(colours: boolean): Paint {
  return (style, text) => (!colours || style === 'plain' || text === '' ? text : `\u001b[${CODES[style]}m${text}\u001b[0m`);
}

/** Whether to colour: FORCE_COLOR says yes (or, as "0", no), else NO_COLOR says no (no-color.org), else a terminal does. */
export function wantsColour(environment: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  const force = environment['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (environment['NO_COLOR'] !== undefined && environment['NO_COLOR'] !== '') return false;
  return isTerminal && environment['TERM'] !== 'dumb';
}
