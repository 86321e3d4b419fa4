import type { Article } from './article.ts';
import type { Format } from './format.ts';
import { IntakeError } from './intake-error.ts';
import { printedDate } from './page/printed-date.ts';
import { paragraphsOfPdf } from './pdf-text.ts';

/** A document of more bytes is refused: press releases and reports are a few megabytes. */
const PDF_BYTES_MAX = 64 * 1024 * 1024;

/** A PDF document: its text in the order in which it is drawn, title, author and date as its information has them. */
export const pdf: Format = {
  name: 'a PDF document',
  recognises: ({ bytes }) => /^\s*%PDF-/.test(bytes.subarray(0, 64).toString('latin1')),
  open: async (payload, { place, id, fetched, address }) => {
    const article = await articleOfPdf(await payload.whole(PDF_BYTES_MAX), place);
    const from = { ...(fetched === undefined ? {} : { fetched }), ...(address === undefined ? {} : { address }) };
    return { corpus: false, entries: [{ place, article: { id, ...article, ...from } }] };
  },
};

async function articleOfPdf(bytes: Buffer, place: string): Promise<Omit<Article, 'id'>> {
  const { getDocumentProxy, extractTextItems, getMeta } = await import('unpdf');
  try {
    // Silent: what the library finds odd would be printed among the readings.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    try {
      const { items } = await extractTextItems(document);
      const { info } = await getMeta(document);
      const title = string(info['Title']);
      const byline = string(info['Author']);
      const published = printedDate(/^D:(\d{8})/.exec(string(info['CreationDate']) ?? '')?.[1] ?? '');
      const paragraphs = paragraphsOfPdf(items);
      if (paragraphs.length === 0) {
        throw new IntakeError(
          'no-text',
          place,
          'the PDF document has no text: it is a scan or a picture, and would have to be recognised first',
        );
      }
      return {
        ...(title === undefined ? {} : { title }),
        ...(byline === undefined ? {} : { byline }),
        ...(published === null ? {} : { published }),
        text: (paragraphs[0] === title && paragraphs.length > 1 ? paragraphs.slice(1) : paragraphs).join('\n\n'),
      };
    } finally {
      await document.destroy();
    }
  } catch (error) {
    if (error instanceof IntakeError) throw error;
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new IntakeError('not-readable', place, 'the PDF document is locked with a password', { cause: error });
    }
    throw new IntakeError('damaged', place, 'the PDF document is damaged and cannot be opened', { cause: error });
  }
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : undefined;
}
