import type { Clause } from '../parse/clause.ts';
import type { AnalysedSentence } from '../read/frame.ts';
import type { Statement } from '../read/reading.ts';
import type { Lexicon } from './lexicon.ts';
import type { Proposition } from './proposition.ts';

/** Words of one sentence that belong to a content. */
export interface ContentPart {
  readonly sentence: AnalysedSentence;
  readonly from: number;
  readonly to: number;
}

/** Whether a content is said to be done, planned or neither. */
export function phaseOf(
  parts: readonly ContentPart[],
  statement: Statement,
  cueLemmas: readonly string[],
  lexicon: Lexicon,
): Proposition['phase'] {
  if (statement.stance === 'intends' || statement.stance === 'demands') return 'planned';
  // "Nordkorea hat … mit der Verlegung begonnen": the verb may stand in a later part
  const first = parts.find((part) => mainClause(part) !== null) ?? parts[0];
  if (!first) return 'open';
  const main = mainClause(first);
  const words = lexicon.words;
  const lemmas = parts.flatMap((p) => p.sentence.words.slice(p.from, p.to).map((w) => w.lemma.toLowerCase()));
  // "rechnet mit", but not "wollte … nicht bestätigen"
  const foretold =
    !/^(?:denies|withholds|confirms|concedes|retracts)$/.test(statement.stance) && cueLemmas.some((l) => words.foretelling.has(l));
  // "bereitet die Entsendung vor": the clause's own verb may stand outside the content's words
  const planned = lemmas.some((l) => words.planned.has(l)) || (main !== null && words.planned.has(main.lemma.toLowerCase()));
  // "Varga would transfer" read as a noun still says that it is to come
  const coming =
    (words.future.has('will') && lemmas.some((l) => words.future.has(l) || l === 'would')) || parts.some((p) => isProspect(p, lexicon));
  if (!main) return foretold || planned || coming ? 'planned' : 'open';
  if (isFuture(first, main, lexicon)) return 'planned';
  if (coming && isProspect(first, lexicon)) return 'planned';
  if (isPast(first, main)) return words.planned.has(main.lemma.toLowerCase()) ? 'planned' : 'done';
  if (foretold || planned) return 'planned';
  if (main.link === 'infinitive') return 'open';
  if (main.modal !== null && words.possible.has(main.modal)) return 'open';
  if (statement.certainty === 'conditional') return 'open';
  // "Soldaten sind in Russland" is so; "der Konzern streicht Stellen" may be past or to come
  return words.being.has(main.lemma.toLowerCase().split(' ')[0]!) ? 'done' : 'open';
}

/** "Such a strike was highly likely", "is likely to rise", but neither "was likely hit" nor "it is likely that it was hit". */
function isProspect({ sentence, from, to }: ContentPart, { words }: Lexicon): boolean {
  for (let i = from + 1; i < to; i++) {
    if (!words.prospects.has(sentence.words[i]!.lower)) continue;
    let before = i - 1;
    while (before > from && sentence.words[before]!.upos === 'ADV') before--;
    const next = i + 1 < to ? sentence.words[i + 1]!.lower : 'to';
    if (/^(?:be|sein)$/.test(sentence.words[before]!.lemma) && next === 'to') return true;
  }
  return false;
}

/** The first clause whose verb stands in a content; null for noun phrases. */
export function mainClause(part: ContentPart): Clause | null {
  const inside = part.sentence.clauses.filter((c) => c.verb >= part.from && c.verb < part.to && c.link !== 'relative');
  return inside.find((c) => c.finite !== null && c.link !== 'adverbial') ?? inside[0] ?? null;
}

/** "werde schicken", "will send", "wird gebaut werden": an auxiliary of the future with an infinitive; "würden geschickt" is a passive. */
function isFuture({ sentence }: ContentPart, clause: Clause, lexicon: Lexicon): boolean {
  const { future } = lexicon.words;
  if (clause.modal !== null && future.has(clause.modal)) return true;
  const predicate = clause.predicate.map((i) => sentence.words[i]!);
  const auxiliary = predicate.find((w) => future.has(w.lemma.toLowerCase()) && w.index !== clause.verb);
  if (!auxiliary || (auxiliary.morph.verbForm !== undefined && auxiliary.morph.verbForm !== 'Fin' && auxiliary.lower !== 'going'))
    return false;
  if (auxiliary.lower === 'going') return sentence.words[auxiliary.index + 1]?.lower === 'to';
  return auxiliary.lower !== 'worden' && predicate.some((w) => w !== auxiliary && w.morph.verbForm === 'Inf');
}

function isPast({ sentence }: ContentPart, clause: Clause): boolean {
  const verb = sentence.words[clause.verb]!;
  if (clause.finite !== null && clause.tense === 'Past' && clause.mood !== 'Sub') return true;
  return verb.morph.verbForm === 'Part' && clause.predicate.some((i) => /^(?:haben|sein|have|be)$/.test(sentence.words[i]!.lemma));
}
