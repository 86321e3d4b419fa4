import { z } from '@hono/zod-openapi';
import type { Article, Entry } from '../../intake/article.ts';
import { IntakeError } from '../../intake/intake-error.ts';
import { openContent } from '../../intake/open.ts';
import { payloadOf } from '../../intake/payload.ts';
import type { OpenedArticle, OpenedFile, Refusal } from '../../ledger/reports.ts';
import { answering } from '../contract.ts';
import { given, taking } from '../query.ts';
import { type Api, route } from '../route.ts';

/** Most articles of one file: a larger one is for the command line. */
const ARTICLES_MAX = 200;

const open = route('editor', {
  method: 'post',
  path: '/open',
  tags: ['reading'],
  operationId: 'openFile',
  summary: 'Open a file',
  description: `Recognises by content what a file holds (a page, an article or several as JSON, a wire, a mail, a PDF, an archive) and gives its first ${ARTICLES_MAX} articles as \`POST /articles\` takes them. Nothing is kept.`,
  request: taking(
    z
      .object({
        name: z.string().min(1).max(400).openapi({ description: 'Its name; without its ending the id of an article that brings none.' }),
        bytes: z.base64().openapi({ description: 'What it holds, in base64.' }),
      })
      .strict(),
  ),
  responses: answering('OpenedFile', 'What it holds'),
});

/** Adds the route that opens files without keeping anything. */
export function addOpening(api: Api): void {
  api.openapi(open, async (c) => {
    const { name, bytes } = c.req.valid('json');
    return c.json(await opened(name, Buffer.from(bytes, 'base64')));
  });
}

async function opened(name: string, bytes: Buffer): Promise<OpenedFile> {
  const articles: OpenedArticle[] = [];
  const refused: Refusal[] = [];
  const refuse = ({ code, place, message }: IntakeError): void => {
    refused.push({ code, place, reason: message });
  };
  try {
    const hints = { place: name, id: name.replace(/\.[a-z0-9]+$/i, ''), warn: () => undefined };
    const { entries } = await openContent(await payloadOf([bytes], name), hints);
    for await (const entry of entries as AsyncIterable<Entry>) {
      if ('error' in entry) refuse(entry.error);
      else articles.push(openedArticle(entry.article));
      if (articles.length + refused.length >= ARTICLES_MAX) break;
    }
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    refuse(error);
  }
  return { articles, refused };
}

/** An article without what only its source could know: when it was fetched, and whether it was taken back. */
function openedArticle({ fetched: _, withdrawn: __, pageProblem: ___, ...article }: Article): OpenedArticle {
  return given(article) as OpenedArticle;
}
