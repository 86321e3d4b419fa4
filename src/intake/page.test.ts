import { describe, expect, it } from 'vitest';
import { blocksIn } from '../../test/blocks-in.ts';
import { IntakeError } from './intake-error.ts';
import { blocksOfMarkup } from './markup.ts';
import { openContent } from './open.ts';
import { pageToArticle } from './page.ts';
import { payloadOf } from './payload.ts';

const SENTENCE = 'Die Ministerin Anna Berg hat am Montag Berichte über höhere Mieten zurückgewiesen.';

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="de"><head><title>Nordblatt</title>${head}</head><body>${body}</body></html>`;

describe('blocksOfMarkup', () => {
  const textsOf = async (html: string): Promise<string[]> => (await blocksOfMarkup(html)).map(({ text }) => text);

  it.each([
    ['<h2>Eilmeldung</h2><p>Kiew</p>', ['Eilmeldung', 'Kiew']],
    ['<p>Ein <b>fettes</b>\n  Wort</p>', ['Ein fettes Wort']],
    ['<ul><li>eins<ul><li>tief</li></ul></li><li>zwei</li></ul>', ['eins', 'tief', 'zwei']],
    ['<figure><img src="a"><figcaption>Foto: dpa</figcaption></figure>Text', ['Foto: dpa', 'Text']],
    ['<p>eins<br>zwei<br><br>drei</p>', ['eins\nzwei', 'drei']],
    ['<p>Mieter&shy;bund\u200b</p><script>sagte()</script><style>p{}</style>', ['Mieterbund']],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', ['a · b', 'c']],
    ['lose<div>im Kasten</div>lose', ['lose', 'im Kasten', 'lose']],
  ])('%j', async (html, expected) => expect(await textsOf(html)).toEqual(expected));

  it('goes down 20,000 levels', async () => {
    expect(await textsOf(`${'<div>'.repeat(20_000)}tief${'</div>'.repeat(20_000)}`)).toEqual(['tief']);
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
      language: 'de',
      text: `${SENTENCE}\n\nStreit\n\nDas sei falsch, sagte sie.`,
      blocks: blocksIn(`${SENTENCE}\n\nStreit\n\nDas sei falsch, sagte sie.`, 'paragraph', 'heading', 'paragraph'),
    });
  });

  it('takes the facts from meta elements where there is nothing better', async () => {
    const head =
      '<meta property="og:title" content="Mieten steigen | Nordblatt"><meta property="og:site_name" content="Nordblatt"><meta name="date" content="2024-10">';
    expect(await pageToArticle(page(`<p>${SENTENCE}</p>`, head), 'x')).toEqual({
      title: 'Mieten steigen',
      published: '2024-10',
      outlet: 'Nordblatt',
      language: 'de',
      text: SENTENCE,
      blocks: blocksIn(SENTENCE, 'paragraph'),
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

  it('reads JSON-LD with line ends in strings and commas too many, beside the byline, the address and the time of change', async () => {
    const head = `<link rel="canonical" href="https://nordblatt.example/mieten"><script type="application/ld+json">
      {"@type":["NewsArticle"],"headline":"Mieten
      steigen","author":[{"name":"Anna Berg"},{"name":"Jörg Süß"}],"dateModified":"2024-10-21T09:30:00+02:00","publisher":{"@id":"#o"},},</script>
      <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Mieten
      steigen","author":[{"name":"Anna Berg"},{"name":"Jörg Süß"}],"dateModified":"2024-10-21T09:30:00+02:00","publisher":{"@id":"#o"},},{"@type":"Organization","@id":"#o","name":"Nordblatt"}]}</script>`;
    expect(await pageToArticle(page(`<p>${SENTENCE}</p>`, head), 'x')).toMatchObject({
      title: 'Mieten steigen',
      byline: 'Anna Berg, Jörg Süß',
      modified: '2024-10-21T07:30:00.000Z',
      outlet: 'Nordblatt',
      address: 'https://nordblatt.example/mieten',
    });
  });

  it('finds date and outlet where they are only printed', async () => {
    const html = `<html><head><title>Mieten steigen | Nordblatt</title></head><body><h1>Mieten steigen</h1><div>Montag, 21.10.2024, 14:32 Uhr</div><p>${SENTENCE}</p>`;
    expect(await pageToArticle(html, 'x')).toMatchObject({ title: 'Mieten steigen', published: '2024-10-21', outlet: 'Nordblatt' });
  });

  it('trusts the words of a text more than the lang attribute of its site', async () => {
    const text = `${SENTENCE} Das sei falsch und nicht belegt, sagte sie, und die Stadt habe auch keine Pläne für das nächste Jahr.`;
    expect((await pageToArticle(`<html lang="en"><body><p>${text}</p></body></html>`, 'x')).language).toBe('de');
  });

  const NOT_FREE = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>';
  it.each([
    ['says so and breaks off', `<p>${SENTENCE}</p><p>Die Stadt hatte …</p>`, NOT_FREE],
    ['says so and asks for a subscription', `<p>${SENTENCE}</p><div>Jetzt weiterlesen für 1 € im Monat</div>`, NOT_FREE],
    ['only asks for a subscription', `<p>${SENTENCE}</p><p>Dieser Artikel ist exklusiv für Abonnenten.</p>`, ''],
    ['asks in English', `<p>The minister denied it on Monday, and the city had no plans.</p><div>Subscribe to continue reading</div>`, ''],
  ])('refuses the beginning of an article of a page that %s', async (_, body, head) => {
    await expect(pageToArticle(page(body, head), 'x')).rejects.toMatchObject({ code: 'paywall' });
  });

  it('reads an article that is whole although the page says that one has to pay', async () => {
    const text = `${SENTENCE} Das sei falsch, sagte sie. `.repeat(20).trim();
    expect((await pageToArticle(page(`<p>${text}</p><p>Jetzt abonnieren</p>`, NOT_FREE), 'x')).text).toContain(text);
  });

  it.each([
    '<h2>Willkommen</h2><p>Wir und unsere 214 Partner verwenden auf diesem Gerät Cookies und ähnliche Verfahren, um Werbung zu messen.</p><p>Mit Ihrer Zustimmung dürfen wir Daten verarbeiten.</p>',
    '<p>We and our 87 partners store information on a device to show and measure adverts.</p><p>Before you continue, please give your consent.</p>',
  ])('refuses a page that only asks for consent: %s', async (body) => {
    await expect(pageToArticle(page(body), 'x')).rejects.toMatchObject({ code: 'consent-page' });
  });

  it('leaves a cookie banner out of a short article', async () => {
    const body = `<p>${SENTENCE}</p><div>Mit Ihrer Zustimmung verwenden wir Cookies.</div>`;
    expect((await pageToArticle(page(body), 'x')).text).toBe(SENTENCE);
  });
});

