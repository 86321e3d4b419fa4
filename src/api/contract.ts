import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RouteConfig } from '@hono/zod-openapi';

// The shapes of answers are those that the command line prints as JSON: the schemas of docs/reference, generated from the types.

type Schema = Readonly<Record<string, unknown>>;

/** Every definition of the contracts by its name, as an OpenAPI document refers to them. */
export function contractComponents(): Readonly<Record<string, Schema>> {
  const { $defs: ledger } = schemaFile('ledger.schema.json');
  const { $defs: parts, $schema: _, $id: __, title: ___, ...reading } = schemaFile('reading.schema.json');
  return withReferences({ ...(parts as object), Reading: reading, ...(ledger as object) }) as Readonly<Record<string, Schema>>;
}

/** The responses of a route that answers with one of the contracts, or with a problem. */
export function answering(name: string, description: string, status = 200): RouteConfig['responses'] {
  return { [status]: { description, content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } } }, ...PROBLEMS };
}

/** The responses of a route that sends a browser elsewhere, or answers with a problem. */
export function redirecting(description: string): RouteConfig['responses'] {
  return { 302: { description }, ...PROBLEMS };
}

/** The responses of a route that answers with a document of another kind, or with a problem. */
export function answeringWith(mediaType: string, description: string): RouteConfig['responses'] {
  const type = /json$/.test(mediaType) ? 'object' : 'string';
  return { 200: { description, content: { [mediaType]: { schema: { type } } } }, ...PROBLEMS };
}

/** The responses of a route that answers with nothing, or with a problem. */
export function answeringNothing(description: string): RouteConfig['responses'] {
  return { 204: { description }, ...PROBLEMS };
}

const PROBLEMS: RouteConfig['responses'] = {
  default: { description: 'What is wrong', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
};

/** The schema of the one shape that every failure has. */
export const PROBLEM_SCHEMA: Schema = {
  type: 'object',
  description: 'What is wrong (RFC 9457).',
  properties: {
    type: { type: 'string', description: '`urn:hearsay:problem:` and the code.' },
    title: { type: 'string', description: 'The code in words.' },
    status: { type: 'integer', description: 'The HTTP status.' },
    detail: { type: 'string', description: 'What is wrong, in a sentence for people.' },
    code: { type: 'string', description: 'Stable name of what is wrong.' },
    request: { type: 'string', description: 'The id of the request, as the logs have it.' },
    fields: {
      type: 'array',
      description: 'Fields of the request that are not as they must be.',
      items: {
        type: 'object',
        properties: { field: { type: 'string' }, message: { type: 'string' } },
        required: ['field', 'message'],
        additionalProperties: false,
      },
    },
    meanwhile: {
      type: 'array',
      description: 'Of `changed-meanwhile`: what others did since.',
      items: { $ref: '#/components/schemas/Intervention' },
    },
  },
  required: ['type', 'title', 'status', 'detail', 'code', 'request'],
  additionalProperties: false,
};

/** A schema of the nearest docs/reference above this file, whether it runs from src/, dist/ or a build folder. */
function schemaFile(name: string): Schema {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'docs', 'reference', name)) && dirname(folder) !== folder) folder = dirname(folder);
  return JSON.parse(readFileSync(join(folder, 'docs', 'reference', name), 'utf8')) as Schema;
}

function withReferences(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withReferences);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string' ? value.replace('#/$defs/', '#/components/schemas/') : withReferences(value),
    ]),
  );
}
