import { type Appearance, type CastMember, memberOfName, type NameFinder, nameFinder } from './cast-names.ts';
import type { AnalysedSentence, Article, Mention } from './frame.ts';
import { spanOf } from './frame.ts';
import type { Actor, ActorKind } from './reading.ts';
import { resolveMention } from './resolve.ts';
import { lookUpNoun } from './sources.ts';

/** Who is who in one article. `resolve` gives the members that a mention stands for: one, or two for "both sides". */
export interface Cast {
  resolve(mention: Mention): CastMember[];
  /** Notes that a member has just spoken, so that pronouns after it find it first. */
  spoke(member: CastMember, sentence: number, word: number): void;
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
      aliases: new Set(),
      mentions: [],
      noun: null,
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
    noteNames(article, sentence, finder, appearances);
    noteDescriptions(article, sentence, stage);
  }

  const resolve = (mention: Mention): CastMember[] => {
    const found = resolveMention(article, mention, stage);
    for (const member of found) {
      used.add(member);
      noteMention(article, member, mention);
    }
    return found;
  };
  return {
    resolve,
    spoke: (member, sentence, word) => void spoken.push({ member, sentence, word, subject: true }),
    actors: () =>
      publish(
        article,
        members.filter((m) => used.has(m)),
      ),
  };
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
      aliases: [...m.aliases].filter((a) => a !== m.name && !article.language.reference.age.test(a)),
      mentions,
    };
  });
  return { list, idOf };
}

/** Notes where names stand, so that pronouns and descriptions can look back. */
function noteNames(article: Article, sentence: AnalysedSentence, finder: NameFinder, appearances: Appearance[]): void {
  const subjects = new Set(
    sentence.clauses.flatMap((c) => c.subjects.slice(0, 1)).flatMap((p) => Array.from({ length: p.to - p.from }, (_, i) => p.from + i)),
  );
  for (const name of sentence.names) {
    if (name.derived) continue;
    const text = article.document.text.slice(sentence.words[name.from]!.start, sentence.words[name.to - 1]!.end);
    // "LumaNest recalls …": whatever the tagger takes a subject's name for, it acts
    const acts = subjects.has(name.from) && (name.kind === 'place' || name.kind === 'other');
    const member = memberOfName(text, acts ? 'organisation' : name.kind, sentence, name.from, finder);
    if (member) appearances.push({ member, sentence: sentence.index, word: name.from, subject: subjects.has(name.from) });
  }
}

/** Notes nouns for bodies and people ("das Gesundheitsamt", "die Ministerin") beside names; a known one is found again, a new one joins the cast. */
function noteDescriptions(
  article: Article,
  sentence: AnalysedSentence,
  stage: Parameters<typeof resolveMention>[2] & { appearances: Appearance[] },
): void {
  const found: Appearance[] = [];
  for (const clause of sentence.clauses) {
    for (const phrase of clause.phrases) {
      const head = sentence.words[phrase.head]!;
      if (head.upos !== 'NOUN' || sentence.names.some((n) => n.to > phrase.from && n.from < phrase.to)) continue;
      const kind = lookUpNoun(article.language, head.lower);
      if (kind === null || kind === 'document') continue;
      let from = phrase.preposition === null ? phrase.from : phrase.from + 1;
      while (from < phrase.head && /^(?:PUNCT|CCONJ|ADV)$/.test(sentence.words[from]!.upos)) from++;
      const [member] = resolveMention(
        article,
        { sentence: sentence.index, from: Math.min(from, phrase.head), to: phrase.head + 1, head: phrase.head },
        stage,
      );
      if (member) found.push({ member, sentence: sentence.index, word: phrase.from, subject: clause.subjects[0] === phrase });
    }
  }
  stage.appearances.push(...found);
}
