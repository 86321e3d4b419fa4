/** Light or dark, or what the system prefers. */
export type Theme = 'system' | 'light' | 'dark';

const KEY = 'hearsay-theme';
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

let chosen = $state<Theme>(THEMES.find((theme) => theme === localStorage.getItem(KEY)) ?? 'system');

/** The theme that was chosen. */
export function theme(): Theme {
  return chosen;
}

/** Goes on to the next theme and remembers it in this browser. */
export function nextTheme(): void {
  chosen = THEMES[(THEMES.indexOf(chosen) + 1) % THEMES.length] ?? 'system';
  localStorage.setItem(KEY, chosen);
  showTheme();
}

/** Puts the theme on the page. */
export function showTheme(): void {
  if (chosen === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = chosen;
}
