import type { Document } from '../text/document.ts';
import type { Problem } from './reading.ts';

/** What a user should know about the text: no words, marks that never close, broken characters. */
export function problemsOf(document: Document): Problem[] {
  const problems: Problem[] = [];
  if (document.tokens.length === 0) problems.push({ code: 'empty-text', span: null, message: 'The text holds no words.' });
  const continued = new Set(document.quotations.map((q) => q.continues));
  for (const [index, q] of document.quotations.entries()) {
    if (q.closed || continued.has(index)) continue;
    problems.push({
      code: 'unclosed-quotation',
      span: { start: q.start, end: q.start + 1 },
      message: 'This quotation mark is never closed; the quotation is read to the end of its paragraph.',
    });
  }
  const lone =
    /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\0|\uFFFD/u.exec(document.text) ??
    /(?:^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?:[^\uDC00-\uDFFF]|$)/.exec(document.text);
  if (lone)
    problems.push({
      code: 'broken-characters',
      span: { start: lone.index, end: lone.index + lone[0].length },
      message: 'The text holds characters that no text should hold; it was probably decoded wrongly.',
    });
  return problems;
}
