import { transliteratedGivenNames } from '../lang/foreign-names.ts';

type Rule = readonly [RegExp, string];

const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'a', œ: 'o', ı: 'i', ʼ: '' };

/** Umlauts written out are umlauts, but not after a vowel nor at the end: "Schroeder" is "Schröder", "Bauer" no "Baür", "Monroe" no "Monrö". */
const UMLAUTS: readonly Rule[] = [
  [/(?<![aeiouyq])ae(?=\p{L})/gu, 'a'],
  [/(?<![aeiouyq])oe(?=\p{L})/gu, 'o'],
  [/(?<![aeiouyq])ue(?=\p{L})/gu, 'u'],
];

/** Spellings of one sound in names of other scripts, German and English side by side; each row shows what it joins. */
const SOUNDS: readonly Rule[] = [
  [/['’`‘-]/gu, ''],
  [/^(?:al|el|as|ash|ad|an)-/u, ''],
  [/schtsch|shch|stsch/gu, 'ch'], // Blagoweschtschenski, Shcherbakov
  [/dzh|dsch|dj(?=[aeiouy])/gu, 'j'], // Aserbaidschan, Dschabbar, Jabbar
  [/tsch|tch|kh|(?<!s)ch|tj(?=[aeiou])/gu, 'ç'], // Tschernyschow, Chernyshov; Chodorkowski, Khodorkovsky
  [/sch|sh|zh/gu, 'š'], // Schoigu, Shoigu; Schukow, Zhukov
  [/tz|ts|z|ß/gu, 's'], // Kusnezow, Kuznetsov; Selenskyj, Zelensky
  [/x/gu, 'ks'], // Alexei, Aleksei
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/^(?:gh|q|g|k)(?=[aou]\p{L})/u, 'k'], // Gaddafi, Qaddafi, Kadhafi
  [/(?<=.)gh/gu, 'g'],
  [/q/gu, 'k'],
  [/dh/gu, 'd'],
  [/bh/gu, 'b'],
  [/ck/gu, 'k'],
  [/c(?=[aoulr]|$)/gu, 'k'],
  [/w/gu, 'v'], // Lawrow, Lavrov
  [/ou/gu, 'u'], // Massoud, Massud
  [/oo/gu, 'u'], // Yoon, Yun
  [/ee/gu, 'i'],
  [/[yj]/gu, 'i'],
  [/^ie/u, 'e'], // Jelzin, Yeltsin; Jewgeni, Evgeny
  [/(?<=[^aeiou])ie/gu, 'e'], // Umjerow, Umerov
  [/(?<=[šç])[eo]v/gu, 'ov'], // Gorbatschow, Gorbachev
  [/(?<=[šç])i?o/gu, 'o'], // Chruschtschow, Khrushchyov
  [/(.)\1+/gu, '$1'],
  [/(?<=.{3}i)(?:e|a)h?$/u, 'a'], // Hanija, Haniyeh
  [/ii+/gu, 'i'],
];

/** Endings and letters that only names from other scripts have when spelled in Latin: "-skyj", "-enko", "kh". */
const FOREIGN_SURNAME = new RegExp(
  [
    '[eo][vw]a?$', // Peskow, Lavrov, Sacharowa
    'sk(?:y|i|ij|yj|yi|yy|iy|aja|aya)$', // Selenskyj, Zelensky
    '(?:aln|zhn|schn|shn)(?:y|yj|yi|ij)$', // Nawalny, Zaluzhnyi
    '[^d]enko$',
    '(?:t?s)?ch(?:uk|ynskyj)$',
    'n[jy]uk$',
    '[vw][iy]t?s?ch$', // Janukowytsch, Abramovich
    '(?:sch|sh|zh)k?in$', // Prigoschin, Naryshkin
    's[c]?h[vw]ili$',
    '[jy]an$', // Paschinjan
    '[aiou]$',
    '(?:[ny]a|je|ye)hu?$',
    '^(?:je|ye)[lr]', // Jelzin, Yermak
    '^ts[^c]',
    '^q[^u]',
    'kh|dsch|yy|zh',
  ].join('|'),
  'u',
);

const LOOSE_GIVEN: ReadonlySet<string> = new Set(transliteratedGivenNames.map((name) => foldBySound(name)));

/**
 * Folds a name written in Latin from the start: case, accents, "ß", umlauts written out. "Müller" and "Mueller" are one,
 * "Miller" is another. Idempotent.
 */
export function foldLetters(name: string): string {
  return settle(plain(name), (text) => apply(text, UMLAUTS));
}

/**
 * Folds a name by sound, so that German and English spellings of Cyrillic, Arabic, Hebrew, Greek and Korean names come out
 * the same: "Selenskyj", "Zelenskyy" and "Zelensky" are "selenski". Idempotent.
 */
export function foldBySound(name: string): string {
  return settle(plain(name), (text) => readable(apply(apply(text, UMLAUTS), SOUNDS)));
}

/** Folds a surname by sound where it or the given name beside it was transliterated, else by letters. */
export function foldSurname(surname: string, given: string | null): string {
  return isTransliterated(surname, given) ? foldBySound(surname) : foldLetters(surname);
}

/** Whether a name comes from another script, as far as its letters or its given name show. */
export function isTransliterated(surname: string, given: string | null): boolean {
  return FOREIGN_SURNAME.test(plain(surname)) || (given !== null && LOOSE_GIVEN.has(foldBySound(given)));
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøłđðþæœıʼ]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/[’‘`]/gu, "'");
}

function apply(text: string, rules: readonly Rule[]): string {
  return rules.reduce((folded, [pattern, by]) => folded.replace(pattern, by), text);
}

/** The letters that stand for two while folding, written as two again. */
function readable(text: string): string {
  return text.replace(/š/gu, 'sh').replace(/ç/gu, 'ch');
}

/** Applies a folding until it changes nothing more; foldings shorten, so a few rounds do. */
function settle(text: string, fold: (text: string) => string): string {
  let folded = text;
  for (let round = 0; round < 12; round++) {
    const next = fold(folded);
    if (next === folded) return next;
    folded = next;
  }
  return folded;
}
