import type { Word } from './word.ts';

/** How a piece begins: with nothing in particular, with a subordinator, or with a relative pronoun. */
export type Opener = 'none' | 'that' | 'question' | 'relative' | 'adverbial';

const WH =
  /^(?:wer|wen|wem|wessen|was|wie|wann|wo|woher|wohin|warum|weshalb|wieso|wieviel|wozu|womit|worüber|woran|worauf|wofür|wogegen|inwieweit|inwiefern|welche[mnrs]?)$/u;
/** Words that open a relative clause. */
export const RELATIVE = /^(?:der|die|das|dem|den|deren|dessen|denen|welche[mnrs]?|was|wobei|wodurch|womit|worauf|wo)$/u;
const SUBORDINATOR =
  /^(?:weil|wenn|falls|sofern|obwohl|obgleich|wenngleich|obschon|nachdem|bevor|ehe|während|solange|sobald|sooft|indem|damit|da|als|wie|sodass|seit|seitdem|bis|wohingegen|zumal|so|je)$/u;

/** True where nothing but verbs follows the finite verb. */
export function isVerbLast(words: readonly Word[], finite: number, to: number): boolean {
  for (let i = finite + 1; i < to; i++)
    if (words[i]!.upos !== 'VERB' && words[i]!.upos !== 'AUX') return words[i]!.upos === 'ADP' && i === finite + 1;
  return true;
}

/** True where only verbs and marks follow the finite verb. */
export function isAtEnd(words: readonly Word[], finite: number, to: number): boolean {
  return words.slice(finite + 1, to).every((w) => w.upos === 'VERB' || w.upos === 'AUX' || w.upos === 'PUNCT');
}

/** "ein Junge, | der angab |, …": pronoun and verb alone, after a noun and before a comma. */
function isBareRelative(words: readonly Word[], start: number, to: number, finite: number): boolean {
  return (
    finite === start + 1 &&
    to === finite + 1 &&
    words[start - 1]?.text === ',' &&
    words[to]?.text === ',' &&
    words[start]!.upos === 'PRON' &&
    /^(?:der|die|das|welche[rs]?)$/u.test(words[start]!.lower) &&
    (/^(?:NOUN|PROPN)$/.test(words[start - 2]?.upos ?? '') ||
      // "leitete Ermittlungen ein, | die ergaben |, dass …"
      (/^(?:VERB|ADP)$/.test(words[start - 2]?.upos ?? '') && /^(?:dass|ob)$/u.test(words[to + 1]?.lower ?? '')))
  );
}

/** "wie lange es dauere", "wie wichtig das sei": how much, not as. */
function asksHow(words: readonly Word[], i: number, finite: number): boolean {
  const next = words[i + 1];
  const copula = words[finite]!.lemma === 'sein' && next?.upos === 'ADJ' && /^(?:PRON|DET)$/.test(words[i + 2]?.upos ?? '');
  return copula || /^(?:viel|viele|lange|oft|groß|hoch|weit|stark|sehr)/u.test(next?.lower ?? '');
}

/** "bis zu 800 Menschen", "bis Montag": so many at most or so long, and no clause. */
const isUpTo = (word: Word, next: Word | undefined): boolean =>
  word.lower === 'bis' && (word.upos === 'ADP' || next?.lower === 'zu' || next?.upos === 'NUM');

/** How the stretch from `start` up to, without, `to` begins, and the word that shows it. */
export function findOpener(
  words: readonly Word[],
  start: number,
  to: number,
  finite: number | null,
): { opener: Opener; marker: number | null } {
  if (finite === null) return { opener: 'none', marker: null };
  const none = { opener: 'none' as const, marker: null };
  for (let i = start; i < Math.min(start + 3, finite); i++) {
    const word = words[i]!;
    const lower = word.lower;
    if (lower === 'dass' || lower === 'daß' || lower === 'wonach') return { opener: 'that', marker: i };
    if (lower === 'ob') return { opener: 'question', marker: i };
    const verbLast = isVerbLast(words, finite, to) && finite > i + 1;
    // "Denn | wie | die Zeitung berichtete, …"
    const first =
      i === start ||
      (i === start + 1 && lower === 'wie' && /^(?:denn|doch|auch|so|aber)$/u.test(words[start]!.lower)) ||
      // "| Selbst wenn | es regnet, …"
      (i === start + 1 &&
        /^(?:wenn|falls|nachdem|weil|als)$/u.test(lower) &&
        /^(?:selbst|auch|nur|erst|gerade|nicht)$/u.test(words[start]!.lower));
    if (first && SUBORDINATOR.test(lower) && verbLast && !isUpTo(word, words[i + 1]) && !(lower === 'wie' && asksHow(words, i, finite))) {
      return { opener: 'adverbial', marker: i };
    }
    const opens = i === start || (i === start + 1 && words[start]!.upos === 'ADP');
    if (opens && WH.test(lower) && verbLast) return { opener: 'question', marker: i };
    // "…, die Belege lägen beim Anwalt" is no relative clause: the verb is second
    const article = words[i]!.upos === 'DET' && /^(?:NOUN|ADJ|PROPN|NUM)$/.test(words[i + 1]?.upos ?? '');
    const strict = words[i]!.upos === 'PRON' || (!article && isAtEnd(words, finite, to));
    if (opens && RELATIVE.test(lower) && start > 0 && verbLast && strict) return { opener: 'relative', marker: i };
    if (i === start && isBareRelative(words, start, to, finite)) return { opener: 'relative', marker: i };
    if (!/^(?:ADV|ADP|PART|PUNCT)$/.test(word.upos)) return none;
  }
  return none;
}
