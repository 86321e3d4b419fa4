import { mount } from 'svelte';
import './style.css';
import { followLinks } from './address.svelte.ts';
import App from './app.svelte';
import { session } from './session.svelte.ts';
import { showTheme } from './theme.svelte.ts';

showTheme();
session.look();
followLinks();
mount(App, { target: document.body });
