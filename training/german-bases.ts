import { wordKey } from './concept-rows.ts';
import type { WordClass } from './dictionary.ts';

/** A word that a German word may be made of, and the rule that says so. */
export interface Base {
  readonly rule: string;
  /** Its key in rows. */
  readonly key: string;
  /** What stands before it, where that is a word of its own ("notlanden" → not). */
  readonly front?: string;
  /** True where the word says the opposite: "ungesichert". */
  readonly negated?: true;
}

/** What the lexicon knows of German verbs, lower case. */
export interface VerbForms {
  /** Past tense ("angriff") and past participle ("gesichert") → infinitive: other words look like them. */
  readonly infinitiveOf: ReadonlyMap<string, string>;
  readonly isVerb: (infinitive: string) => boolean;
}

const noun = (rule: string, ...lemmas: readonly string[]): Base[] => lemmas.map((l) => ({ rule, key: wordKey(l, false) }));
const verb = (rule: string, ...lemmas: readonly string[]): Base[] => lemmas.map((l) => ({ rule, key: wordKey(l, true) }));

/** Particles and prefixes of verbs, longest first. */
const PARTICLES = (
  'auseinander zusammen entgegen gegenüber zurecht hinunter herunter hinüber herüber hinterher hervor vorüber vorbei voran voraus wieder weiter ' +
  'wider zurück nieder hinweg hinaus heraus hinein herein hinauf herauf herbei umher empor durch unter hinter heran daran fest fort frei hoch nach ' +
  'fehl miss über ein auf aus bei dar her hin los mit vor weg zer ent ver an ab be da er um zu'
)
  .split(' ')
  .sort((a, b) => b.length - a.length);
const UNSTRESSED = /^(?:be|er|ver|ent|zer)/u;

/** The words that a German lemma, lower case, may be made of; those that are none are for the caller to leave out. */
export function germanBases(lemma: string, wordClass: WordClass, forms: VerbForms): Base[] {
  const found =
    wordClass === 'noun' ? basesOfNoun(lemma, forms) : wordClass === 'verb' ? basesOfVerb(lemma, forms) : basesOfOther(lemma, forms);
  return found.filter((b) => b.key !== wordKey(lemma, wordClass === 'verb'));
}

/** Endings of nouns: rule, ending, what may stand in its place in a verb ("…"), and in another word. */
const NOUN_ENDINGS: readonly (readonly [ending: string, verbs: readonly string[], others: readonly string[]])[] = [
  ['igkeit', [], ['', 'ig', 'e']],
  ['keit', [], ['']],
  ['heit', [], ['', 'e', 'en']],
  ['ung', ['en', 'n'], []],
  ['nis', ['en', 'n'], ['']],
  ['schaft', [], ['', 'e']],
  ['sschaft', [], ['']],
  ['tum', [], ['', 'e']],
  ['ation', ['ieren'], []],
  ['ition', ['ieren'], []],
  ['tion', ['tieren', 'zieren', 'ieren'], []],
  ['ion', ['ieren'], []],
  ['ierung', ['ieren'], []],
  ['ität', [], ['', 'isch']],
  ['anz', ['ieren'], ['ant']],
  ['enz', ['ieren'], ['ent']],
  ['ist', [], ['ismus', 'ie', 'ik', '']],
  ['ismus', [], ['ist', 'istisch', '']],
  ['ant', ['ieren'], []],
  ['ent', ['ieren'], []],
  ['ator', ['ieren'], []],
  ['eur', ['ieren'], []],
  ['iker', [], ['ik', 'isch', 'ie']],
  ['ler', ['eln'], ['', 'e']],
  ['ner', [], ['', 'e']],
  ['er', ['en', 'n'], ['', 'e']],
  ['ei', ['en', 'n'], ['', 'er']],
  ['chen', [], ['', 'e']],
  ['lein', [], ['', 'e', 'el']],
];

