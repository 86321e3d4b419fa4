import type { Language } from '../lang/language.ts';
import type { Actor } from '../read/reading.ts';
import type { Party } from './party.ts';

/** The name to show for a party, in the article's language and its base form. */
export function shownName(party: Party, actor: Actor, language: Language): string {
  if (party.key.startsWith('state:')) return language.states.find((s) => s.code === party.country)?.names[0] ?? actor.name;
  return actor.name.replace(/['’]s?$/u, '');
}
