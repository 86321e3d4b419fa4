import { mount } from 'svelte';
import './style.css';
import { followLinks } from './address.svelte.ts';
import App from './app.svelte';
import { session } from './session.svelte.ts';
import { showTheme } from './theme.svelte.ts';

/** The page waits at most so long for the answer to who looks at it, milliseconds: its head has other lines for each. */
const PATIENCE_MS = 3000;

showTheme();
followLinks();
await Promise.race([session.look(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
mount(App, { target: document.body });
