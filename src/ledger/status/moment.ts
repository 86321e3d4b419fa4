/** When something was said, as days: from `start` to `end`, both included; one day where it is known exactly. */
export interface Moment {
  readonly start: string;
  readonly end: string;
  /** As answers give it: in EDTF as said, else the day of publication. */
  readonly date: string;
}

/**
 * The time of speaking, else the day of publication. Nobody is quoted from the future, so it never lies after publication;
 * what is no EDTF date counts as not said.
 */
export function momentOf(said: string | null, published: string): Moment {
  const period = said === null ? null : periodOf(said);
  if (said === null || period === null || period.start > published) return { start: published, end: published, date: published };
  return { start: period.start, end: period.end < published ? period.end : published, date: said };
}

/**
 * Orders moments; negative where `a` comes first. A period counts from its first day ("had denied it in October" is older than
 * a denial of 4 October): vague dates stand in recaps, and a recap must not pass for the newest word.
 */
export function compareMoments(a: Moment, b: Moment): number {
  return compareText(a.start, b.start) || compareText(b.end, a.end);
}

/** Orders strings by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const edtfDate = /^(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?(?:T.*)?$/;

/** First and last day of an EDTF value: a day, month or year, with `X` for unknown digits, or an interval of two. */
function periodOf(edtf: string): Pick<Moment, 'start' | 'end'> | null {
  const [from = '', to = from, ...rest] = edtf.replace(/[?~%]/g, '').split('/');
  const first = edtfDate.exec(from);
  const last = edtfDate.exec(to);
  if (rest.length > 0 || first === null || last === null) return null;
  return { start: dayOf(first, '01', '01'), end: dayOf(last, '12', '31') };
}

// "2024-09-31" exists in no calendar and sorts where the end of September does: days are only compared.
function dayOf(date: RegExpExecArray, month: string, day: string): string {
  const known = (part: string | undefined, unknown: string) => (part === undefined || part === 'XX' ? unknown : part);
  return `${date[1]}-${known(date[2], month)}-${known(date[3], day)}`;
}
