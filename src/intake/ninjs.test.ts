import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocksIn } from '../../test/blocks-in.ts';
import { opened as openedBytes } from '../../test/opened.ts';
import type { Article } from './article.ts';

const opened = (input: unknown) => openedBytes(typeof input === 'string' ? input : JSON.stringify(input));

async function articleOf(input: unknown): Promise<Article> {
  const { entries } = await opened(input);
  const [entry] = entries;
  if (entries.length !== 1 || entry === undefined || 'error' in entry) throw new Error(`no article: ${JSON.stringify(entries)}`);
  return entry.article;
}

const example = (name: string): string => readFileSync(new URL(`../../examples/wires/${name}`, import.meta.url), 'utf8');
const item = { uri: 'urn:x:1', versioncreated: '2025-03-03T10:40:00+01:00', body_text: 'Die Werft schließt, sagte Harmsen.' };

describe('ninjs', () => {
  it('2.0, German: HTML body with dateline, heading and table; sources in order', async () => {
    const text = [
      'Altenhafen (dpa) - Die Werft in Altenhafen schließt nach Angaben der Geschäftsführung zum Jahresende ihr Trockendock.',
      'Betroffen seien rund 240 Beschäftigte, sagte Werftchefin Jule Harmsen am Montag vor der Belegschaft. «Im kommenden Jahr steht kein einziges Schiff in den Büchern.»',
      'Gewerkschaft kündigt Widerstand an',
      'Die Gewerkschaft Hafen und Schiffbau wies die Darstellung zurück.',
      'Jahr · Schiffe',
      '2029 · 4',
      '2030 · 1',
    ].join('\n\n');
    expect(await articleOf(example('werft.ninjs.json'))).toEqual({
      id: 'urn:newsml:example.org:20250303:werft-altenhafen',
      language: 'de',
      published: '2025-03-03',
      outlet: 'dpa',
      title: 'Werft in Altenhafen schließt ihr Trockendock',
      modified: '2025-03-03T10:40:00+01:00',
      agencies: ['dpa', 'AFP'],
      byline: 'Von Jonas Feld, dpa',
      altIds: ['bdt0214'],
      text,
      blocks: blocksIn(text, 'paragraph', 'paragraph', 'heading', 'paragraph', 'table-row'),
    });
  });

  it('3.1, English: plain text, names in camel case', async () => {
    expect(await articleOf(example('shipyard.ninjs.json'))).toMatchObject({
      id: 'urn:newsml:example.org:20250303:shipyard-altenhafen',
      published: '2025-03-03',
      outlet: 'Reuters',
      agencies: ['Reuters', 'dpa'],
      byline: 'By Clara Holt',
      text: expect.stringMatching(/^ALTENHAFEN, March 3 \(Reuters\) - The Altenhafen .*\n\nThe union denied/),
    });
  });

  it('1.3: bodies, headline and byline as fields of their own', async () => {
    const article = await articleOf({
      ...item,
      headline: 'Werft schließt &amp; <b>Dock</b> verkauft',
      byline: 'Von Anna Berg',
      body_xhtml: '<p>Die Werft schließt,</p><p>sagte Harmsen.</p>',
      embargoed: '2025-03-04T06:00:00Z',
      infosource: [{ code: 'x' }, { name: 'AFP' }],
      slugline: 'Werft/ Altenhafen\n',
    });
    expect(article).toMatchObject({
      title: 'Werft schließt & Dock verkauft',
      text: 'Die Werft schließt,\n\nsagte Harmsen.',
      embargoedUntil: '2025-03-04T06:00:00Z',
      agencies: ['AFP'],
      slugline: 'Werft/ Altenhafen',
    });
  });

  it('keeps notes to the desk out of the text, and takes the id of what a note says is replaced', async () => {
    const noted = await articleOf({ ...item, ednote: 'KORREKTUR zu urn:x:0. Im ersten Absatz Zahl berichtigt' });
    expect(noted).toMatchObject({ id: 'urn:x:0', text: item.body_text });
    expect(await articleOf({ ...item, ednote: 'Corrects spelling of name in second paragraph' })).toMatchObject({ id: 'urn:x:1' });
    const linked = await articleOf({
      ...item,
      associations: [{ name: 'a', rel: 'http://cv.example/itemrelation/previousVersion', uri: 'urn:x:7' }],
    });
    expect(linked.id).toBe('urn:x:7');
  });

  it.each(['canceled', 'withheld'])('%s: the article is taken back, with a body or without', async (pubstatus) => {
    expect(await articleOf({ ...item, pubstatus })).toMatchObject({ id: 'urn:x:1', withdrawn: true });
    expect(await articleOf({ uri: 'urn:x:1', pubstatus })).toEqual({ id: 'urn:x:1', withdrawn: true, text: '' });
  });

  it('takes the headline of a flash for its text', async () => {
    expect(await articleOf({ uri: 'urn:x:1', headline: 'EIL: Werft in Altenhafen schließt' })).toEqual({
      id: 'urn:x:1',
      text: 'EIL: Werft in Altenhafen schließt',
    });
  });

  it.each([
    [{ bodies: 'Die Werft schließt.' }, 'bad-article', '"bodies" must be a list, found a string'],
    [{ versioncreated: 5 }, 'bad-article', '"versioncreated" must be a string, found a number'],
    [{ pubstatus: 'maybe' }, 'bad-article', 'its publication status is none that is known: "maybe"'],
    [{ embargoed: 'bis Dienstag' }, 'bad-article', 'its embargo is no moment: "bis Dienstag"'],
    [{ type: 'picture' }, 'no-article', 'this is of the kind "picture", not a text'],
    [{ body_text: ' ' }, 'no-text', 'the item has neither a body nor a headline'],
  ])('refuses %j by its name, and takes the rest of the list', async (fields, code, message) => {
    const { entries } = await opened([
      { ...item, ...fields },
      { ...item, uri: 'urn:x:2' },
    ]);
    expect(entries).toMatchObject([
      { place: 'wire: article 1', error: { code, message: expect.stringContaining(message) } },
      { place: 'wire: article 2', article: { id: 'urn:x:2' } },
    ]);
  });

  it('says which date is none and takes the item without it', async () => {
    const { entries, warned } = await opened({ ...item, versioncreated: 'gestern' });
    expect(warned).toEqual([
      'wire (urn:x:1): its time of this version is no date: "gestern"; left out',
      'wire (urn:x:1): its date of publication is no date: "gestern"; left out',
    ]);
    expect(entries).toEqual([{ place: 'wire', article: { id: 'urn:x:1', text: item.body_text } }]);
  });

  it('reads lines of a corpus, in order', async () => {
    const lines = [1, 2, 3].map((n) => JSON.stringify({ ...item, uri: `urn:x:${n}` }));
    const { entries } = await opened(lines.join('\n'));
    expect(entries.map((entry) => 'article' in entry && entry.article.id)).toEqual(['urn:x:1', 'urn:x:2', 'urn:x:3']);
  });
});