it('reads a live blog as an article an entry, each with its own address, title and day', async () => {
  const entry = (n: number, day: number): object => ({
    '@type': 'BlogPosting',
    headline: `Meldung ${n}`,
    url: `#eintrag-${n}`,
    datePublished: `2024-10-${day}T08:00:00+02:00`,
    articleBody: `<p>${SENTENCE}</p><p>Nummer ${n} &amp; mehr.</p>`,
  });
  const blog = {
    '@type': 'LiveBlogPosting',
    publisher: { name: 'Nordblatt' },
    liveBlogUpdate: [entry(2, 22), { '@type': 'BlogPosting' }, entry(1, 21)],
  };
  const html = page('<h1>Ticker</h1>', `<script type="application/ld+json">${JSON.stringify(blog)}</script>`);
  const hints = { place: 'x', id: 'x', warn: () => {}, address: 'https://nordblatt.example/ticker' };
  const { corpus, entries } = await openContent(await payloadOf([Buffer.from(html)], 'x'), hints);
  expect(corpus).toBe(true);
  const articles = [];
  for await (const one of entries) articles.push(one);
  expect(articles.map((one) => 'article' in one && one.article)).toMatchObject([
    {
      id: 'https://nordblatt.example/ticker#eintrag-2',
      address: 'https://nordblatt.example/ticker#eintrag-2',
      title: 'Meldung 2',
      published: '2024-10-22',
      outlet: 'Nordblatt',
      text: `${SENTENCE}\n\nNummer 2 & mehr.`,
    },
    { id: 'https://nordblatt.example/ticker#eintrag-1', title: 'Meldung 1', published: '2024-10-21' },
  ]);
});

