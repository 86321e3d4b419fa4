import { contentWords, type WordClass } from './dictionary.ts';
import { englishRelative, type IsWord } from './english-family.ts';

/** Content words of a part of a gloss that may stand for the whole. */
const LONGEST = 3;
/** A preposition or relative pronoun within a gloss; the mark of the infinitive is none. */
const PHRASE = /(?<!^|[;,] ?)\b(?:as|for|of|in|on|by|with|that|which|who|from|at|into|to)\b(?! or )/u;
/** What a gloss may begin with that says nothing by itself. */
const HOLLOW = new Set(
  'act process state quality condition result way make become cause take give have do get put use go come person place thing part kind type form piece group set amount more less very not no one any other another relate relating related pertain pertaining characteristic resembling similar like concerning having being used made making way manner'.split(
    ' ',
  ),
);

/** Words of a gloss that mean nearly the same: of each alternative the only word, or the head of two. */
export function nearWords(gloss: string, wordClass: WordClass, isWord: IsWord): { readonly word: string; readonly whole: boolean }[] {
  const parts = gloss.replace(/\([^)]*\)/gu, ' ').split(/[;,]|\bor\b/u);
  // "attempt to cause damage or injury", "given as a pledge or security": what comes after a phrase is a part of it
  if (parts.some((part) => contentWords(part).length > LONGEST)) return [];
  if (/\bor\b/u.test(gloss) && PHRASE.test(gloss)) return [];
  return parts.flatMap((part) => {
    const act = /^\s*(?:the |an? )?(?:act|process|state|result|action) of (.+)$/u.exec(part);
    const content = contentWords(act?.[1] ?? part);
    if (content.length === 0 || content.length > 2 || (act && content.length > 1)) return [];
    const head = content.length === 1 || wordClass === 'verb' ? content[0] : headOf(part);
    const word = head === undefined || HOLLOW.has(head) ? null : baseForm(head, wordClass, isWord);
    return word === null ? [] : [{ word, whole: content.length === 1 }];
  });
}

/** "portion of debt" → portion, "calculating frame" → frame */
function headOf(phrase: string): string | undefined {
  return contentWords(phrase.split(/ (?:of|for|in|on|to|with|by|at|from|as|into) /u)[0] as string).at(-1);
}

/** The lemma of a word of a gloss, of the class it explains or else a verb ("act of abandoning"). */
function baseForm(form: string, wordClass: WordClass, isWord: IsWord): string | null {
  if (isWord(form, wordClass)) return form;
  const plural = wordClass === 'noun' ? [form.replace(/ies$/u, 'y'), form.replace(/s$/u, '')].find((w) => isWord(w, 'noun')) : undefined;
  return plural ?? englishRelative(form, 'noun', isWord)?.lemma ?? null;
}
