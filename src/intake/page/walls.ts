/** Sentences with which a page asks for money instead of going on: "Dieser Artikel ist exklusiv für Abonnenten." */
const WALL =
  /(?:jetzt (?:weiterlesen|abonnieren|freischalten)|weiterlesen mit\b|(?:sie|du) (?:möchten|möchtest|wollen|willst) weiterlesen|diese[rn]? (?:artikel|beitrag|inhalt|text)\b.{0,60}(?:abonnent|registriert|plus-|zugang|digitalabo)|(?:nur|exklusiv) für abonnent|(?:bereits|schon) (?:abonnent|abonniert|registriert)|(?:subscribe|register|sign in|log in) to (?:continue|read|keep)|to continue reading|continue reading (?:with|for)|(?:exclusively |only )?(?:for|to) subscribers|subscribers only|already a subscriber|free articles? (?:left|remaining)|reached your (?:monthly |article )*limit)/i;

/** Sentences that ask for consent: "Wir und unsere Partner verwenden Cookies." */
const CONSENT =
  /(?:(?:ihre|deine|ihrer|deiner) (?:zustimmung|einwilligung)|ich stimme zu|stimmen sie .{0,60}\bzu\b|alles? akzeptieren|(?:alle )?cookies? (?:akzeptieren|zulassen|ablehnen|zu\b)|verwend\w+ .{0,80}cookies?|cookies? (?:und|oder) .{0,60}(?:technologien|tracking)|unsere (?:\d+ )?partner|mit werbung (?:weiter|und|lesen)|datenschutzeinstellungen|\bwe (?:and|use|value)\b.{0,60}(?:partners|cookies|privacy)|our (?:\d+ )?partners|accept (?:all|cookies)|your (?:consent|privacy choices)|manage (?:cookies|preferences)|before you continue)/i;

/** A text of fewer letters than this may be the beginning of an article before a wall. */
const STUB_LETTERS = 1500;
/** A text of fewer letters than this is no whole article where the page says that one has to pay. */
const SHORT_LETTERS = 500;

/** Whether a block asks for consent to cookies. */
export function asksForConsent(block: string): boolean {
  return CONSENT.test(block.slice(0, 2000));
}

/**
 * Whether a block is the site's own request for consent, so that it can be left out of a text: in the first person and about data.
 * "Der Bundesrat verweigerte ihre Zustimmung" is none.
 */
export function isConsentRequest(block: string): boolean {
  return (
    block.length < 2000 &&
    /cookie|tracking|partner|daten|privacy|your consent|akzeptier|accept|tracker|adverts|\bads\b/i.test(block) &&
    /\b(?:wir|uns|unsere[nr]?|we|our|us|sie können|you can|your)\b|^.{0,40}(?:akzeptieren|accept)/i.test(block) &&
    asksForConsent(block)
  );
}

/** Whether `text` is only the beginning of an article that one has to pay for; `free` is what the page says of it, `page` all of its blocks. */
export function isPaywallStub(text: string, free: boolean | null, page: readonly string[]): boolean {
  if (free === true || text.length >= STUB_LETTERS) return false;
  const walled = page.some((block) => block.length < 400 && WALL.test(block));
  const breaksOff = /(?:…|\.\.\.|\[…\]|[\p{L}\d,;:–-])\s*$/u.test(text);
  if (free === false) return walled || breaksOff || text.length < SHORT_LETTERS;
  return walled && (breaksOff || text.length < SHORT_LETTERS);
}
