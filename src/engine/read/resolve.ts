import type { PronounKind } from '../lang/reference.ts';
import type { Word } from '../parse/word.ts';
import type { Appearance, CastMember, Make, NameFinder } from './cast-names.ts';
import { memberOfName, stateOfWord } from './cast-names.ts';
import type { AnalysedSentence, Article, Mention } from './frame.ts';
import type { ActorKind } from './reading.ts';
import { isAge, isPeople, lookUpNoun } from './sources.ts';

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
  const holding = sentence.names.find((n) => !n.derived && mention.head >= n.from && mention.head < n.to);
  if (holding) {
    const name = article.document.text.slice(sentence.words[holding.from]!.start, sentence.words[holding.to - 1]!.end);
    return memberOfName(name, holding.kind, sentence, holding.from, stage.finder) ?? stage.finder.organisation(name);
  }
  const head = sentence.words[mention.head]!;
  const person = stage.finder.bySurname(head.text);
  if (person) return person;
  if (head.upos === 'PROPN' && lookUpNoun(article.language, head.lower) === null)
    return stage.finder.state(head.text) ?? stage.finder.organisation(text);
  return null;
}

/** The last one before the pronoun whom it fits; whoever has just spoken comes first, then subjects, then others. */
function byPronoun(article: Article, sentence: AnalysedSentence, mention: Mention, kind: PronounKind, stage: Stage): CastMember | null {
  const plural = kind.number === 'Plur' || (kind.number === 'any' && isPluralHere(sentence, mention));
  const candidates = before(stage, mention, 12);
  let best: CastMember | null = null;
  let bestScore = -Infinity;
  for (const { at, spoken } of candidates) {
    const fit = fits(at.member, kind, plural);
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

function before(stage: Stage, mention: Mention, reach: number): { at: Appearance; spoken: boolean }[] {
  const window = (list: readonly Appearance[]) =>
    list
      .slice(from(list, mention.sentence - reach), from(list, mention.sentence + 1))
      .filter((a) => a.sentence < mention.sentence || a.word < mention.from);
  return [
    ...window(stage.appearances).map((at) => ({ at, spoken: false })),
    ...window(stage.spoken).map((at) => ({ at, spoken: true })),
  ].sort((a, b) => a.at.sentence - b.at.sentence || a.at.word - b.at.word);
}

/** Index of the first appearance in or after a sentence; both lists are in text order. */
function from(list: readonly Appearance[], sentence: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.sentence < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
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
      distance * 0.9;
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

/** A description without a name: the same noun before, someone known by that role, a body of that kind, or somebody new. */
function byDescription(article: Article, sentence: AnalysedSentence, mention: Mention, head: Word, stage: Stage): CastMember {
  const { reference } = article.language;
  const text = describe(article, sentence, mention);
  const noun = head.lower;
  const definite = isDefinite(article, sentence, mention);
  const same = stage.described.get(noun)?.findLast((m) => sameDescription(m, noun, text));
  if (same) return same;
  const kind = kindOf(article, head);
  if (reference.spokespersons.has(noun) || /(?:sprecher|sprecherin)$/u.test(noun)) {
    const owner = ownerMember(article, sentence, mention, stage);
    if (owner) {
      owner.roles.add(head.text);
      owner.aliases.add(text);
      return owner;
    }
  }
  if (definite && kind === 'person') {
    const person = before(stage, mention, 40).findLast(
      ({ at }) =>
        at.member.kind === 'person' &&
        at.member.noun === null &&
        [...at.member.roles].some((r) => r.toLowerCase() === noun || r.toLowerCase().endsWith(noun)),
    )?.at.member;
    if (person) return person;
    const shown = article.language.code === 'de' ? (reference.genderOfRole(noun) ?? genderOfDeterminer(sentence, mention)) : null;
    if (mention.to - mention.from <= 2 && article.language.code === 'de' && head.morph.number !== 'Plur') {
      const near = nearestPerson(
        article,
        mention,
        {
          ...stage,
          appearances: stage.appearances.filter((a) => mention.sentence - a.sentence <= 2),
          spoken: stage.spoken.filter((a) => mention.sentence - a.sentence <= 2),
        },
        shown,
      );
      if (near && [...near.roles].length > 0) return near;
    }
  }
  if (definite && kind === 'medium') {
    const medium = before(stage, mention, 15).findLast(({ at }) => at.member.kind === 'medium' || at.member.kind === 'agency');
    if (medium) return medium.at.member;
  }
  const generic = reference.genericBodies[noun];
  if (definite && generic) {
    const body = nearestBody(mention, stage, generic);
    if (body) return body;
  }
  return stage.make(text, kind, {
    noun,
    gender: shownGender(sentence, mention) ?? head.morph.gender ?? null,
    plural: head.morph.number === 'Plur',
    country: countryOf(article, sentence, mention),
  });
}

/** "das Amt", "die Behörde": the article shows the gender best. */
function shownGender(sentence: AnalysedSentence, mention: Mention): 'Masc' | 'Fem' | 'Neut' | null {
  for (const word of [sentence.words[mention.from], sentence.words[mention.from - 1]]) {
    if (word?.lower === 'das') return 'Neut';
    if (word?.lower === 'die' && sentence.words[mention.head]!.morph.number !== 'Plur') return 'Fem';
  }
  return null;
}

function describe(article: Article, sentence: AnalysedSentence, mention: Mention): string {
  let from = mention.from;
  while (
    from < mention.head &&
    (sentence.words[from]!.upos === 'PUNCT' || article.language.reference.articles.has(sentence.words[from]!.lower))
  )
    from++;
  return article.document.text.slice(sentence.words[from]!.start, sentence.words[mention.to - 1]!.end);
}

function isDefinite(article: Article, sentence: AnalysedSentence, mention: Mention): boolean {
  const { definite } = article.language.reference;
  for (let i = Math.max(0, mention.from - 2); i <= mention.from; i++) if (definite.has(sentence.words[i]!.lower)) return true;
  return false;
}

/** The same noun, and no word of the shorter description that the longer lacks: "Geheimdienst" is "südkoreanische Geheimdienst". */
function sameDescription(member: CastMember, noun: string, text: string): boolean {
  if (member.noun !== noun) return false;
  const words = (s: string) =>
    s
      .toLowerCase()
      .split(/\s+/u)
      .map((w) => w.replace(/(?:en|er|es|em|e|s)$/u, ''));
  const a = words(member.name);
  const b = words(text);
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((w) => long.includes(w));
}

function kindOf(article: Article, head: Word): ActorKind {
  const kind = lookUpNoun(article.language, head.lower);
  if (kind === 'role') return head.morph.number === 'Plur' ? 'group' : 'person';
  return (kind as ActorKind | null) ?? (article.language.reference.age.test(head.text) ? 'person' : 'unknown');
}

/** The body for which "ein Sprecher der Behörde", "its spokesman", "a spokeswoman for Brightwell" speaks. */
function ownerMember(article: Article, sentence: AnalysedSentence, mention: Mention, stage: Stage): CastMember | null {
  for (const name of sentence.names) {
    if (name.derived || name.from < mention.from || name.to > mention.to || name.kind === 'person') continue;
    const text = article.document.text.slice(sentence.words[name.from]!.start, sentence.words[name.to - 1]!.end);
    return memberOfName(text, name.kind, sentence, name.from, stage.finder);
  }
  const possessive = article.language.reference.pronouns[sentence.words[mention.from]!.lower];
  if (possessive && mention.to - mention.from > 1) return nearestBody(mention, stage, []);
  for (let i = mention.head + 1; i < mention.to; i++) {
    const word = sentence.words[i]!;
    if (word.upos !== 'NOUN' || lookUpNoun(article.language, word.lower) === null) continue;
    const inner: Mention = { sentence: mention.sentence, from: i, to: i + 1, head: i };
    return byDescription(article, sentence, inner, word, stage);
  }
  return null;
}

function nearestBody(mention: Mention, stage: Stage, kinds: readonly string[]): CastMember | null {
  const all = before(stage, mention, 15).reverse();
  const isBody = (m: CastMember) =>
    m.kind !== 'person' && m.kind !== 'document' && m.kind !== 'group' && (m.kind !== 'unknown' || m.noun === null);
  const named = kinds.length
    ? all.find(
        ({ at }) => isBody(at.member) && kinds.some((k) => at.member.name.toLowerCase().includes(k) || (at.member.noun ?? '').includes(k)),
      )
    : undefined;
  if (named) return named.at.member;
  if (kinds.length) return null;
  const spoken = all.find(
    ({ at, spoken: s }) => s && isBody(at.member) && at.member.kind !== 'state' && mention.sentence - at.sentence <= 3,
  );
  return (
    (
      spoken ??
      all.find(({ at }) => isBody(at.member) && at.member.kind !== 'state' && at.member.kind !== 'medium' && at.member.kind !== 'agency')
    )?.at.member ?? null
  );
}

/** "südkoreanische Geheimdienst" → KR. */
function countryOf(article: Article, sentence: AnalysedSentence, mention: Mention): string | undefined {
  for (let i = mention.from; i < mention.to; i++) {
    const code = stateOfWord(article.language.states, sentence.words[i]!.lower);
    if (code) return code;
  }
  return undefined;
}
