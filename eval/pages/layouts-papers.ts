import { between, comments, FURNITURE, linkedData, links, picture, SCRIPTS, teasers } from './furniture.ts';
import { type Expected, html, type Layout, pieces, printed, type Story } from './story.ts';

const de = FURNITURE.de;
const en = FURNITURE.en;

/** Layouts of papers and stations: Swiss, Austrian, British tabloid, American local. */
export const PAPER_LAYOUTS: readonly Layout[] = [
  {
    name: 'Swiss paper with a lead above the picture',
    language: 'de',
    build: (story) => {
      const s = swiss(story);
      const [lead = '', ...rest] = s.blocks;
      const caption = swissText(de.caption);
      const paragraphs = pieces(
        rest,
        (t, i) =>
          `<div class="ArticleParagraph_root__4mszW"><p class="ArticleParagraph_p__2x">${i === 0 ? `<span class="drop">${t.slice(0, 1)}</span>${t.slice(1)}` : t}</p></div>`,
        (t) => `<h2 class="ArticleCrosshead_root__3">${t}</h2>`,
      );
      return {
        html: `<!DOCTYPE html><html lang="de-CH"><head><meta charSet="utf-8"/><title>${html(s.title)} | ${s.outlet}</title><meta property="og:title" content="${html(s.title)}"/><script type="application/ld+json">${linkedData(s, { '@type': ['NewsArticle', 'Article'], isAccessibleForFree: true })}</script>${SCRIPTS}</head><body><div id="__next"><header class="Header_root"><a href="/" class="Header_logo">${s.outlet}</a><nav>${links(de.nav)}</nav></header><main class="Article_root"><article><div class="ArticleHead_root"><p class="ArticleOverline_root">Bankenkrise</p><h1 class="ArticleTitle_root">${html(s.title)}</h1><p class="ArticleLead_root__2y">${html(lead)}</p><div class="ArticleByline_root"><a href="/author/1">${s.author}</a><div>Publiziert: <time dateTime="${s.moment}">${printed(s).dotted}, ${printed(s).time}</time></div></div></div><figure class="ArticleImage_root">${picture('a')}<figcaption class="ArticleImage_caption">${html(caption)}</figcaption></figure><div class="ArticleContent_root">${between(paragraphs, 1, `<div class="InlineTeaser_root"><a href="/x"><div class="Teaser_category">Reportage</div><h3 class="Teaser_title">${swissText(de.related[1])}</h3><div class="Teaser_text">${swissText(de.teasers[0][1])}</div></a></div>`)}</div><div class="NewsletterBox_root"><h3>Der Morgen</h3><p>${swissText(de.newsletter)}</p><form><input type="email"/><button>Einloggen</button></form></div><div class="ArticleFeedback_root"><a href="/f">Fehler gefunden? Jetzt melden.</a></div></article><section class="MoreFrom_root"><h2>Mehr zum Thema</h2>${teasers('de', (h, t) => `<article class="Teaser_root"><a href="/y"><h3>${swissText(h)}</h3><p>${swissText(t)}</p></a></article>`)}</section></main></div><div id="consent" role="dialog"><h2>Ihre Daten</h2><p>${de.consent}</p><p>Sie können Ihre Einwilligung jederzeit in den Datenschutzeinstellungen widerrufen.</p><button>OK</button></div></body></html>`,
        expected: [expectedOf(s, [lead, caption, ...rest])],
      };
    },
  },
  {
    name: 'Austrian paper with a forum longer than its article',
    language: 'de',
    build: (s) => {
      const { day, monthName, year, time } = printed(s);
      return {
        html: `<!doctype html><html lang="de-AT"><head><meta charset="utf-8"><title>${html(s.title)} - ${s.outlet} › Wirtschaft</title><meta property="og:site_name" content="${s.outlet}"><meta property="og:title" content="${html(s.title)}">${SCRIPTS}</head><body class="story"><div class="site-header"><nav class="nav-main"><ul>${links(de.nav)}</ul></nav></div><main id="main"><div class="ad-wrap"><small>Werbung</small></div><article class="story-article"><header class="article-header"><p class="article-kicker">Banken</p><h1 class="article-title">${html(s.title)}</h1><p class="article-byline"><span class="article-origins">${s.author}</span></p><p class="article-pubdate"><time>${day}. ${monthName} ${year}, ${time}</time></p><a class="postings-count" href="#posting">24 Postings</a></header><div class="article-body">${between(
          pieces(
            s.blocks,
            (t) => `<p>${t}</p>`,
            (t) => `<h3>${t}</h3>`,
          ),
          2,
          `<ad-container id="a2"></ad-container><div class="supporter-box"><p>${de.donate}</p><a href="/s">Jetzt unterstützen</a></div>`,
        )}</div><div class="article-footer"><nav class="tags">${links(['Banken', 'Salzburg'])}</nav><p class="article-disclaimer">Wie finden Sie den Artikel?</p></div></article><section id="posting" class="forum"><h2>Forum: 24 Postings</h2><p class="forum-rules">Die Kommentare geben nicht die Meinung der Redaktion wieder. Wer hier schreibt, stimmt den Regeln zu.</p>${comments('de', 24, (t, i) => `<div class="posting" data-level="${i % 3}"><div class="posting-user">leserin${i}</div><h4 class="posting-title">Ansicht ${i}</h4><p class="posting-content">${t}</p></div>`)}</section></main><aside class="sidebar"><h2>Meistgelesen</h2><ol>${links(de.related)}</ol></aside></body></html>`,
      };
    },
  },
  {
    name: 'British tabloid with points, pictures and promotions',
    language: 'en',
    build: (s) => {
      const points = ['A full statement is expected in the coming days', 'Opponents say the answer has come far too late'];
      const paragraphs = pieces(
        s.blocks,
        (t, i) =>
          `${t
            .split(/(?<=[.!?”]) (?=[A-Z“])/)
            .map((sentence) => `<p class="mol-para-with-font">${sentence} </p>`)
            .join(
              '\n',
            )}${i === 1 ? `<div class="artSplitter mol-img-group"><div class="mol-img"><img src="blank.gif" data-src="b.jpg" alt="x"></div><p class="imageCaption">${en.caption}</p></div>` : ''}`,
        (t) => `<h3 class="mol-factbox-title">${t}</h3>`,
      );
      return {
        html: `<!doctype html><html lang="en"><head><meta charset="iso-8859-1"><title>${html(s.title)} | ${s.outlet}</title><meta property="og:site_name" content="${s.outlet}"><meta property="article:published_time" content="${s.moment}">${SCRIPTS}</head><body id="article"><div class="page-header bdrcc"><ul class="nav-primary">${links(en.nav)}</ul></div><div id="content"><div class="alpha"><div id="js-article-text" class="article-text wide"><h1>${html(s.title)}</h1><ul class="mol-bullets-with-font">${points.map((p) => `<li class=""><strong>${p} </strong></li>`).join('')}</ul><p class="author-section byline-plain">By <a class="author" href="/p">${s.author}</a></p><p class="byline-section"><span class="article-timestamp-published">Published: <time datetime="${s.moment}">${printed(s).time} GMT, ${printed(s).day} ${printed(s).monthName} ${printed(s).year}</time></span></p><div class="shareArticles"><ul>${links(en.share)}</ul><a href="#comments">41 View comments</a></div><div itemprop="articleBody">${between(
          paragraphs,
          2,
          `<div class="related-carousel half"><h4>RELATED ARTICLES</h4><ul>${links(en.related)}</ul></div><div class="moduleFull vp"><p class="vjs-title">Play video: ${en.related[0]}</p></div>`,
        )}</div><div class="column-content cleared"><div class="shareArticles"><h3>Share or comment on this article:</h3></div></div></div><div id="reader-comments"><h3>Comments 41</h3>${comments('en', 8, (t, i) => `<div class="comment"><p class="user-info">Reader${i}, Leeds</p><p class="comment-body">${t}</p></div>`)}</div></div><div class="beta"><div class="femail puff"><h3>DON'T MISS</h3><ul>${teasers('en', (h, t) => `<li><a href="/z"><span class="pufftext"><strong>${h}</strong> ${t}</span></a></li>`)}</ul></div></div></div></body></html>`,
        expected: [expectedOf(s, [...points, ...s.blocks, en.caption])],
      };
    },
  },
  {
    name: 'American station in blocks with links between the paragraphs',
    language: 'en',
    build: (s) => ({
      html: `<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8"><title>${html(s.title)} | ${s.outlet}</title><script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","headline":"${html(s.title)}","datePublished":"${s.moment}","author":{"@type":"Person","name":"${s.author}"},"publisher":{"@id":"#org"}}</script><script type="application/ld+json">{"@type":"Organization","@id":"#org","name":"${s.outlet}"}</script>${SCRIPTS}</head><body class="article-single"><div class="alert-banner"><strong>Weather Alert</strong> <span>Wind Advisory until Friday at 4:00 AM for the coast and the valley.</span><a href="/w">View All</a></div><header class="site-header"><ul class="menu">${links(en.nav)}</ul></header><main class="article-content"><article><header class="article-header"><h1 class="article-title">${html(s.title)}</h1><div class="article-authors"><p>by: <a href="/a">${s.author}</a></p><p>Posted: <time datetime="${s.moment}">${printed(s).monthName.slice(0, 3)} ${printed(s).day}, ${printed(s).year} / ${printed(s).time} AM PST</time></p><p>Updated: <time datetime="${s.moment}">${printed(s).monthName.slice(0, 3)} ${printed(s).day}, ${printed(s).year}</time></p></div></header><figure class="article-featured-media">${picture('f')}<figcaption><span>${en.caption}</span></figcaption></figure><div class="article-content article-body rich-text">${between(
        pieces(
          s.blocks,
          (t) => `<p>${t}</p>\n`,
          (t) => `<h2 class="wp-block-heading">${t}</h2>`,
        ),
        2,
        `<aside class="article-list article-list--inline"><h4>Top stories</h4><ul>${links(en.related)}</ul></aside><p><strong><em>READ MORE: <a href="/q">${en.related[0]}</a></em></strong></p><div class="nxs-player-wrapper"><div>Close</div><p>You can close Playerless Modal</p></div>`,
      )}<p class="has-small-font-size"><em>${en.newsletter}</em></p></div><div class="article-tags"><ul>${links(['Politics', 'World'])}</ul></div></article><section class="article-list"><h2>More Stories</h2>${teasers('en', (h, t) => `<article class="article-list__article"><h3><a href="/m">${h}</a></h3><p>${t}</p><span>3 hours ago</span></article>`)}</section></main><footer class="site-footer"><p>Copyright ${printed(s).year} ${s.outlet}. All rights reserved. This material may not be published, broadcast, rewritten, or redistributed.</p></footer></body></html>`,
      expected: [expectedOf(s, [en.caption, ...s.blocks])],
    }),
  },
];

function expectedOf({ title, published, outlet }: Story, blocks: readonly string[]): Expected {
  return { title, published, outlet, text: blocks.join('\n\n') };
}

/** As papers in Switzerland write: no "ß", and « » for quotation marks. */
function swissText(text: string): string {
  return text.replaceAll('ß', 'ss').replaceAll('„', '«').replaceAll('“', '»');
}

function swiss(story: Story): Story {
  return { ...story, title: swissText(story.title), outlet: swissText(story.outlet), blocks: story.blocks.map(swissText) };
}
