import type { Range } from '../parse/clause.ts';
import { TIME_WORD } from './extents.ts';
import type { AnalysedSentence } from './frame.ts';

/**
 * An English noun phrase without the time that the tree hangs on it: "a week ago | the Pentagon", "the weather service | on Thursday".
 * The noun before the cut stays the head where it is within what is left.
 */
export function withoutTime(sentence: AnalysedSentence, range: Range, head: number): Range & { readonly head: number } {
  const { words } = sentence;
  const inName = (i: number) => sentence.names.some((n) => i > n.from && i < n.to);
  let { from, to } = range;
  for (let i = from + 1; i < to - 1; i++) {
    const before = words[i - 1]!;
    const opens = /^(?:the|an?)$/u.test(words[i]!.lower) && !inName(i);
    // within one noun phrase no article follows a noun: "Christmas | the service", "a week ago | the Pentagon"
    if (opens && (/^(?:NOUN|PROPN)$/u.test(before.upos) || before.lower === 'ago')) from = i;
    // "the previous day | Norland's president"
    const name = sentence.names.some((n) => n.from === i && !n.derived);
    const time = TIME_WORD.test(before.lower) || /^(?:day|ago)$/u.test(before.lower);
    if (name && time && words.slice(from, i - 1).every((w) => /^(?:DET|ADJ|NUM|NOUN|ADP)$/u.test(w.upos))) from = i;
  }
  const last = Math.max(head, from);
  for (let i = last + 1; i < to; i++)
    if (!inName(i) && /^(?:on|in|since|late|early|last|this)$/u.test(words[i]!.lower) && isTimeNear(sentence, i + 1, to)) to = i;
  while (to > last + 1 && /^(?:yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u.test(words[to - 1]!.lower) && !inName(to - 1))
    to--;
  if (head >= from && head < to) return { from, to, head };
  const nouns = words.slice(from, to).filter((w) => /^(?:NOUN|PROPN|PRON)$/u.test(w.upos));
  const stop = words.findIndex((w, i) => i > from && i < to && w.upos === 'ADP');
  const noun = nouns.findLast((w) => stop < 0 || w.index < stop);
  return noun ? { from, to, head: noun.index } : { ...range, head };
}

/** "on | Thursday", "on 3 | June", "in early | March". */
function isTimeNear(sentence: AnalysedSentence, at: number, to: number): boolean {
  const { words } = sentence;
  for (let i = at; i < Math.min(at + 3, to); i++) {
    if (TIME_WORD.test(words[i]!.lower)) return true;
    if (!/^(?:NUM|ADJ|DET|ADV)$/u.test(words[i]!.upos)) return false;
  }
  return false;
}
