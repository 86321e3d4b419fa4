import { isFirstPerson } from '../src/engine/parse/mood.ts';
import { FINE_FEATURES, fineTag } from '../src/engine/parse/morph.ts';
import type { Row, TreebankSentence } from './conllu.ts';

/** A sentence as the trainers take it. */
export interface Example {
  readonly forms: string[];
  readonly lemmas: string[];
  readonly upos: string[];
  readonly fine: string[];
  readonly heads: Int32Array;
  readonly relations: string[];
  /** Number of the treebank whose manner it follows. */
  readonly manner: number;
}

/** Turns a treebank's sentence into an example with the engine's tag set. */
export function exampleOf(sentence: TreebankSentence, language: 'de' | 'en', manner: number): Example {
  const { rows } = sentence;
  return {
    forms: rows.map((row) => row.form),
    lemmas: rows.map((row) => row.lemma),
    upos: rows.map((row) => row.upos),
    fine: rows.map((row) => fineTag(row.upos, featuresOf(row, language))),
    heads: Int32Array.from(rows, (row) => row.head),
    relations: rows.map((row) => row.relation),
    manner,
  };
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ']);
const VERBAL = new Set(['VERB', 'AUX']);

/** The features that go into the fine tag, made even over the treebanks: which of them annotate what differs. */
export function featuresOf(row: Row, language: 'de' | 'en'): Map<string, string> {
  const kept = new Map<string, string>();
  for (const name of FINE_FEATURES) {
    const value = row.features.get(name);
    if (value !== undefined) kept.set(name, value);
  }
  if (language === 'en') {
    if (row.upos === 'DET' || row.upos === 'ADJ') kept.delete('Person');
    return kept;
  }
  if (!NOMINAL.has(row.upos) && !VERBAL.has(row.upos)) return new Map();
  if (NOMINAL.has(row.upos)) {
    for (const name of ['Mood', 'Tense', 'VerbForm']) kept.delete(name);
    if (row.upos !== 'PRON') kept.delete('Person');
    return kept;
  }
  kept.delete('Case');
  if (kept.has('Mood')) kept.set('VerbForm', 'Fin');
  if (kept.get('VerbForm') !== 'Fin') for (const name of ['Number', 'Person', 'Tense']) kept.delete(name);
  return kept;
}

/**
 * Joins hyphened compounds that German treebanks cut ("EU", "-", "Staaten") into the one token that running text gives;
 * null where the sentence has none.
 */
export function joinHyphens(sentence: TreebankSentence): TreebankSentence | null {
  const { rows } = sentence;
  const glued = (i: number): boolean => /SpaceAfter=No/.test(rows[i]?.misc ?? '');
  const inRange = (i: number): boolean => sentence.ranges.some((range) => i >= range.from && i <= range.to);
  const groupOf = Int32Array.from(rows, (_, i) => i);
  let joined = false;
  for (let i = 1; i < rows.length - 1; i++) {
    if (rows[i]?.form !== '-' || !glued(i - 1) || !glued(i) || inRange(i - 1) || inRange(i + 1)) continue;
    if (!/[\p{L}\d]$/u.test(rows[i - 1]?.form ?? '') || !/^[\p{L}\d]/u.test(rows[i + 1]?.form ?? '')) continue;
    groupOf[i] = groupOf[i - 1] as number;
    groupOf[i + 1] = groupOf[i - 1] as number;
    joined = true;
  }
  return joined ? regroup(sentence, groupOf) : null;
}

function regroup(sentence: TreebankSentence, groupOf: Int32Array): TreebankSentence | null {
  const { rows } = sentence;
  const groups = [...new Set(groupOf)];
  const index = new Map(groups.map((group, i) => [group, i]));
  const out: Row[] = [];
  for (const group of groups) {
    const members = rows.flatMap((_, i) => (groupOf[i] === group ? [i] : []));
    const tops = members.filter((i) => groupOf[rows[i]?.head ?? -1] !== group);
    // Where two members hang outside, the token has no one place in the tree.
    if (tops.length !== 1) return null;
    const top = rows[tops[0] as number] as Row;
    const last = rows[members[members.length - 1] as number] as Row;
    const head = top.head < 0 ? -1 : (index.get(groupOf[top.head] as number) as number);
    const form = members.map((i) => rows[i]?.form).join('');
    const lemma = members.map((i) => (i === members[members.length - 1] ? last.lemma : rows[i]?.form)).join('');
    const word = members.length > 1 ? { upos: top.upos === 'PROPN' ? last.upos : top.upos, features: last.features } : top;
    out.push({ ...top, form, lemma, upos: word.upos, features: word.features, head, misc: last.misc });
  }
  return { ...sentence, rows: out, ranges: [] };
}

/** What a form alone says of its mood, given its number and whether its subject is "ich". */
export type MoodOf = (form: string, number: string, first: boolean) => string | null;

/**
 * Repairs the mood of finite verbs where a treebank does not annotate it (the Hamburg part): a form that can only be
 * Konjunktiv is one. `moodOf` gives "Sub|Pres", "Sub|Past", "Ind" or null for what the form leaves open.
 */
export function repairMoods(sentence: TreebankSentence, moodOf: MoodOf): void {
  const lower = sentence.rows.map((row) => row.form.toLowerCase());
  sentence.rows.forEach((row, i) => {
    if (row.features.get('Mood') !== 'Ind') return;
    const mood = moodOf(row.form, row.features.get('Number') ?? '', isFirstPerson(lower, i));
    // "sollte" is either; what is not annotated must teach nothing.
    if (mood === null && /^sollte/.test(lower[i] as string)) row.features.set('Mood', '?');
    if (mood === null || mood === 'Ind') return;
    row.features.set('Mood', 'Sub');
    row.features.set('Tense', mood.slice(4));
  });
}

/**
 * Turns a quotation's tree round where a treebank hangs the reporting verb under the quoted one ("…", meinte Drobik):
 * the reporting verb becomes the root and the quotation its `ccomp`, as in the other German treebanks.
 */
export function turnQuotation(sentence: TreebankSentence): void {
  const { rows } = sentence;
  const quoted = rows.findIndex((row) => row.head === -1);
  const verb = rows.findIndex((row, i) => row.relation === 'parataxis' && row.upos === 'VERB' && row.head === quoted && i > quoted);
  const before = rows[verb - 1]?.form ?? '';
  if (verb < 0 || !/^[,"“”»«-]$/.test(before) || rows[verb + 1] === undefined) return;
  const subject = rows.findIndex((row, i) => i > verb && row.head === verb && row.relation === 'nsubj');
  if (subject < 0) return;
  (rows[quoted] as Row).head = verb;
  (rows[quoted] as Row).relation = 'ccomp';
  (rows[verb] as Row).head = -1;
  (rows[verb] as Row).relation = 'root';
  const last = rows[rows.length - 1] as Row;
  if (last.upos === 'PUNCT' && last.head === quoted) last.head = verb;
}
