import type { Range } from '../parse/clause.ts';
import type { Name, Word } from '../parse/word.ts';
import type { AnalysedSentence, Article, Mention } from './frame.ts';
import { lookUpNoun } from './speaker-nouns.ts';
import { withoutTime } from './trim-mention.ts';

/** The shortest words that name who speaks: the name alone where there is one, else the noun with what completes it. */
export function shapeMention(article: Article, sentence: AnalysedSentence, given: Range, givenHead: number): Mention {
  const { words } = sentence;
  const { head, ...range } =
    article.language.code === 'en' ? withoutTime(sentence, given, givenHead) : { from: given.from, to: given.to, head: givenHead };
  const owned = article.language.code === 'en' ? afterOwner(words, range, head) : head;
  if (owned !== head) return shapeMention(article, sentence, range, owned);
  const apposed = apposedName(article, sentence, range, head);
  if (apposed) return { sentence: sentence.index, from: apposed.from, to: apposed.to, head: apposed.to - 1 };
  const { from, to } = cutAside(sentence, range, head);
  const paper = quotedName(article, sentence, { from, to });
  if (paper) return { sentence: sentence.index, ...paper, head: paper.to - 1 };
  const body = bodyBeforePlace(article, sentence, from, head);
  if (body >= 0) return shapeNoun(article, sentence, { from, to }, body);
  const name = nameIn(article, sentence, { from, to }, head);
  if (name) {
    const whole = wholeName(article, sentence, name, { from, to });
    return { sentence: sentence.index, ...whole, head: Math.min(Math.max(head, whole.from), whole.to - 1) };
  }
  return shapeNoun(article, sentence, { from, to }, head);
}

/** A noun with what completes it, without articles, conjunctions and the case before it. */
function shapeNoun(article: Article, sentence: AnalysedSentence, range: Range, head: number): Mention {
  const { words } = sentence;
  let { from, to } = range;
  const { reference } = article.language;
  // "ein | mit dem Bau vertrauter | Beamter": after an article a preposition opens an attribute
  const isCase = (i: number) => words[i]!.upos === 'ADP' && !reference.articles.has(words[i - 1]?.lower ?? '');
  while (
    from < head &&
    (words[from]!.upos === 'PUNCT' ||
      isCase(from) ||
      /^(?:CCONJ|SCONJ|ADV)$/.test(words[from]!.upos) ||
      reference.articles.has(words[from]!.lower) ||
      /^(?:auch|neither|either|weder|sowohl)$/u.test(words[from]!.lower))
  )
    from++;
  while (to > head + 1 && words[to - 1]!.upos === 'PUNCT') to--;
  return { sentence: sentence.index, from, to, head };
}

