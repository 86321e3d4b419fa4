import type { Language } from '../lang/language.ts';
import type { ContentPart } from './phase.ts';

/** When the event of a content took place: a day or month that its words name ("on October 3", "im Juni"), resolved against the article's date; null where they name none. */
export function eventTimeOf(parts: readonly ContentPart[], language: Language, published: string | undefined): string | null {
  const year = published?.slice(0, 4);
  if (year === undefined || !/^\d{4}$/.test(year)) return null;
  const { months } = language.calendar;
  for (const { sentence, from, to } of parts) {
    for (let i = from; i < to; i++) {
      const word = sentence.words[i]!;
      const month = months[word.lower];
      if (month === undefined || !/^(?:PROPN|NOUN)$/.test(word.upos)) continue;
      const near = [sentence.words[i - 1]?.text ?? '', sentence.words[i + 1]?.text ?? '', sentence.words[i + 2]?.text ?? ''];
      const given = near.find((t) => /^(?:19|20)\d\d$/.test(t));
      const day = near.slice(0, 2).find((t) => /^\d{1,2}\.?$/.test(t));
      const y = given ?? yearOf(month, published!);
      const m = String(month).padStart(2, '0');
      return day === undefined ? `${y}-${m}` : `${y}-${m}-${day.replace('.', '').padStart(2, '0')}`;
    }
  }
  return null;
}

/** A month without a year is the latest one that is not far ahead of the article. */
function yearOf(month: number, published: string): string {
  const year = Number(published.slice(0, 4));
  const now = Number(published.slice(5, 7)) || 12;
  return String(month > now + 3 ? year - 1 : year);
}
