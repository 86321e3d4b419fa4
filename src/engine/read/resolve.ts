import type { PronounKind } from '../lang/reference.ts';
import type { Word } from '../parse/word.ts';
import { inSentences } from './appearances.ts';
import type { Appearance, CastMember, Make, NameFinder } from './cast-names.ts';
import { memberOfName, stateOfWord } from './cast-names.ts';
import { countryOf, describe, isDefinite, kindOf, nounOf, sameDescription, shownGender } from './descriptions.ts';
import type { AnalysedSentence, Article, Mention } from './frame.ts';
import { bodyByNoun } from './known-bodies.ts';
import { PAPER } from './media.ts';
import { nearestBody } from './nearest-body.ts';
import { isAge, isPeople, lookUpNoun } from './speaker-nouns.ts';

/** What is known about the cast at the moment of resolving. */
export interface Stage {
  /** Members by the noun that describes them. */
  readonly described: ReadonlyMap<string, CastMember[]>;
  readonly appearances: readonly Appearance[];
  readonly spoken: readonly Appearance[];
  readonly finder: NameFinder;
  readonly make: Make;
}

/** The members that a mention stands for. */
export function resolveMention(article: Article, mention: Mention, stage: Stage): CastMember[] {
  const sentence = article.sentences[mention.sentence]!;
  const words = sentence.words.slice(mention.from, mention.to);
  const head = sentence.words[mention.head]!;
  const { reference } = article.language;
  const pronoun = reference.pronouns[head.lower];
  if (words.length === 1 && pronoun && head.upos !== 'NOUN' && head.upos !== 'PROPN') {
    const found = byPronoun(article, sentence, mention, pronoun, stage);
    return found ? [found] : [];
  }
  if (reference.both.has(words[0]!.lower) && head.upos === 'NOUN') {
    const two = twoParties(mention, stage, head);
    if (two.length === 2) return two;
  }
  if (reference.otherParty.test(words.map((w) => w.lower).join(' '))) {
    const other = otherParty(mention, stage, head);
    if (other) return [other];
  }
  const named = byName(article, sentence, mention, stage);
  if (named) return [named];
  if (
    isAge(article.language, sentence, mention) ||
    (isPeople(article.language, head.lower) && head.morph.number !== 'Plur' && isDefinite(article, sentence, mention))
  ) {
    const found = nearestPerson(article, mention, stage, genderOfDeterminer(sentence, mention));
    if (found) return [found];
  }
  return [byDescription(article, sentence, mention, head, stage)];
}

function byName(article: Article, sentence: AnalysedSentence, mention: Mention, stage: Stage): CastMember | null {
  const text = article.document.text.slice(sentence.words[mention.from]!.start, sentence.words[mention.to - 1]!.end);
  const whole = stage.finder.state(text) ?? stage.finder.body(text);
  if (whole) return whole;
  const part = halfOf(sentence, mention, stage);
  if (part) return part;
  const holding = sentence.names.find((n) => !n.derived && mention.head >= n.from && mention.head < n.to);
  // "the retired Belgian", which the tagger takes for a name
  const isSomebody = holding?.to === (holding?.from ?? 0) + 1 && isPeople(article.language, sentence.words[mention.head]!.lower);
  if (holding && !isSomebody) {
    // "Cllr | Peter Naylor", "Galway County | Council": the mention is the name as one would write it
    const whole = mention.to - mention.from > 1 && (mention.from < holding.from || mention.to > holding.to || holding.kind === 'person');
    const { from, to } = whole ? mention : holding;
    const name = article.document.text.slice(sentence.words[from]!.start, sentence.words[to - 1]!.end);
    return memberOfName(name, holding.kind, sentence, holding.from, stage.finder) ?? stage.finder.organisation(name);
  }
  const head = sentence.words[mention.head]!;
  const person = stage.finder.bySurname(head.text);
  if (person) return person;
  if (head.upos === 'PROPN' && lookUpNoun(article.language, head.lower) === null && !isPeople(article.language, head.lower))
    return stage.finder.state(head.text) ?? stage.finder.organisation(text);
  return null;
}

