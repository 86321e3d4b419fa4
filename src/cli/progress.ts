import { messageLines } from './say.ts';
import { displayWidth, fitting, printable } from './width.ts';

/** What one step of a long command was. */
export interface Step {
  /** The file, feed or site that it was on. */
  readonly source?: string | undefined;
  /** Whether it brought a problem. */
  readonly failed?: boolean;
}

/** A line on a terminal that says how far a long command is. */
export interface Progress {
  /** One more is done. */
  step(step?: Step): void;
  /** Prints a message above the line. */
  say(message: string): void;
  /** Takes the line away. */
  end(): void;
}

/** What is counted, "article" unless said otherwise, and how many there are where that is known. */
export interface ProgressOptions {
  readonly unit?: string;
  readonly of?: number;
}

/**
 * Shows "1,204 articles, 3 with a problem · 58/s · wires/monday.jsonl" on standard error where `visible`, at most as wide as the
 * terminal; messages are always printed.
 */
export function createProgress(stream: NodeJS.WriteStream, visible: boolean, { unit = 'article', of }: ProgressOptions = {}): Progress {
  const started = Date.now();
  let [done, failed] = [0, 0];
  const status = createStatusLine(stream, visible);
  return {
    step: (step = {}) => {
      done++;
      if (step.failed === true) failed++;
      status.show(() => {
        const rate = (done / Math.max(1, Date.now() - started)) * 1000;
        const all = of === undefined ? '' : ` of ${of.toLocaleString('en')}`;
        const bad = failed === 0 ? '' : `, ${failed.toLocaleString('en')} with a problem`;
        return `${done.toLocaleString('en')}${all} ${(of ?? done) === 1 ? unit : `${unit}s`}${bad} · ${rate.toFixed(rate < 10 ? 1 : 0)}/s`;
      }, step.source);
    },
    say: status.say,
    end: status.end,
  };
}

/** The last line of a terminal, which says what a command is at. */
export interface StatusLine {
  /** Shows a text with the name of a source, now and then. */
  show(text: () => string, source?: string): void;
  /** Prints a message above the line. */
  say(message: string): void;
  /** Takes the line away. */
  end(): void;
}

const REFRESH_MS = 200;

/** A line that is shown where `visible`, at most as wide as the terminal; messages are always printed. */
export function createStatusLine(stream: NodeJS.WriteStream, visible: boolean): StatusLine {
  let shownAt = Date.now();
  const columns = (): number => stream.columns || 80;
  const clear = (): void => {
    if (visible) stream.write('\r\u001b[K');
    shownAt = 0;
  };
  return {
    show: (text, source) => {
      const now = Date.now();
      if (!visible || now - shownAt < REFRESH_MS) return;
      shownAt = now;
      stream.write(`\r\u001b[K${lineWith(text(), source, columns() - 1)}`);
    },
    say: (message) => {
      clear();
      stream.write(`${messageLines(message, visible ? columns() : null).join('\n')}\n`);
    },
    end: clear,
  };
}

/** A line with the name of a source behind it, of which the end is shown where there is no room for all. */
export function lineWith(line: string, source: string | undefined, columns: number): string {
  const room = columns - displayWidth(line) - 3;
  if (source === undefined || room < 12) return fitting(line, columns);
  const name = printable(source).replace(/\s+/g, ' ');
  if (displayWidth(name) <= room) return `${line} · ${name}`;
  const characters = [...name];
  while (displayWidth(characters.join('')) > room - 1) characters.shift();
  return `${line} · …${characters.join('')}`;
}
