import { UPOS } from './tagfeatures.ts';
import type { TagRule } from './tagger.ts';

const [NOUN, PROPN, VERB, AUX, NUM, SYM, SCONJ] = ['NOUN', 'PROPN', 'VERB', 'AUX', 'NUM', 'SYM', 'SCONJ'].map((upos) =>
  UPOS.indexOf(upos as (typeof UPOS)[number]),
);

/**
 * Creates the rule that lets English main clauses have the finite verb that the tagger takes for a noun: "The ministry | disputes | that the
 * bridge is unsafe", where the only other finite verb comes after "that", and "the bridge | cost | 40 million euros".
 */
export function createEnglishFiniteRule(fineTags: readonly string[]): TagRule {
  const [present = -1, past = -1, conjunction = -1] = ['VERB||Sing|3|Ind|Pres|Fin', 'VERB||Sing|3|Ind|Past|Fin', 'SCONJ||||||'].map((tag) =>
    fineTags.indexOf(tag),
  );
  if (present < 0 || past < 0 || conjunction < 0) return (_forms, tags) => tags;
  const finite = fineTags.map((tag) => tag.endsWith('|Fin'));

  return (forms, tags) => {
    let seen = false;
    for (let i = 1; i < forms.length - 2; i++) {
      seen ||= finite[tags.fine[i - 1]!]!;
      const before = tags.upos[i - 1];
      if (tags.upos[i] !== NOUN || (before !== NOUN && before !== PROPN)) continue;
      const { lower } = forms[i]!;
      const after = tags.upos[i + 1];
      if (lower === 'cost' && (after === NUM || after === SYM)) {
        tags.upos[i] = VERB!;
        tags.fine[i] = past;
      } else if (!seen && lower.endsWith('s') && forms[i + 1]!.lower === 'that') {
        // "sources that were quoted": right behind "that" a verb makes it a relative pronoun
        const opens = tags.upos[i + 2] !== VERB && tags.upos[i + 2] !== AUX;
        let verbs = 0;
        for (let k = i + 2; k < forms.length; k++) if (finite[tags.fine[k]!]) verbs++;
        if (!opens || verbs !== 1) continue;
        tags.upos[i] = VERB!;
        tags.fine[i] = present;
        tags.upos[i + 1] = SCONJ!;
        tags.fine[i + 1] = conjunction;
      }
    }
    return tags;
  };
}
