import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { blocksOfPage } from './blocks.ts';
import { IntakeError } from './intake-error.ts';
import { pageToArticle } from './page.ts';

const SENTENCE = 'Die Ministerin Anna Berg hat am Montag Berichte über höhere Mieten zurückgewiesen.';

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="de"><head><title>Nordblatt</title>${head}</head><body>${body}</body></html>`;

function blocks(html: string): string[] {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return blocksOfPage(document.body).map((block) => block.text);
}

describe('blocksOfPage', () => {
  it.each([
    ['<h2>Eilmeldung</h2><p>Kiew</p>', ['Eilmeldung', 'Kiew']],
    ['<p>Ein <b>fettes</b>\n  Wort</p>', ['Ein fettes Wort']],
    ['<ul><li>eins<ul><li>tief</li></ul></li><li>zwei</li></ul>', ['eins', 'tief', 'zwei']],
    ['<figure><img src="a"><figcaption>Foto: dpa</figcaption></figure>Text', ['Foto: dpa', 'Text']],
    ['<p>eins<br>zwei<br><br>drei</p>', ['eins\nzwei', 'drei']],
    ['<p>Mieter&shy;bund\u200b</p><script>sagte()</script><style>p{}</style>', ['Mieterbund']],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', ['a · b', 'c']],
    ['lose<div>im Kasten</div>lose', ['lose', 'im Kasten', 'lose']],
  ])('%j', (html, expected) => expect(blocks(html)).toEqual(expected));

  it('goes down 20,000 levels', () => {
    expect(blocks(`${'<div>'.repeat(20_000)}tief${'</div>'.repeat(20_000)}`)).toEqual(['tief']);
  });
});

describe('pageToArticle', () => {
  it('finds text, title, date and outlet', async () => {
    const head =
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Mieten steigen","datePublished":"2024-10-21T08:00:00+02:00","publisher":{"name":"Nordblatt"}}]}</script>';
    const body = `<nav><a href="/">Start</a></nav><article><h1>Mieten steigen</h1><p>${SENTENCE}</p><h2>Streit</h2><p>Das sei falsch, sagte sie.</p><p>Lesen Sie auch: Noch ein Streit</p></article><footer>Impressum</footer>`;
    expect(await pageToArticle(page(body, head), 'x')).toEqual({
      title: 'Mieten steigen',
      published: '2024-10-21',
      outlet: 'Nordblatt',
      text: `${SENTENCE}\n\nStreit\n\nDas sei falsch, sagte sie.`,
    });
  });

  it('takes the facts from meta elements where there is nothing better', async () => {
    const head =
      '<meta property="og:title" content="Mieten steigen | Nordblatt"><meta property="og:site_name" content="Nordblatt"><meta name="date" content="2024-10">';
    expect(await pageToArticle(page(`<p>${SENTENCE}</p>`, head), 'x')).toEqual({
      title: 'Mieten steigen',
      published: '2024-10',
      outlet: 'Nordblatt',
      text: SENTENCE,
    });
  });

  it('reads a flash of one paragraph and a fragment', async () => {
    expect((await pageToArticle(`<div><p>${SENTENCE}</p></div>`, 'x')).text).toBe(SENTENCE);
  });

  it.each([
    ['a menu', '<ul><li><a href="/a">Politik und Gesellschaft in der Stadt</a></li><li><a href="/b">Wirtschaft und Arbeit</a></li></ul>'],
    ['an empty page', ''],
    ['a form', '<form><label>Name</label><input></form>'],
  ])('says that %s holds no article', async (_, body) => {
    await expect(pageToArticle(page(body), 'seite.html')).rejects.toThrowError(
      new IntakeError('no-article', 'seite.html', 'no article found in the page'),
    );
  });
});
