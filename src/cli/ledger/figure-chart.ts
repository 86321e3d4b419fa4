import type { FigureAnswer } from '../../ledger/answers.ts';
import { figureLabel, NOBODY } from '../statement-cells.ts';
import { displayWidth, fitting, printable } from '../width.ts';
import type { Run } from '../wrap.ts';
import { paragraph } from './grid.ts';
import { grouped } from './grouped.ts';
import { byName, type ViewOptions } from './view-options.ts';

const NAME_MOST = 24;
const BAR_MOST = 36;
const BAR_LEAST = 10;
const GAP = '\u00a0\u00a0';

/** The figures that were given, those of one unit on one scale: points and ranges with their values, by whom and when, conflicts marked. */
export function figureChart(figures: readonly FigureAnswer[], options: ViewOptions): string[] {
  const units = grouped(figures, ({ unit }) => unit);
  const compared = [...units].filter(([, given]) => given.length > 1);
  const single = [...units.values()].filter((given) => given.length === 1).flat();
  const blocks = [
    ...compared.map(([unit, given]) => [
      ...paragraph([{ text: unit === '' ? 'without a unit' : unit, style: 'strong' }], options),
      ...rows(given, { ...options, named: false }),
    ]),
    ...(single.length === 0 ? [] : [rows(single, { ...options, named: true })]),
    ...(figures.some(({ conflict }) => conflict) ? [paragraph([{ text: CONFLICT_WORDS, style: 'faint' }], options)] : []),
  ];
  return blocks.flatMap((block, i) => (i === 0 ? block : ['', ...block]));
}

/** Rows of figures: of one unit on one scale, or, where each is `named` with a unit of its own, without any. */
function rows(given: readonly FigureAnswer[], options: ViewOptions & { readonly named: boolean }): string[] {
  const figures = [...given].sort((a, b) => (a.on === b.on ? byName(nameOf(a), nameOf(b)) : a.on < b.on ? -1 : 1));
  const labels = figures.map((figure) => printable(figureLabel(options.named ? figure : { ...figure, unit: '' }, options.locale)));
  const widths = {
    name: Math.min(NAME_MOST, Math.max(...figures.map((figure) => displayWidth(nameOf(figure))))),
    day: Math.max(...figures.map(({ on }) => displayWidth(on))),
    label: options.named ? 0 : Math.max(...labels.map(displayWidth)),
  };
  const tail = GAP.length + widths.label + (figures.some(({ conflict }) => conflict) ? GAP.length + displayWidth(CONFLICT) : 0);
  const head = widths.name + GAP.length + widths.day + GAP.length;
  // On a narrow terminal name and day get a line of their own.
  const narrow = options.columns - head - tail < BAR_LEAST;
  const width = Math.max(BAR_LEAST, Math.min(BAR_MOST, options.columns - tail - (narrow ? 2 : head)));
  const scale = options.named ? null : scaleOf(figures, width);
  const lines = figures.flatMap((figure, i) => {
    const who: Run = {
      text: narrow
        ? solid(`${nameOf(figure)}${GAP}${figure.on}`)
        : padded(nameOf(figure), widths.name) + GAP + padded(figure.on, widths.day),
      style: 'plain',
    };
    const label = labels[i] ?? '';
    const what: Run[] = [
      ...(scale === null ? [] : [{ text: solid(bar(figure, scale)) + GAP, style: figure.conflict ? 'warns' : 'asserts' } as const]),
      { text: options.named ? label : solid(label.padStart(widths.label)), style: 'strong' },
      ...(figure.conflict ? [{ text: GAP + CONFLICT, style: 'warns' } as const] : []),
    ];
    return narrow
      ? [...paragraph([who], options), ...paragraph(what, options, '  ')]
      : paragraph([who, { text: GAP, style: 'plain' }, ...what], options);
  });
  return scale === null ? lines : [...lines, options.paint('faint', `${' '.repeat(narrow ? 2 : head)}${axis(scale, options)}`)];
}

/** Not a word that may be broken: a chart's spaces stand where they stand. */
function solid(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

const CONFLICT = '≠\u00a0conflict';
const CONFLICT_WORDS = `${CONFLICT}: another current figure of the unit leaves no value that both allow.`;

function nameOf({ source }: FigureAnswer): string {
  return printable(source.name ?? NOBODY);
}

function padded(text: string, width: number): string {
  const cut = displayWidth(text) <= width ? text : `${fitting(text, width - 1)}…`;
  return solid(cut + ' '.repeat(width - displayWidth(cut)));
}

interface Scale {
  readonly least: number;
  readonly most: number;
  /** Columns of the bars, and the last of them that stands for a value; those after it are for arrows. */
  readonly width: number;
  readonly end: number;
}

/** The scale from nought to the largest value; none where there is nothing to compare. */
function scaleOf(figures: readonly FigureAnswer[], width: number): Scale | null {
  const values = figures.flatMap(({ value, low, high }) => [value, low, high].filter((one) => one !== undefined));
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  if (most === least) return null;
  return { least, most, width, end: figures.some(isOpen) ? width - 3 : width - 1 };
}

function isOpen({ low, high }: FigureAnswer): boolean {
  return low !== undefined && high === undefined;
}

function bar(figure: FigureAnswer, { least, most, width, end }: Scale): string {
  const column = (value: number): number => Math.round(((value - least) / (most - least)) * end);
  const { value, low, high } = figure;
  if (value !== undefined) return `${' '.repeat(column(value))}●`.padEnd(width);
  const from = low === undefined ? 0 : column(low);
  const to = high === undefined ? width - 1 : column(high);
  if (from >= to) return `${' '.repeat(from)}●`.padEnd(width);
  return `${' '.repeat(from)}${low === undefined ? '◄' : '├'}${'─'.repeat(to - from - 1)}${high === undefined ? '►' : '┤'}`.padEnd(width);
}

/** The ends of the scale under the bars: "0" and the largest value. */
function axis({ least, most, end }: Scale, { locale }: ViewOptions): string {
  const [from, to] = [least.toLocaleString(locale), most.toLocaleString(locale)];
  return from + to.padStart(Math.max(to.length + 1, end + 1 - from.length));
}
