/** Which page is shown, and of what. */
export interface Route {
  readonly page:
    | 'board'
    | 'claim'
    | 'article'
    | 'articles'
    | 'actor'
    | 'actors'
    | 'embed'
    | 'reversals'
    | 'review'
    | 'feeds'
    | 'watches'
    | 'audit'
    | 'people'
    | 'add'
    | 'sign-in'
    | 'nowhere';
  /** Of a claim, an article or an actor: its id; else empty. */
  readonly id: string;
}

let current = $state.raw(new URL(location.href));

/** The address as it stands, with its query. */
export function address(): URL {
  return current;
}

/** A value of the query, empty where it is not given. */
export function asked(name: string): string {
  return current.searchParams.get(name) ?? '';
}

const LISTS: Readonly<Record<string, Route['page']>> = {
  '': 'board',
  articles: 'articles',
  actors: 'actors',
  reversals: 'reversals',
  review: 'review',
  feeds: 'feeds',
  watches: 'watches',
  audit: 'audit',
  people: 'people',
  add: 'add',
  'sign-in': 'sign-in',
};

const THINGS: Readonly<Record<string, Route['page']>> = { claims: 'claim', articles: 'article', actors: 'actor' };

/** The page that a path leads to: "/claims/c12ab" is the claim c12ab. */
export function routeOf(pathname: string): Route {
  const [folder = '', id = '', ...more] = pathname.replace(/^\/|\/$/g, '').split('/');
  if (folder === 'embed' && id === 'claims' && more.length === 1) return { page: 'embed', id: decoded(more[0] ?? '') };
  const page = id === '' ? LISTS[folder] : THINGS[folder];
  return page === undefined || more.length > 0 ? { page: 'nowhere', id: '' } : { page, id: decoded(id) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Goes to an address of these pages. `replace` leaves no step behind to go back to. */
export function go(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  const next = new URL(to, location.href);
  const turned = next.pathname !== current.pathname;
  history[replace ? 'replaceState' : 'pushState'](null, '', next);
  current = next;
  if (turned) scrollTo(0, 0);
}

/** Sets or, with an empty value, removes values of the query of this page. */
export function setQuery(values: Readonly<Record<string, string>>): void {
  const next = new URL(current);
  for (const [name, value] of Object.entries(values)) {
    if (value === '') next.searchParams.delete(name);
    else next.searchParams.set(name, value);
  }
  go(next.href, { replace: true });
}

/** Follows links within these pages without loading them anew. */
export function followLinks(): void {
  addEventListener('popstate', () => {
    current = new URL(location.href);
  });
  document.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest('a');
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) && !event.defaultPrevented;
    if (!link || !plain || link.origin !== location.origin || link.hasAttribute('download') || link.target !== '') return;
    if (link.pathname.startsWith('/api/') || (link.pathname === location.pathname && link.hash !== '')) return;
    event.preventDefault();
    go(link.href);
  });
}
