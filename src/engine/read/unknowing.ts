import type { CueMatch } from './cues.ts';
import type { FoundContent } from './extents.ts';
import { snap } from './extents.ts';
import type { Article } from './frame.ts';
import { trimSpan } from './quotes.ts';

/** What somebody says of what they do not know; the group `what` is the thing, where it is named. */
const UNKNOWN: Readonly<Record<string, readonly RegExp[]>> = {
  de: [
    // "Er wisse nichts von | den Zahlungen |", "sie wisse nichts davon, dass | Geld floss |"
    /^(?:er|sie|man|wir|ich) (?:wisse|wissen|wüssten|weiß) (?:\p{Ll}+ )?nichts (?:von|über|davon, dass|davon, ob|darüber, ob) (?<what>.+)$/iu,
    // "Von | den Zahlungen | wisse er nichts"
    /^(?:von|über) (?<what>.+) (?:wisse|wissen|wüssten|weiß) (?:er|sie|man|wir|ich) (?:\p{Ll}+ )?nichts$/iu,
    /^(?:davon|darüber) (?:wisse|wissen|wüssten|weiß) (?:er|sie|man|wir|ich) (?:\p{Ll}+ )?nichts$/iu,
    // "Ob | Geld geflossen sei |, entziehe sich seiner Kenntnis"
    /^ob (?<what>.+), entzieh(?:e|t|en) sich \p{Ll}+ Kenntnis$/iu,
    /^(?<what>.+?),? entzieh(?:e|t|en) sich \p{Ll}+ Kenntnis$/iu,
  ],
  en: [
    // "He knew nothing of | the payments |", "she had no knowledge of | the deal |"
    /^(?:he|she|they|it|we|i) (?:knew|knows?) nothing (?:of|about) (?<what>.+)$/iu,
    /^(?:he|she|they|it|we|i) (?:had|has|have) no (?:knowledge|information) (?:of|about|on) (?<what>.+)$/iu,
    /^(?:he|she|they|it|we|i) (?:was|were|is|are|am) (?:not aware|unaware) of (?<what>.+)$/iu,
  ],
};
const POINTING = /^(?:das|dies|dieses|davon|darüber|this|that|it)$/iu;

/** "Er wisse nichts von den Zahlungen, sagte sie": who says nothing but that they do not know neither confirms nor denies it. */
export function asUnknown(article: Article, match: CueMatch, found: FoundContent): FoundContent {
  const { content } = found;
  const [span] = content.kind === 'spans' && content.spans.length === 1 ? content.spans : [];
  if (!span || match.stance !== 'asserts' || !/^(?:that|bare|host)/u.test(found.rule)) return found;
  const said = article.document.text.slice(span.start, span.end);
  const unknown = UNKNOWN[article.language.code]!.map((r) => r.exec(said)).find((m) => m !== null);
  if (!unknown) return found;
  const what = unknown.groups?.['what'];
  if (what === undefined || POINTING.test(what))
    return {
      ...found,
      content: { kind: 'pointed', span: { start: span.start, end: span.start + (what?.length ?? 5) }, noun: null },
      stance: 'withholds',
    };
  const start = span.start + said.indexOf(what);
  const thing = snap(article, trimSpan(article.document.text, { start, end: start + what.length }));
  return { ...found, content: { kind: 'spans', spans: [thing] }, stance: 'withholds' };
}
