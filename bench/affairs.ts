import { createRandom } from '../training/random.ts';
import { SCENARIOS, type Scenario, type Setting } from './scenarios.ts';

/** An invented article, in the form that `hearsay ingest` takes. */
export interface SyntheticArticle {
  readonly id: string;
  readonly language: 'de' | 'en';
  readonly published: string;
  readonly outlet: string;
  readonly title: string;
  readonly text: string;
}

/** Articles of one affair: three dispatches in two languages, each copied and edited by several outlets. */
const COPIES = 30;

/** Days over which affairs begin, so that the index of a year is measured. */
const DAYS = 365;

const FIRST_DAY = Date.UTC(2024, 0, 1);

/**
 * Invented affairs for measuring: about 30 articles each, German and English, by agencies and outlets that copy, shorten and
 * edit. The same seed gives the same articles. They come in order of publication, as news does.
 */
export function* syntheticArticles(count: number, seed = 1): Generator<SyntheticArticle> {
  const affairs = Math.ceil(count / COPIES);
  let made = 0;
  // Affairs that overlap in time are woven into one another, day by day.
  const running: { readonly day: number; readonly articles: readonly SyntheticArticle[] }[] = [];
  for (let affair = 0; affair < affairs; affair++) {
    const day = Math.floor((affair * DAYS) / affairs);
    running.push(...articlesOf(affair, day, seed));
    running.sort((a, b) => a.day - b.day);
    while (running[0] !== undefined && running[0].day < day) {
      for (const article of running.shift()?.articles ?? []) if (made++ < count) yield article;
    }
  }
  for (const { articles } of running) for (const article of articles) if (made++ < count) yield article;
}

function* articlesOf(affair: number, firstDay: number, seed: number): Generator<{ day: number; articles: SyntheticArticle[] }> {
  const random = createRandom(seed * 1_000_003 + affair);
  const scenario = pick(SCENARIOS, random);
  const setting = settingOf(random);
  let copy = 0;
  for (const [stage, delay] of [0, 1, 5].entries()) {
    const articles: SyntheticArticle[] = [];
    for (let i = 0; i < COPIES / 3; i++)
      articles.push(copyOf({ affair, copy: copy++, stage, day: firstDay + delay }, scenario, setting, random));
    yield { day: firstDay + delay, articles };
  }
}

interface Place {
  readonly affair: number;
  readonly copy: number;
  readonly stage: number;
  readonly day: number;
}

function copyOf({ affair, copy, stage, day }: Place, scenario: Scenario, setting: Setting, random: () => number): SyntheticArticle {
  const language = copy % 2 === 0 ? 'de' : 'en';
  const dispatch = scenario[language][stage]?.(setting) ?? { title: '', sentences: [] };
  const sentences = [...dispatch.sentences];
  // Editors cut from the end, drop a sentence in the middle, or leave the copy alone.
  if (random() < 0.4) sentences.length = Math.max(3, sentences.length - 1 - Math.floor(random() * 2));
  if (random() < 0.2 && sentences.length > 4) sentences.splice(2 + Math.floor(random() * (sentences.length - 3)), 1);
  const agency = language === 'de' ? 'dpa' : 'AP';
  const dateline = random() < 0.5 ? `${setting.town} (${agency}) ${language === 'de' ? '-' : '—'} ` : '';
  const credit = dateline === '' && random() < 0.7 ? ` (${agency})` : '';
  const half = Math.ceil(sentences.length / 2);
  return {
    id: `affair-${affair}-${copy}`,
    language,
    published: new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10),
    outlet: `${language === 'de' ? 'Tagblatt' : 'Courier'} ${1 + Math.floor(random() * 400)}`,
    title: dispatch.title,
    text: `${dateline}${sentences.slice(0, half).join(' ')}\n\n${sentences.slice(half).join(' ')}${credit}`,
  };
}

const ONSETS = ['B', 'Br', 'D', 'F', 'G', 'H', 'K', 'Kr', 'L', 'M', 'N', 'P', 'R', 'S', 'St', 'T', 'Tr', 'V', 'W', 'Z'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ei', 'au'];
const CODAS = ['l', 'n', 'r', 's', 'ck', 'nd', 'rt', 'lm', 'ns', 'tt'];
const TOWNS = ['berg', 'dorf', 'feld', 'hafen', 'stedt', 'hausen', 'brück', 'ford', 'ton', 'wick'];
const NAMES = ['er', 'mann', 'sen', 'ski', 'ov', 'ley', 'ing', 'a', 'o', 'ek'];
const GIVEN = ['Anna', 'Marta', 'Peter', 'Jonas', 'Lena', 'David', 'Nina', 'Thomas', 'Clara', 'Martin', 'Eva', 'Paul'];

function settingOf(random: () => number): Setting {
  const syllable = (): string => pick(ONSETS, random) + pick(VOWELS, random) + pick(CODAS, random);
  const person = (): string => `${pick(GIVEN, random)} ${syllable()}${pick(NAMES, random)}`;
  const dead = 3 + Math.floor(random() * 40);
  return {
    town: syllable() + pick(TOWNS, random),
    firm: `${syllable()}${pick(['tec', 'werk', 'chem', 'bau', 'air'], random)}`,
    minister: person(),
    mayor: person(),
    spokesperson: person(),
    dead,
    more: dead + 2 + Math.floor(random() * 20),
    sum: 10 + Math.floor(random() * 900),
  };
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}
