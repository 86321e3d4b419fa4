/** Words that resolve dates against the day of publication. One table a language, in `lang/<code>/times.ts`; all lower case. */
export interface TimeWords {
  /** Before a weekday, month or year that follows publication: "kommenden", "next". */
  readonly next: ReadonlySet<string>;
  /** Before one that precedes it: "vergangenen", "last". */
  readonly last: ReadonlySet<string>;
  /** Before the present one: "diesem", "this". */
  readonly current: ReadonlySet<string>;
  /** Before a moment that only bounds a stretch of time: "seit", "until". */
  readonly bounding: ReadonlySet<string>;
  /** Of these, those that look ahead unless the clause is in the past: "bis", "by". */
  readonly ahead: ReadonlySet<string>;
  /** "Ende", "late": with a month they mean the month. */
  readonly parts: ReadonlySet<string>;
  /** Words that may stand before a month or year that is a time: "im", "in". */
  readonly beforeMonth: ReadonlySet<string>;
  readonly beforeYear: ReadonlySet<string>;
  /** The nouns "year", "month", "week" in all their forms. */
  readonly year: ReadonlySet<string>;
  readonly month: ReadonlySet<string>;
  readonly week: ReadonlySet<string>;
  /** Words for whole years and months relative to publication: "heuer" 0, "Vorjahr" -1. */
  readonly years: Readonly<Record<string, number>>;
  readonly months: Readonly<Record<string, number>>;
  /** Fixed phrases for a day relative to publication: "in der Nacht" 0, "last night" -1. */
  readonly phrases: readonly (readonly [string, number])[];
  /** Lemmas of verbs that put a clause into the future: "werden", "will". */
  readonly future: ReadonlySet<string>;
  /** Between a part of the day and the weekday it leads to: "Nacht auf Montag", "night of". */
  readonly leading: ReadonlySet<string>;
}
