import type { Language } from '../lang/language.ts';
import { namedBodies } from '../lang/named-bodies.ts';
import type { Actor } from '../read/reading.ts';
import type { Party } from './party.ts';
import { lookUp } from './scan.ts';
import type { Scene } from './surroundings.ts';

/** The name to show for a party, in the article's language and its base form: "Kreml" where the reading has "Russland". */
export function shownName(scene: Scene, party: Party, actor: Actor): string {
  if (party.key.startsWith('state:')) return nameOfKey(party.key, scene.language);
  if (actor.kind === 'state' && party.head) return baseName(scene.text.slice(party.head.start, party.head.end), party, scene.language);
  // "die Behörde", "the service": a noun alone names nobody to a reader of another article
  const bare = party.key.startsWith('body:') && !/\s/u.test(actor.name) ? lookUp(actor.name, scene.lexicon)?.type : undefined;
  if (bare === 'generic') return nameOfKey(party.key, scene.language);
  if (bare === 'body' && !party.vague) return withState(actor.name, party.key, scene.language);
  return actor.name.replace(/['’]s?$/u, '').replace(/^[„“"»«]+|[“”"»«]+$/gu, '');
}

/** "Wahlgericht (Paraguay)": the article's own word, and whose it is; the body's own name where it has one ("NIS"). */
function withState(noun: string, key: string, language: Language): string {
  const name = nameOfKey(key, language);
  const state = / \(.*\)$/u.exec(name)?.[0];
  return state === undefined ? name : `${noun.replace(/['’]s?$/u, '')}${state}`;
}

/** "Weißen Hauses" → "Weißes Haus": the entry of the table that the words are a case of. */
function baseName(words: string, party: Party, language: Language): string {
  const names = namedBodies.find((body) => party.key === `body:${body.country}/${body.kind}`)?.names ?? [];
  const beginning = (text: string) => text.slice(0, 4).toLowerCase();
  const found = names.find((name) => beginning(name) === beginning(words) && name.split(' ').length === words.split(' ').length);
  return found ?? (names.length > 0 ? nameOfKey(party.key, language) : words);
}

/** A name for a state or body of which the article has none: its own name in the language, else kind and state. */
export function nameOfKey(key: string, language: Language): string {
  const match = /^(?:state|body):(\?|[A-Z]+)(?:-\w+)?(?:\/([^/]*))?/u.exec(key);
  const state = language.states.find((s) => s.code === match?.[1]);
  const kind = match?.[2];
  if (kind === undefined) return state?.names[0] ?? key.replace(/^\w+:/u, '');
  const names = namedBodies.find((body) => body.country === match?.[1] && body.kind === kind)?.names ?? [];
  const own = names.find((name) => state?.seats.includes(name) || language.bodies.some((b) => b.name === name));
  if (own !== undefined) return own;
  const word = [...language.offices.words].find(([, meaning]) => meaning.type === 'body' && meaning.kind === kind)?.[0] ?? kind;
  const shown = language.code === 'de' ? word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : word;
  return state === undefined ? shown : `${shown} (${state.names[0]})`;
}