/** "die Zeitung | «Morgenpost» |": after the noun for a medium its name stands in quotation marks. */
function quotedName(article: Article, sentence: AnalysedSentence, range: Range): Range | null {
  const { words } = sentence;
  const open = words.findIndex((w, i) => i > range.from && i < range.to - 2 && /^[„“"»«‚‘]$/u.test(w.text));
  if (open < 0 || lookUpNoun(article.language, words[open - 1]!.lower) !== 'medium') return null;
  const close = words.findIndex((w, i) => i > open + 1 && i < range.to && /^[“”"«»‘’]$/u.test(w.text));
  return close > 0 && close - open < 6 ? { from: open + 1, to: close } : null;
}

/** Ends of nouns for bodies of which every place has its own, so that the name alone would be the place: "die Polizei Graz", "die Stadtwerke Altheim". */
const LOCAL_BODY =
  /(?:werke|zentrale|amt|polizei|feuerwehr|direktion|gericht|anwaltschaft|universität|hochschule|klinik|klinikum|krankenhaus|kammer|rettung|behörde|verwaltung|zentrum|dienst|museum|theater|oper|flughafen|messe|ministerium|präsidium|inspektion|verkehrsbetriebe|verbund|wirtschaft|caritas|diakonie)$/u;

/** "die | Landeswarnzentrale | Tirol": a body that is named after its place; index of its noun, -1 where there is none. */
function bodyBeforePlace(article: Article, sentence: AnalysedSentence, from: number, head: number): number {
  const { words } = sentence;
  const place = sentence.names.find((n) => n.kind === 'place' && !n.derived && head >= n.from && head < n.to);
  const noun = place && place.from > from ? words[place.from - 1] : undefined;
  if (article.language.code !== 'de' || noun?.upos !== 'NOUN') return -1;
  return LOCAL_BODY.test(noun.lower) ? noun.index : -1;
}

/** Forms of address and of office that a name may be taken to begin with. */
const TITLE = /^(?:cllr|councillor|mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|rev|former|frau|herr|herrn)\.?$/u;

/** The name as one would write it: without "Cllr" and "Mrs", and with neighbouring names that belong to it ("Galway County | Council"). */
function wholeName(article: Article, sentence: AnalysedSentence, name: Name, range: Range): Range {
  const { words } = sentence;
  let { from, to } = name;
  if (article.language.code === 'en') {
    const joins = (n: Name) =>
      !n.derived && n.from >= range.from && n.to <= range.to && words.slice(n.from, n.to).every((w) => w.upos === 'PROPN');
    const before = sentence.names.find((n) => n.to === from && joins(n));
    const after = sentence.names.find((n) => n.from === to && joins(n));
    if (before && (before.kind === 'person') === (name.kind === 'person')) from = before.from;
    if (after && after.kind !== 'person') to = after.to;
  }
  while (name.kind === 'person' && from < to - 1 && isTitleWord(article, words[from]!)) from++;
  return { from, to };
}

function isTitleWord(article: Article, word: Word): boolean {
  return (
    TITLE.test(word.lower) ||
    ((word.upos === 'NOUN' || word.upos === 'ADJ') && (article.language.roles.has(word.lower) || /^\p{Ll}/u.test(word.text)))
  );
}

/** "Estrela's director": the noun after the owner heads the phrase, even where the tree says otherwise. */
function afterOwner(words: readonly Word[], range: Range, head: number): number {
  const owner = words.findIndex((w, i) => i >= head && i < range.to - 1 && /^['’]s?$/u.test(w.text) && w.upos === 'PART');
  if (owner < 0 || words.slice(head, owner).some((w) => w.text === ',')) return head;
  let at = head;
  for (let i = owner + 1; i < range.to && words[i]!.text !== ','; i++) if (/^(?:NOUN|PROPN)$/.test(words[i]!.upos)) at = i;
  return at;
}

/** "His lawyer, | Tessa Lomax |, said", "The operator, | Tarna Hydro |, rejected", "the head of the port, | Jo Lind |,": the apposition is the name. */
function apposedName(article: Article, sentence: AnalysedSentence, range: Range, head: number): Name | null {
  const { words } = sentence;
  if (words[head]!.upos !== 'NOUN') return null;
  const comma = words.findIndex((w, i) => i > head && i <= range.to && (w.text === ',' || /^(?:VERB|AUX|SCONJ|CCONJ)$/.test(w.upos)));
  if (comma < 0 || words[comma]!.text !== ',') return null;
  const name = sentence.names.find((n) => n.from === comma + 1 && !n.derived && (n.kind === 'person' || n.kind === 'organisation'));
  if (!name || !(name.kind === 'person' || isTitle(article, words[head]!))) return null;
  return /^[,.;:(]?$/u.test(words[name.to]?.text ?? '') ? name : null;
}

/** Leaves out appositions and relative clauses: "Mara Holt, Botschafterin bei der Nato" → "Mara Holt". */
function cutAside(sentence: AnalysedSentence, range: Range, head: number): Range {
  let { from, to } = range;
  for (let i = head + 1; i < to; i++) {
    const word = sentence.words[i]!;
    // the hyphen of "Meier-Schulz" parts nothing
    const dash = /^[–—-]$/u.test(word.text) && word.start > sentence.words[i - 1]!.end;
    if (word.text === ',' || word.text === '(' || dash) {
      to = i;
      break;
    }
  }
  for (let i = head - 1; i >= from; i--)
    if (sentence.words[i]!.text === ',' && sentence.words[i + 1]!.upos !== 'ADJ') {
      from = i + 1;
      break;
    }
  const clause = sentence.clauses.find((c) => c.link === 'relative' && c.range.from > head && c.range.from < to);
  if (clause) to = clause.range.from;
  return { from, to };
}

/** The name that the phrase is about: it holds the head, or stands beside it as title and name do. */
function nameIn(article: Article, sentence: AnalysedSentence, range: Range, head: number): Name | null {
  const inside = sentence.names.filter((n) => n.from >= range.from && n.to <= range.to && !n.derived);
  const holding = inside.find((n) => head >= n.from && head < n.to && n.kind !== 'other');
  if (holding) {
    // "NATO chief | Mark Rutte": a body before an office says whose it is
    const bearer = inside.find((n) => n.kind === 'person' && n.from > holding.to && isOfficeBetween(article, sentence, holding.to, n.from));
    if (bearer && holding.kind !== 'person') return bearer;
    // "| Campaigner | Jo Whitlock": a capital at the beginning makes no name
    const called = inside.find((n) => n.kind === 'person' && n.from === holding.to);
    if (called && holding.from === 0 && holding.to === 1 && holding.kind !== 'person') return called;
    return isWholeName(article, sentence, range, holding, head) ? holding : null;
  }
  // "Verkehrsministerin Anna Roth", "die Gewerkschaft HafenUnion": the noun before is a title
  const next = inside.find(
    (n) =>
      n.from === head + 1 &&
      n.kind !== 'place' &&
      (isTitle(article, sentence.words[head]!) || (n.kind === 'person' && isNoun(sentence.words[head]!))),
  );
  if (next) return next;
  // "Deputy Secretary | General Ida Berg": the tree may head the phrase with a part of the office
  const office = (n: Name) => sentence.words.slice(head, n.from).every((w) => /^(?:NOUN|PROPN|ADJ)$/.test(w.upos));
  return inside.find((n) => n.kind === 'person' && n.from > head && office(n) && isTitle(article, sentence.words[n.from - 1]!)) ?? null;
}

function isOfficeBetween(article: Article, sentence: AnalysedSentence, from: number, to: number): boolean {
  const between = sentence.words.slice(from, to);
  return between.every((w) => /^(?:NOUN|PROPN|ADJ)$/.test(w.upos)) && article.language.roles.has(between.at(-1)!.lower);
}

function isWholeName(article: Article, sentence: AnalysedSentence, range: Range, name: Name, head: number): boolean {
  // "Calder's chief executive" is headed by the noun, "Sprecher Nordkoreas" too; a name that is the head stands for itself
  if (name.kind === 'person') return true;
  const after = sentence.words[name.to];
  return !(after && name.to < range.to && after.lower === "'s" && head >= name.to) && article.language.code !== undefined;
}

/** "the palaeontologist | Lin Okafor": before a person's name any noun is what that person is. */
const isNoun = (word: Word): boolean => word.upos === 'NOUN';

function isTitle(article: Article, word: Word): boolean {
  if (TITLE.test(word.lower)) return true;
  return word.upos === 'NOUN' || word.upos === 'PROPN' ? lookUpNoun(article.language, word.lower) !== null : false;
}
