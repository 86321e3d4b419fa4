import type { Complement, NounCue, PhraseCue, Stance, VerbCue } from './cue.ts';

/** What a cue may carry beside lemma, stance and frame. */
type Details = Omit<VerbCue, 'lemma' | 'stance' | 'takes'>;

/** Verb cues of one stance and one frame: a row of a language's table. `lemmas` are parted by commas. */
export function verbs(stance: Stance, takes: readonly Complement[], lemmas: string, details: Details = {}): VerbCue[] {
  return entries(lemmas).map((lemma) => ({ lemma, stance, takes, ...details }));
}

/** A verb with the words that must stand beside it: `fixed('denies', ['object'], 'stellen', 'in abrede')`. */
export function fixed(stance: Stance, takes: readonly Complement[], lemma: string, words: string, details: Details = {}): VerbCue {
  return { lemma, stance, takes, with: words.split(' '), ...details };
}

/** Idioms that are no act of speech though their verb is: they win over the verb alone and take nothing ("bestätigt sich", "hält eine Rede"). */
export function never(lemma: string, idioms: string): VerbCue[] {
  return entries(idioms).map((words) => fixed('asserts', [], lemma, words));
}

/** Noun cues of one stance, parted by commas; they point back unless told otherwise. */
export function nouns(stance: Stance, takesClause: boolean, lemmas: string, pointsBack = true): NounCue[] {
  return entries(lemmas).map((lemma) => ({ lemma, stance, takesClause, pointsBack }));
}

/** Phrase cues of one stance, parted by commas; "…" stands for the source: "nach angaben …", "… zufolge". */
export function phrases(stance: Stance, patterns: string, anonymous = false): PhraseCue[] {
  return entries(patterns).map((pattern) => {
    const [before = '', after = ''] = pattern.split('…');
    return { opening: wordsOf(before), closing: wordsOf(after), stance, ...(anonymous ? { anonymous } : {}) };
  });
}

/** The entries of a comma-separated table cell. */
export function entries(cell: string): string[] {
  return cell
    .split(',')
    .map((entry) => entry.trim().replace(/\s+/gu, ' '))
    .filter((entry) => entry !== '');
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}
