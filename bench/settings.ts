import type { Pair } from './scenarios.ts';

/** What is particular to one invented affair; the sentences of scenarios name its parts in braces. */
export interface Setting {
  readonly town: string;
  readonly district: string;
  readonly region: string;
  readonly river: string;
  readonly street: string;
  readonly firm: string;
  readonly institute: string;
  readonly paper: string;
  readonly party: string;
  readonly minister: string;
  readonly mayor: string;
  readonly spokesperson: string;
  readonly unionist: string;
  readonly expert: string;
  readonly resident: string;
  readonly lawyer: string;
  readonly opposition: string;
  readonly stateA: Pair;
  readonly stateB: Pair;
  readonly stateC: Pair;
  /** A number of victims, and a later, higher one. */
  readonly dead: number;
  readonly more: number;
  /** People, by the hundred. */
  readonly hundred: number;
  /** Millions of euros. */
  readonly sum: number;
}

const ONSETS = ['B', 'Br', 'D', 'F', 'G', 'H', 'K', 'Kr', 'L', 'M', 'N', 'P', 'R', 'S', 'St', 'T', 'Tr', 'V', 'W', 'Z'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ei', 'au'];
const CODAS = ['l', 'n', 'r', 's', 'ck', 'nd', 'rt', 'lm', 'ns', 'tt'];
const TOWNS = ['berg', 'dorf', 'feld', 'hafen', 'stedt', 'hausen', 'brück', 'ford', 'ton', 'wick'];
const FIRMS = ['tec', 'werk', 'chem', 'bau', 'air'];
const SURNAMES = ['er', 'mann', 'sen', 'ski', 'ov', 'ley', 'ing', 'a', 'o', 'ek'];
const WOMEN = ['Anna', 'Marta', 'Lena', 'Nina', 'Clara', 'Eva', 'Julia', 'Sofia', 'Helen', 'Maria'];
const MEN = ['Peter', 'Jonas', 'David', 'Thomas', 'Martin', 'Paul', 'Robert', 'Stefan', 'Simon', 'Oliver'];
const STATES: readonly Pair[] = [
  ['Norwegen', 'Norway'],
  ['Schweden', 'Sweden'],
  ['Finnland', 'Finland'],
  ['Dänemark', 'Denmark'],
  ['Portugal', 'Portugal'],
  ['Spanien', 'Spain'],
  ['Italien', 'Italy'],
  ['Kanada', 'Canada'],
  ['Brasilien', 'Brazil'],
  ['Chile', 'Chile'],
  ['Kenia', 'Kenya'],
  ['Ghana', 'Ghana'],
  ['Marokko', 'Morocco'],
  ['Indien', 'India'],
  ['Vietnam', 'Vietnam'],
  ['Japan', 'Japan'],
];

/** Invents the names and numbers of an affair. */
export function settingOf(random: () => number): Setting {
  const syllable = (): string => pick(ONSETS, random) + pick(VOWELS, random) + pick(CODAS, random);
  const town = (): string => syllable() + pick(TOWNS, random);
  const person = (given: readonly string[]): string => `${pick(given, random)} ${syllable()}${pick(SURNAMES, random)}`;
  const dead = 3 + Math.floor(random() * 40);
  const state = Math.floor(random() * STATES.length);
  const [stateA, stateB, stateC] = [0, 3, 7].map((step) => STATES[(state + step) % STATES.length] as Pair) as [Pair, Pair, Pair];
  return {
    town: town(),
    district: town(),
    region: `${syllable()}land`,
    river: `${syllable()}bach`,
    street: `${syllable()}straße`,
    firm: syllable() + pick(FIRMS, random),
    institute: `${syllable()}on`,
    paper: `${syllable()}er Post`,
    party: `${syllable()}a`,
    minister: person(MEN),
    mayor: person(WOMEN),
    spokesperson: person(WOMEN),
    unionist: person(WOMEN),
    expert: person(MEN),
    resident: person(MEN),
    lawyer: person(WOMEN),
    opposition: person(MEN),
    stateA,
    stateB,
    stateC,
    dead,
    more: dead + 2 + Math.floor(random() * 20),
    hundred: 100 * (1 + Math.floor(random() * 60)),
    sum: 10 + Math.floor(random() * 900),
  };
}

/** One of a list. */
export function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}
