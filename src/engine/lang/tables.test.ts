import { describe, expect, it } from 'vitest';
import type { Stance } from './cue.ts';
import { german } from './de/language.ts';
import { english } from './en/language.ts';
import type { Language } from './language.ts';

const STANCES: readonly Stance[] = [
  'asserts',
  'confirms',
  'concedes',
  'denies',
  'withholds',
  'doubts',
  'warns',
  'judges',
  'demands',
  'intends',
  'asks',
  'retracts',
];
const LANGUAGES: readonly (readonly [string, Language])[] = [
  ['German', german],
  ['English', english],
];

const repeated = (keys: readonly string[]): string[] => keys.filter((key, i) => keys.indexOf(key) !== i);
const notLower = (words: readonly string[]): string[] => words.filter((word) => word !== word.toLowerCase());
const untidy = (words: readonly string[]): string[] =>
  words.filter((word) => word.trim() !== word || word === '' || / {2}|[…;]/u.test(word));

describe.each(LANGUAGES)('the %s cues', (_name, language) => {
  it('cover every stance with a verb', () => {
    expect(STANCES.filter((stance) => !language.verbCues.some((cue) => cue.stance === stance))).toEqual([]);
    expect(language.verbCues.length).toBeGreaterThan(400);
  });

  it('name a verb with the same fixed words once', () => {
    expect(repeated(language.verbCues.map((cue) => `${cue.lemma} ${[...(cue.with ?? [])].sort().join(' ')}`))).toEqual([]);
  });

  it('are lower case and tidy', () => {
    const words = language.verbCues.flatMap((cue) => [cue.lemma, ...(cue.with ?? []), ...(cue.about ?? []), ...(cue.aboutGerund ?? [])]);
    expect(notLower(words)).toEqual([]);
    expect(untidy(words)).toEqual([]);
  });

  it('take something as their content', () => {
    const empty = language.verbCues.filter(
      (cue) => cue.takes.length === 0 && !cue.about?.length && !cue.aboutGerund?.length && !cue.with?.length,
    );
    expect(empty.map((cue) => cue.lemma)).toEqual([]);
    expect(language.verbCues.filter((cue) => repeated(cue.takes).length > 0).map((cue) => cue.lemma)).toEqual([]);
  });

  it('have nouns once, and phrases once with words of their own', () => {
    expect(repeated(language.nounCues.map((cue) => cue.lemma))).toEqual([]);
    expect(repeated(language.phraseCues.map((cue) => `${cue.opening.join(' ')}…${cue.closing.join(' ')}`))).toEqual([]);
    const words = language.phraseCues.flatMap((cue) => [...cue.opening, ...cue.closing]);
    expect(notLower(words)).toEqual([]);
    expect(untidy(words)).toEqual([]);
    expect(language.phraseCues.filter((cue) => cue.opening.length + cue.closing.length === 0)).toEqual([]);
  });
});

describe.each(LANGUAGES)('the %s states and bodies', (_name, language) => {
  const others = new Set(['EU', 'UN', 'NATO', 'SU', 'XK']);

  it('have codes that the standard knows', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect(language.states.filter(({ code }) => !others.has(code) && names.of(code) === undefined).map(({ code }) => code)).toEqual([]);
    const codes = new Set(language.states.map(({ code }) => code));
    expect(language.bodies.filter(({ country }) => country !== undefined && !codes.has(country)).map(({ name }) => name)).toEqual([]);
  });

  it('give every word to one state', () => {
    expect(repeated(language.states.map(({ code }) => code))).toEqual([]);
    expect(repeated(language.states.flatMap(({ names, seats }) => [...new Set([...names, ...seats])]))).toEqual([]);
    expect(
      untidy(language.states.flatMap(({ names, adjectives, people, seats }) => [...names, ...adjectives, ...people, ...seats])),
    ).toEqual([]);
    expect(language.states.filter(({ names }) => names.length === 0)).toEqual([]);
  });

  it('give every name to one body', () => {
    expect(repeated(language.bodies.flatMap(({ name, aliases }) => [...new Set([name, ...aliases])]))).toEqual([]);
    expect(untidy(language.bodies.flatMap(({ name, aliases }) => [name, ...aliases]))).toEqual([]);
  });
});

it('names the same states in both languages', () => {
  const codes = (language: Language) => language.states.map(({ code }) => code).filter((code) => code !== 'TT');
  expect(new Set(codes(english))).toEqual(new Set(codes(german)));
});

it.each([
  ['Pjöngjang', german, 'KP'],
  ['Demokratische Volksrepublik Korea', german, 'KP'],
  ['Kreml', german, 'RU'],
  ['Blaues Haus', german, 'KR'],
  ['Downing Street', german, 'GB'],
  ['DPRK', english, 'KP'],
  ['White House', english, 'US'],
  ['Kyiv', english, 'UA'],
] as const)('%s stands for a state', (word, language: Language, code) => {
  expect(language.states.find(({ names, seats }) => names.includes(word) || seats.includes(word))?.code).toBe(code);
});

describe.each(LANGUAGES)('the %s word lists', (_name, language) => {
  it('are lower case and tidy', () => {
    const { calendar, numerals } = language;
    const words = [
      ...language.roles,
      ...Object.keys(language.speakers),
      ...Object.keys(language.givenNames),
      ...Object.keys(language.hedges),
      ...language.negations,
      ...Object.keys(calendar.months),
      ...Object.keys(calendar.weekdays),
      ...Object.keys(calendar.relativeDays),
      ...calendar.dayParts,
      ...Object.keys(numerals.small),
      ...Object.keys(numerals.scales),
      ...numerals.atLeast,
      ...numerals.atMost,
      ...numerals.approximately,
    ];
    expect(notLower(words)).toEqual([]);
    expect(untidy(words)).toEqual([]);
  });

  it('keep the two genders of given names apart and name many', () => {
    const names = Object.entries(language.givenNames);
    expect(names.length).toBeGreaterThan(600);
    expect(names.filter(([, gender]) => gender === 'Fem').length).toBeGreaterThan(400);
  });

  it('say one thing of a word before a number', () => {
    const { atLeast, atMost, approximately } = language.numerals;
    expect(repeated([...atLeast, ...atMost, ...approximately])).toEqual([]);
  });

  it('know all months and weekdays', () => {
    expect(new Set(Object.values(language.calendar.months)).size).toBe(12);
    expect(new Set(Object.values(language.calendar.weekdays)).size).toBe(7);
  });
});
