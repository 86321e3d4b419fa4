/** The languages that hearsay reads. */
export const LANGUAGES = ['de', 'en'] as const;

/** One of the languages that hearsay reads. */
export type LanguageCode = (typeof LANGUAGES)[number];

/** What the language of a text seems to be: one that hearsay reads, another one, or not to be told. */
export type Detected = { readonly language: LanguageCode } | { readonly other: string } | 'unknown';

/** The language hearsay reads that a code stands for ("de-AT" → "de"), or null. */
export function languageOfCode(code: string): LanguageCode | null {
  const primary = code.trim().toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((known) => known === primary) ?? null;
}

const SAMPLE_LETTERS = 20_000;

/**
 * Tells the language of a text. Function words decide where they leave no doubt; everything else is asked of eld, whose
 * table takes a third of a second to load.
 */
export async function detectLanguage(text: string): Promise<Detected> {
  for (const letters of [4000, SAMPLE_LETTERS]) {
    const sure = byFunctionWords(text.slice(0, letters));
    if (sure !== null) return { language: sure };
    if (text.length <= letters) break;
  }
  const { eld } = await import('eld/small');
  const result = eld.detect(text.slice(0, SAMPLE_LETTERS));
  if (result.language === '' || !result.isReliable()) return 'unknown';
  const language = languageOfCode(result.language);
  return language === null ? { other: result.language } : { language };
}

/** A language's name in English ("fr" → "French"), or the code itself. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

// Words that are frequent in one language and rare in its neighbours: no "die", "in", "was", which Dutch and Afrikaans have too.
const FUNCTION_WORDS: Readonly<Record<LanguageCode, string>> = {
  de: 'und der nicht ist auf mit für das dem den ein eine einen einer von zu sich auch wird sind werden hat haben dass des im zum zur bei nach aus seien sei',
  en: 'the of and to that was were for with on said by from has have is are it he they this had would will be which not',
};

const LANGUAGE_OF: ReadonlyMap<string, LanguageCode> = new Map(
  LANGUAGES.flatMap((code) => FUNCTION_WORDS[code].split(' ').map((word) => [word, code] as const)),
);

const ENOUGH_HITS = 8;
const ENOUGH_SHARE = 0.15;

function byFunctionWords(text: string): LanguageCode | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const hits = { de: 0, en: 0 };
  for (const word of words) {
    const code = LANGUAGE_OF.get(word);
    if (code !== undefined) hits[code]++;
  }
  const [first, second]: readonly LanguageCode[] = hits.de >= hits.en ? ['de', 'en'] : ['en', 'de'];
  if (first === undefined || second === undefined) return null;
  const clear = hits[first] >= ENOUGH_HITS && hits[first] >= words.length * ENOUGH_SHARE && hits[second] * 5 <= hits[first];
  return clear ? first : null;
}
