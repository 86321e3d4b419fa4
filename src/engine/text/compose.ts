import { findBlocks } from './blocks.ts';
import type { Document, KnownBlock, Quotation, Token } from './document.ts';
import { findQuotations } from './quotations.ts';
import { findSentences } from './sentences.ts';
import { type RawToken, tokenise } from './tokenise.ts';

/**
 * Cuts a text into blocks, sentences, tokens and quotations; `known` are the blocks that are known beforehand. Never throws; time is
 * linear in the length of the text.
 */
export function createDocument(
  text: string,
  abbreviations: ReadonlySet<string>,
  language: 'de' | 'en',
  known: readonly KnownBlock[] = [],
): Document {
  const blocks = findBlocks(text, known);
  const raw = tokenise(text, abbreviations, language);
  const quotations = findQuotations(text, blocks);
  return { text, blocks, sentences: findSentences(raw, blocks, text), tokens: withDepth(raw, quotations), quotations };
}

/** Adds to each token the number of quotations whose inner span holds it. */
function withDepth(tokens: readonly RawToken[], quotations: readonly Quotation[]): Token[] {
  let next = 0;
  let open: Quotation[] = [];
  return tokens.map((token) => {
    while (next < quotations.length && quotations[next]!.inner.start <= token.start) open.push(quotations[next++]!);
    if (open.length > 0) open = open.filter((q) => q.inner.end > token.start);
    return { ...token, quote: open.filter((q) => token.end <= q.inner.end).length };
  });
}
