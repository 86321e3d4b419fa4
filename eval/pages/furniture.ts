import { html, type Story } from './story.ts';

/** What stands on a page besides its article, in the words of German and English sites. */
export const FURNITURE = {
  de: {
    nav: ['Startseite', 'Politik', 'Wirtschaft', 'Panorama', 'Sport', 'Kultur', 'Anmelden', 'Abo'],
    consent: 'Mit Ihrer Zustimmung verwenden wir und unsere 137 Partner Cookies, um Inhalte und Anzeigen zu messen.',
    related: ['Warum der Haushalt wieder wackelt', 'Was die Zahlen der Woche bedeuten', 'Fünf Fragen zum Streit um die Grenze'],
    relatedHead: 'Lesen Sie auch',
    newsletter: 'Die wichtigsten Nachrichten des Tages direkt in Ihr Postfach: Melden Sie sich jetzt für unseren Newsletter an.',
    comments: [
      'Das war doch schon vor Wochen abzusehen, oder nicht? Wer hätte etwas anderes erwartet.',
      'Danke für den sachlichen Bericht. Ich bin gespannt, wie es weitergeht.',
    ],
    caption: 'Blick auf das Regierungsviertel am frühen Morgen (Archivbild).',
    share: ['Teilen', 'Merken', 'Drucken', 'Mailen'],
    ad: 'Anzeige',
    by: 'Von',
    teasers: [
      [
        'Stadtrat vertagt Entscheidung',
        'Nach vier Stunden gingen die Fraktionen ohne Ergebnis auseinander. Nun soll ein Ausschuss beraten, der im März tagt.',
      ],
      [
        'Brücke bleibt gesperrt',
        'Die Arbeiten dauern länger als geplant, weil unter der Fahrbahn ein alter Kanal gefunden wurde, den niemand kannte.',
      ],
      [
        'Mehr Geld für Büchereien',
        'Der Kreis stockt den Zuschuss um ein Zehntel auf. Die Büchereien wollen damit länger öffnen und neue Räume mieten.',
      ],
    ],
    donate: 'Unsere Arbeit kostet Geld. Wenn Sie unabhängige Berichte schätzen, unterstützen Sie uns mit einem Betrag Ihrer Wahl.',
  },
  en: {
    nav: ['Home', 'World', 'Business', 'Opinion', 'Sport', 'Culture', 'Sign in', 'Subscribe'],
    consent: 'We and our 137 partners use cookies to measure content and adverts.',
    related: ['Why the budget is in trouble again', 'What this week’s numbers mean', 'Five questions about the border dispute'],
    relatedHead: 'Read more',
    newsletter: 'The news that matters, every morning in your inbox: sign up for our newsletter today.',
    comments: [
      'Anyone could have seen this coming weeks ago, surely. Who expected anything else from them?',
      'Thanks for a fair report. I wonder how this will go on.',
    ],
    caption: 'The government district in the early morning in a file picture.',
    share: ['Share', 'Save', 'Print', 'E-mail'],
    ad: 'Advertisement',
    by: 'By',
    teasers: [
      [
        'Council puts off its decision',
        'After four hours the groups went home without a vote. A committee will now look at the plan when it meets in March.',
      ],
      [
        'Bridge stays shut',
        'The work is taking longer than planned because an old culvert was found under the road that nobody had known about.',
      ],
      [
        'More money for libraries',
        'The county is raising its grant by a tenth. The libraries want to open for longer and to rent new rooms with it.',
      ],
    ],
    donate: 'Our reporting costs money. If you value independent journalism, please consider supporting us with whatever you can.',
  },
} as const;

/** Teasers of other articles, each wrapped by `wrap`. */
export function teasers(language: 'de' | 'en', wrap: (head: string, text: string, i: number) => string): string {
  return FURNITURE[language].teasers.map(([head, text], i) => wrap(html(head), html(text), i)).join('\n');
}

/** Comments of readers, as many as wanted, no two alike. */
export function comments(language: 'de' | 'en', count: number, wrap: (text: string, i: number) => string): string {
  const { comments: texts, teasers: others } = FURNITURE[language];
  return Array.from({ length: count }, (_, i) => {
    const text = `${texts[i % texts.length] ?? ''} ${others[i % others.length]?.[1] ?? ''}`;
    return wrap(html(`${i + 1}. ${text}`), i);
  }).join('\n');
}

/** The links of a menu, each wrapped by `wrap`. */
export function links(texts: readonly string[], wrap = (link: string): string => `<li>${link}</li>`): string {
  return texts.map((text, i) => wrap(`<a href="/r/${i}" data-tb-link="${i}">${html(text)}</a>`)).join('');
}

/** Scripts as sites carry them: configuration, a tag manager, a lazy loader. */
export const SCRIPTS = `<script>window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)}gtag('js',new Date());</script>
<script>!function(d,s){var e=d.createElement(s);e.async=1;e.src='//cdn.example/tag.js';if(1<2&&3>2)d.head.appendChild(e)}(document,'script');</script>
<style>.ad-slot{min-height:250px}.lazy{opacity:0}@media(max-width:600px){.hide{display:none}}</style>`;

/** The picture of a story, lazy and in three sizes. */
export function picture(classes: string): string {
  return `<picture class="${classes}"><source media="(min-width: 900px)" srcset="/i/a-900.webp 1x, /i/a-1800.webp 2x"><img class="lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" data-src="/i/a.jpg" alt="" loading="lazy"></picture>`;
}

/** The JSON-LD of a story. */
export function linkedData(story: Story, more: object = {}): string {
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.title,
    datePublished: story.moment,
    author: [{ '@type': 'Person', name: story.author }],
    publisher: { '@type': 'Organization', name: story.outlet, logo: { '@type': 'ImageObject', url: '/logo.png' } },
    ...more,
  });
}

/** A paragraph put in after the n-th one. */
export function between(blocks: readonly string[], n: number, extra: string): string {
  return [...blocks.slice(0, n), extra, ...blocks.slice(n)].join('\n');
}
