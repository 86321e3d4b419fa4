import { z } from '@hono/zod-openapi';
import type { Clocks } from '../ledger/answer/clocks.ts';

/** A day, YYYY-MM-DD. */
export const day = z.iso.date();

const moment = z.union([
  day.transform((value) => `${value}T23:59:59.999Z`),
  z.iso
    .datetime({ offset: true })
    .transform(inUtc)
    .refine((value) => /^\d{4}-/.test(value), { error: 'there is no such year' }),
]);

function inUtc(value: string): string {
  return new Date(value).toISOString();
}

/** What a route takes as its body: JSON of this shape. */
export function taking<S extends z.ZodType>(schema: S): { body: { required: true; content: { 'application/json': { schema: S } } } } {
  return { body: { required: true, content: { 'application/json': { schema } } } };
}

/** A language that is read. */
export const language = z.enum(['de', 'en']);

/** Most rows of a page. */
const PAGE_MAX = 500;

/** What every list takes: how many rows, and after which. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(PAGE_MAX).default(50).openapi({ description: 'Rows of a page.' }),
  cursor: z.string().max(2000).optional().openapi({ description: 'The `next` of the page before.' }),
};

/** How many statements of a claim come with it. */
export const statementsQuery = z.coerce.number().int().min(0).max(1000);

/** The two clocks of every question about claims. */
export const clockQuery = {
  as_of: day.optional().openapi({ description: 'As it stood at the end of this day, by what had been published.' }),
  known_at: moment.optional().openapi({
    type: 'string',
    description: 'By what hearsay had taken in at this moment: ISO 8601, or a day, whose end is meant.',
  }),
};

/** The clocks that a query names. */
export function clocksOf(query: { readonly as_of?: string | undefined; readonly known_at?: string | undefined }): Clocks {
  return { asOf: query.as_of ?? null, knownAt: query.known_at ?? null };
}

/** The fields that were given: a ledger takes no field without a value. */
export function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** A name or an id in a path. */
export function nameIn<N extends string>(name: N, description: string): z.ZodObject<Record<N, z.ZodString>> {
  const field = z
    .string()
    .min(1)
    .max(4000)
    .openapi({ param: { name, in: 'path' }, description });
  return z.object({ [name]: field } as Record<N, z.ZodString>);
}
