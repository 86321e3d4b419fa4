import { z } from '@hono/zod-openapi';
import { JOB_STATES } from '../../ledger/jobs/job.ts';
import { answering, answeringNothing } from '../contract.ts';
import { given, nameIn, pageQuery } from '../query.ts';
import { type Api, nameOf, route } from '../route.ts';
import type { Services } from '../services.ts';

const id = nameIn('id', 'The id of the job.');

const list = route('reader', {
  method: 'get',
  path: '/jobs',
  tags: ['jobs'],
  operationId: 'listJobs',
  summary: 'List jobs',
  description:
    'What is to be done, is being done, was done and was given up, the newest first; with the first page, how many there are of each.',
  request: {
    query: z.object({
      state: z.enum(JOB_STATES).optional().openapi({ description: 'Only jobs in this state.' }),
      kind: z.string().max(40).optional().openapi({ description: 'Only jobs of this kind.' }),
      ...pageQuery,
    }),
  },
  responses: answering('JobsPage', 'A page of jobs'),
});

const one = route('reader', {
  method: 'get',
  path: '/jobs/{id}',
  tags: ['jobs'],
  operationId: 'getJob',
  summary: 'Get one job',
  description: 'A job, what it brought or why it did not end well, and the jobs that came out of it.',
  request: { params: id },
  responses: answering('JobDetail', 'The job'),
});

const retry = route('editor', {
  method: 'post',
  path: '/jobs/{id}/retry',
  tags: ['jobs'],
  operationId: 'retryJob',
  summary: 'Try a job again',
  description: 'Lets a job that was given up be tried again, or gives one that waits its turn at once.',
  request: { params: id },
  responses: answering('JobAnswer', 'The job', 202),
});

const drop = route('editor', {
  method: 'delete',
  path: '/jobs/{id}',
  tags: ['jobs'],
  operationId: 'dropJob',
  summary: 'Let go of a job',
  description: 'Lets go of a job that was given up or waits. What it was to bring is not brought.',
  request: { params: id },
  responses: answeringNothing('It is gone'),
});

/** Adds the routes by which jobs are seen and tried again. */
export function addJobs(api: Api, { ledger, clock }: Services): void {
  api.openapi(list, async (c) => {
    const { limit, ...filters } = c.req.valid('query');
    return c.json(await ledger.jobs.list({ ...given(filters), limit }));
  });
  api.openapi(one, async (c) => c.json(await ledger.jobs.find(c.req.valid('param').id)));
  api.openapi(retry, async (c) => c.json(await ledger.jobs.retry(c.req.valid('param').id, { at: clock(), by: nameOf(c) }), 202));
  api.openapi(drop, async (c) => {
    await ledger.jobs.drop(c.req.valid('param').id, { at: clock(), by: nameOf(c) });
    return c.body(null, 204);
  });
}
