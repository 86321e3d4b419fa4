import type { SyntheticArticle } from '../affairs.ts';

/** A WARC record with the page of an article, of about `bytes` bytes. */
export function captureOf(article: SyntheticArticle, bytes: number): string {
  const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${pageOf(article, bytes)}`;
  return record(`https://news.example/${article.id}`, block);
}

/** The page of an article, of about `bytes` bytes: menus, scripts and links around it, as pages have them. */
export function pageOf({ language, title, published, outlet, text }: SyntheticArticle, bytes: number): string {
  const facts = JSON.stringify({ '@type': 'NewsArticle', headline: title, datePublished: published, publisher: { name: outlet } });
  const body = text
    .split(/\n+/)
    .map((paragraph) => `<p>${paragraph.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
    .join('\n');
  const item = '<li class="teaser"><a href="/p/12345"><span>Mehr aus dem Ressort</span></a></li>\n';
  const menu = item.repeat(Math.min(40, Math.ceil(bytes / 2 / item.length)));
  const script = `<script>var page = ${JSON.stringify('x'.repeat(Math.max(0, bytes - body.length - menu.length - 600)))};</script>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><script type="application/ld+json">${facts}</script>${script}</head><body><nav><ul>${menu}</ul></nav><article><h1>${title}</h1>${body}</article></body></html>`;
}

/** A WARC record with bytes that are no text. */
export function imageOf(bytes: number): Buffer {
  const pixels = Buffer.alloc(bytes);
  for (let i = 0; i < bytes; i += 4) pixels.writeUInt32LE(Math.imul(i + 1, 0x9e3779b1) >>> 0, i);
  const head = 'HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n';
  return Buffer.concat([Buffer.from(headOf('https://news.example/a.jpg', head.length + bytes) + head), pixels, Buffer.from('\r\n\r\n')]);
}

function record(address: string, block: string): string {
  return `${headOf(address, Buffer.byteLength(block))}${block}\r\n\r\n`;
}

function headOf(address: string, length: number): string {
  return `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2031-03-03T09:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${length}\r\n\r\n`;
}
