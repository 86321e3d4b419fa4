import type { Range } from './clause.ts';
import type { Word } from './word.ts';

/** The verbs of a clause put together. */
export interface Predicate {
  readonly verb: number;
  readonly lemma: string;
  readonly words: readonly number[];
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal: string | null;
  readonly openBracket: boolean;
  /** True where the clause has no finite verb but an infinitive with "zu". */
  readonly infinitive: boolean;
}

const PARTICLES = new Set(
  'ab an auf aus bei ein entgegen fest fort her heraus herab hervor hin hinaus hinzu los mit nach nahe nieder vor voraus vorweg weg weiter wider zu zurück zusammen offen bekannt klar bloß preis teil statt frei infrage hoch nahe richtig bereit durch gegenüber um unter über wieder dar dagegen dafür davon kund kundtun kaputt nachhause sicher still übel gut schlecht schön anheim bevor vorwärts rückgängig dazwischen'.split(
    ' ',
  ),
);
const AUXILIARY = new Set(['sein', 'haben', 'werden']);
const MODAL = new Set(['wollen', 'sollen', 'können', 'müssen', 'dürfen', 'mögen', 'möchten']);
const NEGATION = /^(?:nicht|kein(?:e[mnrs]?)?|nie|niemals|weder|keinesfalls|keineswegs|mitnichten|nichts|niemand(?:em|en)?)$/u;
const ZU_INFIX =
  /^(?:ab|an|auf|aus|bei|dar|durch|ein|entgegen|fest|fort|frei|her|heraus|hin|hinzu|los|mit|nach|nieder|offen|preis|statt|teil|um|unter|vor|voraus|weg|weiter|wieder|zu|zurück|zusammen|bekannt|bereit|klar|hervor|hinaus|herab|herunter|nieder|ent|sicher|still|wahr|voran|vorbei|vorweg|heran|herbei|herein|hinein|hinunter|hinweg|auseinander|aufrecht|instand|zurecht|empor|hoch|fern|nahe|rück)zu\p{Ll}{2,}e?n$/u;

/** True for an infinitive that has its "zu" inside: "zurückzukehren". */
export const hasZuInside = (lower: string): boolean => ZU_INFIX.test(lower);

/** Reads the predicate of a German clause from its words in `ranges`. */
export function readPredicate(words: readonly Word[], ranges: readonly Range[], finite: number | null): Predicate {
  const inside: number[] = [];
  for (const r of ranges) for (let i = r.from; i < r.to; i++) inside.push(i);
  const nonFinite = inside.filter((i) => i !== finite && isNonFinite(words[i]!));
  const zu = inside.filter((i) => words[i]!.lower === 'zu' && words[i]!.upos === 'PART');
  const negated = inside.some((i) => NEGATION.test(words[i]!.lower) && !(words[i]!.lower === 'nicht' && !negatesClause(words, i)));
  if (finite === null) return withoutFinite(words, nonFinite, zu, negated);
  const first = words[finite]!;
  const light = AUXILIARY.has(first.lemma) || MODAL.has(first.lemma) || first.lemma === 'lassen';
  for (const end of ranges.map((r) => r.to - 1)) {
    const word = words[end]!;
    const governs = first.lemma === 'lassen' || first.lemma === 'werden' || MODAL.has(first.lemma);
    if (end <= finite || !(word.upos === 'VERB' || (governs && word.upos === 'AUX')) || nonFinite.includes(end)) continue;
    // "hatte der Verband betont": after an auxiliary a finite form at the end is the participle
    const participle = AUXILIARY.has(first.lemma) && isParticiple(word.lower);
    // "ließ er über seinen Anwalt | erklären": the infinitive that the tagger takes for a plural
    const infinitive = governs && word.lower === word.lemma;
    if (participle || infinitive) nonFinite.push(end);
  }
  const governed = light ? nonFinite.filter((i) => !zu.includes(i - 1)) : [];
  const lexical = governed.findLast((i) => !AUXILIARY.has(words[i]!.lemma) && !MODAL.has(words[i]!.lemma)) ?? governed.at(-1) ?? null;
  const verb = lexical ?? finite;
  const particle = lexical === null ? findParticle(words, ranges, finite) : null;
  const base = words[verb]!.lemma;
  // "wie heute bekannt wurde": the adjective looks like a participle
  if (first.lemma === 'werden' && lexical !== null && words[lexical]!.lower === 'bekannt')
    return {
      verb: finite,
      lemma: 'bekanntwerden',
      words: [finite, lexical].sort((a, b) => a - b),
      passive: false,
      negated,
      modal: null,
      openBracket: false,
      infinitive: false,
    };
  const passive =
    (first.lemma === 'werden' && lexical !== null && words[lexical]!.morph.verbForm !== 'Inf' && isParticiple(words[lexical]!.lower)) ||
    governed.some((i) => words[i]!.lower === 'worden');
  const all = [
    finite,
    ...(lexical === null ? [] : governed),
    ...(particle === null ? [] : [particle]),
    ...inside.filter((i) => words[i]!.lower === 'nicht' && negatesClause(words, i)),
  ];
  return {
    verb,
    // "Im Bericht heißt es dagegen, …", "Sie ist sich sicher, …": adverb and adjective are no particles of these verbs
    lemma:
      particle === null || base === 'sein' || (base === 'heißen' && /^da/u.test(words[particle]!.lower))
        ? base
        : words[particle]!.lower + base,
    words: [...new Set(all)].sort((a, b) => a - b),
    passive,
    negated,
    modal: MODAL.has(first.lemma) && lexical !== null ? first.lemma : null,
    openBracket: light && lexical === null,
    infinitive: false,
  };
}

