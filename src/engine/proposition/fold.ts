const REPLACED: readonly (readonly [RegExp, string])[] = [
  [/ß/gu, 'ss'],
  [/tsch|tch|ch|kh/gu, 'k'],
  [/sch|sh|zh|ts|tz|cz|z/gu, 's'],
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/ck|c|q/gu, 'k'],
  [/w/gu, 'v'],
  [/[yj]/gu, 'i'],
  [/ou|oo/gu, 'u'],
  [/ae|oe|ue/gu, 'e'],
  [/(.)\1+/gu, '$1'],
];

/**
 * A name as it sounds, roughly, so that German and English spellings of one name meet: "Donezk" and "Donetsk", "Selenskyj" and "Zelenskyy",
 * "Wladiwostok" and "Vladivostok".
 */
export function foldName(name: string): string {
  let folded = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  for (const [pattern, by] of REPLACED) folded = folded.replace(pattern, by);
  return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
