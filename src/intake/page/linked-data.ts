/** An object of JSON-LD, as parsed. */
export type LinkedObject = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|^Report)$/;
const OBJECTS_MAX = 5000;

/** The objects of a page's JSON-LD blocks: those in lists, in `@graph` and in one another; broken blocks are mended where that is plain. */
export function linkedObjects(blocks: readonly string[]): LinkedObject[] {
  const found: LinkedObject[] = [];
  const open: unknown[] = blocks.map(parseLenient);
  for (let i = 0; i < open.length && found.length < OBJECTS_MAX; i++) {
    const value = open[i];
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) for (const item of value) open.push(item);
    else {
      const item = value as LinkedObject;
      found.push(item);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'publisher']) open.push(item[key]);
    }
  }
  return found;
}

/** Those of the objects that are articles. */
export function articlesAmong(objects: readonly LinkedObject[]): LinkedObject[] {
  return objects.filter((item) => typesOf(item).some((type) => ARTICLE.test(type)));
}

/** The types of an object, without the address of their vocabulary. */
export function typesOf(item: LinkedObject): string[] {
  const types = item['@type'];
  return (Array.isArray(types) ? types : [types]).map((type) => String(type).replace(/^.*[/:#]/, ''));
}

/** The names of persons or bodies: of a string, an object with a `name`, a reference to an object of the page, or a list of them. */
export function namesOf(value: unknown, objects: readonly LinkedObject[]): string[] {
  if (typeof value === 'string') return value.trim() === '' || /^https?:/.test(value) ? [] : [value.trim()];
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((item) => (Array.isArray(item) ? [] : namesOf(item, objects)));
  if (typeof value !== 'object' || value === null) return [];
  const { name, '@id': id } = value as LinkedObject;
  if (typeof name === 'string') return name.trim() === '' ? [] : [name.trim()];
  const other = objects.find((item) => item['@id'] === id && typeof item['name'] === 'string');
  return id === undefined || other === undefined ? [] : [String(other['name']).trim()];
}

/** Line ends within strings, commas before a bracket and comments around the block are what breaks JSON-LD most. */
function parseLenient(json: string): unknown {
  // Trimmed first: "\s*" before an end that does not come takes time by the square of the blanks.
  const bare = json
    .trim()
    .replace(/^(?:\/\/)?\s*<!(?:--|\[CDATA\[)/, '')
    .replace(/(?:-->|\]\]>|;)$/, '')
    .trimEnd()
    .replace(/\/\/$/, '');
  for (const attempt of [json, bare, mended(bare)]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return null;
}

function mended(json: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are what breaks the strings
  return json.replace(/[\u0000-\u001f]/g, ' ').replace(/,(?=\s?[}\]])/g, '');
}