/** "nicht (mehr) nur Waffen, sondern …" and "eine nicht öffentliche Sitzung" negate no clause. */
function negatesClause(words: readonly Word[], i: number): boolean {
  const next = words[i + 1]?.lower === 'mehr' ? words[i + 2] : words[i + 1];
  if (/^(?:nur|zuletzt|allein)$/u.test(next?.lower ?? '')) return false;
  const attribute =
    /^(?:DET|ADP)$/.test(words[i - 1]?.upos ?? '') &&
    next?.upos === 'ADJ' &&
    /e[nmrs]?$/u.test(next.text) &&
    words[next.index + 1]?.upos === 'NOUN';
  return !attribute;
}

function isNonFinite(word: Word): boolean {
  return (word.upos === 'VERB' || word.upos === 'AUX') && word.morph.verbForm !== 'Fin' && word.morph.mood === undefined;
}

/** True for a form that can be a German past participle: "gesagt", "bestritten", "abgetan". */
export function isParticiple(lower: string): boolean {
  return (
    /(?:ge\p{Ll}+(?:t|en)|\p{Ll}+(?:iert|elt|ert|igt|cht|tet|llt|rt|ennt|annt|t))$/u.test(lower) ||
    (/(?:en)$/u.test(lower) && /ge/u.test(lower)) ||
    /getan$/u.test(lower) ||
    /^(?:ver|be|er|ent|zer|miss|über|unter|wider)\p{Ll}+en$/u.test(lower)
  );
}

/** "zurückzukehren", "Daten gelöscht zu haben": an infinitive clause is headed by its lexical verb. */
function withoutFinite(words: readonly Word[], nonFinite: readonly number[], zu: readonly number[], negated: boolean): Predicate {
  const infix = nonFinite.find((i) => hasZuInside(words[i]!.lower) && words[i]!.morph.verbForm !== 'Part');
  const plain = zu.map((i) => i + 1).find((i) => words[i] && nonFinite.includes(i));
  const at = plain ?? infix;
  if (at === undefined)
    return { verb: nonFinite[0] ?? -1, lemma: '', words: [], passive: false, negated, modal: null, openBracket: false, infinitive: false };
  const lexical =
    AUXILIARY.has(words[at]!.lemma) || MODAL.has(words[at]!.lemma)
      ? (nonFinite.findLast((i) => i < at && !AUXILIARY.has(words[i]!.lemma)) ?? at)
      : at;
  const all = [lexical, at, ...zu.filter((i) => i === at - 1)];
  return {
    verb: lexical,
    lemma: words[lexical]!.lemma,
    words: [...new Set(all)].sort((a, b) => a - b),
    passive: words[at]!.lemma === 'werden' && lexical !== at,
    negated,
    modal: null,
    openBracket: false,
    infinitive: true,
  };
}

/** The separated particle at the end of the clause: "teilte die Polizei am Abend | mit"; of several stretches the first that has one. */
function findParticle(words: readonly Word[], ranges: readonly Range[], finite: number): number | null {
  for (const { from, to } of ranges) {
    let last = to - 1;
    while (last >= from && words[last]!.upos === 'PUNCT') last--;
    // "mit" before a noun is a preposition; a particle ends its stretch
    if (last >= from && last > finite && PARTICLES.has(words[last]!.lower)) return last;
  }
  return null;
}