/** "the North", "der Norden": of the states that the article names the one whose name begins so. */
function halfOf(sentence: AnalysedSentence, mention: Mention, stage: Stage): CastMember | null {
  const word = sentence.words[mention.head]!.text.replace(/(?:en|ens|['’]s)$/u, '');
  if (mention.to - mention.from > 2 || !/^(?:North|South|East|West|Nord|Süd|Ost|West)$/u.test(word)) return null;
  return before(stage, mention, 40).findLast(({ at }) => at.member.kind === 'state' && at.member.name.startsWith(word))?.at.member ?? null;
}

/** The last one before the pronoun whom it fits; whoever has just spoken comes first, then subjects, then others. */
function byPronoun(article: Article, sentence: AnalysedSentence, mention: Mention, kind: PronounKind, stage: Stage): CastMember | null {
  const plural = kind.number === 'Plur' || (kind.number === 'any' && isPluralHere(sentence, mention));
  const candidates = before(stage, mention, 12);
  let best: CastMember | null = null;
  let bestScore = -Infinity;
  for (const { at, spoken } of candidates) {
    if (quoteAt(article, at) > sentence.words[mention.head]!.quote) continue;
    const fit = at.speaker ? fitsSpeaker(at.speaker, kind, plural) : fits(at.member, kind, plural);
    if (fit < 0) continue;
    const distance = mention.sentence - at.sentence;
    const score =
      fit +
      (spoken ? 2 : 0) +
      (at.subject ? 1 : 0) +
      sameBlock(article, mention, at) -
      distance * 1.1 -
      (distance === 0 && !at.subject ? 1 : 0);
    if (score >= bestScore) {
      bestScore = score;
      best = at.member;
    }
  }
  return best;
}

/** How deep in quotation marks a name stands: "„My mum comes here“, she said" speaks of whoever is named outside. */
function quoteAt(article: Article, at: Appearance): number {
  return article.sentences[at.sentence]!.words[at.word]?.quote ?? 0;
}

function isPluralHere(sentence: AnalysedSentence, mention: Mention): boolean {
  const clause = sentence.clauses.find((c) => c.subjects.some((p) => p.head === mention.head));
  return clause?.finite !== null && clause?.finite !== undefined && sentence.words[clause.finite]!.morph.number === 'Plur';
}

/** How well a member fits a pronoun; negative where it cannot. */
function fits(member: CastMember, kind: PronounKind, plural: boolean): number {
  const human = member.kind === 'person';
  if (plural) return member.plural ? 2 : human ? -1 : 0.3;
  if (kind.gender === 'any') return human || member.plural ? 1 : 0.6;
  if (kind.gender === 'Neut') return human ? -1 : member.gender === 'Neut' || member.gender === null ? 1 : -1;
  if (human) return member.gender === null ? 0.8 : member.gender === kind.gender ? 2 : -1;
  if (member.plural) return -1;
  // German nouns for bodies have a gender of their own: "die Gewerkschaft … sie"
  return member.gender === kind.gender ? (kind.gender === 'Masc' ? 0.2 : 1) : -1;
}

/** "Ein Sprecher der Firma … er": the pronoun means who speaks for the body. */
function fitsSpeaker(gender: NonNullable<Appearance['speaker']>, kind: PronounKind, plural: boolean): number {
  if (plural || kind.gender === 'Neut') return -1;
  return gender === 'any' || kind.gender === 'any' ? 0.8 : gender === kind.gender ? 2 : -1;
}

/** The gender of a noun for somebody who speaks for the body that a mention was resolved to; undefined where it names the body itself. */
export function speakerGender(article: Article, mention: Mention, member: CastMember): Appearance['speaker'] {
  const head = article.sentences[mention.sentence]!.words[mention.head]!;
  if (member.kind === 'person' || head.upos !== 'NOUN' || kindOf(article, head) !== 'person') return undefined;
  return article.language.reference.genderOfRole(head.lower) ?? 'any';
}

function before(stage: Stage, mention: Mention, reach: number): { at: Appearance; spoken: boolean }[] {
  const window = (list: readonly Appearance[]) =>
    inSentences(list, mention.sentence - reach, mention.sentence).filter((a) => a.sentence < mention.sentence || a.word < mention.from);
  return [
    ...window(stage.appearances).map((at) => ({ at, spoken: false })),
    ...window(stage.spoken).map((at) => ({ at, spoken: true })),
  ].sort((a, b) => a.at.sentence - b.at.sentence || a.at.word - b.at.word);
}

function genderOfDeterminer(sentence: AnalysedSentence, mention: Mention): 'Masc' | 'Fem' | null {
  const determiner = sentence.words[mention.from - 1]?.lower ?? sentence.words[mention.from]!.lower;
  const first = sentence.words[mention.from]!.lower;
  if (determiner === 'der' || first === 'der' || determiner === 'dem' || determiner === 'ein') return 'Masc';
  if (determiner === 'die' || first === 'die' || determiner === 'eine') return 'Fem';
  return null;
}

/** In the same paragraph people stay the topic. */
function sameBlock(article: Article, mention: Mention, at: Appearance): number {
  return article.sentences[mention.sentence]!.block === article.sentences[at.sentence]!.block ? 1 : 0;
}

function nearestPerson(article: Article, mention: Mention, stage: Stage, gender: 'Masc' | 'Fem' | null): CastMember | null {
  let best: CastMember | null = null;
  let bestScore = -Infinity;
  for (const { at, spoken } of before(stage, mention, 12)) {
    if (at.member.kind !== 'person') continue;
    if (gender && at.member.gender && at.member.gender !== gender) continue;
    const distance = mention.sentence - at.sentence;
    const score =
      (spoken ? 1.5 : 0) +
      (at.subject ? 1 : 0) +
      sameBlock(article, mention, at) +
      (distance === 1 && at.subject ? 0.5 : 0) -
      // "Dass Brandt dort gewesen sei, | bekräftigte der Belgier": whom the same sentence names is spoken of
      (distance === 0 ? 1.5 : distance * 0.9);
    if (score >= bestScore) {
      bestScore = score;
      best = at.member;
    }
  }
  return best;
}

/** "beide Seiten", "both clubs": the last two different bodies or states that speak or are named as a pair. */
function twoParties(mention: Mention, stage: Stage, head: Word): CastMember[] {
  const counts = new Map<CastMember, number>();
  const states = /^(?:staaten|länder|regierungen|governments|countries|states|nations|capitals)$/u.test(head.lower);
  const wanted = (m: CastMember) =>
    m.kind !== 'medium' &&
    m.kind !== 'agency' &&
    m.kind !== 'document' &&
    (head.lower === 'seiten' || head.lower === 'sides' || m.kind !== 'person');
  for (const { at, spoken } of before(stage, mention, 40)) {
    const distance = mention.sentence - at.sentence;
    if (wanted(at.member) && at.sentence < mention.sentence + (at.subject ? 1 : 0))
      counts.set(
        at.member,
        (counts.get(at.member) ?? 0) + (spoken ? 1 : 0.7) + (at.subject ? 0.5 : 0) + (distance === 0 ? 1 : 0.5 / (1 + distance)),
      );
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).map(([m]) => m);
  const bodies = ranked.filter((m) => m.kind === 'state' || m.kind === 'government');
  const others = ranked.filter((m) => m.kind !== 'state' && m.kind !== 'government' && m.kind !== 'person');
  // the two parties are of one kind: two states, else two bodies, else two people
  for (const pair of states
    ? [bodies]
    : /^(?:seiten|sides|parteien|parties)$/u.test(head.lower)
      ? [others.length >= 2 && counts.get(others[1]!)! > (counts.get(bodies[1]!) ?? 0) ? others : bodies, others, ranked]
      : [others, ranked]) {
    if (pair.length >= 2) return pair.slice(0, 2);
  }
  return [];
}

/** "Brahms warf der Gewerkschaft Maßlosigkeit vor. … die Gegenseite": of the two parties the one that the last speaker spoke about. */
function otherParty(mention: Mention, stage: Stage, head: Word): CastMember | null {
  const two = twoParties(mention, stage, { ...head, lower: 'seiten' });
  const near = before(stage, mention, 8);
  const speaker = near.findLast(({ spoken }) => spoken)?.at.member;
  return near.findLast(({ at }) => !at.subject && at.member !== speaker && two.includes(at.member))?.at.member ?? null;
}

/** A description without a name: the same noun before, someone known by that role, a body of that kind, or somebody new. */
function byDescription(article: Article, sentence: AnalysedSentence, mention: Mention, head: Word, stage: Stage): CastMember {
  const { reference } = article.language;
  const text = describe(article, sentence, mention);
  const noun = nounOf(article, head);
  const definite = isDefinite(article, sentence, mention);
  const country = countryOf(article, sentence, mention);
  const named = isBare(article, sentence, mention, definite) ? namedBefore(article, mention, noun, country, stage) : null;
  if (named) return named;
  const kind = kindOf(article, head);
  if (reference.spokespersons.has(noun) || /(?:sprecher|sprecherin)$/u.test(noun)) {
    const alone = mention.to === mention.head + 1;
    const owner = ownerMember(article, sentence, mention, stage) ?? (alone ? bodyAtHand(article, mention, stage) : null);
    if (owner) {
      owner.roles.add(head.text);
      owner.aliases.add(text);
      return owner;
    }
  }
  const same = stage.described.get(noun)?.findLast((m) => sameDescription(article, m, noun, text, country));
  if (same) return withFullest(same, text);
  if (definite && kind === 'person') {
    const person = before(stage, mention, 40).findLast(
      ({ at }) =>
        at.member.kind === 'person' &&
        at.member.noun === null &&
        [...at.member.roles].some((r) => r.toLowerCase() === noun || (r.toLowerCase().endsWith(noun) && !reference.humans.has(noun))),
    )?.at.member;
    if (person) return person;
    const shown = article.language.code === 'de' ? (reference.genderOfRole(noun) ?? genderOfDeterminer(sentence, mention)) : null;
    if (mention.to - mention.from <= 2 && article.language.code === 'de' && head.morph.number !== 'Plur') {
      const near = nearestPerson(
        article,
        mention,
        {
          ...stage,
          appearances: inSentences(stage.appearances, mention.sentence - 2, mention.sentence),
          spoken: inSentences(stage.spoken, mention.sentence - 2, mention.sentence),
        },
        shown,
      );
      // "Ein Landwirt schilderte … . „…“, so | der Mann |.": such a noun says nothing but that it is he
      if (near && !reference.highOffices.test(noun) && (near.roles.size > 0 || reference.humans.has(noun))) return near;
    }
  }
  if (definite && kind === 'person') {
    const only = onlyPersonBefore(article, mention, noun, country, stage);
    if (only) return only;
  }
  if (definite && kind === 'medium') {
    const medium = before(stage, mention, 15).findLast(
      ({ at }) => /^(?:medium|agency)$/u.test(at.member.kind) || PAPER.test(at.member.name),
    );
    if (medium) return medium.at.member;
  }
  const own = reference.pronouns[sentence.words[mention.from]!.lower] !== undefined && mention.to - mention.from > 1;
  const alone = isBare(article, sentence, mention, definite) || (own && mention.to === mention.head + 1);
  // "the flag carrier of Norland" says itself which body it is, "the carrier" does not
  const generic = alone ? reference.genericBodies[noun] : undefined;
  if (definite && reference.genericStates.has(noun)) {
    const state = before(stage, mention, 15).findLast(({ at }) => at.member.kind === 'state');
    if (state) return state.at.member;
  }
  if ((definite || own) && generic && kind !== 'medium' && kind !== 'document') {
    const body = nearestBody(article, mention, before(stage, mention, 15), { kinds: generic, noun });
    if (body) return body;
  }
  return stage.make(text, kind, {
    noun,
    gender: shownGender(sentence, mention) ?? head.morph.gender ?? null,
    plural: head.morph.number === 'Plur',
    country,
  });
}

/** The longest of its descriptions names what has no name: "operator" becomes "operator of the Lornhaven ferry". */
function withFullest(member: CastMember, text: string): CastMember {
  if (member.noun !== null && text.length > member.name.length) {
    member.aliases.add(member.name);
    member.name = text;
  }
  return member;
}

/** "der Dienst", "the South Korean service", "Geheimdienst" in a heading: a noun that says nothing but what is known already. */
function isBare(article: Article, sentence: AnalysedSentence, mention: Mention, definite: boolean): boolean {
  const { articles } = article.language.reference;
  const { states } = article.language;
  if (!definite && article.document.blocks[sentence.block]?.kind !== 'heading') return false;
  return (
    mention.to === mention.head + 1 &&
    sentence.words
      .slice(mention.from, mention.head)
      .every(
        (w) =>
          articles.has(w.lower) ||
          stateOfWord(states, w.lower) !== undefined ||
          sentence.names.some((n) => n.derived && w.index >= n.from && w.index < n.to),
      )
  );
}

/** A body that was named before and is called by this noun, or whoever issued the statement that is now quoted. */
function namedBefore(article: Article, mention: Mention, noun: string, country: string | undefined, stage: Stage): CastMember | null {
  const kind = lookUpNoun(article.language, noun);
  if (kind === 'document') return issuerOf(article, mention, noun, stage);
  if (kind === 'role' || kind === 'group') return null;
  return bodyByNoun(article, stage.appearances, { sentence: mention.sentence, word: mention.from }, noun, country)?.member ?? null;
}

/** "the commission said in a statement. … | The statement | said …": who spoke in it. */
function issuerOf(article: Article, mention: Mention, noun: string, stage: Stage): CastMember | null {
  const last = inSentences(stage.spoken, mention.sentence - 3, mention.sentence - 1).at(-1);
  if (!last || last.member.kind === 'document') return null;
  const { words } = article.sentences[last.sentence]!;
  return words.some((w, i) => nounOf(article, w) === noun && words.slice(Math.max(0, i - 4), i).some((b) => b.upos === 'ADP'))
    ? last.member
    : null;
}

/**
 * "Ivo Brandt sat next door. …, | the Slovak driver | said": who is described right after nobody but one person without an office was the
 * subject is that person. A description that says whose it is ("the driver of the lorry") and a high office mean somebody of their own.
 */
function onlyPersonBefore(article: Article, mention: Mention, noun: string, country: string | undefined, stage: Stage): CastMember | null {
  const { sentences, language } = article;
  const sentence = sentences[mention.sentence]!;
  const head = sentence.words[mention.head]!;
  if (mention.to > mention.head + 1 || head.morph.number === 'Plur' || language.reference.highOffices.test(noun)) return null;
  const gender = language.code === 'de' ? genderOfDeterminer(sentence, mention) : null;
  const near = before(stage, mention, 2).filter(
    ({ at }) =>
      at.sentence < mention.sentence &&
      at.member.kind === 'person' &&
      sentences[at.sentence]!.block === sentence.block &&
      (at.sentence === mention.sentence - 1 || at.subject),
  );
  const [member, ...others] = new Set(near.map(({ at }) => at.member));
  if (member === undefined || others.length > 0 || member.noun !== null || !near.some(({ at }) => at.subject)) return null;
  const fits =
    (gender === null || member.gender === null || member.gender === gender) &&
    (country === undefined || member.country === undefined || member.country === country);
  return fits && [...member.roles].every((role) => language.reference.ranks.has(role.toLowerCase())) ? member : null;
}

/** "The ministry would not revisit it, | a spokesman | replied": whoever speaks for nobody in particular speaks for the body that the sentence, or the one before, is about. */
function bodyAtHand(article: Article, mention: Mention, stage: Stage): CastMember | null {
  const subjects = before(stage, mention, 1).filter(
    ({ at }) => at.subject && at.member.kind !== 'person' && sameBlock(article, mention, at) > 0,
  );
  const member = subjects.at(-1)?.at.member;
  return member !== undefined && /^(?:organisation|government|state)$/u.test(member.kind) ? member : null;
}

/** The body for which "ein Sprecher der Behörde", "its spokesman", "a spokeswoman for Brightwell" speaks. */
function ownerMember(article: Article, sentence: AnalysedSentence, mention: Mention, stage: Stage): CastMember | null {
  // "a North Korean representative" speaks for the state
  const adjective = sentence.names.find((n) => n.derived && n.from >= mention.from && n.to <= mention.head);
  const code = adjective && countryOf(article, sentence, mention);
  const state = code && article.language.states.find((s) => s.code === code);
  if (state) return stage.finder.state(state.names[0]!);
  for (const name of sentence.names) {
    if (name.derived || name.from < mention.from || name.to > mention.to || name.kind === 'person') continue;
    const text = article.document.text.slice(sentence.words[name.from]!.start, sentence.words[name.to - 1]!.end);
    return memberOfName(text, name.kind, sentence, name.from, stage.finder);
  }
  const possessive = article.language.reference.pronouns[sentence.words[mention.from]!.lower];
  if (possessive && mention.to - mention.from > 1)
    return nearestBody(article, mention, before(stage, mention, 15), { kinds: [], noun: '' });
  for (let i = mention.head + 1; i < mention.to; i++) {
    const word = sentence.words[i]!;
    if (word.upos !== 'NOUN' || lookUpNoun(article.language, word.lower) === null) continue;
    let from = i;
    while (from > mention.head + 2 && /^(?:ADJ|DET|PRON)$/u.test(sentence.words[from - 1]!.upos)) from--;
    return byDescription(article, sentence, { sentence: mention.sentence, from, to: i + 1, head: i }, word, stage);
  }
  return null;
}
