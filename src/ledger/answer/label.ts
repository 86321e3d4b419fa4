import type { StatementRow } from './statement-rows.ts';

type Candidate = Pick<
  StatementRow,
  'stance' | 'polarity' | 'speech' | 'core' | 'leans' | 'quote' | 'language' | 'proposition_id' | 'link_to'
>;

/**
 * The words that stand for a claim, of the statements in order of publication: of one whose words can be understood alone, that puts it
 * forward in a clause rather than in other words and, of these, the one that most others are most like, the earliest of several.
 */
export function labelOf(rows: readonly Candidate[]): { text: string; language: 'de' | 'en' } | null {
  const likened = new Map<string, number>();
  for (const { link_to: to } of rows) if (to !== null) likened.set(to, (likened.get(to) ?? 0) + 1);
  const rank = (row: Candidate): number => {
    const asserted = /^(?:asserts|confirms|concedes)$/.test(row.stance) && row.polarity === 'affirmed';
    const order = (row.core ? 0 : 8) + (row.leans ? 4 : 0) + (asserted ? 0 : 2) + (row.speech === 'reported' ? 1 : 0);
    return order - Math.min(0.99, (likened.get(row.proposition_id) ?? 0) / 100);
  };
  let best = rows[0];
  if (best === undefined) return null;
  for (const row of rows) if (rank(row) < rank(best)) best = row;
  return { text: shortened(best.quote), language: best.language };
}

const LABEL_MAX = 160;

/** A label no longer than a few lines, cut between words. */
function shortened(text: string): string {
  if (text.length <= LABEL_MAX) return text;
  const cut = text.slice(0, LABEL_MAX);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LABEL_MAX - 40))} …`;
}
