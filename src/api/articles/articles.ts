import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { articleFromJson, type Entry } from '../../intake/article.ts';
import { webAddress } from '../../intake/fetch/address.ts';
import { ingestArticles } from '../../jobs/ingest.ts';
import { storable } from '../../ledger/delivery.ts';
import { answering } from '../contract.ts';
import { refusalError } from '../problem.ts';
import { day, given, language, nameIn, pageQuery, taking } from '../query.ts';
import { type Api, nameOf, route } from '../route.ts';
import type { Services } from '../services.ts';
import { articleOrAddress } from './article-body.ts';

const articleId = nameIn('id', 'The id of the article.');
const version = z.string().max(64).optional();

const list = route('reader', {
  method: 'get',
  path: '/articles',
  tags: ['articles'],
  operationId: 'listArticles',
  summary: 'List articles',
  description: 'The articles of the ledger, the newest first.',
  request: {
    query: z.object({
      outlet: z.string().max(400).optional().openapi({ description: 'Only articles of this outlet.' }),
      language: language.optional().openapi({ description: 'Only articles in this language.' }),
      since: day.optional().openapi({ description: 'Only articles of this day or later.' }),
      until: day.optional().openapi({ description: 'Only articles of this day or before.' }),
      ...pageQuery,
    }),
  },
  responses: answering('ArticlesPage', 'A page of articles'),
});

const one = route('reader', {
  method: 'get',
  path: '/articles/{id}',
  tags: ['articles'],
  operationId: 'getArticle',
  summary: 'Get one article',
  description: 'An article with the text of one version, the present one unless another is named, and every statement in it.',
  request: {
    params: articleId,
    query: z.object({ version: version.openapi({ description: 'The SHA-256 of the text of a version, or the start of it.' }) }),
  },
  responses: answering('ArticleDetail', 'The article'),
});

const diff = route('reader', {
  method: 'get',
  path: '/articles/{id}/diff',
  tags: ['articles'],
  operationId: 'compareVersions',
  summary: 'Compare two versions of an article',
  description: 'What changed between two versions of an article; the last two unless others are named.',
  request: {
    params: articleId,
    query: z.object({
      from: version.openapi({ description: 'The earlier version: the SHA-256 of its text, or the start of it.' }),
      to: version.openapi({ description: 'The later version.' }),
    }),
  },
  responses: answering('ArticleDiff', 'What changed'),
});

const add = route('editor', {
  method: 'post',
  path: '/articles',
  tags: ['articles'],
  operationId: 'addArticle',
  summary: 'Take an article in',
  description:
    'Reads an article and takes it into the ledger. The same article twice changes nothing. `Location` names it. Where an address is sent instead of a text, a worker fetches it and takes in what is there: `Location` names the job, and `GET /jobs/{id}` says what came of it.',
  request: taking(articleOrAddress),
  responses: { ...answering('JobAnswer', 'It is put down to be fetched', 202), ...answering('IngestReport', 'What became of it', 201) },
});

/** Adds the routes that list, show and take in articles. */
export function addArticles(api: Api, services: Services): void {
  const { ledger } = services;
  api.openapi(list, async (c) => {
    const { limit, ...filters } = c.req.valid('query');
    return c.json(await ledger.articles({ ...given(filters), limit }));
  });
  api.openapi(one, async (c) => c.json(await ledger.article({ article: c.req.valid('param').id, ...given(c.req.valid('query')) })));
  api.openapi(diff, async (c) => c.json(await ledger.diff({ article: c.req.valid('param').id, ...given(c.req.valid('query')) })));
  api.openapi(add, async (c) => {
    const body = c.req.valid('json');
    const { text, address = '', title, outlet, published, language: code } = body;
    if (text === undefined) {
      const told = given({ title, outlet, published, language: code });
      const job = await ledger.jobs.fetch(webAddress(address).href, { told }, services.clock());
      return c.json(job, 202, { location: `/api/v1/jobs/${job.id}` });
    }
    const article = articleFromJson(body, 'the article', createHash('sha256').update(text).digest('hex'));
    const entries = (async function* (): AsyncGenerator<Entry> {
      yield { place: article.id, article };
    })();
    const report = await ingestArticles(services.digest(entries), { ledger, clock: services.clock, by: nameOf(c) });
    const [refusal] = report.refused;
    if (refusal !== undefined) throw refusalError(refusal);
    return c.json(report, 201, { location: `/api/v1/articles/${encodeURIComponent(storable(article.id))}` });
  });
}
