import type { Form } from './form.ts';
import { UPOS } from './tagfeatures.ts';
import type { TagRule, Tags } from './tagger.ts';

/** How far a verb may stand from the first word that would be its subject. */
const FAR = 40;

const [ADJ, ADP, NOUN, PROPN, VERB, AUX, DET] = ['ADJ', 'ADP', 'NOUN', 'PROPN', 'VERB', 'AUX', 'DET'].map((upos) =>
  UPOS.indexOf(upos as (typeof UPOS)[number]),
);

/** All English auxiliaries; what else is tagged as one at the beginning of a sentence is a name: "| Boeing | told reporters". */
const AUXILIARY =
  /^(?:am|is|are|was|were|be|been|being|do|does|did|have|has|had|having|get|gets|got|getting|can|could|may|might|must|shall|should|will|would|ought|need|dare|used|ai|wo|ca|sha|'.*|’.*)$/u;

/**
 * Creates the rule that lets an English noun phrase end in a noun: between a determiner and a finite verb the last adjective or participle is
 * one ("the chief | executive | said", "the | accused | denied it"), and so is a first word with a preposition and a finite verb after it ("| Talk |
 * of a merger was nonsense"). For other languages it changes nothing.
 */
export function createHeadRule(fineTags: readonly string[], language: 'de' | 'en'): TagRule {
  const [noun = -1, name = -1] = ['NOUN||Sing||||', 'PROPN||Sing||||'].map((tag) => fineTags.indexOf(tag));
  if (language !== 'en' || noun < 0 || name < 0) return (_forms, tags) => tags;
  const past = fineTags.indexOf('VERB||Sing|3|Ind|Past|Fin');
  const finite = fineTags.map((tag) => tag.endsWith('|Fin'));
  const isParticiple = fineTags.map((tag) => tag.startsWith('VERB') && tag.endsWith('|Past|Part'));
  const goesOn = (forms: readonly Form[], tags: Tags): boolean => {
    for (let i = 2; i < Math.min(forms.length, FAR) && !/^(?:[,;:–—-]|and|or|but|that|wh.*|how)$/u.test(forms[i]!.lower); i++)
      if (finite[tags.fine[i]!]) return true;
    return false;
  };
  return (forms, tags) => {
    if (tags.upos[0] === AUX && /^\p{Lu}\p{Ll}/u.test(forms[0]!.text) && !AUXILIARY.test(forms[0]!.lower)) {
      tags.upos[0] = PROPN!;
      tags.fine[0] = name;
      if (isParticiple[tags.fine[1] ?? -1] && past >= 0) tags.fine[1] = past;
    }
    if (tags.upos[0] === VERB && tags.upos[1] === ADP && goesOn(forms, tags)) {
      tags.upos[0] = NOUN!;
      tags.fine[0] = noun;
    }
    let opened = false;
    for (let i = 0; i < forms.length - 1; i++) {
      const upos = tags.upos[i];
      if (upos === DET) opened = true;
      else if (upos !== ADJ && !(opened && tags.upos[i - 1] === DET && isParticiple[tags.fine[i]!])) opened = false;
      const next = tags.upos[i + 1];
      if (!opened || upos === DET || (next !== VERB && next !== AUX) || !finite[tags.fine[i + 1]!]) continue;
      tags.upos[i] = NOUN!;
      tags.fine[i] = noun;
      opened = false;
    }
    return tags;
  };
}
