import type { RestCue } from '../lang/office.ts';
import type { Statement } from '../read/reading.ts';
import { type Party, partyOf } from './party.ts';
import { phraseOf, type Scene, wordsAt } from './surroundings.ts';

/** A statement with those who make it. */
export interface Spoken {
  readonly statement: Statement;
  readonly speaker: Party | null;
  readonly voice: string | null;
}

/**
 * Keys of those on whose word a source rests by its own account or the article's: "Er stützte sich dabei auf eine
 * Unterrichtung durch eine Delegation aus Seoul", "he knows this from his country's intelligence services". Such words
 * count for the statements that the same speaker has made in the paragraph up to them.
 */
export function restsOnOf(scene: Scene, spoken: readonly Spoken[], index: number): string[] {
  const { statement, speaker, voice } = spoken[index]!;
  if (voice === null || !/^(?:asserts|confirms|concedes|warns)$/u.test(statement.stance)) return [];
  const sentence = sentenceOf(scene, statement);
  if (sentence === null) return [];
  const found: string[] = [];
  const { block } = scene.sentences[sentence]!;
  for (let i = sentence; i < scene.sentences.length && scene.sentences[i]!.block === block; i++) {
    if (i > sentence && voiceOf(scene, spoken, i, index) !== voice) break;
    for (const party of restingIn(scene, i, speaker)) if (party.key !== voice && party.key !== speaker?.key) found.push(party.key);
  }
  return [...new Set(found)];
}

function sentenceOf(scene: Scene, statement: Statement): number | null {
  const span = statement.source.span ?? statement.content[0];
  return span ? (wordsAt(scene, span)?.sentence ?? null) : null;
}

/** Who speaks in a sentence: whoever has a statement there; a sentence without one that opens with a pronoun or name goes on with the one before. */
function voiceOf(scene: Scene, spoken: readonly Spoken[], sentence: number, before: number): string | null {
  const there = spoken.filter((s) => sentenceOf(scene, s.statement) === sentence);
  if (there.length > 0) return there.every((s) => s.voice === there[0]!.voice) ? there[0]!.voice : null;
  const { clauses, words } = scene.sentences[sentence]!;
  const subject = clauses.find((clause) => clause.link === 'main')?.subjects[0];
  // a sentence without attribution has no tree in English: there its first word shows who acts
  const word = words[subject?.head ?? 0];
  return word && scene.language.reference.pronouns[word.lower] ? spoken[before]!.voice : null;
}

function restingIn(scene: Scene, sentence: number, speaker: Party | null): Party[] {
  const { words } = scene.sentences[sentence]!;
  const { rests, knowledge } = scene.language.offices;
  const found: Party[] = [];
  words.forEach((word, i) => {
    for (const cue of rests) {
      if (!word.lower.startsWith(cue.cue)) continue;
      const from = afterLink(words, i, cue);
      if (from === null) continue;
      const to = phraseEnd(scene, sentence, from);
      const knows = words.slice(from, to).some((w) => knowledge.some((noun) => w.lower.startsWith(noun)));
      if (cue.needsKnowledge && !knows) continue;
      const party = namedIn(scene, sentence, from, to, speaker);
      if (party) found.push(party);
    }
  });
  return found;
}

function afterLink(words: readonly { lower: string }[], at: number, { link }: RestCue): number | null {
  if (link === '') return at + 1;
  for (let i = at + 1; i <= at + 4 && i < words.length; i++) if (words[i]!.lower === link) return i + 1;
  return null;
}

function phraseEnd(scene: Scene, sentence: number, from: number): number {
  const { words } = scene.sentences[sentence]!;
  let to = from;
  while (
    to < words.length &&
    to - from < 12 &&
    !/^(?:VERB|AUX|SCONJ)$/u.test(words[to]!.upos) &&
    !/^[,;:.„“”"»«()–—]$/u.test(words[to]!.text)
  )
    to++;
  return to;
}

function namedIn(scene: Scene, sentence: number, from: number, to: number, speaker: Party | null): Party | null {
  const phrase = phraseOf(scene, sentence, from, to);
  const isOwn = phrase.words.some((word) => /^(?:seine[srmn]?|ihre[srmn]?|his|her|their|its)$/iu.test(word.text));
  const country = isOwn ? (speaker?.country ?? null) : null;
  const around = { ...scene.around, onlyState: country ?? scene.around.onlyState, speakingState: () => country };
  const elements = isOwn ? phrase.elements.filter((e) => e.meaning.type !== 'generic') : phrase.elements;
  const party = partyOf({ ...phrase, elements }, isOwn && country !== null ? { ...around, before: () => null } : around);
  return party && !party.anonymous && !party.unresolved && party.kind !== 'medium' && party.kind !== 'agency' && !party.office
    ? party
    : null;
}
