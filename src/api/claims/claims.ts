import { z } from '@hono/zod-openapi';
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import type { Context } from 'hono';
import { keysOfName } from '../../engine/engine.ts';
import { CLAIM_ORDERS } from '../../ledger/answer/claim-order.ts';
import { NOW } from '../../ledger/answer/clocks.ts';
import type { Status } from '../../ledger/answers.ts';
import { STATUS_WORDS } from '../../ledger/status-words.ts';
import { answering, answeringWith } from '../contract.ts';
import { keptAnswers } from '../kept-answers.ts';
import { clockQuery, clocksOf, day, given, language, nameIn, pageQuery, statementsQuery } from '../query.ts';
import { type Api, route } from '../route.ts';
import type { Services } from '../services.ts';
import { type ClaimFeed, feedOf } from './feed.ts';

const list = route('reader', {
  method: 'get',
  path: '/claims',
  tags: ['claims'],
  operationId: 'listClaims',
  summary: 'List claims',
  description: 'The claims of the ledger, those whose status changed last first unless another order is asked for.',
  request: {
    query: z.object({
      actor: z.string().max(400).optional().openapi({ description: 'Only claims on which this actor said something: a name or an id.' }),
      country: z
        .string()
        .regex(/^[A-Za-z]{2,4}$/, 'a country is two letters, or EU, UN, NATO')
        .optional()
        .openapi({ description: 'Only claims on which an actor of this country said something: two letters, or EU, UN, NATO.' }),
      status: z
        .enum(Object.keys(STATUS_WORDS) as [Status, ...Status[]])
        .optional()
        .openapi({ description: 'Only claims of this status.' }),
      language: language.optional().openapi({ description: 'Only claims with a statement in this language.' }),
      outlet: z.string().max(400).optional().openapi({ description: 'Only claims that this outlet reported.' }),
      text: z.string().max(400).optional().openapi({ description: 'Only claims with these words; "…" for a phrase, - to exclude.' }),
      since: day.optional().openapi({ description: 'Only claims whose status changed on this day or later.' }),
      until: day.optional().openapi({ description: 'Only claims whose status changed on this day or before.' }),
      sort: z.enum(CLAIM_ORDERS).default('changed').openapi({
        description:
          'Which come first: those whose status changed last, those on which most stand on the smaller side, or those in most articles.',
      }),
      statements: statementsQuery.default(0).openapi({
        description: 'The most statements given of each claim, its figures and positions with them; with 0 there are none of these.',
      }),
      course: z.enum(['true', 'false']).default('false').openapi({
        description:
          'Whether to say of each claim how many statements of each stance were published when. Positions come with it, also where `statements` is 0.',
      }),
      ...clockQuery,
      ...pageQuery,
    }),
  },
  responses: answering('ClaimsPage', 'A page of claims'),
});

const atom = route('reader', {
  method: 'get',
  path: '/claims/{id}/feed.atom',
  tags: ['claims'],
  operationId: 'followClaimByAtom',
  summary: 'Follow one claim in a feed reader (Atom)',
  description:
    'The changes of the status of a claim as an Atom feed. A feed reader may send a token as the password of any name (HTTP Basic).',
  request: { params: nameIn('id', 'The id of a claim, the start of one, or the id of a statement on it.') },
  responses: answeringWith('application/atom+xml', 'The feed'),
});

const jsonFeed = route('reader', {
  method: 'get',
  path: '/claims/{id}/feed.json',
  tags: ['claims'],
  operationId: 'followClaimByJsonFeed',
  summary: 'Follow one claim in a feed reader (JSON Feed)',
  description:
    'The changes of the status of a claim as a JSON Feed 1.1. A feed reader may send a token as the password of any name (HTTP Basic).',
  request: { params: nameIn('id', 'The id of a claim, the start of one, or the id of a statement on it.') },
  responses: answeringWith('application/feed+json', 'The feed'),
});

const one = route('reader', {
  method: 'get',
  path: '/claims/{id}',
  tags: ['claims'],
  operationId: 'getClaim',
  summary: 'Get one claim',
  description: 'A claim with all that stands behind it: positions, timeline, roots, reversals, figures and statements.',
  request: {
    params: nameIn('id', 'The id of a claim, the start of one, or the id of a statement on it.'),
    query: z.object({
      ...clockQuery,
      statements: statementsQuery.default(200).openapi({ description: 'The most statements given, in order of publication.' }),
      cursor: pageQuery.cursor.openapi({ description: 'The `next` of the page of statements before.' }),
    }),
  },
  responses: answering('ClaimDetail', 'The claim'),
});

/** Adds the routes that answer what is claimed. */
export function addClaims(api: Api, { ledger, publicUrl }: Services): void {
  const answer = keptAnswers(ledger);
  api.openapi(list, async (c) => {
    const { as_of, known_at, actor, limit, course, ...filters } = c.req.valid('query');
    const meant = actor === undefined ? {} : { actor: [actor, ...keysOfName(actor)] };
    const clocks = clocksOf({ as_of, known_at });
    return await answer(c, () => ledger.claims({ ...given(filters), ...meant, ...clocks, limit, course: course === 'true' }));
  });
  api.openapi(one, async (c) => {
    const { statements, cursor, ...clocks } = c.req.valid('query');
    const { id } = c.req.valid('param');
    return await answer(c, () => ledger.claim(id, clocksOf(clocks), { limit: statements, ...given({ cursor }) }));
  });
  const feed = async (c: Context, id: string): Promise<ClaimFeed> =>
    feedOf(await ledger.claim(id, NOW, { limit: 0 }), publicUrl ?? new URL(c.req.url).origin);
  api.openapi(atom, async (c) => {
    const { id, title, link, updated, entries } = await feed(c, c.req.valid('param').id);
    const text = generateAtomFeed({
      id,
      title: { value: title },
      updated,
      links: [{ href: link, rel: 'alternate' }],
      authors: [{ name: 'hearsay' }],
      entries: entries.map((entry) => ({
        ...entry,
        title: { value: entry.title },
        content: { value: entry.text },
        links: [{ href: link, rel: 'alternate' }],
      })),
    });
    return c.body(text, 200, { 'content-type': 'application/atom+xml; charset=utf-8' });
  });
  api.openapi(jsonFeed, async (c) => {
    const { title, link, entries } = await feed(c, c.req.valid('param').id);
    const items = entries.map((entry) => ({
      id: entry.id,
      url: link,
      title: entry.title,
      content_text: entry.text,
      date_published: entry.updated,
    }));
    const feedJson = generateJsonFeed({ title, home_page_url: link, authors: [{ name: 'hearsay' }], items });
    return c.body(JSON.stringify(feedJson), 200, { 'content-type': 'application/feed+json; charset=utf-8' });
  });
}
