import { between, FURNITURE, linkedData, links, picture, SCRIPTS } from './furniture.ts';
import { body, html, type Layout, pieces, printed } from './story.ts';

const f = FURNITURE.en;

/** Layouts of British and American sites. */
export const ENGLISH_LAYOUTS: readonly Layout[] = [
  {
    name: 'wire portal of nested boxes',
    language: 'en',
    build: (s) => ({
      html: `<!DOCTYPE html><html lang="en"><head><title>${html(s.title)} | ${s.outlet}</title><script type="application/ld+json">${linkedData(s, { dateModified: s.moment })}</script>${SCRIPTS}</head><body><div id="fusion-app"><div class="site-layout__main__x1"><h1 data-testid="Heading">${html(s.title)}</h1><div class="info-content__author-date__1Epi_"><span>By ${s.author}</span><time datetime="${s.moment}">${printed(s).monthName} ${printed(s).day}, ${printed(s).year}</time></div><div class="article-body__content__17Yit">${body(
        s.blocks,
        (t, i) => `<div data-testid="paragraph-${i}" class="text__text__1FZLe">${t}</div>`,
        (t) => `<h2 data-testid="Heading">${t}</h2>`,
      )}</div><div class="article-body__toolbar"><p>Our Standards: the principles of this newsroom.</p></div><div class="read-next__wrap"><h3>Read Next</h3>${links(f.related, (l) => `<div>${l}</div>`)}</div></div></div></body></html>`,
    }),
  },
  {
    name: 'WordPress blog with comments',
    language: 'en',
    build: (s) => ({
      html: `<!DOCTYPE html><html lang="en-GB"><head><title>${html(s.title)} - ${s.outlet}</title><meta property="og:site_name" content="${s.outlet}"><meta property="article:published_time" content="${s.moment}"><meta property="og:title" content="${html(s.title)}"></head><body class="single single-post"><div id="page" class="hfeed site"><main><article class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">${html(s.title)}</h1><span class="posted-on">${printed(s).monthName} ${printed(s).day}, ${printed(s).year}</span></header><div class="entry-content"><figure class="wp-block-image">${picture('x')}<figcaption class="wp-element-caption">${f.caption}</figcaption></figure>${body(
        s.blocks,
        (t) => `<p class="wp-block-paragraph">${t}</p>`,
        (t) => `<h2 class="wp-block-heading">${t}</h2>`,
      )}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul>${links(f.share)}</ul></div><div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3><ul>${links(f.related)}</ul></div></div><footer class="entry-footer">Tags: politics</footer></article><div id="comments"><h2>2 thoughts</h2><ol class="comment-list">${f.comments.map((c) => `<li class="comment"><div class="comment-content"><p>${c}</p></div></li>`).join('')}</ol></div></main><aside id="secondary"><p>${f.newsletter}</p></aside></div></body></html>`,
      blocks: [f.caption, ...s.blocks],
    }),
  },
  {
    name: 'AMP page',
    language: 'en',
    build: (s) => ({
      html: `<!doctype html><html amp lang="en"><head><meta charset="utf-8"><title>${html(s.title)}</title><style amp-boilerplate>body{-webkit-animation:-amp-start 8s}</style><script type="application/ld+json">${linkedData(s)}</script></head><body><amp-consent id="c" layout="nodisplay"><div id="ui"><p>${f.consent}</p></div></amp-consent><article class="amp-wp-article"><h1 class="amp-wp-title">${html(s.title)}</h1><amp-img src="a.jpg" width="600" height="400"></amp-img><div class="amp-wp-article-content">${body(
        s.blocks,
        (t, i) => `<p>${t}</p>${i === 2 ? '<amp-ad type="doubleclick"><div placeholder>Advertisement</div></amp-ad>' : ''}`,
        (t) => `<h3>${t}</h3>`,
      )}</div></article><div class="amp-related"><ul>${links(f.related)}</ul></div></body></html>`,
    }),
  },
  {
    name: 'broadcaster of components',
    language: 'en',
    build: (s) => ({
      html: `<!DOCTYPE html><html lang="en-GB"><head><title>${html(s.title)} - ${s.outlet}</title><meta property="og:site_name" content="${s.outlet}">${SCRIPTS}</head><body><main id="main-content"><article class="ssrcss-pv1rh6"><header data-component="headline-block"><h1 class="ssrcss-15x" id="main-heading">${html(s.title)}</h1><div data-component="byline-block"><time data-testid="timestamp" datetime="${s.moment}">${printed(s).day} ${printed(s).monthName} ${printed(s).year}</time></div></header>${body(
        s.blocks,
        (t) =>
          `<div data-component="text-block" class="ssrcss-11r"><div class="ssrcss-7uxr"><p class="ssrcss-1q0x1qg">${t}</p></div></div>`,
        (t) => `<div data-component="subheadline-block"><h2>${t}</h2></div>`,
      )}<div data-component="unordered-list-block"><ul class="ssrcss-1b8"><li><a href="/1">${f.related[0]}</a></li><li><a href="/2">${f.related[1]}</a></li></ul></div><section data-component="topic-list"><h2>Related Topics</h2><ul>${links(['Asia', 'Europe'])}</ul></section></article></main></body></html>`,
    }),
  },
  {
    name: 'application with its state in a script',
    language: 'en',
    build: (s) => ({
      html: `<!DOCTYPE html><html><head><title>${html(s.title)}</title><meta property="og:site_name" content="${s.outlet}"><meta name="parsely-pub-date" content="${s.moment}"></head><body><div id="__next"><div class="sc-a1 iXyz"><div class="sc-b2 kLm"><h1 class="sc-c3">${html(s.title)}</h1><div class="sc-d4">${between(
        pieces(
          s.blocks,
          (t) => `<p class="sc-e5 fGh">${t}</p>`,
          (t) => `<h2 class="sc-f6">${t}</h2>`,
        ),
        2,
        `<div class="sc-g7"><form><p>${f.newsletter}</p><input type="email"><button>Sign up</button></form></div>`,
      )}</div></div></div></div><script id="__NEXT_DATA__" type="application/json">{"props":{"page":${JSON.stringify(s.blocks).replaceAll('<', '\\u003c')}}}</script></body></html>`,
    }),
  },
  {
    name: 'broken markup',
    language: 'en',
    build: (s) => ({
      html: `<html><head><title>${html(s.title)}<meta name="x"></title><script type="application/ld+json">{"@type":"NewsArticle","headline":"${s.title}","datePublished":"${s.moment}",
"description":"two
lines","publisher":{"name":"${s.outlet}",},}</script></head><body><div class=wrap><div class=story><h1>${html(s.title)}</h1>${body(
        s.blocks,
        (t) => `<p class=txt>${t}<font size=2>`,
        (t) => `</font><h4>${t}</h4></i>`,
      )}</div></td><ul class=more>${f.related.map((r) => `<li><a href=/x>${r}</a>`).join('')}</ul><!-- footer --><div class=foot>Terms<p>Privacy</div></body>`,
    }),
  },
];
