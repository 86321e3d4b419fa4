import { deskDe } from './desk-de.ts';
import { type DeskWords, deskEn } from './desk-en.ts';
import { spoken } from './speak.svelte.ts';

/** What the pages of the desk say (review, users, audit …), in the language that they speak; it comes with the first of them. */
export function deskWords(): DeskWords {
  return spoken() === 'de' ? deskDe : deskEn;
}
