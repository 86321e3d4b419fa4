import type { SessionAnswer } from '../api/shapes.ts';
import { ask } from './ask.ts';

let who = $state.raw<SessionAnswer | null>(null);

/** Who is signed in, as far as is known: null until the server has said so. */
export const session = {
  get who(): SessionAnswer | null {
    return who;
  },
  /** Whether whoever looks may take articles in and correct; false until the server has said so. */
  get edits(): boolean {
    return who?.role === 'editor' || who?.role === 'administrator';
  },
  get administers(): boolean {
    return who?.role === 'administrator';
  },
  /** Takes over what the server said of it. */
  is(answer: SessionAnswer): void {
    who = answer;
  },
  /** Asks the server. What it does not say is left open: pages that need it will tell. */
  async look(): Promise<void> {
    who = await ask<SessionAnswer>('/session').catch(() => null);
  },
  /** Signs out and loads the page anew, so that nothing of what was seen stays. */
  async end(): Promise<void> {
    await ask('/session', { method: 'DELETE' });
    location.reload();
  },
};
