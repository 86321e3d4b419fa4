import { between, comments, FURNITURE, links, picture, SCRIPTS, teasers } from './furniture.ts';
import { html, type Layout, pieces, printed } from './story.ts';

const de = FURNITURE.de;
const en = FURNITURE.en;

/** Layouts whose classes tell nothing of what they hold, or little. */
export const NAMELESS_LAYOUTS: readonly Layout[] = [
  {
    name: 'utility classes with a discussion',
    language: 'de',
    build: (s) => ({
      html: `<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>${html(s.title)} | ${s.outlet}</title><meta property="og:site_name" content="${s.outlet}"><meta property="article:published_time" content="${s.moment}">${SCRIPTS}</head><body class="bg-white text-gray-900"><div class="flex justify-between px-4"><a class="font-bold" href="/">${s.outlet}</a><div class="hidden md:flex">${links(de.nav, (l) => `<div class="px-2">${l}</div>`)}</div></div><div class="mx-auto max-w-3xl"><h1 class="text-4xl font-bold">${html(s.title)}</h1><div class="flex text-sm"><div>${s.author}</div><div class="ml-2">${printed(s).dotted}</div><div class="ml-2">Lesezeit: 3 Min.</div></div><div class="my-6">${pieces(
        s.blocks,
        (t) => `<div class="mb-4 leading-relaxed">${t}</div>`,
        (t) => `<div class="mb-2 text-xl font-semibold"><h2>${t}</h2></div>`,
      ).join(
        '\n',
      )}</div><div class="border-t pt-4"><div class="text-lg">Diskussion (6)</div>${comments('de', 6, (t, i) => `<div class="mt-4 flex"><div class="w-8">L${i}</div><div><div class="text-sm">Leser ${i}</div><div>${t}</div><button>Antworten</button></div></div>`)}</div><div class="grid grid-cols-3">${teasers('de', (h, t) => `<a class="block p-2" href="/t"><div class="font-bold">${h}</div><div class="text-sm">${t}</div></a>`)}</div></div><div class="bg-gray-100 p-8 text-sm">${s.outlet} erscheint im Verlag der Zeitung und wird von einer Genossenschaft getragen.</div></body></html>`,
    }),
  },
  {
    name: 'site builder with a component a paragraph',
    language: 'en',
    build: (s) => ({
      html: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${html(s.title)} | ${s.outlet}</title><meta property="og:title" content="${html(s.title)} | ${s.outlet}">${SCRIPTS}</head><body><div id="SITE_CONTAINER"><div id="masterPage" class="mesh-layout"><div id="SITE_HEADER" class="x4k"><div class="q2"><p class="font_2"><a href="/">${s.outlet}</a></p></div><div class="q3">${links(en.nav, (l) => `<div>${l}</div>`)}</div></div><div id="PAGES_CONTAINER"><div id="comp-a1" class="_1Q9if"><h1 class="font_0"><span>${html(s.title)}</span></h1></div><div id="comp-a2" class="_1Q9if"><p class="font_8">${printed(s).monthName} ${printed(s).day}, ${printed(s).year}</p></div><div id="comp-a3" class="_2Hij5">${picture('w')}</div>${pieces(
        s.blocks,
        (t, i) =>
          `<div id="comp-b${i}" class="_1Q9if" data-testid="richTextElement"><p class="font_8"><span style="font-size:16px">${t}</span></p><p class="font_8"><span>&nbsp;</span></p></div>`,
        (t) => `<div class="_1Q9if"><h4 class="font_4"><span>${t}</span></h4></div>`,
      ).join(
        '\n',
      )}<div id="comp-z1" class="_3z"><div class="_4y"><h2 class="font_2">Recent Posts</h2>${teasers('en', (h, t) => `<div class="_5x"><a href="/post"><div>${h}</div></a><div>${t}</div></div>`)}</div></div></div><div id="SITE_FOOTER" class="x5"><p class="font_9">© ${printed(s).year} by ${s.outlet}. Proudly created by volunteers.</p></div></div></div></body></html>`,
    }),
  },
  {
    name: 'magazine of sections with a gallery and a note on the author',
    language: 'de',
    build: (s) => {
      const captions = ['Der Hafen am Abend.', 'Zwei Frauen warten vor dem Rathaus auf den Beginn der Sitzung.'];
      const half = Math.ceil(s.blocks.length / 2);
      const section = (blocks: readonly string[]): string =>
        `<section>${pieces(
          blocks,
          (t) => `<p>${t}</p>`,
          (t) => `<h3>${t}</h3>`,
        ).join('')}</section>`;
      return {
        html: `<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>${html(s.title)}</title><meta property="og:site_name" content="${s.outlet}"><meta property="og:title" content="${html(s.title)}">${SCRIPTS}</head><body><header><ul>${links(de.nav)}</ul></header><main><div><header><div>Reportage</div><h1>${html(s.title)}</h1><p>Von ${s.author}, ${printed(s).day}. ${printed(s).monthName} ${printed(s).year}</p></header>${section(s.blocks.slice(0, half))}<div><figure>${picture('g')}<figcaption>${captions[0]}</figcaption></figure><figure>${picture('g')}<figcaption>${captions[1]}</figcaption></figure></div>${section(s.blocks.slice(half))}<div class="autor"><p>${s.author} ist seit zehn Jahren Redakteurin und schreibt über Politik und Gesellschaft.</p></div></div><div><h2>Weitere Texte</h2>${teasers('de', (h, t) => `<div><h3><a href="/w">${h}</a></h3><p>${t}</p></div>`)}</div></main></body></html>`,
        blocks: [...s.blocks, ...captions],
      };
    },
  },
  {
    name: 'weekly with pull quotes, appeals between paragraphs and a correction',
    language: 'en',
    build: (s) => {
      const correction = 'This article was amended later that day to correct the spelling of a name.';
      return {
        html: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${html(s.title)} - ${s.outlet}</title><meta name="author" content="${s.author}">${SCRIPTS}</head><body><div class="page"><div class="top"><a href="/">${s.outlet}</a> <a href="/subscribe">Subscribe</a></div><div class="col"><div class="kick">Politics</div><h1>${html(s.title)}</h1><div class="dek">${html(s.blocks[0] ?? '')}</div><div class="who">By ${s.author}</div><div class="when">${printed(s).day} ${printed(s).monthName} ${printed(s).year}</div>${between(
          pieces(
            s.blocks.slice(1),
            (t) => `<p>${t}</p>`,
            (t) => `<p><b>${t}</b></p>`,
          ),
          2,
          `<aside class="pullquote"><p>“${html((s.blocks[1] ?? '').split(' ').slice(0, 9).join(' '))}”</p></aside><p><em>${en.donate}</em></p><p><em>Sign up for our weekly newsletter and get the best of ${s.outlet} in your inbox.</em></p>`,
        )}<p><i>${correction}</i></p></div><div class="col2"><h4>Also in this issue</h4>${teasers('en', (h, t) => `<div class="it"><b><a href="/i">${h}</a></b><br>${t}</div>`)}</div><div class="bottom">${s.outlet} is published weekly by a trust. Registered office: 1 Mill Lane.</div></div></body></html>`,
        blocks: [...s.blocks, correction],
      };
    },
  },
];
