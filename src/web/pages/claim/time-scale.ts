/** Where a moment stands on a line, in pixels, and the moments that are named below it. */
export interface TimeScale {
  (moment: Date): number;
  readonly ticks: readonly Date[];
}

const DAY = 86_400_000;

/** Steps of an axis: days, then months; the smallest that leaves no more ticks than there is room for is taken. */
const DAYS = [1, 2, 7, 14];
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120];

/** A line of time from one day to another. */
export function timeScale(
  first: string,
  last: string,
  { from, to, most }: { readonly from: number; readonly to: number; readonly most: number },
): TimeScale {
  const start = Date.parse(first);
  const end = first === last ? start + DAY : Date.parse(last);
  const at = (moment: Date): number => from + ((moment.getTime() - start) / (end - start)) * (to - from);
  return Object.assign(at, { ticks: ticksBetween(start, end, most) });
}

function ticksBetween(start: number, end: number, most: number): Date[] {
  for (const step of DAYS) {
    if ((end - start) / (step * DAY) <= most)
      return every(start, end, (i) => Math.ceil(start / (step * DAY)) * step * DAY + i * step * DAY);
  }
  const opening = new Date(start);
  for (const step of MONTHS) {
    const month = Math.ceil((opening.getUTCFullYear() * 12 + opening.getUTCMonth() + (opening.getUTCDate() > 1 ? 1 : 0)) / step) * step;
    const found = every(start, end, (i) => Date.UTC(Math.floor((month + i * step) / 12), (month + i * step) % 12));
    if (found.length <= most) return found;
  }
  return [opening];
}

function every(start: number, end: number, nth: (i: number) => number): Date[] {
  const found: Date[] = [];
  for (let i = 0; nth(i) <= end; i++) if (nth(i) >= start) found.push(new Date(nth(i)));
  return found;
}
