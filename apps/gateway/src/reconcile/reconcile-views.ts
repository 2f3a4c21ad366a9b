import type { Page } from '#libs/http';
import type { Band } from '#libs/matching';

/** A record as one side of a pair. */
export interface PairRecord {
  readonly recordId: string;
  readonly type: string;
  readonly owner: string;
  readonly name: string | null;
}

/** Two records that may be the same, as this gateway finds it. */
export interface PairItem {
  readonly left: PairRecord;
  readonly right: PairRecord;
  readonly band: Band;
  /** Of a thousand such pairs, so many are one. */
  readonly perMille: number;
}

/** `GET …/reconcile/pairs`: the most pressing first. */
export type PairPage = Page<PairItem>;

/** How the values of one property stand to each other. */
export type Likeness = 'equal' | 'near' | 'different' | 'one-side';

/** A record as a side of a pair that is looked at. */
export interface ComparedRecord extends PairRecord {
  /** Digits to say on the phone. */
  readonly number: string;
  readonly version: number;
}

/** A live value of it. */
export interface ComparedValue {
  readonly value: string;
  /** As `B2`; null where nobody evaluated it. */
  readonly evaluation: string | null;
}

/** One property of two records, side by side. */
export interface PairField {
  readonly property: string;
  /** Live values, newest first. */
  readonly left: readonly ComparedValue[];
  readonly right: readonly ComparedValue[];
  readonly likeness: Likeness;
  /** How much that says, in whole bits: above zero that the two are one, below that they are not; 0 where it is not compared. */
  readonly weight: number;
  /** Why, in words of the reader's language; empty where the property is not compared. */
  readonly reasons: readonly string[];
}

/** `GET …/reconcile/pairs/:left/:right`. */
export interface PairView extends PairItem {
  readonly left: ComparedRecord;
  readonly right: ComparedRecord;
  /** Highest handling code of what stands of the two, `H0` to `H3`; null where nothing does. */
  readonly handling: string | null;
  readonly fields: readonly PairField[];
  /** What is said of the pair as a whole. */
  readonly remarks: readonly string[];
}

/** A record that may be what somebody is about to enter. */
export interface AlikeRecord extends PairRecord {
  readonly band: Band;
}

/** `POST …/reconcile/alike`: the likeliest first. */
export interface AlikeRecords {
  readonly items: readonly AlikeRecord[];
}
