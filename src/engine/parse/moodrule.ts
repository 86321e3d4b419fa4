import { packed } from '../text/packed.ts';
import type { Form } from './form.ts';
import type { Lexicon } from './lexicon.ts';
import { isFirstPerson, moodOfAnalyses } from './mood.ts';
import { UPOS } from './tagfeatures.ts';
import type { TagRule } from './tagger.ts';

/** Creates the rule that corrects the mood of finite verbs by their form; for languages without a Konjunktiv it changes nothing. */
export function createMoodRule(fineTags: readonly string[], lexicon: Lexicon, language: 'de' | 'en'): TagRule {
  if (language !== 'de') return (_forms, tags) => tags;
  const ids = new Map(fineTags.map((tag, id) => [tag, id]));
  const parts = fineTags.map((tag) => tag.split('|'));
  const verb = UPOS.indexOf('VERB');
  const aux = UPOS.indexOf('AUX');

  const corrected = (id: number, form: Form, lower: () => readonly string[], i: number): number => {
    const [upos = '', , number = '', person = '', mood, tense = ''] = parts[id] as string[];
    if (mood !== 'Ind' && mood !== 'Sub') return id;
    const first = number !== 'Plur' && isFirstPerson(lower(), i);
    const said = moodOfAnalyses(lexicon.analyses(lexicon.full(form.lowEntry)), number, first) ?? unknownMood(form, mood);
    if (said === null) return id;
    const [to = 'Ind', toTense = tense] = said.split('|');
    const toPerson = first ? '1' : to === 'Sub' && person === '1' && number !== 'Plur' ? '3' : person;
    if (to === mood && toTense === tense && toPerson === person) return id;
    // The corrected tag must be one that the model knows, for the tree builder was trained on those.
    const wanted = [toPerson, '3', ''].map((p) => [upos, '', number, p, to, toTense, 'Fin'].join('|'));
    return ids.get(wanted.find((tag) => ids.has(tag)) ?? '') ?? id;
  };

  return (forms, tags) => {
    let lowered: readonly string[] | null = null;
    const lower = (): readonly string[] => {
      lowered ??= packed(forms.map((form) => form.lower));
      return lowered;
    };
    for (let i = 0; i < forms.length; i++) {
      if (tags.upos[i] !== verb && tags.upos[i] !== aux) continue;
      tags.fine[i] = corrected(tags.fine[i] as number, forms[i] as Form, lower, i);
    }
    return tags;
  };
}

/** A form that has no ending of the Konjunktiv is none, whatever the tagger thinks ("records"). */
function unknownMood(form: Form, mood: string): 'Ind' | null {
  return mood === 'Sub' && !/(e|en|est|et|s[ei]i?)$/.test(form.lower) ? 'Ind' : null;
}
