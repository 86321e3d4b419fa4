import type { Name } from '../parse/word.ts';
import { inSentences } from './appearances.ts';
import type { Appearance, CastMember } from './cast-names.ts';
import type { AnalysedSentence, Article } from './frame.ts';

/** How many sentences back a body may have been named to which a bare noun points. */
const REACH = 15;
/** Within so many sentences the last body that fits is meant, however many there are. */
const NEAR = 3;

/** Where to look back from: everything named before this word. */
interface Place {
  readonly sentence: number;
  readonly word: number;
}

/** A body and the words that name it where it was found. */
export interface FoundBody {
  readonly member: CastMember;
  readonly text: string;
}

/** The body that a bare noun points back to: "der Dienst" → NIS, "the department" → US State Department; null where none or too many fit. */
export function bodyByNoun(
  article: Article,
  appearances: readonly Appearance[],
  place: Place,
  noun: string,
  country: string | undefined,
): FoundBody | null {
  const fitting = lookingBack(appearances, place).filter(
    ({ member }) => isBody(member) && (country === undefined || member.country === country) && bears(article, member, noun),
  );
  const [last] = fitting;
  if (!last) return null;
  const alone = new Set(fitting.map((a) => a.member)).size === 1;
  return alone || place.sentence - last.sentence <= NEAR ? { member: last.member, text: wordsOf(article, last) } : null;
}

/** The body that a sentence or two before acted: for whom "Sprecherin Singh" speaks. */
export function actingBefore(article: Article, appearances: readonly Appearance[], place: Place): FoundBody | null {
  const block = article.sentences[place.sentence]!.block;
  const found = lookingBack(appearances, place).find(
    ({ member, subject, sentence }) =>
      subject &&
      sentence < place.sentence &&
      place.sentence - sentence <= NEAR &&
      article.sentences[sentence]!.block === block &&
      isBody(member) &&
      member.kind !== 'medium' &&
      member.kind !== 'agency',
  );
  return found ? { member: found.member, text: wordsOf(article, found) } : null;
}

/** The words of a named body where it appears; its name where a description stands there. */
function wordsOf(article: Article, { member, sentence, word }: Appearance): string {
  const there: AnalysedSentence = article.sentences[sentence]!;
  const name: Name | undefined = there.names.find((n) => n.from === word);
  return name ? article.document.text.slice(there.words[name.from]!.start, there.words[name.to - 1]!.end) : member.name;
}

/** What was named before a place, the last first. */
function lookingBack(appearances: readonly Appearance[], place: Place): Appearance[] {
  return inSentences(appearances, place.sentence - REACH, place.sentence)
    .filter((a) => a.sentence < place.sentence || a.word < place.word)
    .reverse();
}

const isBody = (member: CastMember): boolean => !/^(?:person|group|document|place)$/.test(member.kind) && !member.plural;

/** True where the noun is what the body is called by: in its name, an alias, or a noun with which the text introduced it. */
function bears(article: Article, member: CastMember, noun: string): boolean {
  const ends = (word: string) => (article.language.code === 'de' ? word.endsWith(noun) && word.length - noun.length !== 1 : word === noun);
  const called = [...member.nouns, ...(member.noun === null ? [] : [member.noun])];
  if (called.some(ends)) return true;
  if (member.kind === 'state') return false;
  return [member.name, ...member.aliases].some((n) =>
    ends(
      n
        .toLowerCase()
        .split(/[\s-]+/u)
        .at(-1)!,
    ),
  );
}