it('reads a live blog that says nothing of its entries by their times, and a page with times of other kinds as one article', async () => {
  const entry = (n: number): string =>
    `<li id="e${n}"><time datetime="2024-10-2${n}T08:00:00+02:00">08:0${n} Uhr</time><h3>Meldung ${n}</h3><p>${SENTENCE}</p><p>Nummer ${n}.</p></li>`;
  const read = async (html: string): Promise<unknown[]> => {
    const hints = { place: 'x', id: 'x', warn: () => {}, address: 'https://nordblatt.example/a' };
    const articles = [];
    for await (const one of (await openContent(await payloadOf([Buffer.from(html)], 'x'), hints)).entries) {
      articles.push('article' in one ? one.article : one);
    }
    return articles;
  };
  const list = `<ol>${entry(3)}${entry(2)}${entry(1)}</ol>`;
  expect(await read(page(`<h1>Liveblog zum Mietstreit</h1>${list}`))).toMatchObject([
    { id: 'https://nordblatt.example/a#e3', title: 'Meldung 3', published: '2024-10-23', text: `${SENTENCE}\n\nNummer 3.` },
    { id: 'https://nordblatt.example/a#e2', title: 'Meldung 2', published: '2024-10-22' },
    { id: 'https://nordblatt.example/a#e1', title: 'Meldung 1', published: '2024-10-21' },
  ]);
  expect(await read(page(`<h1>Chronik des Mietstreits</h1>${list}`))).toHaveLength(1);
  const flat = [3, 2, 1].map((n) => `<h3>18.0${n} Uhr</h3><p>${SENTENCE}</p>`).join('');
  expect(
    await read(page(`<h1>Newsticker zum Mietstreit</h1><div>${flat}</div><p>Impressum und Kontakt der Redaktion des Blattes.</p>`)),
  ).toMatchObject([{ text: SENTENCE }, { text: SENTENCE }, { text: SENTENCE }]);
});

it.each([
  [
    'an article about consent',
    '<p>Der Bundesrat verweigerte am Freitag ihre Zustimmung zu dem Gesetz, sagte die Ministerin in Berlin.</p>',
    /Zustimmung/,
  ],
  [
    'a lead beside the body',
    `<header><h1>Mieten</h1><p class="lead">Die Stadt will die Mieten nicht weiter steigen lassen.</p></header><div><p>${SENTENCE}</p><p>Sie sprach in Kiel.</p></div>`,
    /^Die Stadt will/,
  ],
  ['a form around the page', `<form id="aspnetForm"><h1>Mieten</h1><div><p>${SENTENCE}</p></div></form>`, /^Die Ministerin/],
  [
    'an article whose elements are named like furniture',
    `<div class="sidebar-left widget"><p>${SENTENCE.repeat(3)}</p><p>${SENTENCE}</p></div>`,
    /^Die Ministerin/,
  ],
  [
    'a paragraph that is never closed',
    `<h1>Mieten</h1><p>${SENTENCE}<p>Das sei falsch, sagte sie am Abend.<div>Impressum</div>`,
    /Abend\.$/,
  ],
])('reads %s', async (_, body, text) => expect((await pageToArticle(page(body), 'x')).text).toMatch(text));

it.each(['Diskussion (6)', 'Recent Posts', 'Weitere Texte'])('leaves out what stands below "%s"', async (label) => {
  const below = `<div><div>${label}</div><div>Das war schon vor Wochen abzusehen, meint ein Leser, und niemand wollte es hören.</div></div>`;
  const body = `<div><h1>Mieten</h1><div><p>${SENTENCE}</p><p>Sie sprach in Kiel.</p></div>${below}</div>`;
  expect((await pageToArticle(page(body), 'x')).text).toBe(`${SENTENCE}\n\nSie sprach in Kiel.`);
});

it('keeps a short sentence at the end', async () => {
  const body = `<article><h1>Mieten</h1><p>${SENTENCE}</p><p>Das bestritt er.</p><p>Alle Rechte vorbehalten.</p></article>`;
  expect((await pageToArticle(page(body), 'x')).text).toBe(`${SENTENCE}\n\nDas bestritt er.`);
});

it('keeps a section whose heading only begins like such a label', async () => {
  const section = '<section><h2>Diskussion um die Kosten</h2><p>Das sei falsch, sagte der Verband am Abend in Kiel.</p></section>';
  const { text } = await pageToArticle(page(`<article><h1>Mieten</h1><section><p>${SENTENCE}</p></section>${section}</article>`), 'x');
  expect(text).toBe(`${SENTENCE}\n\nDiskussion um die Kosten\n\nDas sei falsch, sagte der Verband am Abend in Kiel.`);
});

it('gets past linked data that is a long run of blanks', async () => {
  const head = `<script type="application/ld+json">{"@type":"NewsArticle",${' '.repeat(1_000_000)}x</script>`;
  expect((await pageToArticle(page(`<p>${SENTENCE}</p>`, head), 'x')).text).toBe(SENTENCE);
});

it('refuses a page of more elements than any page has', async () => {
  await expect(pageToArticle('<p>x'.repeat(500_001), 'x')).rejects.toMatchObject({ code: 'too-large' });
});
