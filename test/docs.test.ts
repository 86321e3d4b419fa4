import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { stalePages } from '../scripts/docs.ts';
import { EXAMPLE } from './example-reading.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const schema = JSON.parse(read('docs/reference/reading.schema.json')) as Record<string, unknown>;

it('the generated pages are what the code gives', () => expect(stalePages()).toEqual([]));

describe('reading.schema.json', () => {
  const validate = new Ajv2020().compile(schema);

  it('takes a reading', () => {
    validate(EXAMPLE);
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each([
    ['an unknown stance', { ...EXAMPLE, statements: [{ ...EXAMPLE.statements[0], stance: 'thinks' }] }],
    ['a missing field', { ...EXAMPLE, actors: undefined }],
    ['a field too many', { ...EXAMPLE, extra: 1 }],
    ['a span that is none', { ...EXAMPLE, problems: [{ code: 'a', span: [1, 2], message: '' }] }],
  ])('refuses %s', (_, reading) => expect(validate(JSON.parse(JSON.stringify(reading)))).toBe(false));
});

describe('reading.md', () => {
  const page = read('docs/reference/reading.md');

  it.each(namesOf(schema))('documents `%s`', (name) => expect(page).toContain(`\`${name}\``));
});

it.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...pagesOf('docs')])(
  'every link of %s leads somewhere',
  (path) => {
    const links = [...read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([]);
  },
);

/** Every property name and every string value of an enumeration in the schema. */
function namesOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { properties, enum: values } = node as { properties?: object; enum?: unknown[] };
  const here = [...Object.keys(properties ?? {}), ...(values ?? []).filter((value) => typeof value === 'string')];
  return [...new Set([...here, ...Object.values(node).flatMap(namesOf)])];
}

function pagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(folder, path));
}
