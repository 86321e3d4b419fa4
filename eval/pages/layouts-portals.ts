import { between, FURNITURE, linkedData, links, SCRIPTS, teasers } from './furniture.ts';
import { body, html, isHeading, type Layout, pieces, printed } from './story.ts';

const de = FURNITURE.de;
const en = FURNITURE.en;

/** Layouts of content management systems and portals: press releases, a town, a government, newsletters. */
export const PORTAL_LAYOUTS: readonly Layout[] = [
  {
    name: 'portal of press releases, one paragraph of line ends',
    language: 'de',
    build: (s) => ({
      html: `<!DOCTYPE html><html lang="de"><head><meta charset="UTF-8"><title>${html(s.title)} | Presseportal</title><meta property="og:site_name" content="${s.outlet}"><meta property="og:type" content="article"><meta name="date" content="${s.moment}">${SCRIPTS}</head><body><div class="header"><div class="nav"><a href="/">Start</a> <a href="/b">Blaulicht</a> <a href="/a">Abo</a></div></div><div class="col-content"><article class="story"><div class="card"><p class="date">${printed(s).dotted} – ${printed(s).time}</p><p class="customer"><a href="/nr/1">${s.outlet}</a></p><h1>${html(s.title)}</h1><div class="story-share"><a href="#">Teilen</a></div><p class="story-city">Berlin (ots)</p><p>${s.blocks.map((b) => (isHeading(b) ? `<b>${html(b)}</b>` : html(b))).join('<br/> <br/>\n')}</p><p class="contact-headline">Pressekontakt:</p><p class="contact-text">Pressestelle<br/>Telefon: 030 123456<br/>presse@${s.outlet.toLowerCase().replace(/[^a-z]/g, '')}.example</p><p class="originator">Original-Content von: ${s.outlet}, übermittelt durch das Presseportal</p></div></article><div class="more"><h2>Weitere Meldungen: ${s.outlet}</h2><ul class="article-list">${teasers('de', (h, t) => `<li><article class="news"><div class="date">01.02.2020 – 10:00</div><h3><a href="/p">${h}</a></h3><p>${t} <a href="/p">mehr</a></p></article></li>`)}</ul></div></div></body></html>`,
    }),
  },
  {
    name: 'town in Drupal with a table of figures',
    language: 'de',
    build: (s) => {
      const table = [
        ['Jahr', 'Fälle', 'Anteil'],
        ['2021', '1.204', '12 Prozent'],
        ['2022', '1.377', '14 Prozent'],
      ];
      const list = ['Die Öffnungszeiten bleiben unverändert.', 'Für Rückfragen gibt es eine eigene Nummer.'];
      return {
        html: `<!DOCTYPE html><html lang="de" dir="ltr" prefix="og: https://ogp.me/ns#"><head><meta charset="utf-8" /><meta name="Generator" content="Drupal 10 (https://www.drupal.org)" /><title>${html(s.title)} | ${s.outlet}</title><meta name="dcterms.title" content="${html(s.title)}"><meta name="dcterms.date" content="${s.moment}"></head><body class="path-node page-node-type-article"><a href="#main-content" class="visually-hidden focusable">Direkt zum Inhalt</a><div class="dialog-off-canvas-main-canvas"><div class="layout-container"><header role="banner"><div class="region region-header"><nav role="navigation" class="block block-menu"><h2 class="visually-hidden">Hauptnavigation</h2><ul>${links(de.nav)}</ul></nav></div></header><div class="region region-breadcrumb"><ol>${links(['Startseite', 'Aktuelles'])}</ol></div><main role="main"><a id="main-content" tabindex="-1"></a><div class="layout-content"><div class="region region-content"><div data-drupal-messages-fallback class="hidden"></div><div id="block-page-title" class="block"><h1><span class="field field--name-title field--type-string field--label-hidden">${html(s.title)}</span></h1></div><article data-history-node-id="7" role="article" class="node node--type-article node--view-mode-full"><footer class="node__meta"><div class="node__submitted">Gespeichert von <span class="field field--name-uid">redaktion</span> am <span class="field field--name-created"><time datetime="${s.moment}">Fr., ${printed(s).dotted} - ${printed(s).time}</time></span></div></footer><div class="node__content"><div class="clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item">${body(
          s.blocks,
          (t) => `<p>${t}</p>`,
          (t) => `<h3>${t}</h3>`,
        )}<ul>${list.map((item) => `<li>${item}</li>`).join('')}</ul><table class="table"><thead><tr>${table[0]?.map((c) => `<th>${c}</th>`).join('')}</tr></thead><tbody>${table
          .slice(1)
          .map((row) => `<tr>${row.map((c) => `<td>${c}</td>`).join('')}</tr>`)
          .join(
            '\n',
          )}</tbody></table></div><div class="field field--name-field-tags field--type-entity-reference field--label-above"><div class="field__label">Schlagworte</div><div class="field__items"><div class="field__item"><a href="/t">Haushalt</a></div></div></div></div></article></div></div><aside class="layout-sidebar-second" role="complementary"><div class="views-element-container block"><h2>Aktuelles</h2>${teasers('de', (h, t) => `<div class="views-row"><h3><a href="/n">${h}</a></h3><div class="views-field-body"><p>${t}</p></div></div>`)}</div></aside></main><footer role="contentinfo"><p>Stadtverwaltung, Marktplatz 1</p></footer></div></div></body></html>`,
        blocks: [...s.blocks, ...list, ...table.map((row) => row.join(' · '))],
      };
    },
  },
  {
    name: 'government publishing site',
    language: 'en',
    build: (s) => {
      const list = ['the rules apply to every region alike', 'a review will follow within two years'];
      return {
        html: `<!DOCTYPE html><html lang="en" class="govuk-template"><head><meta charset="utf-8"><title>${html(s.title)} - ${s.outlet}</title>${SCRIPTS}</head><body class="govuk-template__body"><div id="global-cookie-message" class="gem-c-cookie-banner" role="region"><div class="govuk-cookie-banner__message"><h2>Cookies on this site</h2><p>We use some essential cookies to make this website work.</p><p>We’d like to set additional cookies to understand how you use the site and improve government services.</p><button>Accept additional cookies</button></div></div><a href="#content" class="govuk-skip-link">Skip to main content</a><header class="gem-c-layout-super-navigation-header"><ul>${links(en.nav)}</ul></header><div id="wrapper" class="govuk-width-container"><div class="govuk-breadcrumbs"><ol>${links(['Home', 'Defence'])}</ol></div><main role="main" id="content"><div class="govuk-grid-column-two-thirds"><span class="govuk-caption-xl">Press release</span><h1 class="gem-c-heading__text govuk-heading-l">${html(s.title)}</h1></div><div class="metadata-logo-wrapper"><dl class="gem-c-metadata__list"><dt>From:</dt><dd><a href="/o">${s.outlet}</a></dd><dt>Published</dt><dd>${printed(s).day} ${printed(s).monthName} ${printed(s).year}</dd></dl></div><div class="govuk-grid-row"><div class="gem-c-govspeak govuk-govspeak"><div class="govspeak">${body(
          s.blocks,
          (t) => `<p>${t}</p>`,
          (t) => `<h2>${t}</h2>`,
        )}<p>The statement adds that:</p><ul>${list.map((item) => `<li>${item}</li>`).join('\n')}</ul></div></div></div><div class="gem-c-share-links"><h2>Share this page</h2><ul>${links(en.share)}</ul></div><div class="gem-c-published-dates">Published ${printed(s).day} ${printed(s).monthName} ${printed(s).year}</div><div class="gem-c-contextual-sidebar"><h2>Related content</h2><ul>${links(en.related)}</ul></div></main></div><div class="gem-c-feedback"><h2>Is this page useful?</h2><p>Help us improve. Don’t include personal or financial information like your National Insurance number.</p></div><footer><p>All content is available under the Open Government Licence v3.0, except where otherwise stated</p></footer></body></html>`,
        blocks: [...s.blocks, 'The statement adds that:', ...list],
      };
    },
  },
  {
    name: 'newsletter platform with widgets and a quotation',
    language: 'en',
    build: (s) => {
      const [first = '', ...rest] = s.blocks;
      return {
        html: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${html(s.title)} - by ${s.author}</title><meta property="og:site_name" content="${s.outlet}"><meta name="author" content="${s.author}"><script type="application/ld+json">${linkedData(s, { '@type': 'NewsArticle' })}</script>${SCRIPTS}</head><body><div id="entry"><div id="main" class="main typography"><div class="main-menu"><div class="topbar"><a href="/">${s.outlet}</a><button>Subscribe</button><button>Sign in</button></div></div><div class="single-post-container"><div class="single-post"><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">${html(s.title)}</h1><h3 class="subtitle">What we know so far, and what we do not</h3><div class="pencraft pc-display-flex byline-wrapper"><div class="profile"><a href="/@a">${s.author}</a></div><div class="pencraft meta">${printed(s).monthName.slice(0, 3)} ${printed(s).day}, ${printed(s).year}</div></div><div class="post-ufi"><button>12</button><a class="comments">4</a><a>Share</a></div></div><div><div class="available-content"><div dir="auto" class="body markup"><p>${html(first)}</p><div class="subscription-widget-wrap-editor" data-component-name="SubscribeWidgetToDOM"><div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">Thanks for reading ${s.outlet}! Subscribe for free to receive new posts and support my work.</p></div><form class="subscription-widget-subscribe"><input type="email" placeholder="Type your email…"><input type="submit" value="Subscribe"></form></div></div><blockquote><p>“We have said all that there is to say, and we will say no more.”</p></blockquote>${body(
          rest,
          (t) => `<p><span>${t.replace(/^(\S+ \S+)/, '$1</span><em></em><span>')}</span></p>`,
          (t) => `<h3 class="header-anchor-post">${t}<div class="pencraft header-anchor-parent"><div class="anchor"></div></div></h3>`,
        )}<p class="button-wrapper" data-attrs="{&quot;url&quot;:&quot;https://x.example&quot;}"><a class="button primary" href="/share"><span>Share</span></a></p></div></div></div></article><div class="discussion"><h4>Discussion about this post</h4>${FURNITURE.en.comments.map((c) => `<div class="comment"><div class="comment-body"><p>${html(c)}</p></div></div>`).join('')}</div><div class="portable-archive"><h4>Top posts</h4>${teasers('en', (h, t) => `<div class="post-preview"><a href="/p">${h}</a><div>${t}</div></div>`)}</div></div></div><div class="footer"><p>Ready for more?</p></div></div></div></body></html>`,
        blocks: [
          'What we know so far, and what we do not',
          first,
          '“We have said all that there is to say, and we will say no more.”',
          ...rest,
        ],
      };
    },
  },
  {
    name: 'party in TYPO3 with frames and accordions',
    language: 'de',
    build: (s) => ({
      html: `<!DOCTYPE html><html lang="de-DE"><head><meta charset="utf-8"><!-- This website is powered by TYPO3 - inspiring people to share! --><title>${html(s.title)}: ${s.outlet}</title><meta property="og:title" content="${html(s.title)}"><meta property="og:site_name" content="${s.outlet}"></head><body id="p42" class="page-42 pagelevel-2"><div id="top"></div><div class="body-bg"><header id="page-header"><nav id="mainnavigation"><ul class="navbar-nav">${links(de.nav)}</ul></nav></header><nav class="breadcrumb-section"><ol>${links(['Start', 'Presse'])}</ol></nav><div id="page-content"><!--TYPO3SEARCH_begin--><div id="c1" class="frame frame-default frame-type-news_newsdetail"><div class="frame-inner"><div class="news news-single"><div class="article" itemscope itemtype="http://schema.org/Article"><div class="header"><h1 itemprop="headline">${html(s.title)}</h1></div><div class="footer"><p><span class="news-list-date"><time itemprop="datePublished" datetime="${s.published}">${printed(s).dotted}</time></span><span class="news-list-category">Presse</span></p></div><div class="news-text-wrap" itemprop="articleBody">${between(
        pieces(
          s.blocks,
          (t) => `<p>${t}</p>`,
          (t) => `<p><strong>${t}</strong></p>`,
        ),
        3,
        `<div class="news-related-wrap"><div class="news-related news-related-news"><h4>Verwandte Nachrichten</h4><ul>${links(de.related)}</ul></div></div>`,
      )}</div><div class="news-backlink-wrap"><a href="/l">Zurück zur Übersicht</a></div></div></div></div></div><!--TYPO3SEARCH_end--><div id="c2" class="frame frame-type-accordion"><header class="frame-header"><h2>Häufige Fragen</h2></header><div class="accordion">${teasers('de', (h, t, i) => `<div class="accordion-item"><h4 class="accordion-header" id="a${i}">${h}</h4><div class="accordion-body"><p>${t}</p></div></div>`)}</div></div></div><footer id="page-footer"><div class="frame"><p>Landesverband, Hauptstraße 12, Telefon 0123 4567</p></div></footer></div><div id="cookieman-modal" class="cookie-modal"><p>${de.consent}</p></div></body></html>`,
    }),
  },
];
