import type { Page } from '#libs/http';
import type { Band } from '#libs/matching';
import type { PairWords } from '../case/judgements/read-pair.service.js';

/** A record as one side of a pair. */
export interface PairRecord {
  readonly recordId: string;
  readonly type: string;
  readonly owner: string;
  readonly name: string | null;
}

/** Where a pair stands: nobody here decided it, others are waited for, it is decided, a record changed since, or its group is disputed. */
export type QueueState = 'open' | 'waits' | 'decided' | 'stale' | 'disputed';

/** Two records that may be the same, as this gateway finds it. */
export interface PairItem {
  readonly left: PairRecord;
  readonly right: PairRecord;
  readonly band: Band;
  /** Of a thousand such pairs, so many are one. */
  readonly perMille: number;
  /** Another country says that they are one, and this one has said nothing. */
  readonly asked: boolean;
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
  /** What countries say of it. */
  readonly words: PairWords;
  /** Names what is shown, for who decides about it. */
  readonly seen: string;
}

/** A record that may be what somebody is about to enter. */
export interface AlikeRecord extends PairRecord {
  readonly band: Band;
}

/** `POST …/reconcile/alike`: the likeliest first. */
export interface AlikeRecords {
  readonly items: readonly AlikeRecord[];
}

/** `GET …/reconcile/progress`: how far the own country is with the pairs of a case. */
export interface PairProgress {
  /** Of the types that are compared. */
  readonly records: number;
  /** Those among them that were compared as they stand. */
  readonly compared: number;
  /** Pairs to decide, by band, in the order of the queue; weak ones are left out. */
  readonly open: readonly { readonly band: Band; readonly count: number }[];
  /** Of which another country says that they are one, and this one has said nothing. */
  readonly asked: number;
  /** Since when the oldest of these waits. */
  readonly askedSince: Date | null;
  readonly waits: number;
  readonly stale: number;
  readonly disputed: number;
  /** By officers of this country in the last 24 hours. */
  readonly decidedInDay: number;
}

/** `GET …/reconcile/quality`: what the comparison says of pairs beside what own officers decided. */
export interface PairQuality {
  /** Pairs that stand as decided, the same or different. */
  readonly decided: number;
  /** From so many on there are figures. */
  readonly needed: number;
  /** In the order of the queue. */
  readonly bands: readonly {
    readonly band: Band;
    readonly decided: number;
    readonly same: number;
    /** Of a thousand such pairs so many should be one. */
    readonly perMille: number;
  }[];
}
