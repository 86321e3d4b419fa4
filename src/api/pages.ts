import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Api } from './route.ts';

/** Serves the built pages of a folder: files with a hash in their name for ever, index.html for every other path. */
export function addPages(app: Api, folder: string): void {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return;
  const page = readFileSync(index, 'utf8');
  app.use('*', async (c, next) => {
    await next();
    if (c.req.path.startsWith('/assets/') && c.res.status === 200) c.header('cache-control', 'public, max-age=31536000, immutable');
    else if (!c.req.path.startsWith('/api/')) c.header('cache-control', 'no-cache');
  });
  app.get('/assets/*', serveStatic({ root: folder }));
  app.get('/:file{[\\w.-]+\\.(?:svg|png|ico|txt|webmanifest)}', serveStatic({ root: folder }));
  app.get('*', async (c, next) => (/^\/(?:api|assets)\//.test(c.req.path) ? await next() : c.html(page)));
}