function basesOfNoun(lemma: string, forms: VerbForms): Base[] {
  const found: Base[] = [];
  if (lemma.endsWith('in')) {
    const stem = lemma.slice(0, -2);
    found.push(...noun('in', ...plain(stem).flatMap((s) => [s, `${s}e`, `${s}er`])));
  }
  const person = /^(.{4,})(?:e|er)$/u.exec(lemma)?.[1];
  if (person !== undefined) found.push(...noun('nominal', person));
  for (const [ending, verbs, others] of NOUN_ENDINGS) {
    if (!lemma.endsWith(ending) || lemma.length - ending.length < 3) continue;
    const stem = lemma.slice(0, -ending.length);
    found.push(...verb(`${ending} v`, ...plain(stem).flatMap((s) => verbs.map((v) => `${s}${v}`))));
    found.push(...noun(ending, ...plain(stem).flatMap((s) => others.map((o) => `${s}${o}`))));
  }
  const ofForm = forms.infinitiveOf.get(lemma);
  if (ofForm !== undefined) found.push(...verb('form', ofForm));
  const stem = lemma.replace(/e$/u, '');
  found.push(...verb('stem v', `${stem}en`, `${stem}n`), ...verb('ablaut v', ...ablauts(stem).map((s) => `${s}en`)));
  if (lemma.startsWith('un')) found.push({ rule: 'un', key: wordKey(lemma.slice(2), false), negated: true });
  const prefix = PARTICLES.find((p) => lemma.startsWith(p) && lemma.length - p.length >= 4);
  if (prefix !== undefined) found.push(...noun('particle n', lemma.slice(prefix.length)));
  return found;
}

function basesOfVerb(lemma: string, forms: VerbForms): Base[] {
  const stem = lemma.replace(/(?:(?<=[lr])n|en)$/u, '');
  if (stem === lemma || stem.length < 3) return [];
  const found: Base[] = [...noun('stem n', stem, `${stem}e`), ...noun('ung n', `${stem}ung`, `${stem.replace(/e(?=[lr]$)/u, '')}ung`)];
  found.push(...noun('ablaut n', ...reverseAblauts(stem).flatMap((s) => [s, `${s}e`])));
  found.push(
    ...noun(
      'umlaut n',
      ...plain(stem)
        .slice(1)
        .flatMap((s) => [s, `${s}e`]),
    ),
  );
  if (lemma.endsWith('ieren')) {
    const root = lemma.slice(0, -5);
    found.push(...noun('ieren', `${root}ation`, `${root}tion`, `${root}ion`, `${root}ierung`, root, `${root}e`, `${root}ie`, `${root}ik`));
  }
  for (const particle of PARTICLES) {
    if (!lemma.startsWith(particle)) continue;
    const rest = lemma.slice(particle.length);
    if (rest.length < 4) continue;
    found.push(...verb(UNSTRESSED.test(particle) ? 'prefix' : 'particle', rest));
    const root = rest.replace(/(?:(?<=[lr])n|en|igen)$/u, '');
    found.push(...noun(forms.isVerb(rest) ? 'inside' : 'denominal', ...plain(root).flatMap((s) => [s, `${s}e`])));
  }
  for (let at = 3; at <= lemma.length - 5; at++)
    found.push({ rule: 'front', key: wordKey(lemma.slice(at), true), front: lemma.slice(0, at) });
  return found;
}

/** Endings of adjectives: ending, what may stand in its place in a noun or adjective, whether a verb may stand before it. */
const OTHER_ENDINGS: readonly (readonly [ending: string, others: readonly string[], verbs: boolean])[] = [
  ['erweise', ['', 'e'], false],
  ['weise', ['', 's', 'e'], false],
  ['mäßig', ['', 'e'], false],
  ['haft', ['', 'e', 'en'], true],
  ['haftig', ['haft', ''], false],
  ['istisch', ['ist', 'ismus', 'ik'], false],
  ['isch', ['', 'e', 'ie', 'ik', 'ei', 'er', 'ien', 'a'], false],
  ['erlich', ['er', ''], true],
  ['lich', ['', 'e', 'en'], true],
  ['ig', ['', 'e', 'en'], true],
  ['sam', ['', 'e'], true],
  ['bar', ['', 'e'], true],
  ['iell', ['', 'e', 'ie'], false],
  ['ell', ['', 'e', 'ie'], false],
  ['al', ['', 'e', 'ie'], false],
  ['iv', ['ion', ''], false],
  ['ig', ['s'], false],
];

