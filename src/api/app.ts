import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { requestId } from 'hono/request-id';
import { addActors } from './actors/actors.ts';
import { addArticles } from './articles/articles.ts';
import { addAudit } from './audit/audit.ts';
import { addChanges, isStream } from './changes/changes.ts';
import { addClaims } from './claims/claims.ts';
import { addCorrections } from './corrections/corrections.ts';
import { addFeeds } from './feeds/feeds.ts';
import { knownHosts, sameSiteWrites, securityHeaders } from './guards.ts';
import { addHealth } from './health/health.ts';
import { addJobs } from './jobs/jobs.ts';
import { describeApi } from './openapi.ts';
import { addMetrics, createMetrics, type Metrics } from './operations/metrics.ts';
import { type AnsweredRequest, observed } from './operations/requests.ts';
import { addOverview } from './overview/overview.ts';
import { paced } from './pace.ts';
import { addPages } from './pages.ts';
import { identify } from './people/identify.ts';
import { addSession } from './people/session.ts';
import { addSignInElsewhere } from './people/sign-in-elsewhere.ts';
import { addTokens } from './people/tokens.ts';
import { addUsers } from './people/users.ts';
import { answerProblem, problemOf, RequestError } from './problem.ts';
import { addOpening } from './reading/open.ts';
import { addReading } from './reading/read.ts';
import { repeats } from './repeats.ts';
import { addReversals } from './reversals/reversals.ts';
import { addReview } from './review/review.ts';
import type { Api, ApiEnv } from './route.ts';
import { SEEN, tellsSeen } from './seen.ts';
import type { Services } from './services.ts';
import { addWatches } from './watches/watches.ts';

/** Most bytes of a body. */
const BODY_MAX = 8 * 1024 * 1024;

/** The HTTP API under /api/v1, with the pages beside it where they are built. */
export function createApp(services: Services): Api {
  const app = new OpenAPIHono<ApiEnv>();
  const metrics = createMetrics(services);
  const tell = (answered: AnsweredRequest): void => {
    metrics.count(answered);
    services.onRequest?.(answered);
  };
  // An id that came with a request would be somebody's words in the log.
  app.use(requestId({ limitLength: 0 }), observed(tell), securityHeaders(services));
  addHealth(app, services);
  app.use(knownHosts(services.hosts), sameSiteWrites);
  addMetrics(app, services, metrics);
  app.route('/api/v1', createApi(services, metrics));
  if (services.pages !== undefined) addPages(app, services.pages);
  app.notFound((c) =>
    answerProblem(c, problemOf(new RequestError('no-such-route', `there is nothing at ${c.req.path}`), c.get('requestId'))),
  );
  app.onError((error, c) => {
    const id = c.get('requestId');
    const problem = problemOf(error, id);
    if (problem.status >= 500) services.onFault(error, id);
    return answerProblem(c, problem);
  });
  return app;
}

/** The OpenAPI 3.1 document of the API, made without a ledger: describing the routes asks nothing of what they are served with. */
export function apiDocument(version: string): object {
  const services = { version, ledger: {} } as Services;
  return describeApi(createApi(services, createMetrics(services)), version);
}

/** The routes under /api/v1. */
function createApi(services: Services, metrics: Metrics): Api {
  const api = new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      const fields = result.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
      const said = fields.map(({ field, message }) => (field === '' ? message : `${field}: ${message}`)).join('; ');
      throw new RequestError('bad-request', said, fields);
    },
  });
  const onError = (): never => {
    throw new RequestError('body-too-large', `a body has at most ${BODY_MAX / 1024 / 1024} MB`);
  };
  const limited = bodyLimit({ maxSize: BODY_MAX, onError });
  // Whether a request has a body is known only once all of it is made into one of the web's; reads have none.
  api.use((c, next) => (c.req.method === 'GET' ? next() : limited(c, next)));
  api.use(identify(services), paced(services.rate ?? { burst: 200, perSecond: 50 }), repeats(services));
  const tagged = etag({ retainedHeaders: [...RETAINED_304_HEADERS, SEEN] });
  // A tag is made of the whole answer; a stream has no end to wait for.
  api.use((c, next) => (isStream(c.req.header('accept')) ? next() : tagged(c, next)));
  api.use(async (c, next) => {
    await next();
    // Not c.header(), which makes a finished answer anew, here and below.
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'private, no-cache');
  });
  api.use(tellsSeen(services));
  addReading(api, services);
  addOpening(api);
  addArticles(api, services);
  addClaims(api, services);
  addActors(api, services);
  addReversals(api, services);
  addOverview(api, services);
  addCorrections(api, services);
  addReview(api, services);
  addFeeds(api, services);
  addJobs(api, services);
  addChanges(api, services, metrics);
  addWatches(api, services);
  addAudit(api, services);
  addSession(api, services);
  addSignInElsewhere(api, services);
  addUsers(api, services);
  addTokens(api, services);
  let document: object | undefined;
  api.get('/openapi.json', (c) => {
    document ??= describeApi(api, services.version);
    return c.json(document);
  });
  return api;
}
