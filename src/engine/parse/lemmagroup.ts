/**
 * How the lemmatiser groups a fine tag: the group of learnt suffix rules, and the group of the lexicon's lemmas ("" for
 * none). Verbs and auxiliaries are one group per kind of form.
 */
export function lemmaGroup(tag: string): { readonly group: string; readonly lexicon: string } {
  const [upos = 'X', , number = '', , , tense = '', verbForm = ''] = tag.split('|');
  if (upos === 'VERB' || upos === 'AUX') return { group: `V:${verbForm || 'Fin'}:${tense}`, lexicon: 'V' };
  if (upos === 'NOUN') return { group: `N:${number}`, lexicon: 'N' };
  if (upos === 'PROPN') return { group: `E:${number}`, lexicon: 'E' };
  if (upos === 'ADJ') return { group: 'A', lexicon: 'A' };
  return { group: upos, lexicon: '' };
}
