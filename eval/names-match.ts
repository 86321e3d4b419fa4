const ARTICLES = new Set(['der', 'die', 'das', 'den', 'dem', 'des', 'ein', 'eine', 'einen', 'einem', 'einer', 'eines', 'the', 'a', 'an']);

/**
 * Whether two names can be one actor's: every word of the shorter one is in the longer one, articles, case and endings of
 * inflection aside. "Der südkoreanische Geheimdienst" and "südkoreanischer Geheimdienst" are one, "Nordkorea" and "Südkorea" are not.
 */
export function sameName(a: string, b: string): boolean {
  const first = stems(a);
  const second = stems(b);
  const [shorter, longer] = first.size <= second.size ? [first, second] : [second, first];
  return shorter.size > 0 && [...shorter].every((stem) => longer.has(stem));
}

function stems(name: string): Set<string> {
  const words =
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !ARTICLES.has(word)).map(stem));
}

/** Takes German endings from longer words, and a genitive or plural s from shorter ones. */
function stem(word: string): string {
  if (word.length > 5) return word.replace(/(?:e[nrsm]?|n|s)$/u, '');
  return word.length > 3 ? word.replace(/s$/u, '') : word;
}
