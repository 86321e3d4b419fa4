import type { Complement, NounCue, Stance, VerbCue } from '../lang/cue.ts';
import type { Language } from '../lang/language.ts';
import type { Clause } from '../parse/clause.ts';
import type { SpeechLemmas } from '../parse/clauses-en.ts';
import type { Word } from '../parse/word.ts';
import { TIME_WORD } from './extents.ts';
import type { AnalysedSentence } from './frame.ts';

/** A verb cue found in a clause, with the stance that negation and fixed words give it. */
export interface CueMatch {
  readonly cue: VerbCue;
  readonly stance: Stance;
  /** Words of the cue: the predicate and the fixed words. */
  readonly words: readonly number[];
}

const indexes = new WeakMap<Language, ReadonlyMap<string, readonly VerbCue[]>>();

/** Verb cues of a language by lemma; those with fixed words first, because they are the more special. */
export function verbCueIndex(language: Language): ReadonlyMap<string, readonly VerbCue[]> {
  const known = indexes.get(language);
  if (known) return known;
  const index = new Map<string, VerbCue[]>();
  for (const cue of language.verbCues) {
    const list = index.get(cue.lemma);
    if (list) list.push(cue);
    else index.set(cue.lemma, [cue]);
  }
  for (const list of index.values()) list.sort((a, b) => (b.with?.length ?? 0) - (a.with?.length ?? 0));
  indexes.set(language, index);
  return index;
}

const lemmas = new WeakMap<Language, SpeechLemmas>();

/** The lemmas of the verb cues that need no further words ("sagen", not "stellen": infrage stellen): all, and those that take a clause or quotation. */
export function speechLemmas(language: Language): SpeechLemmas {
  let known = lemmas.get(language);
  if (!known) {
    const alone = language.verbCues.filter((c) => !c.with);
    known = {
      clausal: new Set(alone.filter((c) => takes(c, 'clause') || takes(c, 'quote')).map((c) => c.lemma)),
      any: new Set(alone.map((c) => c.lemma)),
    };
    lemmas.set(language, known);
  }
  return known;
}

const nounIndexes = new WeakMap<Language, ReadonlyMap<string, NounCue>>();

/** The noun cue that a word is, by lemma or form; null for other words. */
export function matchNoun(word: Word, language: Language): NounCue | null {
  let index = nounIndexes.get(language);
  if (!index) {
    index = new Map(language.nounCues.map((n) => [n.lemma.toLowerCase(), n]));
    nounIndexes.set(language, index);
  }
  return index.get(word.lemma.toLowerCase()) ?? index.get(word.lower) ?? null;
}

/** The cues that a clause's verb can be, the most special first: one verb may take its content in several ways. */
export function matchCues(sentence: AnalysedSentence, clause: Clause, language: Language): CueMatch[] {
  const index = verbCueIndex(language);
  const phrasal = language.code === 'en' ? index.get(`${clause.lemma} ${sentence.words[clause.verb + 1]?.lower ?? ''}`) : undefined;
  const found = pick(sentence, clause, phrasal ?? index.get(clause.lemma));
  // "rule out" may be tagged as "rule" with an adverb
  const bare = clause.lemma.split(' ')[0]!;
  if (found.length > 0) return found;
  // "wurde geraten": a verb that has no passive is the participle of another
  if (clause.passive && clause.lemma === 'geraten') return pick(sentence, clause, index.get('raten'));
  if (bare !== clause.lemma && index.has(bare)) return pick(sentence, clause, index.get(bare));
  const irregular = irregularLemma(bare, language);
  if (irregular)
    return pick(sentence, clause, index.get(`${irregular} ${sentence.words[clause.verb + 1]?.lower ?? ''}`) ?? index.get(irregular));
  // the lemmatiser may miss a mute e: "ruled" → "rul"
  const mended =
    language.code === 'en'
      ? [`${bare}e`, bare.replace(/e$/u, '')].find(
          (l) => l !== bare && (index.has(l) || index.has(`${l} ${sentence.words[clause.verb + 1]?.lower ?? ''}`)),
        )
      : undefined;
  if (mended) return pick(sentence, clause, index.get(`${mended} ${sentence.words[clause.verb + 1]?.lower ?? ''}`) ?? index.get(mended));
  // "sagte weiter", "hieß es weiter": an adverb that looks like a particle
  const base = sentence.words[clause.verb]?.lemma ?? '';
  return /^(?:weiter|wieder|dagegen|dafür|davon|darauf|dazu|nahe|gut|schlecht|schön|still|klar|frei|hoch)/u.test(clause.lemma) &&
    base !== clause.lemma
    ? pick(sentence, clause, index.get(base))
    : [];
}

