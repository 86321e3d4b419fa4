import type { Party } from './party.ts';
import { partyOf } from './party.ts';
import { phraseOf, type Scene, widen, wordsAt } from './surroundings.ts';

/** The office in which the article shows a person, from the words before and after the name; the most telling of all its mentions. */
export function officeOf(scene: Scene, names: readonly string[]): Party | null {
  let best: Party | null = null;
  for (const at of occurrences(scene.text, names)) {
    const place = wordsAt(scene, at);
    if (!place) continue;
    const found = beside(scene, place);
    if (found && weight(found) > weight(best)) best = found;
  }
  return best;
}

/** How much an office says: one with a body more than one with a country alone, that more than a bare one. */
export function weight(party: Party | null): number {
  if (!party) return 0;
  return party.voice?.startsWith('body:') ? 4 : party.voice ? 3 : party.country ? 2 : 1;
}

function occurrences(text: string, names: readonly string[]): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const name of names)
    for (let at = text.indexOf(name); at >= 0 && found.length < 40; at = text.indexOf(name, at + name.length))
      found.push({ start: at, end: at + name.length });
  return found.sort((a, b) => a.start - b.start);
}

function beside(scene: Scene, place: { sentence: number; from: number; to: number }): Party | null {
  const { words } = scene.sentences[place.sentence]!;
  const from = givenNamesBefore(scene, place);
  const before = words[from - 1];
  if (!before) return null;
  // "Verteidigungsminister Kim", "der Sprecher des Sicherheitsrats, John Kirby"
  const end = before.text === ',' ? from - 1 : from;
  const left = office(scene, place.sentence, segmentStart(scene, place.sentence, end), end, before.text === ',');
  if (left) return left;
  const after = words[place.to];
  if (after?.text !== ',') return null;
  // "Mark Rutte, the NATO secretary general,"
  return office(scene, place.sentence, place.to + 1, segmentEnd(scene, place.sentence, place.to + 1), true);
}

/** The mention may be a surname alone: given names before it belong to the name. */
function givenNamesBefore(scene: Scene, place: { sentence: number; from: number }): number {
  const name = scene.sentences[place.sentence]!.names.find((n) => n.kind === 'person' && place.from > n.from && place.from < n.to);
  return name ? name.from : place.from;
}

function office(scene: Scene, sentence: number, from: number, to: number, isApart: boolean): Party | null {
  if (to <= from) return null;
  const phrase = phraseOf(scene, sentence, from, to);
  const offices = phrase.elements.filter((e) => e.meaning.type === 'office');
  const last = offices.at(-1);
  if (!last) return null;
  // without a comma the office or its genitive touches the name: "Generalsekretär Mark Rutte", "Chef des Generalstabs Waleri Gerassimow"
  const touches = phrase.elements.some((e) => e.to === phrase.words.length);
  if (!isApart && !touches) return null;
  if (isApart && phrase.words.length > 14) return null;
  const party = partyOf(phrase, scene.around);
  if (!party?.office) return null;
  const before = phrase.words.slice(Math.max(0, last.from - 3), last.from).map((word) => word.text);
  return before.some((text) => POSSESSIVES.test(text))
    ? { ...party, ofPerson: true }
    : withAntecedent(scene, sentence, phrase.words[last.from]!.start, party);
}

/** "His spokesman" is the spokesman of a person, who may stand for no body. */
const POSSESSIVES = /^(?:his|her|their|seine?|ihre?)$/iu;

/** Gives an office without a body the one that the article has just named: "Das Pentagon …, sagte Sprecherin Singh": a spokesperson without a body speaks for the one that the article has just named. */
export function withAntecedent(scene: Scene, sentence: number, at: number, party: Party): Party {
  if (party.voice || !/^(?:spokesperson|secretary general|head|deputy head|deputy spokesperson)$/u.test(party.office ?? '')) return party;
  const reach = scene.sentences[Math.max(0, sentence - 1)]!.start;
  const body = nearestVoice(scene, reach, at);
  return body === null ? party : { ...party, voice: body };
}

/** The last body or union named between two places: "Kreml", "NATO", "Pentagon". */
function nearestVoice(scene: Scene, from: number, to: number): string | null {
  let found: string | null = null;
  scene.sentences.forEach((s, index) => {
    if (s.end <= from || s.start >= to) return;
    for (const element of scene.elements[index]!) {
      if (element.start < from || element.end > to) continue;
      const { meaning } = element;
      const isUnion = meaning.type === 'state' && /^(?:EU|UN|NATO)$/u.test(meaning.code) && meaning.as === 'name';
      if (!isUnion && !/^(?:body|named|known)$/u.test(meaning.type)) continue;
      const { from: start, to: end } = widen(scene, index, element.from, element.to);
      const party = partyOf(phraseOf(scene, index, start, end), scene.around);
      if (party && !party.anonymous && !party.office && party.kind !== 'medium' && party.kind !== 'agency' && party.kind !== 'person')
        found = party.key;
    }
  });
  return found;
}

const ENDS = /^(?:VERB|AUX|SCONJ)$/u;

function segmentStart(scene: Scene, sentence: number, end: number): number {
  const { words } = scene.sentences[sentence]!;
  let from = end;
  while (from > 0 && end - from < 12) {
    const word = words[from - 1]!;
    if (ENDS.test(word.upos) || /^[,;:„“”"»«()–—]$/u.test(word.text)) break;
    from--;
  }
  return from;
}

function segmentEnd(scene: Scene, sentence: number, from: number): number {
  const { words } = scene.sentences[sentence]!;
  let to = from;
  while (to < words.length && to - from < 12 && !ENDS.test(words[to]!.upos) && !/^[,;:.„“”"»«()–—]$/u.test(words[to]!.text)) to++;
  return to;
}
