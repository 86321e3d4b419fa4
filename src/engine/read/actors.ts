import type { Clause, Phrase } from '../parse/clause.ts';
import type { Name } from '../parse/word.ts';
import { type Affiliation, affiliationOf, officeOf } from './affiliation.ts';
import { inSentences } from './appearances.ts';
import { type Appearance, type CastMember, memberOfName, nameFinder } from './cast-names.ts';
import { nounOf } from './descriptions.ts';
import type { AnalysedSentence, Article, Mention } from './frame.ts';
import { spanOf } from './frame.ts';
import { actingBefore, bodyByNoun } from './known-bodies.ts';
import type { Actor, ActorKind } from './reading.ts';
import { resolveMention, type Stage, speakerGender } from './resolve.ts';
import { endWithGenitives } from './sources.ts';
import { lookUpNoun } from './speaker-nouns.ts';

/** Who is who in one article. `resolve` gives the members that a mention stands for: one, or two for "both sides". */
export interface Cast {
  resolve(mention: Mention): CastMember[];
  /** Notes that a member has just spoken, so that pronouns after it find it first. */
  spoke(member: CastMember, mention: Mention): void;
  /** The article's own outlet; null where it is not known. */
  outlet(): CastMember | null;
  /** The members that were resolved, with the ids of the contract. */
  actors(): { list: Actor[]; idOf: ReadonlyMap<CastMember, string> };
}

/** Gathers the names of an article and resolves mentions against them in reading order. */
export function gatherCast(article: Article): Cast {
  const members: CastMember[] = [];
  const described = new Map<string, CastMember[]>();
  const appearances: Appearance[] = [];
  const used = new Set<CastMember>();
  const make = (name: string, kind: ActorKind, extra: Partial<CastMember> = {}): CastMember => {
    const member: CastMember = {
      name,
      kind,
      country: undefined,
      gender: null,
      plural: false,
      roles: new Set(),
      body: undefined,
      aliases: new Set(),
      mentions: [],
      noun: null,
      nouns: new Set(),
      ...extra,
    };
    members.push(member);
    if (member.noun !== null) described.set(member.noun, [...(described.get(member.noun) ?? []), member]);
    return member;
  };
  const finder = nameFinder(article, make);
  const spoken: Appearance[] = [];
  const stage = { described, appearances, spoken, finder, make };
  for (const sentence of article.sentences) {
    noteNames(article, sentence, stage);
    noteDescriptions(article, sentence, stage);
  }

  const resolve = (mention: Mention): CastMember[] => {
    const found = resolveMention(article, mention, stage);
    for (const member of found) {
      used.add(member);
      noteGender(article, member, mention);
      noteMention(article, member, mention);
    }
    return found;
  };
  return {
    resolve,
    spoke: (member, mention) => void spoken.push(appearance(article, mention, member, mention.from, true)),
    outlet: () => {
      if (article.outlet === undefined) return null;
      const member = members.find((m) => m.name === article.outlet || m.aliases.has(article.outlet!)) ?? make(article.outlet, 'medium');
      used.add(member);
      return member;
    },
    actors: () =>
      publish(
        article,
        members.filter((m) => used.has(m)),
      ),
  };
}

function appearance(article: Article, mention: Mention, member: CastMember, word: number, subject: boolean): Appearance {
  const speaker = speakerGender(article, mention, member);
  return { member, sentence: mention.sentence, word, subject, ...(speaker ? { speaker } : {}) };
}

/** "die Behörde" for a body whose name shows no gender: pronouns after it are feminine. */
function noteGender(article: Article, member: CastMember, mention: Mention): void {
  const { words } = article.sentences[mention.sentence]!;
  const head = words[mention.head]!;
  if (article.language.code !== 'de' || member.gender !== null || member.kind === 'person' || head.upos !== 'NOUN') return;
  if (head.morph.number !== 'Plur' && lookUpNoun(article.language, head.lower) !== null) member.gender = head.morph.gender ?? null;
}

