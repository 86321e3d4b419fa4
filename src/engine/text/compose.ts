import type { Block, Document, Quotation, Sentence, Token } from './document.ts';
const OPEN: Record<string,string> = { '„': '“', '»': '«', '“': '”', '"': '"', '‚':'‘' };
export function createDocument(text: string, abbr: ReadonlySet<string>, language: 'de' | 'en'): Document {
  const quotations: Quotation[] = []; const stack: { at: number; close: string }[] = [];
  for (let i = 0; i < text.length; i++) { const c = text[i]!;
    const top = stack.at(-1);
    if (top && c === top.close) { stack.pop(); quotations.push({ start: top.at, end: i + 1, inner: { start: top.at + 1, end: i }, depth: stack.length + 1, closed: true, continues: null }); }
    else if (OPEN[c] && !(c === '“' && language === 'de')) stack.push({ at: i, close: OPEN[c]! });
  }
  quotations.sort((a, b) => a.start - b.start);
  const depth = (s: number, e: number) => quotations.filter((q) => s >= q.inner.start && e <= q.inner.end).length;
  const blocks: Block[] = []; const tokens: Token[] = []; const sentences: Sentence[] = [];
  for (const m of text.matchAll(/[^\n]+/g)) { const s = m[0]; const start = m.index; const end = start + s.length;
    blocks.push({ start, end, kind: /[.!?“”"')]\s*$/.test(s) ? 'paragraph' : 'heading', dateline: null });
    const first = tokens.length;
    const re = language === 'en' ? /\d+(?:[.,]\d+)*|\w+(?=n't)|n't|'s\b|[\p{L}\p{N}]+(?:[-’'](?!s\b)[\p{L}\p{N}]+)*|[^\s]/gu : /\d+(?:[.,]\d+)*(?:-[\p{L}]+)?|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*-?|[^\s]/gu;
    for (const t of s.matchAll(re)) { const a = start + t.index; const b = a + t[0].length; tokens.push({ start: a, end: b, text: t[0], kind: /\p{L}/u.test(t[0]) ? 'word' : /\d/.test(t[0]) ? 'number' : 'punctuation', quote: depth(a, b) }); }
    let from = first;
    for (let i = first; i < tokens.length; i++) { const t = tokens[i]!; const n = tokens[i + 1];
      const endHere = i === tokens.length - 1 || (/^[.!?]$/.test(t.text) && !(abbr.has((tokens[i-1]?.text ?? '') + '.')) && n && (/^[„“"»(]$/.test(n.text) || /^\p{Lu}/u.test(n.text)) && !/^\d+$/.test(language === 'de' ? tokens[i - 1]!.text : 'x')) || (/^[“”"«]$/.test(t.text) && i > from && /^[.!?]$/.test(tokens[i - 1]!.text) && n && /^[\p{Lu}„“]/u.test(n.text) && n.text !== ',');
      if (endHere && !(n && /^[“”"«]$/.test(n.text) && i < tokens.length - 1 && n.start === t.end)) { sentences.push({ start: tokens[from]!.start, end: t.end, from, to: i + 1, block: blocks.length - 1 }); from = i + 1; } }
    if (from < tokens.length) sentences.push({ start: tokens[from]!.start, end: tokens.at(-1)!.end, from, to: tokens.length, block: blocks.length - 1 });
  }
  return { text, blocks, tokens, sentences, quotations };
}
