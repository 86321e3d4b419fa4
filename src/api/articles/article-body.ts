import { z } from '@hono/zod-openapi';
import { BLOCK_KINDS } from '../../intake/block-json.ts';

const text = (max: number, description: string) => z.string().max(max).optional().openapi({ description });

/** Most characters of a text: ten times the longest articles that newspapers print. */
const TEXT_MAX = 1_000_000;

const offset = z.int().min(0).max(TEXT_MAX);

/** An article as a program sends it: the article JSON that `hearsay ingest` takes. */
export const articleBody = z
  .object({
    id: text(2000, 'Its id; the SHA-256 of its text unless given. The same id with another text is a new version.'),
    text: z.string().min(1).max(TEXT_MAX).openapi({ description: 'The text, paragraphs parted by blank lines.' }),
    title: text(2000, 'Its headline.'),
    outlet: text(400, 'Who published it.'),
    published: text(40, 'When it was published, in EDTF or ISO 8601.'),
    language: text(35, 'The code of its language; told from the text unless given.'),
    modified: text(40, 'When the outlet last changed it, ISO 8601.'),
    address: text(4000, 'Its lasting address.'),
    byline: text(2000, 'Who wrote it, as printed.'),
    slugline: text(400, 'The name that the desks of an agency give its story.'),
    credit: text(400, 'Its credit line, as printed.'),
    agencies: z.array(z.string().max(400)).max(50).optional().openapi({ description: 'Agencies that its own fields name as its sources.' }),
    blocks: z
      .array(z.object({ kind: z.enum(BLOCK_KINDS), start: offset, end: offset }).strict())
      .max(20_000)
      .optional()
      .openapi({ description: 'What blocks of the text are known to be, in order and apart: UTF-16 offsets, the end left out.' }),
    embargoedUntil: text(40, 'Until when its publisher asks that it be kept back, ISO 8601.'),
  })
  .strict()
  .openapi('ArticleBody', { description: 'An article to be read.' });

/** An article, or the address of one: without a text, its page is fetched, and what else is given counts more than what that says. */
export const articleOrAddress = articleBody
  .partial({ text: true })
  .refine(({ text: own, address }) => own !== undefined || address !== undefined, {
    path: ['text'],
    message: 'an article has a text, or an address from which it is to be fetched',
  })
  .openapi('ArticleOrAddress', {
    description: 'An article to be taken in, or, without `text`, the `address` from which it is to be fetched.',
  });
