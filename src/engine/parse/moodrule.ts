import type { Form } from './form.ts';
import type { Lexicon } from './lexicon.ts';
import { moodByForm } from './mood.ts';
import { UPOS } from './tagfeatures.ts';
import type { Tags } from './tagger.ts';

/** Corrects the mood of finite verbs by their form; the identity for languages without a Konjunktiv. */
export function createMoodRule(
  fineTags: readonly string[],
  lexicon: Lexicon,
  language: 'de' | 'en',
): (forms: readonly Form[], tags: Tags) => Tags {
  if (language !== 'de') return (_forms, tags) => tags;
  const ids = new Map(fineTags.map((tag, id) => [tag, id]));
  const verb = UPOS.indexOf('VERB');
  const aux = UPOS.indexOf('AUX');
  return (forms, tags) => {
    const ich = forms.some((form) => form.lower === 'ich');
    for (let i = 0; i < forms.length; i++) {
      if (tags.upos[i] !== verb && tags.upos[i] !== aux) continue;
      const id = tags.fine[i] as number;
      const parts = (fineTags[id] as string).split('|');
      if (parts[4] !== 'Ind' && parts[4] !== 'Sub') continue;
      const mood = moodByForm(forms[i] as Form, lexicon, parts[3] ?? '', parts[2] ?? '', ich);
      if (mood === null) continue;
      const [to = 'Ind', tense = parts[5] ?? ''] = mood.split('|');
      if (to === parts[4]) continue;
      // The corrected tag must be one that the model knows, for the tree builder was trained on those.
      const wanted = [parts[0], parts[1], parts[2], to === 'Sub' && parts[3] === '1' && !ich ? '3' : parts[3], to, tense, parts[6]].join(
        '|',
      );
      const fallback = [parts[0], '', parts[2], '3', to, tense, 'Fin'].join('|');
      tags.fine[i] = ids.get(wanted) ?? ids.get(fallback) ?? id;
    }
    return tags;
  };
}
