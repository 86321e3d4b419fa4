import { clean } from './facts.ts';
import type { Container } from './outline.ts';
import { printedDate } from './printed-date.ts';

/** Elements and roles that hold what stands on every page of a site. */
const TAGS = new Set(['nav', 'footer', 'aside', 'dialog', 'menu', 'search']);
const ROLES = new Set(
  'navigation complementary banner contentinfo dialog alertdialog search menu menubar toolbar alert tooltip'.split(' '),
);

/** Whole words in classes and ids, written by any convention: "article__share", "shareBar", "ad-slot". */
const WORDS = new Set(
  `ad ads adbox adslot adwrap advert adverts anzeige anzeigen author authors autor banner bio breadcrumb breadcrumbs byline carousel
  cmp consent contact cookie cookies copyright cta disclaimer disqus donate donation feedback flyout forum fuss gdpr impressum
  kontakt kopf latest legal login masthead menu meta metadata metatextline modal mostread navi navigation nav navbar newsletter
  originator overlay pager pagination paywall popular popup posting postings promo promotion puff rating readnext recirculation
  recommendation recommendations recommended related remark replies rss schlagworte search share shareholder-links sharebar sharing
  shoutbox sidebar signup skip skyscraper social sponsor sponsored submitted subscribe subscription supporter supplement taboola
  tags teaser teasers toolbar topbar topics trending ufi weiterlesen werbung widget`.split(/\s+/),
);

/** Parts of words that are safe wherever they stand: "meldungsfooter", "jp-relatedposts", "cookieman". */
const PARTS =
  /breadcrumb|sidebar|footer|comments?(?!ary)|kommentare|newsletter|cookie|consent|advert|sponsor|outbrain|taboola|relatedposts|read-?next|more-?(?:on|stories|from)|top-?stories|most-?(?:read|popular)|meistgelesen|mehr-?zum|teaser(?!.{0,12}(?:body|text)-(?:article|story))|subscri(?:be|ption)|sharedaddy|sharing|share-?(?:bar|buttons?|links?|tools?|articles?)|author-?(?:box|bio|section|info)|article-list/;

/** Names of what holds an article's words, whatever else they say: "elementor-widget-theme-post-content". */
const BODY =
  /(?:article|story|post|entry|news|beitrags?|artikel)-?_*(?:body|content|text|copy|inhalt)|body-?_*text|text-?_*body|bodytext|articlebody|storytext|field--name-body/;

/** Whether an element is by its name or its role no part of an article; `byTag` where the page itself says so. */
export function furnitureOf({ tag, role, names }: Container): 'byTag' | 'byName' | null {
  if (TAGS.has(tag) || ROLES.has(role)) return 'byTag';
  if (tag === 'body' || tag === 'html' || tag === 'main') return null;
  return isFurnitureName(tag.includes('-') ? `${names} ${tag}` : names) ? 'byName' : null;
}

const isFurnitureName = remembered((names) => nameIsFurniture(names.slice(0, 300)));

/** Whether a name says that its element holds an article's words. */
export const isBodyName = remembered((names) => BODY.test(wordsApart(names)));

const KNOWN_MAX = 5000;

/** A page gives the same names to thousands of its elements. */
function remembered(test: (names: string) => boolean): (names: string) => boolean {
  const known = new Map<string, boolean>();
  return (names) => {
    const before = known.get(names);
    if (before !== undefined) return before;
    const is = test(names);
    if (known.size >= KNOWN_MAX) known.clear();
    known.set(names, is);
    return is;
  };
}

/** "shareBar" → "share-bar" */
function wordsApart(names: string): string {
  return names.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2').toLowerCase();
}

function nameIsFurniture(names: string): boolean {
  const words = wordsApart(names)
    // "has-sidebar", "with-comments": said of what stands beside it.
    .replace(/(?:^|[\s_])(?:has|with|no|is|without)-[\w-]+/g, ' ');
  if (words.trim() === '' || BODY.test(words)) return false;
  return PARTS.test(words) || words.split(/[^a-z]+/).some((word) => WORDS.has(word));
}