function basesOfOther(lemma: string, forms: VerbForms): Base[] {
  const found: Base[] = [];
  const ofForm = forms.infinitiveOf.get(lemma);
  if (ofForm !== undefined) found.push(...verb('participle', ofForm));
  if (lemma.endsWith('nd')) found.push(...verb('present participle', lemma.slice(0, -1)));
  if (lemma.startsWith('un')) found.push({ rule: 'un', key: wordKey(lemma.slice(2), false), negated: true });
  if (lemma.startsWith('nicht')) found.push({ rule: 'un', key: wordKey(lemma.slice(5), false), negated: true });
  if (lemma.endsWith('los')) for (const s of loose(lemma.slice(0, -3))) found.push({ rule: 'los', key: wordKey(s, false), negated: true });
  for (const [ending, others, verbs] of OTHER_ENDINGS) {
    const stem = lemma.slice(0, -ending.length);
    if (!lemma.endsWith(ending) || stem.length < 3) continue;
    found.push(...noun(ending, ...plain(stem).flatMap((s) => others.map((o) => `${s}${o}`))));
    if (verbs) found.push(...verb(`${ending} v`, ...plain(stem).flatMap((s) => [`${s}en`, `${s}n`])));
  }
  const compared = /^(.{3,})(?:er|ste?)$/u.exec(lemma)?.[1];
  if (compared !== undefined) found.push(...noun('compared', ...plain(compared.replace(/e$/u, ''))));
  return found;
}

/** A stem, and with its last umlaut taken back: "ärzt" → arzt. */
export function plain(stem: string): string[] {
  const back = stem.replace(/(?:äu|ä|ö|ü)(?=[^äöü]*$)/u, (v) => ({ äu: 'au', ä: 'a', ö: 'o', ü: 'u' })[v] as string);
  return back === stem ? [stem] : [stem, back];
}

/** A front with and without its linking letters. */
function loose(front: string): string[] {
  return [front, `${front}e`, front.replace(/(?:es|s|en|n)$/u, '')].filter((s, i) => i === 0 || s.length > 2);
}

const ABLAUTS: readonly (readonly [noun: RegExp, verbs: readonly string[]])[] = [
  [/uss$/u, ['ieß', 'ieh']],
  [/ang$/u, ['eh']],
  [/and$/u, ['eh', 'ind']],
  [/u(?=[^aeiouäöü]+$)/u, ['i', 'e', 'ie', 'ü']],
  [/a(?=[^aeiouäöü]+$)/u, ['e', 'i', 'ä']],
  [/i(?=[^aeiouäöü]+$)/u, ['e']],
  [/o(?=[^aeiouäöü]+$)/u, ['ie', 'e']],
];

/** Stems of verbs that nouns with another vowel are made of: "ausbruch" → ausbrech. */
function ablauts(stem: string): string[] {
  return ABLAUTS.flatMap(([from, to]) => (from.test(stem) ? to.map((v) => stem.replace(from, v)) : []));
}

const REVERSED: readonly (readonly [verb: RegExp, nouns: readonly string[]])[] = [
  [/ieß$/u, ['uss']],
  [/eh$/u, ['ang', 'and']],
  [/ie(?=[^aeiouäöü]+$)/u, ['u', 'o']],
  [/(?<!i)e(?=[^aeiouäöü]+$)/u, ['u', 'a', 'i']],
  [/(?<!e)i(?=[^aeiouäöü]+$)/u, ['u', 'a']],
  [/ü(?=[^aeiouäöü]+$)/u, ['u']],
  [/ei(?=[^aeiouäöü]+$)/u, ['i', 'ie']],
];

function reverseAblauts(stem: string): string[] {
  return REVERSED.flatMap(([from, to]) => (from.test(stem) ? to.map((v) => stem.replace(from, v)) : []));
}
