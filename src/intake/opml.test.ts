import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseOpml, writeOpml } from './opml.ts';

const opml = (body: string): string =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>Meine Liste</title></head><body>${body}</body></opml>`;

it('reads feeds with their titles and folders', async () => {
  const text = opml(
    '<outline text="Politik"><outline text="Nah &amp; fern"><outline type="rss" text="Nordblatt" xmlUrl="https://nordblatt.example/feed"/></outline></outline><outline title="Südblatt" text="x" xmlurl="http://suedblatt.example/rss"/>',
  );
  expect(await parseOpml(text, 'feeds.opml')).toEqual({
    title: 'Meine Liste',
    feeds: [
      { address: 'https://nordblatt.example/feed', title: 'Nordblatt', folders: ['Politik', 'Nah & fern'] },
      { address: 'http://suedblatt.example/rss', title: 'Südblatt', folders: [] },
    ],
    problems: [],
  });
});

it('names what is no feed, and takes the rest once each', async () => {
  const feed = '<outline text="A" xmlUrl="https://a.example/feed"/>';
  const text = opml(
    `${feed}<outline text="B" xmlUrl="javascript:alert(1)"/><outline type="include" text="C" url="https://a.example/list.opml"/><outline text="leer"/><outline text="Ordner">${feed}</outline>`,
  );
  const { feeds, problems } = await parseOpml(text, 'feeds.opml');
  expect(feeds).toHaveLength(1);
  expect(problems.map(({ message }) => message)).toEqual([
    'feeds.opml: entry 2: this is no address of a feed: "javascript:alert(1)"',
    'feeds.opml: entry 3: leads to another list; read that one for itself',
    'feeds.opml: entry 4: the entry has no address (xmlUrl)',
  ]);
});

it.each([
  ['<opml version="2.0"><head/></opml>', 'no-article'],
  ['<rss><channel/></rss>', 'no-article'],
  ['<opml><body><outline', 'bad-xml'],
  [opml('<outline text="x">'.repeat(5000) + '</outline>'.repeat(5000)), 'bad-xml'],
  [' '.repeat(9 * 1024 * 1024), 'too-large'],
])('refuses what is no list', async (text, code) => {
  const error = (await parseOpml(text, 'feeds.opml').catch((caught: unknown) => caught)) as { code?: string };
  expect(error.code).toBe(code);
});

it('reads what it wrote', async () => {
  const name = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text && !/\s\s|&/.test(text));
  const listed = fc.record({ address: fc.webUrl(), title: name, folders: fc.array(name, { maxLength: 3 }) });
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(listed, { selector: ({ address }) => address, maxLength: 8 }), async (feeds) => {
      const again = await parseOpml(writeOpml({ title: 'Liste', feeds }), 'x');
      const byAddress = (list: readonly { address: string }[]) => [...list].sort((a, b) => (a.address < b.address ? -1 : 1));
      expect(again.problems).toEqual([]);
      expect(byAddress(again.feeds)).toEqual(byAddress(feeds));
    }),
  );
});
