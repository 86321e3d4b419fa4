import { createRandom } from '../training/random.ts';
import { FILLERS } from './scenarios/fillers.ts';
import { type Pair, SCENARIOS, type Scenario, type Slot } from './scenarios.ts';
import { pick, type Setting, settingOf } from './settings.ts';

/** An invented article, in the form that `hearsay ingest` takes. */
export interface SyntheticArticle {
  readonly id: string;
  readonly language: 'de' | 'en';
  readonly published: string;
  readonly outlet: string;
  readonly title: string;
  readonly text: string;
}

/** Articles of one affair: three dispatches of two agencies in two languages, each copied and edited by several outlets. */
const COPIES = 30;

/** Sentences that an agency adds to what the day's dispatch must tell. */
const ADDED = 9;

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
    const wires = [0, 1].map(() => dispatchOf(scenario, stage, setting, random));
    const articles = Array.from({ length: COPIES / 3 }, () => {
      const dispatch = wires[(copy >> 1) % 2] as Dispatch;
      return copyOf({ affair, copy: copy++, day: firstDay + delay, town: setting.town }, dispatch, random);
    });
    yield { day: firstDay + delay, articles };
  }
}

/** A dispatch before outlets edit it, in German and English. */
interface Dispatch {
  readonly title: Pair;
  readonly sentences: readonly Pair[];
}

function dispatchOf(scenario: Scenario, stage: number, setting: Setting, random: () => number): Dispatch {
  const { title, sentences } = scenario.stages[stage] ?? { title: [], sentences: [] };
  const told = (slot: Slot): Pair => filled(pick(slot, random), setting, scenario.topic);
  const first = FILLERS.length * random();
  const step = 1 + Math.floor(random() * 6);
  const added = Array.from({ length: ADDED }, (_, i) => FILLERS[Math.floor(first + i * step) % FILLERS.length] as Pair);
  // What everybody must know comes first; what else there is, in between and after it.
  const lead = sentences.map(told);
  const rest = [...new Set(added)].map((pair) => told([pair]));
  return { title: told(title), sentences: [...lead.slice(0, 3), ...rest.slice(0, 2), ...lead.slice(3), ...rest.slice(2)] };
}

function filled(pair: Pair, setting: Setting, topic: Pair): Pair {
  const fill = (language: 0 | 1): string =>
    pair[language].replace(/\{(\w+)\}/g, (_, name: string) => {
      if (name === 'topic') return topic[language];
      const value = setting[name as keyof Setting];
      return typeof value === 'object' ? value[language] : String(value);
    });
  return [fill(0), fill(1)].map((text) => text.charAt(0).toUpperCase() + text.slice(1)) as unknown as Pair;
}

interface Place {
  readonly affair: number;
  readonly copy: number;
  readonly day: number;
  readonly town: string;
}

function copyOf({ affair, copy, day, town }: Place, dispatch: Dispatch, random: () => number): SyntheticArticle {
  const language = copy % 2 === 0 ? 'de' : 'en';
  const side = language === 'de' ? 0 : 1;
  const sentences = dispatch.sentences.map((pair) => pair[side]);
  // Editors cut from the end, drop a sentence in the middle, or leave the copy alone.
  if (random() < 0.4) sentences.length -= 1 + Math.floor(random() * 3);
  if (random() < 0.2) sentences.splice(3 + Math.floor(random() * (sentences.length - 4)), 1);
  const agency = language === 'de' ? 'dpa' : 'AP';
  const dateline = random() < 0.5 ? `${town} (${agency}) ${language === 'de' ? '-' : '—'} ` : '';
  const credit = dateline === '' && random() < 0.7 ? ` (${agency})` : '';
  const half = Math.ceil(sentences.length / 2);
  return {
    id: `affair-${affair}-${copy}`,
    language,
    published: new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10),
    outlet: `${language === 'de' ? 'Tagblatt' : 'Courier'} ${1 + Math.floor(random() * 400)}`,
    title: dispatch.title[side],
    text: `${dateline}${sentences.slice(0, half).join(' ')}\n\n${sentences.slice(half).join(' ')}${credit}`,
  };
}