function noteMention(article: Article, member: CastMember, mention: Mention): void {
  const sentence = article.sentences[mention.sentence]!;
  const span = spanOf(sentence, mention.from, mention.to);
  const before = member.mentions.slice(-8);
  if (!before.some((m) => m.start === span.start && m.end === span.end)) member.mentions.push(span);
  const text = article.document.text.slice(span.start, span.end);
  const pronoun = mention.to - mention.from === 1 && article.language.reference.pronouns[text.toLowerCase()];
  if (!pronoun && text !== member.name) member.aliases.add(text);
}

function publish(article: Article, members: readonly CastMember[]): { list: Actor[]; idOf: ReadonlyMap<CastMember, string> } {
  const sorted = [...members].sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
  const idOf = new Map<CastMember, string>();
  const list = sorted.map((m, i): Actor => {
    const id = `a${i + 1}`;
    idOf.set(m, id);
    const mentions = [...m.mentions].sort((a, b) => a.start - b.start);
    return {
      id,
      name: m.name,
      kind: m.kind,
      roles: [...m.roles],
      ...(m.country ? { country: m.country } : {}),
      ...(m.body ? { body: m.body } : {}),
      aliases: [...m.aliases].filter((a) => a !== m.name && !article.language.reference.age.test(a)),
      mentions,
    };
  });
  return { list, idOf };
}

/** Notes where names stand, so that pronouns and descriptions can look back. */
function noteNames(article: Article, sentence: AnalysedSentence, stage: Stage & { appearances: Appearance[] }): void {
  const subjects = new Set(
    sentence.clauses.flatMap((c) => c.subjects.slice(0, 1)).flatMap((p) => Array.from({ length: p.to - p.from }, (_, i) => p.from + i)),
  );
  for (const name of sentence.names) {
    if (name.derived) continue;
    const text = article.document.text.slice(sentence.words[name.from]!.start, sentence.words[name.to - 1]!.end);
    // "LumaNest recalls …": whatever the tagger takes a subject's name for, it acts
    const acts = subjects.has(name.from) && (name.kind === 'place' || name.kind === 'other');
    const lead = name.kind === 'person' && subjects.has(name.from) ? leadOf(article, sentence, name, stage) : null;
    const member = lead
      ? stage.finder.person(text, sentence, name.from, lead)
      : memberOfName(text, acts ? 'organisation' : name.kind, sentence, name.from, stage.finder);
    if (!member) continue;
    if (member.kind === 'person') introduce(article, sentence, name, member, stage);
    else noteNoun(article, sentence, name, member);
    stage.appearances.push({ member, sentence: sentence.index, word: name.from, subject: subjects.has(name.from) });
  }
}

/**
 * "Norland's trade minister expects … . The talks were close, Ada Moor told …": the person whom the lead calls by office, where the first
 * full name after it comes without an office of its own.
 */
function leadOf(article: Article, sentence: AnalysedSentence, name: Name, stage: Stage): CastMember | null {
  const text = article.document.text.slice(sentence.words[name.from]!.start, sentence.words[name.to - 1]!.end);
  if (!/\s/u.test(text) || stage.finder.isKnown(text) || affiliationOf(article, sentence, name)) return null;
  const block = article.sentences[sentence.index]!.block;
  const people = inSentences(stage.appearances, sentence.index - 2, sentence.index - 1).filter((a) => a.member.kind === 'person');
  const [lead] = people;
  if (!lead?.subject || people.some((a) => a.member !== lead.member) || article.sentences[lead.sentence]!.block !== block) return null;
  const { noun, plural } = lead.member;
  if (noun === null || plural || lookUpNoun(article.language, noun) !== 'role') return null;
  const there = article.sentences[lead.sentence]!;
  const owned =
    article.language.reference.definite.has(there.words[lead.word]!.lower) ||
    there.names.some((n) => n.from === lead.word) ||
    there.words[lead.word]!.morph.case === 'Gen';
  const role = there.words.findIndex((w, i) => i >= lead.word && nounOf(article, w) === noun);
  if (!owned || role < 0) return null;
  take(
    article,
    officeOf(article, there, { from: lead.word, to: role + 1, role }),
    { sentence: there.index, word: lead.word },
    lead.member,
    stage,
  );
  return lead.member;
}

