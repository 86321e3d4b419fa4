/** Shares from 0 to 1. */
export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** A mention with the claim that it is on by the gold ledger and by ours; null where it was not found. */
export interface PlacedMention {
  readonly gold: string;
  readonly claim: string | null;
}

/** B-cubed (Bagga and Baldwin 1998) of mentions on claims: precision over those found, recall counted over all. */
export function bCubedOf(placed: readonly PlacedMention[]): BCubed {
  const found = placed.filter(({ claim }) => claim !== null);
  let [p, r] = [0, 0];
  for (const one of found) {
    const together = found.filter(({ claim }) => claim === one.claim);
    const both = together.filter(({ gold }) => gold === one.gold).length;
    p += both / together.length;
    r += both / placed.filter(({ gold }) => gold === one.gold).length;
  }
  const precision = p / (found.length || 1);
  const recall = r / (placed.length || 1);
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}
