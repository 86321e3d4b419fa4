import { entries } from './cue-table.ts';
import type { KnownBody } from './language.ts';

/** Bodies of one kind and country: entries parted by commas, each a name with its aliases after "=": `'WHO = Weltgesundheitsorganisation'`. */
export function bodiesOf(kind: KnownBody['kind'], country: string | null, cell: string): KnownBody[] {
  return entries(cell).map((entry) => {
    const [name = '', ...aliases] = entry.split('=').map((part) => part.trim());
    return { name, aliases, kind, ...(country === null ? {} : { country }) };
  });
}

/** Adds the other case of names that begin with a German adjective: "Deutsche Presse-Agentur" → "Deutschen Presse-Agentur", "Rotes Kreuz" → "Rote …", "Roten …". */
export function withGermanCases(bodies: readonly KnownBody[]): KnownBody[] {
  return bodies.map((body) => ({
    ...body,
    aliases: [...new Set([body.name, ...body.aliases].flatMap(casesOf))].filter((alias) => alias !== body.name),
  }));
}

function casesOf(name: string): string[] {
  const match = /^(\p{Lu}\p{Ll}{3,})(e|es|er) (\p{Lu}.*)$/u.exec(name);
  if (!match) return [name];
  const [, stem, ending, rest] = match;
  return [name, `${stem}${ending === 'e' ? '' : 'e'}${ending === 'e' ? 'en' : ''} ${rest}`, `${stem}en ${rest}`];
}