/** "der Geheimdienst | NIS", "the watchdog Ofrail": the noun before a body's name is what the text may call it by. */
function noteNoun(article: Article, sentence: AnalysedSentence, name: Name, member: CastMember): void {
  const before = sentence.words[name.from - 1];
  if (before?.upos !== 'NOUN' || member.kind === 'state') return;
  const kind = lookUpNoun(article.language, before.lower);
  if (kind !== null && kind !== 'role' && kind !== 'document' && kind !== 'group') member.nouns.add(before.lemma.toLowerCase());
}

/** Notes office, state and body that stand beside a person's name. */
function introduce(article: Article, sentence: AnalysedSentence, name: Name, member: CastMember, stage: Stage): void {
  const found = affiliationOf(article, sentence, name);
  if (found) take(article, found, { sentence: sentence.index, word: name.from }, member, stage);
}

function take(article: Article, found: Affiliation, place: { sentence: number; word: number }, member: CastMember, stage: Stage): void {
  member.roles.add(found.role);
  member.country ??= found.country;
  if (found.body?.generic) {
    const noun = found.body.text.toLowerCase().split(' ').at(-1)!;
    const meant = bodyByNoun(article, stage.appearances, place, noun, found.country);
    member.body ??= meant?.text ?? found.body.text;
    member.country ??= meant?.member.country;
    return;
  }
  const nearest = found.speaksForNearest ? actingBefore(article, stage.appearances, place) : null;
  member.body ??= found.body?.text ?? nearest?.text;
  member.country ??= nearest?.member.country;
}

/** Notes nouns for bodies and people ("das Gesundheitsamt", "die Ministerin") beside names; a known one is found again, a new one joins the cast. */
function noteDescriptions(article: Article, sentence: AnalysedSentence, stage: Stage & { appearances: Appearance[] }): void {
  const found: Appearance[] = [];
  for (const clause of sentence.clauses) {
    for (const phrase of clause.phrases) {
      const head = sentence.words[phrase.head]!;
      // "Südkoreas Generalstab" has a noun for its head, "Generalstabschef Gerassimow" a name
      if (
        !/^(?:NOUN|PROPN)$/.test(head.upos) ||
        sentence.names.some((n) => n.to > phrase.head && n.from <= phrase.head + 1 && n.from < phrase.to)
      )
        continue;
      const kind = lookUpNoun(article.language, head.lower);
      if (kind === null || kind === 'document') continue;
      let from = phrase.preposition === null ? phrase.from : phrase.from + 1;
      const joined = sentence.words.findLastIndex((w, i) => i >= from && i < phrase.head && w.upos === 'CCONJ');
      if (article.language.code === 'en' && joined >= 0) from = joined + 1;
      // "The party had 44 percent, according to | the commission": only what stands before the noun without a break describes it
      if (article.language.code === 'en')
        from = Math.max(
          from,
          sentence.words.findLastIndex((w, i) => i < phrase.head && /^(?:VERB|AUX|ADP|PUNCT|SCONJ)$/.test(w.upos) && w.text !== '-') + 1,
        );
      while (from < phrase.head && /^(?:PUNCT|CCONJ|ADV)$/.test(sentence.words[from]!.upos)) from++;
      const to = endOfDescription(article, sentence, clause, phrase);
      const mention = { sentence: sentence.index, from: Math.min(from, phrase.head), to, head: phrase.head };
      const [member] = resolveMention(article, mention, stage);
      if (member) noteGender(article, member, mention);
      if (member) found.push(appearance(article, mention, member, phrase.from, clause.subjects[0]?.head === phrase.head));
    }
  }
  stage.appearances.push(...found);
}

/** "Ein Vertreter | des Landes": of those who speak for a body it is part of the description for whom. */
function endOfDescription(article: Article, sentence: AnalysedSentence, clause: Clause, phrase: Phrase): number {
  const { reference, code } = article.language;
  if (!reference.spokespersons.has(sentence.words[phrase.head]!.lower)) return phrase.head + 1;
  return code === 'de' ? endWithGenitives(sentence, clause.phrases, phrase) : phrase.to;
}
