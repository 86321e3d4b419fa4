import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesOf } from '../../test/opened.ts';
import type { BlockKind } from '../engine/text/document.ts';
import type { Article } from './article.ts';
import { textOfBlocks } from './block-text.ts';

const SENTENCE = 'Die Ministerin Anna Berg hat am Montag Berichte über höhere Mieten zurückgewiesen.';
const KINDS: readonly BlockKind[] = ['paragraph', 'heading', 'list-item', 'quote', 'caption', 'table-row'];

/** "heading: Streit" for each block of the first article of an input. */
async function blocksOf(input: string): Promise<string[]> {
  const [article] = await articlesOf(input);
  return blocksIn(article);
}

function blocksIn({ text, blocks = [] }: Pick<Article, 'text' | 'blocks'> = { text: '' }): string[] {
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

it('blocks in any order stand in the text where their offsets say, apart and with nothing between them', () => {
  const block = fc.record({ kind: fc.constantFrom(...KINDS), text: fc.string({ unit: 'binary', minLength: 1 }) });
  fc.assert(
    fc.property(fc.array(block), (given) => {
      const { text, blocks } = textOfBlocks(given);
      expect(blocks.map(({ kind, start, end }) => ({ kind, text: text.slice(start, end) }))).toEqual(given);
      expect(blocks.map(({ start }, i) => start - (blocks[i - 1]?.end ?? -2))).toEqual(blocks.map(() => 2));
    }),
  );
});

describe('what is known of blocks', () => {
  const MARKUP = `<p>${SENTENCE}</p><h2>Streit</h2><ul><li>Erstens<ul><li><p>tief</p></li></ul></li><li>Zweitens</li></ul><blockquote><p>Kein Wort.</p><cite>Anna Berg</cite></blockquote><figure><img src="a"><figcaption><span>Der Damm</span></figcaption></figure><table><caption>Mieten</caption><tr><th>Jahr</th><th>Euro</th></tr><tr><td>2030</td><td>9</td></tr></table><dl><dt>Damm</dt><dd>aus Erde</dd></dl><p>${SENTENCE}</p>`;
  const BLOCKS = [
    `paragraph: ${SENTENCE}`,
    'heading: Streit',
    'list-item: Erstens',
    'list-item: tief',
    'list-item: Zweitens',
    'quote: Kein Wort.\nAnna Berg',
    'caption: Der Damm',
    'caption: Mieten',
    'table-row: Jahr · Euro',
    'table-row: 2030 · 9',
    'list-item: Damm',
    'list-item: aus Erde',
    `paragraph: ${SENTENCE}`,
  ];
  const parted = BLOCKS.flatMap((block) => block.replace('\nAnna', '|quote: Anna').split('|'));

  it('in a page', async () => {
    expect(await blocksOf(`<!doctype html><html><head><title>x</title></head><body><article>${MARKUP}</article></body></html>`)).toEqual(
      parted,
    );
  });

  it('in a feed', async () => {
    const rss = `<rss version="2.0"><channel><title>Nordblatt</title><item><guid>1</guid><description><![CDATA[${MARKUP}]]></description></item></channel></rss>`;
    expect(await blocksOf(rss)).toEqual(parted);
  });

  it('in ninjs', async () => {
    expect(await blocksOf(JSON.stringify({ uri: 'urn:x:1', versioncreated: '2031-03-03T10:40:00Z', body_xhtml: MARKUP }))).toEqual(parted);
  });

  it('in NewsML-G2', async () => {
    const item = (body: string) =>
      `<newsItem guid="urn:x:1" version="1"><itemMeta><versionCreated>2031-03-03T10:40:00Z</versionCreated></itemMeta><contentSet>${body}</contentSet></newsItem>`;
    const xhtml = MARKUP.replace('<img src="a">', '<img src="a"/>');
    expect(await blocksOf(item(`<inlineXML contenttype="application/xhtml+xml"><html><body>${xhtml}</body></html></inlineXML>`))).toEqual(
      parted,
    );
    expect(await blocksOf(item(`<inlineData contenttype="text/plain">${SENTENCE}</inlineData>`))).toEqual([]);
  });

  it('in NITF, by its own names', async () => {
    const body = `<hl2>Streit</hl2><p>${SENTENCE}</p><ul><li>Erstens</li></ul><bq><block><p>Kein Wort.</p></block></bq><media><media-caption><p>Der Damm</p></media-caption></media><table><tr><td>2030</td><td>9</td></tr></table>`;
    expect(await blocksOf(`<nitf><body><body.content>${body}</body.content></body></nitf>`)).toEqual([
      'heading: Streit',
      `paragraph: ${SENTENCE}`,
      'list-item: Erstens',
      'quote: Kein Wort.',
      'caption: Der Damm',
      'table-row: 2030 · 9',
    ]);
  });

  it('in a mail of HTML, without its history', async () => {
    const mail = `Message-ID: <1@nordblatt.example>\r\nDate: Mon, 3 Mar 2031 00:30:00 +0100\r\nFrom: news@nordblatt.example\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<h2>Streit</h2><p>${SENTENCE}</p><ul><li>Erstens</li></ul><p>--<br>Nordblatt</p><p>Am 2. März 2031 um 09:12 schrieb Peer Lüders:</p><p>alt</p>`;
    expect(await blocksOf(mail)).toEqual(['heading: Streit', `paragraph: ${SENTENCE}`, 'list-item: Erstens']);
  });

  it('in Markdown', async () => {
    const markdown = `# Mieten\n\n${SENTENCE}\n\n## Streit\n\n- Erstens\n- Zweitens\n\n> Kein Wort.\n>\n> Nie.\n\nEin Satz.\n> Ein Zitat.\n`;
    expect(await blocksOf(markdown)).toEqual([
      `paragraph: ${SENTENCE}`,
      'heading: Streit',
      'list-item: Erstens',
      'list-item: Zweitens',
      'quote: Kein Wort.',
      'quote: Nie.',
      'paragraph: Ein Satz.',
      'quote: Ein Zitat.',
    ]);
  });

  it('in tables of Markdown', async () => {
    const markdown = [
      `# Mieten\n\n${SENTENCE}`,
      '| Jahr | Euro \\| Cent |\n| :--- | ---: |\n| 2030 | **9** |\n| | nichts |\nDanach.',
      'a | b\n--|--\n1 | 2',
      'Ja | nein\n---\nWeiter.',
    ].join('\n\n');
    expect(await blocksOf(markdown)).toEqual([
      `paragraph: ${SENTENCE}`,
      'table-row: Jahr · Euro | Cent',
      'table-row: 2030 · 9',
      'paragraph: nichts',
      'paragraph: Danach.',
      'table-row: a · b',
      'table-row: 1 · 2',
      'heading: Ja | nein',
      'paragraph: Weiter.',
    ]);
  });

  it('in the entries of a live blog that linked data lists', async () => {
    const bodies = [MARKUP, `${SENTENCE}\n\nSie sprach &amp; <b>ging</b>.`];
    const blog = { '@type': 'LiveBlogPosting', liveBlogUpdate: bodies.map((articleBody) => ({ '@type': 'BlogPosting', articleBody })) };
    const data = JSON.stringify(blog).replaceAll('</', '<\\/');
    const page = `<html><head><title>Ticker</title><script type="application/ld+json">${data}</script></head><body></body></html>`;
    const [marked, plain] = await articlesOf(page);
    expect(blocksIn(marked)).toEqual(parted);
    expect(blocksIn(plain)).toEqual([`paragraph: ${SENTENCE}`, 'paragraph: Sie sprach & ging.']);
  });

  it('in the entries of a live blog', async () => {
    const entry = (hour: number) =>
      `<div class="entry"><time>${hour}:15 Uhr</time><h3>Stand</h3><p>${SENTENCE}</p><blockquote>Kein Wort.</blockquote></div>`;
    const articles = await articlesOf(
      `<html><head><title>Liveticker</title></head><body><div class="liveblog"><h1>Liveticker zum Damm</h1>${[9, 10, 11].map(entry).join('')}</div></body></html>`,
    );
    expect(articles).toHaveLength(3);
    expect(articles[0]?.blocks?.map(({ kind }) => kind)).toEqual(['paragraph', 'quote']);
  });

  it('is nothing in a plain text', async () => expect(await blocksOf(SENTENCE)).toEqual([]));
});
