import type { TextBlock } from './block-text.ts';

/** Lines after which others speak, or the mail program: what follows is no part of the mail's own text. */
const HISTORY: readonly RegExp[] = [
  // "Am 3. März 2031 um 09:12 schrieb Anna Berg:", "On Mon, 3 Mar 2031, Anna Berg wrote:"
  /^(?:Am|On) .{4,120}(?:schrieb|wrote)\b.{0,80}:$/i,
  /^-{2,}\s*(?:Original Message|Ursprüngliche Nachricht|Originalnachricht|Forwarded message|Weitergeleitete Nachricht)\s*-{2,}$/i,
];

/** The head of a quoted mail: two such lines, one after the other. */
const HEAD = /^\*?(?:Von|From|Gesendet|Sent|An|To|Datum|Date|Betreff|Subject)\*?: /i;

/** A mail's own text: quoted lines, the history below them, and the signature after "-- " are left out. */
export function ownText(text: string): string {
  return ownLines(text.replace(/\r\n?/g, '\n')).own.replace(/\n{3,}/g, '\n\n');
}

/** The same of the blocks of a mail. */
export function ownBlocks(blocks: readonly TextBlock[]): TextBlock[] {
  const found: TextBlock[] = [];
  for (const { kind, text } of blocks) {
    const { own, ended } = ownLines(text);
    if (own !== '') found.push({ kind, text: own });
    if (ended) break;
  }
  return found;
}

/** What of some lines is the mail's own, and whether it ends with them. */
function ownLines(text: string): { readonly own: string; readonly ended: boolean } {
  const own: string[] = [];
  const lines = text.split('\n');
  let ended = false;
  for (const [i, line] of lines.entries()) {
    const trimmed = line.trim();
    const isHead = HEAD.test(trimmed) && HEAD.test(lines[i + 1]?.trim() ?? '');
    ended = isHead || line.replace(/\s+$/, '') === '--' || HISTORY.some((mark) => mark.test(trimmed));
    if (ended) break;
    if (!/^>/.test(line)) own.push(line.replace(/\s+$/, ''));
  }
  return { own: own.join('\n').trim(), ended };
}
