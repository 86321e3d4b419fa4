import type { ActorKind, Certainty, Figure, Polarity, Stance } from '../../engine/read/reading.ts';

/** An actor as positions, roots and reversals see it. */
export interface Voice {
  readonly id: string;
  readonly name: string;
  /** A medium or agency is a root only of what it claims by itself; where it is a hop of any statement of the claim, it relays. */
  readonly kind: ActorKind;
  /** Id of the state or parent organisation by which independence is judged; its own id where it stands alone. */
  readonly state: string;
  /** Name of that state or organisation. */
  readonly stateName: string;
  /** True for people without a name, whom nobody named stands behind. */
  readonly anonymous: boolean;
}

/** One statement of a claim, with all that status, roots, reversals and figures depend on. */
export interface Holding {
  readonly statement: string;
  readonly article: string;
  readonly outlet: string;
  /** Who holds it, null where nobody is named. */
  readonly voice: Voice | null;
  readonly stance: Stance;
  /** Towards the claim: `negated` where the content says the opposite of it ("no missile hit it"). */
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  /** Day on which the article appeared, YYYY-MM-DD. */
  readonly published: string;
  /** When it was said, in EDTF, null where the article does not tell. */
  readonly said: string | null;
  /** Relays, from the article outwards. */
  readonly via: readonly Voice[];
  /** Voices on whose word the source rests by its own account or the article's ("citing Kyiv"). */
  readonly restsOn: readonly Voice[];
  /** True for an undated recap of an older position ("has always denied"): background that sets no new position. */
  readonly recap: boolean;
  /** True where its words name nothing that happens in the claim and only what stands around them puts it there ("our doors are open"). */
  readonly aside: boolean;
  /** The statement of the same ledger that this one takes back, where it is a retraction of one. */
  readonly retracts?: string;
  readonly figures: readonly Figure[];
  /** Group of near-copies that the article belongs to (its earliest article), null where it is alone. */
  readonly copyGroup: string | null;
  /** Agencies credited for the whole article. */
  readonly agencies: readonly string[];
}
