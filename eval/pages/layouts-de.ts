import { between, FURNITURE, linkedData, links, picture, SCRIPTS } from './furniture.ts';
import { body, html, isHeading, type Layout, pieces, printed } from './story.ts';

const f = FURNITURE.de;

/** Layouts of German and Austrian sites. */
export const GERMAN_LAYOUTS: readonly Layout[] = [
  {
    name: 'national paper',
    language: 'de',
    build: (s) => ({
      html: `<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>${html(s.title)} - ${s.outlet}</title>${SCRIPTS}<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"${s.outlet}"},${linkedData(s)}]}</script></head><body class="t-article"><div id="cmp" class="cmp-overlay"><p>${f.consent}</p><button>Alle akzeptieren</button></div><header class="header"><nav><ul>${links(f.nav)}</ul></nav></header><main><article class="article"><header class="article__header"><span class="article__kicker">Ausland</span><h1 class="article__headline">${html(s.title)}</h1><div class="byline">${f.by} <a href="/a">${s.author}</a></div><time datetime="${s.moment}">${printed(s).dotted}</time><ul class="sharing">${links(f.share)}</ul></header><figure class="article__media">${picture('r16')}<figcaption class="figure__caption">${f.caption}</figcaption></figure><div class="article__body">${between(
        pieces(
          s.blocks,
          (t) => `<p class="paragraph article__item">${t}</p>`,
          (t) => `<h2 class="article__subheading">${t}</h2>`,
        ),
        2,
        `<aside class="article__related"><h3>${f.relatedHead}</h3><ul>${links(f.related)}</ul></aside><div class="ad-slot"><span>${f.ad}</span></div>`,
      )}</div></article><section class="comments"><h2>Kommentare</h2>${f.comments.map((c) => `<div class="comment"><p>${c}</p></div>`).join('')}</section></main><footer><p>© ${s.outlet}</p></footer></body></html>`,
      blocks: [f.caption, ...s.blocks],
    }),
  },
  {
    name: 'regional paper in tables, no metadata',
    language: 'de',
    build: (s) => {
      const { weekday, dotted, time } = printed(s);
      return {
        html: `<HTML><HEAD><TITLE>${html(s.title)} | ${s.outlet}</TITLE><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-1"></HEAD><BODY BGCOLOR="#ffffff"><TABLE WIDTH="980" BORDER=0><TR><TD COLSPAN=3><IMG SRC="logo.gif" ALT="${s.outlet}"></TD></TR><TR><TD WIDTH=150 VALIGN=top>${links(f.nav, (l) => `${l}<BR>`)}</TD><TD VALIGN=top><H1>${html(s.title)}</H1><SPAN CLASS="datum">${weekday}, ${dotted}, ${time} Uhr</SPAN>${body(
          s.blocks,
          (t) => `<P>${t}`,
          (t) => `<H3>${t}</H3>`,
        )}</TD><TD WIDTH=200 VALIGN=top><B>${f.relatedHead}</B><BR>${links(f.related, (l) => `${l}<BR>`)}</TD></TR></TABLE><HR><SMALL>Impressum | Datenschutz</SMALL></BODY></HTML>`,
      };
    },
  },
  {
    name: 'Austrian broadcaster',
    language: 'de',
    build: (s) => {
      const { day, monthName, year, time } = printed(s);
      return {
        html: `<!doctype html><html lang="de"><head><meta property="og:title" content="${html(s.title)}"><meta property="og:site_name" content="${s.outlet}"><title>${html(s.title)} - ${s.outlet}</title>${SCRIPTS}</head><body><div id="content"><div class="story-horizontal"><h1>${html(s.title)}</h1><div class="story-meta"><p class="story-meta-dates"><time class="date">${day}. ${monthName} ${year}, ${time} Uhr</time></p></div></div><div class="story-story" id="ss-storyText">${between(
          pieces(
            s.blocks,
            (t) => `<p>${t}</p>`,
            (t) => `<h2>${t}</h2>`,
          ),
          2,
          `<div class="fact-teaser oon-box"><h3>Mehr dazu</h3><p><a href="/1">${f.related[0]}</a></p></div><figure class="image"><img src="a.jpg" srcset="b.jpg 2x"><figcaption>${f.caption}</figcaption></figure>`,
        )}</div><div class="story-footer"><ul>${links(f.related)}</ul></div></div></body></html>`,
        blocks: [...s.blocks, f.caption],
      };
    },
  },
  {
    name: 'public broadcaster with teaser boxes',
    language: 'de',
    build: (s) => ({
      html: `<!DOCTYPE html><html lang="de"><head><meta name="date" content="${s.moment}"><meta property="og:title" content="${html(s.title)}"><script type="application/ld+json">${linkedData(s)}</script>${SCRIPTS}</head><body><div class="page-wrapper"><nav class="main-nav"><ul>${links(f.nav)}</ul></nav><article class="container content-wrapper__group"><div class="seitenkopf"><h1><span class="seitenkopf__topline">Krieg und Frieden</span><span class="seitenkopf__headline--text">${html(s.title)}</span></h1></div><p class="metatextline">Stand: ${printed(s).dotted} ${printed(s).time} Uhr</p>${between(
        pieces(
          s.blocks,
          (t) => `<p class="m-ten m-offset-one l-eight textabsatz columns twelve">${t}</p>`,
          (t) => `<h2 class="meldung__subhead">${t}</h2>`,
        ),
        3,
        `<div class="teaser-absatz"><a class="teaser-absatz__link" href="/x"><span class="date">${printed(s).dotted}</span><h3 class="teaser-absatz__headline">${f.related[1]}</h3><p class="teaser-absatz__shorttext">${f.related[2]} <span>mehr</span></p></a></div>`,
      )}</article><div class="meldungsfooter"><p>Dieses Thema im Programm: Über das Wetter sprach das Magazin um 12 Uhr.</p></div></div></body></html>`,
    }),
  },
  {
    name: 'blog without paragraphs',
    language: 'de',
    build: (s) => ({
      html: `<html><head><title>${s.outlet}: ${html(s.title)}</title><meta content="${s.outlet}" property="og:site_name"><meta content="${html(s.title)}" property="og:title"></head><body><div class="date-outer"><h2 class="date-header"><span>${printed(s).weekday}, ${printed(s).day}. ${printed(s).monthName} ${printed(s).year}</span></h2><div class="post hentry"><h3 class="post-title entry-title">${html(s.title)}</h3><div class="post-body entry-content">${s.blocks.map((b) => (isHeading(b) ? `<b>${html(b)}</b>` : html(b))).join('<br />\n<br />\n')}<div style="clear: both;"></div></div><div class="post-footer"><span class="post-author">Eingestellt von ${s.author}</span></div></div></div><div class="sidebar"><h2>Blog-Archiv</h2><ul>${links(f.related)}</ul></div></body></html>`,
    }),
  },
  {
    name: 'press release of a ministry',
    language: 'de',
    build: (s) => ({
      html: `<!doctype html><html lang="de"><head><title>${s.outlet} - Presse - ${html(s.title)}</title><meta name="DC.date" content="${s.published}"><meta name="DC.title" content="${html(s.title)}"><meta name="DC.publisher" content="${s.outlet}"></head><body class="gsb"><div id="navServiceMeta"><ul>${links(f.nav)}</ul></div><div id="wrapperContent"><div id="content"><p class="meta">Pressemitteilung Nr. 81 · ${printed(s).dotted}</p><h1 class="isFirstInSlot">${html(s.title)}</h1><div class="csc-default text">${body(
        s.blocks,
        (t) => `<p class="bodytext">${t}</p>`,
        (t) => `<h2 class="csc-header">${t}</h2>`,
      )}<ul class="bullets"><li>Die Pläne gelten für alle Länder gleichermaßen.</li><li>Über die Kosten entscheidet der Haushaltsausschuss im Herbst.</li></ul></div></div><div id="supplement"><h2>Kontakt</h2><p>Pressestelle, Telefon 030 123456</p></div></div></body></html>`,
      blocks: [
        ...s.blocks,
        'Die Pläne gelten für alle Länder gleichermaßen.',
        'Über die Kosten entscheidet der Haushaltsausschuss im Herbst.',
      ],
    }),
  },
];
