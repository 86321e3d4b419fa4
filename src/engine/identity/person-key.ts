import { familyFirst, nameTitles, sameGivenNames, surnameParticles } from '../lang/foreign-names.ts';
import { foldBySound, foldLetters, foldSurname, isTransliterated } from './fold.ts';

/** A person's name in its two parts; `given` null where the article has the surname only. */
export interface PersonName {
  readonly surname: string;
  readonly given: string | null;
}

/** Syllables of Chinese names in pinyin: "Jinping", "Wenbin" are given names of one word. */
const PINYIN =
  /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ong|ian|iao|ing|uai|uan|ai|ei|ao|ou|an|en|ia|ie|iu|in|ua|uo|ui|un|ue|er|a|o|e|i|u)){1,2}$/u;

/** Key of a person: surname and first given name folded, `?` where no given name is known. */
export function personKey(name: string): string {
  const { surname, given } = partsOfName(name);
  const folded = foldSurname(surname, given).replace(/[^\p{L}\p{N}]/gu, '');
  return `person:${folded} ${given === null ? '?' : foldGiven(given, surname)}`;
}

/** Surname and given name in Western and in Asian order: "Wolodymyr Selenskyj", "Kim Yong-hyun", "Ursula von der Leyen", "Xi Jinping". */
export function partsOfName(name: string): PersonName {
  const words = name
    .replace(/['’]s?$/u, '')
    .split(/\s+/u)
    .filter((word) => word !== '' && !nameTitles.has(word.toLowerCase()));
  if (words.length === 0) return { surname: name, given: null };
  const asian = familyNameFirst(words);
  if (asian) return asian;
  const particle = words.findIndex(
    (word, i) => i < words.length - 1 && surnameParticles.has(word.toLowerCase()) && (i > 0 || word.length > 2),
  );
  if (particle > 0) return { surname: withoutArticle(words.slice(particle)), given: words[0]! };
  if (particle === 0 && words.length < 4 && words[0]!.toLowerCase() !== 'ben') return { surname: withoutArticle(words), given: null };
  if (words.length === 1) return { surname: withoutArticle(words), given: null };
  return { surname: withoutArticle(words.slice(-1)), given: words[0]! };
}

function familyNameFirst(words: readonly string[]): PersonName | null {
  if (words.length < 2 || words.length > 3) return null;
  const family = words[0]!;
  const rest = words.slice(1);
  const isSyllables = (parts: readonly string[]) =>
    (parts.length === 1 && (/^\p{L}+-\p{L}+$/u.test(parts[0]!) || PINYIN.test(parts[0]!.toLowerCase()))) ||
    (parts.length === 2 && parts.every((part) => part.length <= 6 && !part.includes('.')));
  if (familyFirst.has(family.toLowerCase()) && isSyllables(rest)) return { surname: family, given: rest.join('') };
  // "Yong-hyun Kim": the same man in Western order
  const last = words.at(-1)!;
  if (words.length === 2 && familyFirst.has(last.toLowerCase()) && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(family))
    return { surname: last, given: family };
  return null;
}

/** "al-Assad" is "Assad", "as-Sisi" is "Sisi"; "von der Leyen" stays whole. */
function withoutArticle(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/^(?:al|el|as|ash|ad|an)[- ](?=\p{L})/iu, '')
    .replace(/\s+/gu, '');
}

const givenIds = new Map<string, string>();

function foldGiven(given: string, surname: string): string {
  if (givenIds.size === 0)
    for (const names of sameGivenNames) for (const name of names) givenIds.set(foldBySound(name), foldBySound(names[0]!));
  const bySound = foldBySound(given).replace(/[^\p{L}\p{N}]/gu, '');
  const known = givenIds.get(bySound);
  if (known) return known;
  return isTransliterated(surname, given) ? bySound : foldLetters(given).replace(/[^\p{L}\p{N}]/gu, '');
}
