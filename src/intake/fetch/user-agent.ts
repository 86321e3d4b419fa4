import { IntakeError } from '../intake-error.ts';

/** The name by which robots.txt may speak of hearsay. */
export const AGENT = 'hearsay';

const MAIL = /^[^\s@()<>\\]+@[^\s@()<>\\]+\.[^\s@()<>\\]+$/;
const PAGE = /^https?:\/\/[^\s()<>\\]+\.[^\s()<>\\]+$/;

/**
 * What hearsay calls itself: "hearsay/0.1.0 (+desk@paper.example)". Throws IntakeError `bad-setting` where the contact is neither a
 * mail address nor the address of a page, in ASCII.
 */
export function userAgent(version: string, contact: string): string {
  const ascii = [...contact].every((character) => character > ' ' && character < '\u007f');
  if (!ascii || !(MAIL.test(contact) || PAGE.test(contact))) {
    const what = 'give a mail address or a page, so that whoever runs a site can ask why it is fetched: "desk@paper.example"';
    throw new IntakeError('bad-setting', `contact ${JSON.stringify(contact)}`, what);
  }
  return `${AGENT}/${version} (+${contact})`;
}
