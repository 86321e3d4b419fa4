import { contractComponents, PROBLEM_SCHEMA } from './contract.ts';
import type { Api } from './route.ts';

/** The OpenAPI 3.1 document of the routes of an API. */
export function describeApi(api: Api, version: string): object {
  const { components, ...document } = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'hearsay',
      version,
      description: 'Who says what, on whose word: the ledger over HTTP. Failures have one shape, application/problem+json.',
      license: { name: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
  });
  const schemas = { ...contractComponents(), ...components?.schemas, Problem: PROBLEM_SCHEMA };
  return { ...document, components: { ...components, securitySchemes: SECURITY, schemas: reached(schemas, document) } };
}

const SECURITY = {
  session: { type: 'apiKey', in: 'cookie', name: 'hearsay_session', description: 'A browser in which somebody is signed in.' },
  token: { type: 'http', scheme: 'bearer', description: 'A token that a person made for a program.' },
};

/** The schemas that a document refers to, themselves or through others, in the order of their names. */
function reached(schemas: Readonly<Record<string, unknown>>, document: unknown): Record<string, unknown> {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { $ref } = node as { readonly $ref?: unknown };
    const name = typeof $ref === 'string' ? $ref.slice($ref.lastIndexOf('/') + 1) : null;
    if (name !== null && !found.has(name)) {
      found.add(name);
      visit(schemas[name]);
    }
    Object.values(node).forEach(visit);
  };
  visit(document);
  return Object.fromEntries([...found].sort().map((name) => [name, schemas[name]]));
}
