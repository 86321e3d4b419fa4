import type { StatementRow } from './holdings.ts';

/** The words that stand for a claim: of the earliest statement that puts it forward in a clause; failing that in any words; failing that the earliest. */
export function labelOf(
  rows: readonly Pick<StatementRow, 'stance' | 'polarity' | 'speech' | 'core' | 'quote' | 'language'>[],
): { text: string; language: 'de' | 'en' } | null {
  const rank = (row: (typeof rows)[number]): number => {
    const asserted = /^(?:asserts|confirms|concedes)$/.test(row.stance) && row.polarity === 'affirmed';
    return (row.core ? 0 : 4) + (asserted ? 0 : 2) + (row.speech === 'reported' ? 1 : 0);
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
