/** Lines after which others speak, or the mail program: what follows is no part of the mail's own text. */
const HISTORY: readonly RegExp[] = [
  // "Am 3. März 2031 um 09:12 schrieb Anna Berg:", "On Mon, 3 Mar 2031, Anna Berg wrote:"
  /^(?:Am|On) .{4,120}(?:schrieb|wrote)\b.{0,80}:$/i,
  /^-{2,}\s*(?:Original Message|Ursprüngliche Nachricht|Originalnachricht|Forwarded message|Weitergeleitete Nachricht)\s*-{2,}$/i,
];

/** The head of a quoted mail: two such lines, one after the other. */
const HEAD = /^\*?(?:Von|From|Gesendet|Sent|An|To|Datum|Date|Betreff|Subject)\*?: /i;

/** A mail's own text: quoted lines, the history below them, and the signature after "-- " are left out. */
export function mailText(text: string): string {
  const own: string[] = [];
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  for (const [i, line] of lines.entries()) {
    const trimmed = line.trim();
    if (line.replace(/\s+$/, '') === '--') break;
    if (HISTORY.some((mark) => mark.test(trimmed))) break;
    if (HEAD.test(trimmed) && HEAD.test(lines[i + 1]?.trim() ?? '')) break;
    if (!/^>/.test(line)) own.push(line.replace(/\s+$/, ''));
  }
  return own
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
