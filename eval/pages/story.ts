import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An article of the project, cut into what a page is made of. */
export interface Story {
  readonly language: 'de' | 'en';
  readonly title: string;
  readonly outlet: string;
  /** A day, "2024-10-18"; pages print `moment`, which lies on it. */
  readonly published: string;
  readonly moment: string;
  readonly author: string;
  /** Its blocks; a short one without a full stop is a heading. */
  readonly blocks: readonly string[];
}

/** How a page is to be read: its bytes as they come, and what should come out. */
export interface PageFixture {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
  readonly address: string;
  readonly expected: readonly Expected[];
}

/** What should be read from a page; a live blog has several. */
export interface Expected {
  readonly text: string;
  readonly title: string;
  readonly published: string;
  readonly outlet: string;
}

/** One way in which sites write their pages. */
export interface Layout {
  readonly name: string;
  readonly language: 'de' | 'en';
  /** What the server says of the bytes, true or not. */
  readonly mediaType?: string;
  build(story: Story): BuiltPage;
}

/** A page, with the blocks of its body text where they are not just those of the story, or its articles where there are several. */
export interface BuiltPage {
  readonly html: string;
  readonly blocks?: readonly string[];
  readonly expected?: readonly Expected[];
}

const FOLDERS = [
  'examples/affair/articles',
  'eval/stories/airliner/articles',
  'eval/stories/bank-rescue/articles',
  'eval/stories/dam-failure/articles',
];
const AUTHORS = { de: ['Miriam Holtkamp', 'Jörg Weißenborn', 'Paula Süß'], en: ['Imogen Hartley', 'Rory Sinclair', 'Dana Whitlock'] };

/** The articles of the project's own stories, in a fixed order. */
export function readStories(): Story[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .map((name, i): Story => {
        const article = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Omit<Story, 'moment' | 'author' | 'blocks'> & {
          text: string;
        };
        const { language, title, outlet, published, text } = article;
        const author = AUTHORS[language][i % 3] ?? '';
        const hour = String(6 + (i % 12)).padStart(2, '0');
        return { language, title, outlet, published, author, moment: `${published}T${hour}:17:00+01:00`, blocks: text.split('\n\n') };
      }),
  );
}

/** Whether a block of a story is a heading. */
export function isHeading(block: string): boolean {
  return block.length < 70 && !/[.!?“”"')]$/.test(block);
}

/** A text as HTML. */
export function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Story blocks as HTML by two templates. */
export function body(blocks: readonly string[], p: (text: string, i: number) => string, h: (text: string) => string): string {
  return pieces(blocks, p, h).join('\n');
}

/** Story blocks as HTML by two templates, each by itself. */
export function pieces(blocks: readonly string[], p: (text: string, i: number) => string, h: (text: string) => string): string[] {
  return blocks.map((block, i) => (isHeading(block) ? h(html(block)) : p(html(block), i)));
}

const DAYS = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'];
const MONTHS = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** The parts of a story's date as pages print them. */
export function printed({
  published,
  moment,
  language,
}: Story): Record<'day' | 'month' | 'monthName' | 'year' | 'weekday' | 'time' | 'dotted', string> {
  const [year = '', month = '', day = ''] = published.split('-');
  return {
    day: String(Number(day)),
    month: String(Number(month)),
    monthName: MONTHS[language][Number(month) - 1] ?? '',
    year,
    weekday: DAYS[new Date(`${published}T00:00:00Z`).getUTCDay()] ?? '',
    time: moment.slice(11, 16),
    dotted: `${day}.${month}.${year}`,
  };
}

/** An address for a story on its outlet's site. */
export function addressOf(story: Story): string {
  const slug = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
  return `https://www.${slug(story.outlet)}.example/${slug(story.title)}-${story.published.replaceAll('-', '')}.html`;
}
