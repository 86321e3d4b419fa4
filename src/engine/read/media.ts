import type { Range } from '../parse/clause.ts';
import { bodyIndex } from './cast-names.ts';
import type { AnalysedSentence, Article } from './frame.ts';
import { lookUpNoun } from './speaker-nouns.ts';

/** Last words of papers' names: "Kyiv Post" is what "die Zeitung" after it means, whether or not a list knows it. */
export const PAPER =
  /(?:Post|Times|Herald|Tribune|Gazette|Chronicle|Courier|Ledger|Register|Zeitung|Kurier|Presse|News|Journal|[Tt]ageblatt|Anzeiger|Rundschau|Nachrichten|[Bb]ote|[Bb]latt)$/u;

/** "dem Leineboten", "der Elbbote": no noun for media, since "Angebot" ends so, too. */
const MESSENGER = /\p{L}(?<!(?:ge|ver))boten?$/u;

/** True for a news agency that the lists know. */
export function isAgency(article: Article, sentence: AnalysedSentence, phrase: Range): boolean {
  const bodies = bodyIndex(article.language.bodies);
  const texts = sentence.words.slice(phrase.from, phrase.to).map((w) => w.lower);
  return texts.some((_, i) => bodies.get(texts.slice(i).join(' '))?.kind === 'agency');
}

/** True for a paper, broadcaster, agency or site: by its name in the lists, or by the noun that introduces it. */
export function isMedium(article: Article, sentence: AnalysedSentence, phrase: Range): boolean {
  const { words } = sentence;
  const bodies = bodyIndex(article.language.bodies);
  const texts = words.slice(phrase.from + (words[phrase.from]?.upos === 'DET' ? 1 : 0), phrase.to).map((w) => w.lower);
  for (let i = 0; i < texts.length; i++) {
    for (const part of [texts.slice(i).join(' '), texts.slice(0, i + 1).join(' ')]) {
      const kind = bodies.get(part)?.kind;
      if (kind === 'medium' || kind === 'agency') return true;
    }
  }
  for (let i = phrase.from; i < Math.min(words.length, phrase.to); i++) {
    const kind = lookUpNoun(article.language, words[i]!.lower);
    if (kind === 'medium' || kind === 'agency') return !/^(?:reporter|journalist)/u.test(words[i]!.lower);
  }
  // "der Agentur Valpress": with a name of its own; a public agency goes by what it does
  const agency = words.findIndex((w, i) => i >= phrase.from && i < phrase.to - 1 && w.lower === 'agentur');
  if (agency >= 0 && words[agency + 1]!.upos === 'PROPN') return true;
  return article.language.code === 'de' && MESSENGER.test(texts.at(-1) ?? '');
}
