import type { Form } from './form.ts';
import type { Lexicon } from './lexicon.ts';
import type { Morph } from './word.ts';

type Gender = NonNullable<Morph['gender']>;

/** Pronouns that show a gender, both languages; German "sie" only in the singular. */
const PRONOUNS: Readonly<Record<string, Gender>> = {
  he: 'Masc',
  him: 'Masc',
  his: 'Masc',
  himself: 'Masc',
  she: 'Fem',
  her: 'Fem',
  hers: 'Fem',
  herself: 'Fem',
  it: 'Neut',
  its: 'Neut',
  itself: 'Neut',
  er: 'Masc',
  ihn: 'Masc',
  sie: 'Fem',
  es: 'Neut',
  dieser: 'Masc',
  dieses: 'Neut',
  diese: 'Fem',
};

const CASES: Readonly<Record<string, string>> = { Nom: 'NOM', Acc: 'AKK', Dat: 'DAT', Gen: 'GEN' };
const GENDERS: Readonly<Record<string, Gender>> = { MAS: 'Masc', FEM: 'Fem', NEU: 'Neut' };

/** The gender of a noun (where the lexicon knows only one in its case and number) or pronoun, or null. */
export function genderOf(form: Form, morph: Morph, tag: string, lexicon: Lexicon): Gender | null {
  if (tag.startsWith('PRON')) return morph.number === 'Plur' ? null : (PRONOUNS[form.lower] ?? null);
  return tag.startsWith('NOUN') || tag.startsWith('PROPN') ? nounGender(form, morph, lexicon) : null;
}

function nounGender(form: Form, morph: Morph, lexicon: Lexicon): Gender | null {
  const nouns = lexicon.analyses(lexicon.full(form.entry)).filter((a) => a.startsWith('N:') || a.startsWith('E:'));
  const number = morph.number === 'Plur' ? 'PLU' : 'SIN';
  const fitting = nouns.filter((a) => {
    const [, kase, n] = a.split(':');
    return n === number && (morph.case === undefined || kase === CASES[morph.case]);
  });
  const genders = new Set((fitting.length > 0 ? fitting : nouns).map((a) => GENDERS[a.split(':')[3] ?? '']));
  const [only] = genders;
  return genders.size === 1 && only ? only : null;
}
