import { articleFromJson } from '../../intake/article.ts';
import { articleBody } from '../articles/article-body.ts';
import { answering } from '../contract.ts';
import { refusalError } from '../problem.ts';
import { taking } from '../query.ts';
import { type Api, route } from '../route.ts';
import type { Services } from '../services.ts';

const read = route('reader', {
  method: 'post',
  path: '/read',
  tags: ['reading'],
  operationId: 'readText',
  summary: 'Read a text',
  description: 'Finds every attributed statement of a text. Nothing is kept of it.',
  request: taking(articleBody),
  responses: answering('Reading', 'The reading'),
});

/** Adds the route that reads a text without keeping it. */
export function addReading(api: Api, { read: readArticle }: Services): void {
  api.openapi(read, async (c) => {
    const found = await readArticle(articleFromJson(c.req.valid('json'), 'the text', ''));
    if ('refusal' in found) throw refusalError(found.refusal);
    return c.json(found);
  });
}
