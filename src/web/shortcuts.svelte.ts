import { go } from './address.svelte.ts';
import { nextTheme } from './theme.svelte.ts';

const PLACES: Readonly<Record<string, string>> = { c: '/', r: '/reversals', a: '/actors', t: '/articles', n: '/add', v: '/review' };

/** Obeys single keys where nobody is writing: "/" searches, j and k step through entries, g and a letter goes to a page. Answers how to stop. */
export function shortcuts({ help }: { readonly help: () => void }): () => void {
  let going = false;
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    const place = going ? PLACES[event.key] : undefined;
    going = event.key === 'g';
    if (place !== undefined) go(place);
    else if (event.key === '/') focusOn('[data-key="search"]');
    else if (event.key === 'j') step(1);
    else if (event.key === 'k') step(-1);
    else if (event.key === '[') pressOn('[data-key="before"]');
    else if (event.key === ']') pressOn('[data-key="after"]');
    else if (event.key === 't') nextTheme();
    else if (event.key === '?') help();
    else return;
    event.preventDefault();
  };
  addEventListener('keydown', press);
  return () => removeEventListener('keydown', press);
}

/** Whether keys go into a field. */
export function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:input|select|textarea)$/i.test(target.tagName));
}

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

function pressOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click();
}

/** To the next or previous entry of a list; from outside of it to its first. */
function step(by: 1 | -1): void {
  const entries = [...document.querySelectorAll<HTMLElement>('[data-entry]')];
  const here = entries.indexOf(document.activeElement as HTMLElement);
  const next = entries[here === -1 ? 0 : here + by];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'center' });
}