/** English pasts that the lemmatiser may leave as they are or take for another verb: "told the inquest", "cast doubt". */
const IRREGULAR: Readonly<Record<string, string>> = { told: 'tell', said: 'say', thought: 'think', case: 'cast', shot: 'shoot' };

/** The lemma of an English verb that the lemmatiser gets wrong; undefined for others. */
export function irregularLemma(lemma: string, language: Language): string | undefined {
  return language.code === 'en' ? IRREGULAR[lemma] : undefined;
}

/** The first of `matchCues`, or null. */
export function matchCue(sentence: AnalysedSentence, clause: Clause, language: Language): CueMatch | null {
  return matchCues(sentence, clause, language)[0] ?? null;
}

function pick(sentence: AnalysedSentence, clause: Clause, cues: readonly VerbCue[] | undefined): CueMatch[] {
  const found: CueMatch[] = [];
  for (const cue of cues ?? []) {
    const fixed = fixedWords(sentence, clause, cue);
    if (!fixed) continue;
    // "bestätigt sich" is no act of speech, so neither is its verb alone
    if (cue.with && cue.takes.length === 0 && !cue.about && !cue.aboutGerund) break;
    if (clause.negated && cue.negated === undefined && cue.stance !== 'asserts' && cue.stance !== 'asks') {
      if (!negationIsInContent(sentence, clause)) continue;
    }
    const stance = clause.negated && cue.negated !== undefined ? cue.negated : cue.stance;
    // "was | unable | to confirm"
    const adjective = cue.lemma.startsWith('be ') ? [clause.verb] : [];
    found.push({ cue, stance, words: [...new Set([...clause.predicate, ...adjective, ...fixed])].sort((a, b) => a - b) });
  }
  return found;
}

/** "forderte keine Stellungnahme": a negation that stands after the verb's object belongs to the object, not to the act. */
function negationIsInContent(sentence: AnalysedSentence, clause: Clause): boolean {
  // "Weder die Union noch die SPD erkennen das an", "Keine Partei forderte …": nobody does so
  const [subject] = clause.subjects;
  const before = subject && [sentence.words[subject.from - 1], sentence.words[subject.from]];
  if (before?.some((w) => w !== undefined && /^(?:weder|keine?|niemand|neither|no|nobody)$/u.test(w.lower))) return false;
  return clause.predicate.every(
    (i) => sentence.words[i]!.lower !== 'nicht' && sentence.words[i]!.lower !== 'not' && sentence.words[i]!.lower !== "n't",
  );
}

/** Indices of the words that the cue demands beside the verb, or null where one is missing. */
function fixedWords(sentence: AnalysedSentence, clause: Clause, cue: VerbCue): number[] | null {
  const found: number[] = [];
  const fixed = cue.with ?? [];
  for (const [k, wanted] of fixed.entries()) {
    // "zu bedenken", "zum Ausdruck": the noun stands right after its preposition
    const bound = k > 0 && PREPOSITION.test(fixed[k - 1]!);
    // "called | for a ban": right behind its verb a word is the verb's, wherever the tree hangs it
    const behind = sentence.words[clause.verb + 1]?.lower === wanted ? clause.verb + 1 : null;
    const at = wordOf(sentence, clause, wanted, bound ? found.at(-1)! : null) ?? (bound ? null : behind);
    // "insisted on Thursday": no preposition of the verb's own
    if (at === null || (wanted === 'on' && TIME_WORD.test(sentence.words[at + 1]?.lower ?? ''))) return null;
    found.push(at);
  }
  return found;
}

const PREPOSITION = /^(?:zu|in|von|auf|an)$/u;

function wordOf(sentence: AnalysedSentence, clause: Clause, wanted: string, after: number | null): number | null {
  for (const range of clause.own) {
    for (let i = range.from; i < range.to; i++) {
      const word = sentence.words[i]!;
      if (after !== null && !follows(sentence, i, after)) continue;
      if (word.lower === wanted || word.lemma === wanted || word.lemma.toLowerCase() === wanted) return i;
    }
  }
  return null;
}

/** True where word `i` stands at most a determiner after a preposition like the one at `after`, which may occur more than once. */
function follows(sentence: AnalysedSentence, i: number, after: number): boolean {
  const same = (k: number) => sentence.words[k]?.lower === sentence.words[after]!.lower;
  return same(i - 1) || (same(i - 2) && sentence.words[i - 1]!.upos === 'DET');
}

/** True where the cue can take such a content. */
export function takes(cue: VerbCue, kind: Complement): boolean {
  return cue.takes.includes(kind);
}
