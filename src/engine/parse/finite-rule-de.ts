import type { Form } from './form.ts';
import { type Lexicon, UNKNOWN } from './lexicon.ts';
import { UPOS } from './tagfeatures.ts';
import type { TagRule, Tags } from './tagger.ts';

/** How far before "…, dass" its main clause may begin: a sentence of a thousand words must not cost its square. */
const FAR = 40;
const VERB = UPOS.indexOf('VERB');
const AUX = UPOS.indexOf('AUX');
const ADJ = UPOS.indexOf('ADJ');
const ADP = UPOS.indexOf('ADP');
const NOUN = UPOS.indexOf('NOUN');
const PROPN = UPOS.indexOf('PROPN');
const ADV = UPOS.indexOf('ADV');
/** Forms of "sein" and "haben" that stand in a main clause. */
const PERFECT = /^(?:ist|sind|war|waren|sei|seien|wäre|wären|hat|hatte|hatten|habe|hätte|hätten)$/u;
const QUOTE_MARK = /^["„“”»«'‚‘]$/u;
/** What a name that the model has never seen may be taken for at the beginning of a sentence. */
const STRAY = new Set(['ADV', 'ADP', 'VERB', 'AUX', 'PART', 'INTJ'].map((upos) => UPOS.indexOf(upos as (typeof UPOS)[number])));
/** After these a word that looks like a participle is one: "die | gemeldete | Zahl". */
const BEFORE_ATTRIBUTE = new Set(['DET', 'ADJ', 'ADP', 'PRON', 'ADV'].map((upos) => UPOS.indexOf(upos as (typeof UPOS)[number])));

/**
 * Creates the rule that lets German main clauses have what they must have: before "…, dass" a finite verb ("Die Anwohner | befürchten |,
 * dass …", "Gestern | vermeldete | das Amt, dass …"), and before the finite verb that stands second a name rather than an adverb
 * that no list knows ("| Olhorst | wies darauf hin").
 */
export function createGermanFiniteRule(fineTags: readonly string[], lexicon: Lexicon): TagRule {
  const finite = fineTags.map((tag) => tag.endsWith('|Fin'));
  const id = (tag: string): number => fineTags.indexOf(tag);
  const name = id('PROPN|Nom|Sing||||');
  const plural = id('NOUN|Nom|Plur||||');
  const present = id('VERB||Plur|3|Ind|Pres|Fin');
  const presentOne = id('VERB||Sing|3|Ind|Pres|Fin');
  const past = { SIN: id('VERB||Sing|3|Ind|Past|Fin'), PLU: id('VERB||Plur|3|Ind|Past|Fin') };
  if ([name, plural, present, presentOne, past.SIN, past.PLU].includes(-1)) return (_forms, tags) => tags;
  const set = (tags: Tags, i: number, upos: number, fine: number): void => {
    tags.upos[i] = upos;
    tags.fine[i] = fine;
  };
  const may = (form: Form, analysis: string): boolean => lexicon.analyses(lexicon.full(form.lowEntry)).includes(analysis);

  const mendVerb = (forms: readonly Form[], tags: Tags, end: number): void => {
    let from = end;
    let has = false;
    let governs = false;
    let joined = false;
    while (from > 0 && end - from < FAR && !/^[,;:.!?]$/u.test(forms[from - 1]!.lower)) {
      from--;
      has ||= finite[tags.fine[from]!]!;
      // "Es war still, und die Nachbarn | fürchten |, dass …": "sein" and "haben" have participles, no infinitives
      governs ||= tags.upos[from] === AUX && !(joined && PERFECT.test(forms[from]!.lower));
      joined ||= /^(?:und|aber|doch)$/u.test(forms[from]!.lower);
    }
    const last = end - 1;
    if (last > from && tags.upos[last] === VERB && !finite[tags.fine[last]!] && !governs && forms[last - 1]!.lower !== 'zu') {
      if (may(forms[last]!, 'V:3:PLU:PRÄ') && !(joined && may(forms[last]!, 'V:PA2'))) set(tags, last, VERB, present);
      return;
    }
    if (has || governs) return;
    // "Demnach | erwartet | Wien, dass …": a participle would have its auxiliary
    const second = from + 1;
    if (second < last && tags.upos[second] === VERB && tags.upos[from] === ADV && may(forms[second]!, 'V:3:SIN:PRÄ')) {
      set(tags, second, VERB, presentOne);
      return;
    }
    for (let i = from + 1; i < end; i++) {
      if (tags.upos[i] !== ADJ || BEFORE_ATTRIBUTE.has(tags.upos[i - 1]!)) continue;
      const number = may(forms[i]!, 'V:3:SIN:PRT') ? 'SIN' : may(forms[i]!, 'V:3:PLU:PRT') ? 'PLU' : null;
      if (!number) continue;
      set(tags, i, VERB, past[number]);
      return;
    }
  };

  /** "| Berichte | über einen Verkauf seien falsch": where another finite verb follows in the same clause, the first word is none. */
  const goesOn = (forms: readonly Form[], tags: Tags, from: number): boolean => {
    if (tags.upos[from] !== ADP) return false;
    for (let i = from; i < Math.min(forms.length, from + FAR) && !/^(?:[,;:–—-]|und|oder|aber)$/u.test(forms[i]!.lower); i++)
      if (finite[tags.fine[i]!]) return true;
    return false;
  };

  return (forms, tags) => {
    const first = forms.findIndex((form) => !QUOTE_MARK.test(form.lower));
    const start = forms[first];
    if (
      start &&
      (start.entry === UNKNOWN || start.compound) &&
      STRAY.has(tags.upos[first]!) &&
      /^\p{Lu}[\p{L}\p{N}-]{2,}$/u.test(start.text)
    ) {
      const next = QUOTE_MARK.test(forms[first + 1]?.lower ?? '') ? first + 2 : first + 1;
      if (finite[tags.fine[next] ?? -1]) set(tags, first, PROPN, name);
    }
    // "Das | bestätigte | Präsident Olaf Kern am Sonntag.": the only verb of the sentence looks like an attribute
    const opens = /^(?:das|dies)$/u.test(start?.lower ?? '') && tags.upos[first + 1] === ADJ && forms.length > first + 3;
    if (
      opens &&
      forms.length < FAR &&
      forms.every((f, i) => !finite[tags.fine[i]!] && f.lower !== ':') &&
      may(forms[first + 1]!, 'V:3:SIN:PRT')
    )
      set(tags, first + 1, VERB, past.SIN);
    if (first >= 0 && tags.upos[first] === VERB && finite[tags.fine[first]!] && goesOn(forms, tags, first + 1))
      set(tags, first, NOUN, plural);
    for (let i = 2; i < forms.length; i++) {
      const { lower } = forms[i]!;
      if ((lower === 'dass' || lower === 'daß' || lower === 'ob') && forms[i - 1]!.lower === ',') mendVerb(forms, tags, i - 1);
    }
    return tags;
  };
}
