/** The kinds of input that are told apart by their content. */
export type Kind = 'json' | 'html' | 'markdown' | 'text';

/** Says what a text is, from its content alone; in doubt it is plain text, whose characters are left as they are. */
export function recognise(text: string): Kind {
  const head = text.slice(0, 4096).trimStart();
  if (looksLikeJson(text, head)) return 'json';
  if (HTML.test(head)) return 'html';
  return MARKDOWN.some((sign) => sign.test(text.slice(0, 100_000))) ? 'markdown' : 'text';
}

const HTML =
  /^(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|link|script|style|header|main|article|section|div|p|h[1-6]|ul|ol|table|blockquote|figure|span)(?=[\s/>])/i;

// One sign is enough, so each must be one that no news text has by chance: "* * *", "#Hashtag" and "(1)" are none.
const MARKDOWN: readonly RegExp[] = [
  /^---[ \t]*\r?\n(?:[\w-]+:[^\n]*\n)+---[ \t]*(?:\r?\n|$)/,
  /^ {0,3}#{1,6}[ \t]+\S[^\n]*$/m,
  /\[[^\]\n]{1,300}\]\((?:https?:\/\/|\/|#|mailto:)[^)\s]{0,2000}\)/,
  /(?:^|[\s(„“"])\*\*[^\s*][^*\n]{0,300}\*\*(?=[\s.,;:!?)“”"]|$)/m,
  /^\|(?: ?:?-{3,}:? ?\|)+[ \t\r]*$/m,
];

function looksLikeJson(text: string, head: string): boolean {
  if (/^\{\s*"/.test(head) || /^\[\s*\{\s*(?:"|\})/.test(head) || /^\{\s*\}\s*$/.test(head)) return true;
  // "[Update] Berlin …" is a text; "[]" and "[1, 2]" are JSON without an article.
  if (!/^\[/.test(head)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const MAGIC: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'a ZIP archive or office document'],
  ['\u001f\u008b', 'gzip-compressed data'],
  ['\u0089PNG', 'an image'],
  ['\u00ff\u00d8\u00ff', 'an image'],
  ['GIF8', 'an image'],
];

/** Names what `bytes` are if they are no text ("an image"); null for anything that may be text, NUL bytes included. */
export function nameOfBinary(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1');
  for (const [magic, name] of MAGIC) if (head.startsWith(magic)) return name;
  if (head.startsWith('\u00ff\u00fe') || head.startsWith('\u00fe\u00ff')) return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const controls = head.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return head.length >= 32 && controls / head.length > 0.1 ? 'binary data' : null;
}
