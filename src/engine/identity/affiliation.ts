import { PAPER } from '../read/media.ts';
import { lookUpNoun } from '../read/speaker-nouns.ts';
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
  // "Verteidigungsminister Kim", "der Sprecher des Sicherheitsrats, John Kirby"
  const isApart = words[from - 1]?.text === ',';
  const end = isApart ? from - 1 : from;
  const left = office(scene, place.sentence, segmentStart(scene, place.sentence, end), end, isApart);
  if (left) return left;
  const after = words[place.to];
  if (after?.text !== ',') return null;
  // "Ada Moor, who heads the agency,"
  if (words[place.to + 1]?.lower === 'who') return leads(scene, place.sentence, place.to + 2);
  // "Mark Rutte, the NATO secretary general,"
  return office(scene, place.sentence, place.to + 1, segmentEnd(scene, place.sentence, place.to + 1), true);
}

/** Unions of states, for which people speak as they do for bodies. */
const UNION = /^state:(?:EU|UN|NATO)$/u;

/** What somebody does who "heads" or "speaks for" a body, by the verb. */
function leads(scene: Scene, sentence: number, verb: number): Party | null {
  const { names, words } = scene.sentences[sentence]!;
  const speaks = words[verb]?.lemma === 'speak' && words[verb + 1]?.lower === 'for';
  if (!speaks && !/^(?:run|head|lead|chair)$/u.test(words[verb]?.lemma ?? '')) return null;
  const from = verb + (speaks ? 2 : 1);
  const to = segmentEnd(scene, sentence, from);
  const office = speaks ? 'spokesperson' : 'head';
  const person = { kind: 'person', anonymous: false, office, head: null } as const;
  const body = partyOf(phraseOf(scene, sentence, from, to), scene.around);
  if (body?.kind === 'state' && !UNION.test(body.key)) return null;
  if (body !== null && !body.anonymous && !body.unresolved && body.kind !== 'person') return { ...body, ...person, voice: body.key };
  const name = names.find((n) => n.kind === 'organisation' && !n.derived && n.from >= from && n.to <= to);
  if (name !== undefined) {
    const key = scene.around.nameKey(scene.text.slice(words[name.from]!.start, words[name.to - 1]!.end));
    return { ...person, key, voice: key };
  }
  return null;
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
    ? { ...withAntecedent(scene, sentence, phrase.words[last.from]!.start, party, true), ofPerson: true }
    : withAntecedent(
        scene,
        sentence,
        phrase.words[last.from]!.start,
        party,
        before.some((text) => /^its$/iu.test(text)),
      );
}

/** "His spokesman" is the spokesman of a person, who may stand for no body. */
const POSSESSIVES = /^(?:his|her|their|seine?|ihre?)$/iu;

/** An office without a body, with the one that the article has just named: "Das Pentagon …, sagte Sprecherin Singh". */
export function withAntecedent(scene: Scene, sentence: number, at: number, party: Party, isOwned = false): Party {
  const isVoice = /^(?:deputy )?(?:spokesperson|secretary general|head|chief executive|prosecutor)$/u.test(party.office ?? '');
  if (party.voice || party.ofKind || !isVoice) return party;
  const reach = party.office === 'head' && !isOwned ? 1 : (REACH[party.office ?? ''] ?? 3);
  for (let back = 0; back <= reach && back <= sentence; back++) {
    const near = nearestVoice(scene, sentence - back, at, party.office);
    if (isOwned && pointsBehind(scene, sentence - back, at, near?.at ?? -1)) return party;
    if (near !== null) return { ...party, near: near.key };
  }
  return party;
}

/** So many sentences before it an office may have its body, where that is more than usual. */
const REACH: Readonly<Record<string, number>> = { 'chief executive': 6, prosecutor: 12 };

/** The bodies that an office can be of, where not any will do: a chief executive heads a company. */
const OWNERS: Readonly<Record<string, RegExp>> = { 'chief executive': /^name:/u, prosecutor: /[:/]prosecutors/u };

/** The last body or union that a sentence names before a place and that may have such an office: "Kreml", "NATO", "Pentagon", "Tauernbank". */
function nearestVoice(scene: Scene, sentence: number, before: number, office = ''): { at: number; key: string } | null {
  const { names, words } = scene.sentences[sentence]!;
  const found: { at: number; key: string }[] = [];
  for (const element of scene.elements[sentence]!) {
    if (element.end > before) continue;
    const { meaning } = element;
    const isUnion = meaning.type === 'state' && /^(?:EU|UN|NATO)$/u.test(meaning.code) && meaning.as === 'name';
    if (!isUnion && !/^(?:body|named|known)$/u.test(meaning.type)) continue;
    const { from, to } = widen(scene, sentence, element.from, element.to);
    const party = partyOf(phraseOf(scene, sentence, from, to), scene.around);
    if (party && !party.anonymous && !party.office && !party.unresolved && !/^(?:medium|agency|person)$/u.test(party.kind))
      found.push({ at: element.start, key: party.key });
  }
  for (const name of names) {
    const [first, last] = [words[name.from]!, words[name.to - 1]!];
    const isKnown = scene.elements[sentence]!.some((e) => e.from < name.to && e.to > name.from);
    if (name.kind !== 'organisation' || name.derived || isKnown || last.end > before) continue;
    let start = name.from;
    while (start > 0 && words[start - 1]!.upos === 'PROPN') start--;
    const beforeIt = words[start - 1];
    const noun = lookUpNoun(scene.language, beforeIt?.lower ?? '');
    // "Wie der „Wiener Börsenbrief“ meldete": who reports is not who is reported on
    if (/^[„“"»«]$/u.test(beforeIt?.text ?? '') || PAPER.test(last.text)) continue;
    // "at Los Maitenes", "the river Tinquén": the tagger took a place for a body
    if (beforeIt?.upos === 'ADP' || noun === 'medium' || noun === 'agency' || (noun === null && beforeIt?.upos === 'NOUN')) continue;
    found.push({ at: first.start, key: scene.around.nameKey(scene.text.slice(first.start, last.end)) });
  }
  for (const word of words) {
    const body = word.end <= before && !PAPER.test(word.text) ? scene.names.bodies.find((b) => b.word === word.text) : undefined;
    if (body) found.push({ at: word.start, key: body.key });
  }
  // boards are parts of a company
  const fits = found.filter(
    ({ key }) => !/^(?:name:(?:board|works council) |state:[A-Z]{2}$(?<!EU|UN))/u.test(key) && (OWNERS[office]?.test(key) ?? true),
  );
  return fits.sort((a, b) => a.at - b.at).at(-1) ?? null;
}

/** "The agency … The hospital …. Its director": whose he is, a bare noun behind the body named last tells, which other articles must name. */
function pointsBehind(scene: Scene, sentence: number, before: number, after: number): boolean {
  const { words } = scene.sentences[sentence]!;
  const { definite, genericBodies } = scene.language.reference;
  return words.some(
    (word, i) =>
      word.start > after &&
      word.end <= before &&
      genericBodies[word.lower] !== undefined &&
      definite.has(words[i - 1]?.lower ?? '') &&
      !scene.around.isProper(words[i + 1]?.text ?? ''),
  );
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
