import { FURNITURE, links, SCRIPTS, teasers } from './furniture.ts';
import { type Expected, html, isHeading, type Layout, printed, type Story } from './story.ts';

const de = FURNITURE.de;
const en = FURNITURE.en;

/** An entry of a live blog that is made of one block of a story. */
interface Entry {
  readonly title: string;
  readonly text: string;
  readonly time: string;
  readonly moment: string;
}

/** Layouts of live blogs that say nothing of their entries beside the page itself. */
export const LIVE_LAYOUTS: readonly Layout[] = [
  {
    name: 'live ticker of articles in a list',
    language: 'de',
    build: (s) => {
      const entries = entriesOf(s, 'Meldung');
      return {
        html: `<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>${html(s.title)} - ${s.outlet}</title><meta property="og:site_name" content="${s.outlet}"><meta property="og:title" content="${html(s.title)}"><meta name="date" content="${s.moment}">${SCRIPTS}</head><body><nav>${links(de.nav)}</nav><main><article class="article article--liveblog"><header><h1>${html(s.title)}</h1><p class="lead">Alle Entwicklungen des Tages im Überblick, fortlaufend ergänzt von der Redaktion.</p></header><div class="ticker"><ol class="ticker__list">${entries.map((e, i) => `<li class="ticker__item"><article class="ticker-entry" id="entry-${i + 1}"><div class="ticker-entry__meta"><time class="ticker-entry__time" datetime="${e.moment}">${printed(s).dotted}, ${e.time} Uhr</time></div><h2 class="ticker-entry__title">${html(e.title)}</h2><div class="ticker-entry__body"><p>${html(e.text)}</p></div><div class="ticker-entry__share"><ul>${links(de.share)}</ul></div></article></li>`).join('\n')}</ol><button>Ältere Beiträge laden</button></div></article></main><footer>${links(['Impressum', 'Datenschutz'])}</footer></body></html>`,
        expected: entries.map((e) => expectedOf(e, s)),
      };
    },
  },
  {
    name: 'live blog of blocks with times',
    language: 'en',
    build: (s) => {
      const entries = entriesOf(s, 'Update');
      return {
        html: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${html(s.title)} – as it happened | ${s.outlet}</title><meta property="og:site_name" content="${s.outlet}"><meta property="og:title" content="${html(s.title)}"><meta property="article:published_time" content="${s.moment}">${SCRIPTS}</head><body class="is-liveblog"><header><ul>${links(en.nav)}</ul></header><div class="content__main"><h1>${html(s.title)}</h1><div class="key-events"><h2>Key events</h2><ul>${entries.map((e, i) => `<li><a href="#block-${i}"><time datetime="${e.moment}">${e.time}</time> ${html(e.title)}</a></li>`).join('')}</ul></div><div class="liveblog-body" id="liveblog">${entries.map((e, i) => `<div class="block" id="block-${i}" data-block-id="${i}"><p class="block-time published-time"><a href="#block-${i}"><time datetime="${e.moment}">${e.time.replace(':', '.')} GMT</time></a></p><h2 class="block-title">${html(e.title)}</h2><div class="block-elements"><div><p>${html(e.text)}</p></div>${i === 1 ? '<aside class="element-rich-link"><a href="/x">Read the background</a></aside>' : ''}</div></div>`).join('\n')}</div></div><div class="more-on"><h2>More on this story</h2>${teasers('en', (h, t) => `<div class="fc-item"><h3><a href="/f">${h}</a></h3><div class="fc-item__standfirst">${t}</div><time datetime="2020-01-01T10:00:00Z">1 Jan</time></div>`)}</div></body></html>`,
        expected: entries.map((e) => expectedOf(e, s)),
      };
    },
  },
];

/** The paragraphs of a story as entries, the latest first as live blogs have them. */
function entriesOf(story: Story, name: string): Entry[] {
  const texts = story.blocks.filter((block) => !isHeading(block));
  return texts.map((text, i) => {
    const time = `${String(18 - i).padStart(2, '0')}:${String((i * 7 + 11) % 60).padStart(2, '0')}`;
    return {
      title: `${name} ${texts.length - i}: ${text.split(' ').slice(0, 4).join(' ')}`,
      text,
      time,
      moment: `${story.published}T${time}:00+01:00`,
    };
  });
}

function expectedOf({ title, text }: Entry, { published, outlet }: Story): Expected {
  return { title, text, published, outlet };
}
