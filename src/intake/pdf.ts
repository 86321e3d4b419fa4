import type { Article } from './article.ts';
import { textOfBlocks } from './block-text.ts';
import type { Format } from './format.ts';
import { IntakeError } from './intake-error.ts';
import { printedDate } from './page/printed-date.ts';
import { readPdf } from './pdf-document.ts';
import { blocksOfPdf } from './pdf-text.ts';

/** A document of more bytes is refused: press releases and reports are a few megabytes. */
const PDF_BYTES_MAX = 64 * 1024 * 1024;

/** A PDF document: its text column by column, title, author and date as its information has them. */
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
  const document = await readPdf(new Uint8Array(bytes), place);
  const title = line(document.title);
  const byline = line(document.author);
  const published = printedDate(/^D:(\d{8})/.exec(document.created)?.[1] ?? '');
  const blocks = blocksOfPdf(document.pages);
  if (blocks.length === 0) {
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
    ...textOfBlocks(blocks[0]?.text === title && blocks.length > 1 ? blocks.slice(1) : blocks),
  };
}

function line(value: string): string | undefined {
  return value.trim() === '' ? undefined : value.replace(/\s+/g, ' ').trim();
}