// Boxes that stand in the running text without an element of their own; each is a block by itself.
const BOX =
  /^(?:(?:lesen sie (?:auch|mehr|dazu)|lesen sie hier|mehr zum thema|mehr dazu|auch interessant|das könnte sie (?:auch )?interessieren|siehe auch|read (?:more|also|next)|see also|related|more on this story|also read|don['’]t miss|watch|video|play video|scroll down for video)\b[^.!?]{0,160}|anzeige|werbung|newsletter|advertisement|related(?: articles| stories)?|mehr zum thema|hintergrund hier|share(?: this)?|teilen|drucken|(?:(?:©|copyright) [^.]{0,60}[.,]? ?)?(?:alle rechte vorbehalten|all rights reserved)\.?)\s*:?$/i;

/** Sentences with which a site asks for something: an address for its newsletter, money, a comment. */
const APPEAL =
  /newsletter\b.{0,120}(?:anmelden|abonnier|melden|sign up|subscribe|registr|\ban\b[.!])|(?:melden sie sich|abonnieren sie|jetzt anmelden|sign up|subscribe)\b.{0,120}(?:newsletter|new posts|free|inbox|channel|kanal|whatsapp)|(?:unterstützen sie (?:uns|unsere)|(?:consider|please) support(?:ing)? (?:us|our)|support (?:our|my) (?:work|journalism))/i;

// Labels over what stands below an article. Of comments the bare word and their number: "Diskussion um die Kosten" is a heading of the text.
const REMARKS = /^(?:\d+ )?(?:kommentare?|diskussion|leserbriefe|comments?|discussion|responses)\s*:?\s*(?:\(?\d*\)?)$/i;
const NEIGHBOURS =
  /^(?:also in|more (?:from|on|in|stories|news)|recent (?:posts|news|articles|stories)|latest (?:posts|news|articles|stories)|you (?:may|might) also|related (?:articles|posts|stories|content)|top stories|weitere (?:artikel|texte|meldungen|nachrichten|themen|beiträge)|mehr (?:aus|von|artikel|nachrichten|zum thema)|ähnliche (?:artikel|beiträge)|aktuelle (?:artikel|beiträge|meldungen)|neueste (?:artikel|beiträge)|meistgelesen|häufige fragen)(?!\p{L}).{0,40}$/iu;

/** Whether a short block announces what is no part of the article: "Diskussion (6)", "Also in this issue", "Recent Posts". */
export function announcesNeighbours(text: string): boolean {
  return text.length < 60 && (REMARKS.test(text) || NEIGHBOURS.test(text)) && !/[.!?…]$/.test(text);
}

/** Whether a block is a box or an appeal rather than a part of the text. */
export function isBox(text: string): boolean {
  return text.length < 400 && (BOX.test(text) || (text.length < 300 && APPEAL.test(text)));
}

/** Whether a block ends as a sentence does and is no label: "Das bestritt er.", „… “ with a credit behind it. */
export function isSentence(text: string): boolean {
  return (
    // Short ones by their words: "Das bestritt er." is one, "Lesen Sie auch:" and "a.m." are none.
    (text.length >= 25 || /^["“„»«‚‘'‹›]?\p{Lu}\S*(?: \S+){2,}[.!?…]["“”»«’'‹›]?$/u.test(text)) &&
    /[.!?…:]["“”»«’'‹›)\]]*(?:\s?\([\p{L}\d\s/.,;–-]{2,40}\)|\s[–—-]\s?\(?[\p{L}/]{2,20}\)?)?$/u.test(text) &&
    /\s\S+\s/.test(text)
  );
}

/** Whether a block prints a date and says nothing else: "Stand: 10.08.2023 10:17 Uhr", "Posted: Aug 10, 2023 / 10:17 AM PST". */
export function isDateLine(text: string): boolean {
  if (text.length > 100 || !/\d/.test(text)) return false;
  if (printedDate(text) === null && !/\b\d{1,2}[:.]\d{2}\b/.test(text)) return false;
  return (
    text.split(/[^\p{L}]+/u).filter((word) => word.length > 3).length <= 5 &&
    !/[.!?…]["“”]?$/.test(text.replace(/\d\.$|(?:a\.m|p\.m)\.$/, ''))
  );
}

/** Whether a block names who wrote it: "Von Miriam Holtkamp, Wien", "By Rory Sinclair". */
export function isByline(text: string): boolean {
  return text.length < 100 && /^(?:von|by|text|foto|photo|autor(?:in)?|author|written by)\b[:\s]/i.test(text) && !/[.!?…]$/.test(text);
}

/** Whether a block at an article's end says on whose word it stands: "(dpa/afp)", "Mit Material von AFP", "Reporting by Dana Whitlock". */
export function isCredit(text: string): boolean {
  return /^(?:[([/—–-]|quellen?:|sources?:|mit material|mit agentur|reporting by|editing by|additional reporting|(?:dpa|afp|apa|ap|rtr|reuters|kna|epd|sid)\b)/i.test(
    clean(text) ?? '',
  );
}
