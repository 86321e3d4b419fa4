import type { Language } from '../lang/language.ts';
import type { Model } from './model.ts';
import type { Name, Word } from './word.ts';
export function createNameTagger(_m: Model, language: Language) { return (ss: readonly (readonly Word[])[]): Name[][] => ss.map((words) => { const out: Name[] = []; for (let i = 0; i < words.length; i++) { if (words[i]!.upos !== 'PROPN') continue; let j = i; while (j < words.length && words[j]!.upos === 'PROPN') j++; const t = words.slice(i, j).map((w) => w.text).join(' '); const st = language.states.some((s) => [...s.names, ...s.seats].some((n) => n === t)); out.push({ from: i, to: j, kind: st ? 'place' : j - i === 2 ? 'person' : 'organisation', derived: false }); i = j; } return out; }); }
