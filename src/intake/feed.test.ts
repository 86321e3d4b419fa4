import { describe, expect, it } from 'vitest';
import { blocksIn } from '../../test/blocks-in.ts';
import { parseFeed } from './feed.ts';
import { feedDate } from './feed-date.ts';
import { IntakeError } from './intake-error.ts';
import { openContent } from './open.ts';
import { payloadOf } from './payload.ts';

const hints = { place: 'feed.xml', id: 'feed', warn: () => undefined, address: 'https://nordblatt.example/feed' };
const read = (text: string) => parseFeed(Buffer.from(text), hints);
const rss = (items: string, channel = ''): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Nordblatt &amp;amp; Söhne</title><language>de</language>${channel}${items}</channel></rss>`;

describe('a feed', () => {
  it('in RSS gives articles with their own outlet, title, day, address and text', async () => {
    const { title, items } = await read(
      rss(
        '<item><title>Mieten &lt;b&gt;steigen&lt;/b&gt;</title><link>/a</link><guid isPermaLink="false">n-1</guid><pubDate>Fr, 18 Okt 2024 09:12:00 MESZ</pubDate><source url="https://suedblatt.example">Südblatt</source><dc:creator>Anna Berg</dc:creator><description>Kurz.</description><content:encoded><![CDATA[<p>„Nein“, sagte sie.</p><p>Mehr nicht.</p><script>x</script>]]></content:encoded></item>',
      ),
    );
    expect(title).toBe('Nordblatt & Söhne');
    expect(items).toEqual([
      {
        place: 'feed.xml: item 1',
        article: {
          id: 'n-1',
          language: 'de',
          published: '2024-10-18',
          outlet: 'Südblatt',
          title: 'Mieten steigen',
          address: 'https://nordblatt.example/a',
          byline: 'Anna Berg',
          text: '„Nein“, sagte sie.\n\nMehr nicht.',
          blocks: blocksIn('„Nein“, sagte sie.\n\nMehr nicht.', 'paragraph'),
        },
      },
    ]);
  });

  it.each([
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Nordblatt</title><entry><id>n-1</id><title type="html">Mieten &lt;i&gt;steigen&lt;/i&gt;</title><link href="/a"/><published>2024-10-18T09:12:00+02:00</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Eins.</p><p>Zwei.</p></div></content></entry></feed>',
    ],
    [
      'RSS 1.0',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="u"><title>Nordblatt</title></channel><item rdf:about="n-1"><title>Mieten steigen</title><link>/a</link><description>&lt;p&gt;Eins.&lt;/p&gt;&lt;p&gt;Zwei.&lt;/p&gt;</description><dc:date>2024-10-18</dc:date></item></rdf:RDF>',
    ],
    [
      'JSON Feed',
      '{"version":"https://jsonfeed.org/version/1.1","title":"Nordblatt","items":[{"id":"n-1","url":"/a","title":"Mieten steigen","content_html":"<p>Eins.</p><p>Zwei.</p>","date_published":"2024-10-18T09:12:00+02:00"}]}',
    ],
  ])('in %s gives the same', async (_name, text) => {
    const payload = await payloadOf([Buffer.from(text)], 'feed');
    const { entries } = await openContent(payload, hints);
    const found = [];
    for await (const entry of entries) found.push('article' in entry ? entry.article : entry.error.message);
    expect(found).toEqual([
      expect.objectContaining({
        outlet: 'Nordblatt',
        title: 'Mieten steigen',
        published: '2024-10-18',
        address: 'https://nordblatt.example/a',
        text: 'Eins.\n\nZwei.',
      }),
    ]);
  });

  it('gives the others where an item is broken: without text and link, with an id for the second time', async () => {
    const { items } = await read(
      rss(
        '<item><guid>1</guid><description>Eins.</description></item><item><title>Nur ein Titel</title></item><item><guid>1</guid><description>Noch eins.</description></item><item><title>Ohne Text</title><link>https://nordblatt.example/b</link></item>',
      ),
    );
    expect(items.map((item) => ('article' in item ? item.article.id : `${item.place}: ${item.error.code}`))).toEqual([
      '1',
      'feed.xml: item 2: no-text',
      'feed.xml: item 3: bad-article',
      'https://nordblatt.example/b',
    ]);
  });

  it.each([
    ['<ttl>30</ttl>', 1800],
    ['<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>', 1800],
    ['', undefined],
  ])('says with %j how often it changes', async (channel, interval) => {
    expect((await read(rss('<item><description>Eins.</description></item>', channel))).interval).toBe(interval);
  });

  it('made of entities that multiply stays small', async () => {
    const entities = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "ha">${entities}]>${rss('<item><guid>1</guid><description>Eins. &e12;</description></item>').slice(21)}`;
    const { items } = await read(bomb);
    expect(JSON.stringify(items).length).toBeLessThan(1000);
  });

  it.each([
    ['of 100 MB', Buffer.alloc(100 * 1024 * 1024, 32), 'too-large'],
    ['that breaks off', Buffer.from('<rss version="2.0"><chan'), 'no-article'],
    ['that is a page', Buffer.from('<!doctype html><p>Fehler</p>'), 'no-article'],
    ['that is nothing', Buffer.alloc(0), 'no-article'],
  ])('%s is refused by name', async (_name, bytes, code) => {
    const error = await parseFeed(bytes, hints).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(IntakeError);
    expect((error as IntakeError).code).toBe(code);
  });
});

it.each([
  ['Fri, 18 Oct 2024 09:12:00 GMT', '2024-10-18T09:12:00Z'],
  ['18 Oct 24 9:12 +0200', '2024-10-18T09:12:00+02:00'],
  ['Fr, 18 Okt 2024 09:12:00 MESZ', '2024-10-18T09:12:00+02:00'],
  ['Freitag, 18. Oktober 2024, 09:12 Uhr', '2024-10-18T09:12:00'],
  ['Mi, 06 Mär 2024 09:12:00 MEZ', '2024-03-06T09:12:00+01:00'],
  ['5. Jänner 2024', '2024-01-05'],
  ['October 18, 2024 9:12 PM EST', '2024-10-18T21:12:00-05:00'],
  ['Fri Oct 18 09:12:00 CEST 2024', '2024-10-18T09:12:00+02:00'],
  ['18.10.2024 09:12', '2024-10-18T09:12:00'],
  ['2024-10-18T09:12:00.123Z', '2024-10-18T09:12:00Z'],
  ['2024-10-18 09:12', '2024-10-18T09:12:00'],
  ['2024/10/18', '2024-10-18'],
  ['20241018T091200Z', '2024-10-18T09:12:00Z'],
  ['1729242720', '2024-10-18T09:12:00.000Z'],
  ['2024-10', '2024-10'],
  ['Fri, 18 Oct 2024 09:12:00 XYZ', '2024-10-18T09:12:00'],
  ['Fri, 18 Oct 2024 25:99:00 GMT', '2024-10-18'],
  ['10/11/2024', null],
  ['31.02.2024', null],
  ['gestern', null],
  ['', null],
])('the date %j is %j', (text, expected) => {
  expect(feedDate(text)).toBe(expected);
});
