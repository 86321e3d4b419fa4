import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocksIn } from '../../test/blocks-in.ts';
import { articlesOf, opened } from '../../test/opened.ts';

const example = (name: string): string => readFileSync(new URL(`../../examples/wires/${name}`, import.meta.url), 'utf8');

/** A NewsML-G2 item; parts are given as XML. */
function item({
  guid = 'urn:x:1',
  version = '1',
  itemMeta = '',
  contentMeta = '',
  content = '<inlineData>Die Werft schließt, sagte Harmsen.</inlineData>',
} = {}): string {
  return `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" ${guid === '' ? '' : `guid="${guid}" `}version="${version}" xml:lang="de"><itemMeta>${itemMeta}</itemMeta><contentMeta>${contentMeta}</contentMeta><contentSet>${content}</contentSet></newsItem>`;
}

const message = (...items: readonly string[]): string => `<newsMessage><itemSet>${items.join('')}</itemSet></newsMessage>`;

describe('NewsML-G2', () => {
  it('reads a German message: XHTML body, hops in order, versions in order, a flash, a package and a withdrawal', async () => {
    const { entries, corpus } = await opened(example('werft.newsml.xml'));
    expect(corpus).toBe(true);
    expect(entries).toMatchObject([
      {
        place: 'wire: item 2 (urn:newsml:example.org:20250303:werft-altenhafen)',
        article: { text: 'EIL: Werft in Altenhafen schließt Trockendock' },
      },
      {
        article: {
          id: 'urn:newsml:example.org:20250303:werft-altenhafen',
          language: 'de',
          published: '2025-03-03',
          modified: '2025-03-03T10:40:00+01:00',
          outlet: 'dpa',
          title: 'Werft in Altenhafen schließt ihr Trockendock',
          agencies: ['AFP', 'dpa'],
          byline: 'Von Jonas Feld, dpa',
          credit: 'dpa/nb',
          text: [
            'Altenhafen (dpa) - Die Werft in Altenhafen schließt nach Angaben der Geschäftsführung zum Jahresende ihr Trockendock.',
            'Betroffen seien rund 240 Beschäftigte, sagte Werftchefin Jule Harmsen.',
            'Die Gewerkschaft wies die Darstellung zurück.',
          ].join('\n\n'),
        },
      },
      {
        error: {
          code: 'no-article',
          message: expect.stringContaining('item 3 (urn:newsml:example.org:20250303:paket): this is a package'),
        },
      },
      { article: { id: 'urn:newsml:example.org:20250303:kran', withdrawn: true, text: '' } },
    ]);
  });

  it('reads an English item with prefixes: NITF body, embargo, entities of HTML', async () => {
    const text = [
      'The Altenhafen shipyard will close its dry dock at the end of the year, its management said on Monday.',
      'Union denies empty books',
      'The union denied that the order books were empty. “Two ferries were promised to us,” its chairman Peer Lüders said.',
      'The dock in Altenhafen.',
      '2029 · 4 ships',
    ].join('\n\n');
    expect(await articlesOf(example('shipyard.newsml.xml'))).toEqual([
      {
        id: 'urn:newsml:example.org:20250303:shipyard-altenhafen',
        language: 'en-GB',
        published: '2025-03-03',
        outlet: 'Reuters',
        title: 'Altenhafen shipyard to close its dry dock',
        modified: '2025-03-03T11:02:00Z',
        agencies: ['dpa'],
        byline: 'By Clara Holt',
        credit: 'Reuters; ALTENHAFEN, March 3',
        embargoedUntil: '2025-03-03T12:00:00Z',
        text,
        blocks: blocksIn(text, 'paragraph', 'heading', 'paragraph', 'caption', 'table-row'),
      },
    ]);
  });

  it('gives a correction the id of the item that it corrects: by its link, by a note, by another id of it', async () => {
    const link = item({ guid: 'urn:x:2', itemMeta: '<link rel="irel:previousVersion" residref="urn:x:1"/>' });
    const note = item({ guid: 'urn:x:3', itemMeta: '<edNote>BERICHTIGUNG von tag:x,2031:9.</edNote>' });
    const alt = item({ guid: 'urn:x:4', itemMeta: '<edNote>Korrektur zu bdt0214: Zahl im 2. Absatz</edNote>' });
    const articles = await articlesOf(message(item({ contentMeta: '<altId>bdt0214</altId>' }), link, note, alt));
    expect(articles.map(({ id }) => id)).toEqual(['urn:x:1', 'urn:x:1', 'tag:x,2031:9', 'urn:x:1']);
    expect(articles.every(({ text }) => text === 'Die Werft schließt, sagte Harmsen.')).toBe(true);
  });

  it.each([
    [item({ guid: '' }), 'bad-article', 'the item has no guid'],
    [
      item({
        itemMeta: '<itemClass qcode="ninat:picture"/>',
        content: '<remoteContent href="a.jpg"/>',
        contentMeta: '<headline>Dock</headline>',
      }),
      'no-article',
      'this is of the kind "picture", not a text',
    ],
    [item({ content: '<remoteContent href="https://a.example/1"/>' }), 'no-text', 'its text is not in it but at https://a.example/1'],
    [item({ itemMeta: '<embargoed/>' }), 'bad-article', 'its embargo is no moment: "without end"'],
    [item({ content: '' }), 'no-text', 'the item has neither a body nor a headline'],
    ['<planningItem guid="urn:x:9"/>', 'no-article', 'this is a plan of what will be covered, not an article'],
    ['<header/>', 'no-article', '<header> is no item of news'],
  ])('refuses an item by name and takes the next one: %s', async (odd, code, reason) => {
    expect((await opened(message(odd, item({ guid: 'urn:x:2' })))).entries).toMatchObject([
      { error: { code, message: expect.stringContaining(reason) } },
      { article: { id: 'urn:x:2' } },
    ]);
  });

  it('takes the whole items of a message that is cut short, and says so', async () => {
    const whole = message(item(), item({ guid: 'urn:x:2' }), item({ guid: 'urn:x:3' }));
    const { entries } = await opened(whole.slice(0, whole.lastIndexOf('sagte')));
    expect(entries).toMatchObject([{ article: { id: 'urn:x:1' } }, { article: { id: 'urn:x:2' } }, { error: { code: 'bad-xml' } }]);
  });

  it('leaves entities that a document declares itself where they are: none grows, none is fetched', async () => {
    const bomb = `<!ENTITY a0 "lol">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}`;
    const declared = `<?xml version="1.0"?>\n<!DOCTYPE newsItem [${bomb}<!ENTITY file SYSTEM "file:///etc/hostname">]>\n`;
    const [article] = await articlesOf(
      declared + item({ content: '<inlineData>Die Werft &a20; schließt &file;, &lt;sagte&gt; sie.</inlineData>' }),
    );
    expect(article?.text).toBe('Die Werft &a20; schließt &file;, <sagte> sie.');
  });

  it.each([
    ['<newsItem guid="a"><itemMeta></newsItem>', 'bad-xml', /^wire:1:\d+: this is not well-formed XML/],
    [`<newsItem guid="a">${'<p>'.repeat(200)}${'</p>'.repeat(200)}</newsItem>`, 'bad-xml', /not well-formed XML/],
    ['<newsMessage><itemSet></itemSet></newsMessage>', 'no-article', /the message holds no item/],
    ['<?xml version="1.0"?><urlset><url/></urlset>', 'no-article', /this is XML with the root <urlset>, from which no articles are taken/],
  ])('refuses %s', async (input, code, reason) => {
    await expect(opened(input)).rejects.toMatchObject({ name: 'IntakeError', code, message: expect.stringMatching(reason) });
  });
});
