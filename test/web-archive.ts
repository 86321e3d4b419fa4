import { WARCRecord, WARCSerializer } from 'warcio';

/** One record to be written: an answer of a server unless `type` says otherwise. */
export interface Capture {
  readonly url: string;
  readonly body?: string | Uint8Array;
  readonly type?: 'response' | 'resource' | 'revisit' | 'warcinfo' | 'request';
  readonly status?: string;
  readonly headers?: Record<string, string>;
  readonly date?: string;
}

/** A web archive as warcio writes it, each record compressed by itself where `gzip` is set. */
export async function webArchive(
  captures: readonly Capture[],
  { gzip = false, version = 'WARC/1.1' as 'WARC/1.0' | 'WARC/1.1' } = {},
): Promise<Buffer> {
  const records = await Promise.all(
    captures.map(
      ({
        url,
        body = '',
        type = 'response',
        status = '200 OK',
        headers = { 'Content-Type': 'text/html; charset=utf-8' },
        date = '2031-03-03T09:00:00Z',
      }) => {
        const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
        const http =
          type === 'response' || type === 'revisit' ? { statusline: `HTTP/1.1 ${status}`, httpHeaders: headers } : { warcHeaders: headers };
        const record = WARCRecord.create({ url, date, type, warcVersion: version, ...http }, [bytes]);
        return WARCSerializer.serialize(record, { gzip });
      },
    ),
  );
  return Buffer.concat(records);
}

/** A small page with an article. */
export function newsPage(title: string, sentence: string): string {
  return `<!doctype html><html lang="de"><head><title>${title}</title></head><body><nav><a href="/">Start</a></nav><article><h1>${title}</h1><p>${sentence}</p></article></body></html>`;
}
