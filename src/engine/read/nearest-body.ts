import type { Appearance, CastMember } from './cast-names.ts';
import type { Article, Mention } from './frame.ts';
import { PAPER } from './media.ts';

/** What a general noun for a body asks for: words that the body's name contains (none: any body), and the noun itself. */
interface Wanted {
  readonly kinds: readonly string[];
  readonly noun: string;
}

/**
 * The body that a general noun means ("the agency", "das Unternehmen"): one whose name says so, else who has just spoken, else the last
 * that was named. A body that is itself only called by such a noun is meant by that noun alone, and no office is a company.
 */
export function nearestBody(
  article: Article,
  mention: Mention,
  before: readonly { readonly at: Appearance; readonly spoken: boolean }[],
  { kinds, noun }: Wanted,
): CastMember | null {
  const { reference } = article.language;
  const isCompany = reference.companies.has(noun);
  // a name without office and given name that is called "das Unternehmen" was none of a person; "operator" is no office
  const isTrade = (role: string) => [...reference.companies].some((company) => role.toLowerCase().endsWith(company));
  const mistaken = (m: CastMember) =>
    isCompany && m.kind === 'person' && m.gender === null && [...m.roles].every(isTrade) && m.noun === null;
  const isBody = (m: CastMember) =>
    (m.kind !== 'person' || mistaken(m)) &&
    m.kind !== 'document' &&
    m.kind !== 'group' &&
    (m.kind !== 'unknown' || m.noun === null) &&
    !(m.noun !== null && m.name.toLowerCase() === m.noun && m.noun !== noun && reference.genericBodies[m.noun] !== undefined) &&
    // "Dem „Tagblatt“ zufolge … . Das Unternehmen …": who reports is not who is reported on
    !(isCompany && (/^(?:medium|agency)$/u.test(m.kind) || PAPER.test(m.name))) &&
    !(isCompany && (m.kind === 'government' || m.kind === 'state' || reference.publicBody.test(`${m.name} ${[...m.nouns].join(' ')}`)));
  const all = [...before].reverse().filter(({ at }) => isBody(at.member));
  if (kinds.length > 0) {
    const called = (m: CastMember) => [m.name, m.noun ?? '', ...m.aliases].map((n) => n.toLowerCase());
    return all.find(({ at }) => kinds.some((k) => called(at.member).some((n) => n.includes(k))))?.at.member ?? null;
  }
  const spoken = all.find(({ at, spoken: s }) => s && at.member.kind !== 'state' && mention.sentence - at.sentence <= 3);
  if (spoken && !mistaken(spoken.at.member)) return spoken.at.member;
  const others = all.filter(({ at }) => at.member.kind !== 'state' && at.member.kind !== 'medium' && at.member.kind !== 'agency');
  const found = (isCompany ? mostNamed(others) : others[0]?.at.member) ?? null;
  if (found?.kind === 'person') found.kind = 'organisation';
  return found;
}

/** An article about a company names it again and again: the one named most, the last where two are named as often. */
function mostNamed(found: readonly { readonly at: Appearance }[]): CastMember | null {
  const counts = new Map<CastMember, number>();
  for (const { at } of found) counts.set(at.member, (counts.get(at.member) ?? 0) + (at.subject ? 1.5 : 1));
  let best: CastMember | null = null;
  for (const [member, count] of counts) if (best === null || count > counts.get(best)!) best = member;
  return best;
}
