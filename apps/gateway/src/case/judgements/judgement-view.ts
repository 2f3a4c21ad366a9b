import type { NamedRecord } from './group.repository.js';
import type { Dispute } from './groups.js';
import type { EffectKind } from './pair-effect.js';
import type { VerdictName } from './verdicts.table.js';

declare module '#libs/vocabulary' {
  interface DutyMatters {
    /** Other owners say of pairs of the case that the two are one, and the word of this country is missing: 200 stand for more. */
    readonly pairs: { readonly kind: 'pairs'; readonly pairs: number; readonly members: readonly string[] };
  }
}

/** `said` stands on the log; `held` may still be taken back by its author; the others are of this country alone, too. */
export type JudgementState = 'said' | 'held' | 'waiting-for-approval' | 'on-its-way';

/** The word of a country on two records. */
export interface JudgementView {
  readonly member: string;
  readonly verdict: VerdictName;
  /** Codes; those that this build does not know are left out. */
  readonly reasons: readonly string[];
  readonly text: string;
  /** Name of who decided. */
  readonly author: string;
  /** Of the log; for what is not there yet, when it was accepted here. */
  readonly at: Date;
  readonly state: JudgementState;
  /** Members that can read it, its sender among them; ascending. */
  readonly readers: readonly string[];
}

/** What a word of this country would join or part, before it is said. */
export interface EffectView {
  readonly kind: EffectKind;
  /** Records that stand as one with the left, and with the right: before they are joined, or once they have parted. */
  readonly left: number;
  readonly right: number;
  /** Owners whose word is missing. */
  readonly waitsFor: readonly string[];
  /** Two records that are kept apart in what is disputed; null of all else. */
  readonly apart: ApartView | null;
}

/** Two records of a disputed group that are kept apart. */
export interface ApartView {
  readonly left: NamedRecord;
  readonly right: NamedRecord;
  /** Countries that say that they are different. */
  readonly by: readonly string[];
}

/** The records with which one stands as one, or would, were no two of them kept apart. */
export interface RecordGroupView {
  readonly recordId: string;
  /** Without the record itself; none where it stands alone. */
  readonly same: readonly NamedRecord[];
  /** Null where nothing is disputed. */
  readonly dispute: DisputeView | null;
}

/** Why records stand alone that words join. */
export interface DisputeView {
  readonly kind: Dispute;
  readonly apart: ApartView | null;
  /** From the one of the two to the other, over what is called the same; empty of a group that is too large. */
  readonly way: readonly NamedRecord[];
}

/** What countries say of two records, as this gateway knows it. */
export interface PairWords {
  /** One a country, owners first; what is on its way stands beside what it is to replace. Who took a word back is not among them. */
  readonly said: readonly JudgementView[];
  /** This country. */
  readonly own: string;
  /** Members that hold both, besides this one: who hears what this country says. */
  readonly hearers: readonly string[];
  /** The country that owns one of them and lacks the other, which is this country's: it cannot answer, and hears nothing. Null where all is well. */
  readonly lacks: string | null;
  /** What each word would do; `none` is taking back. */
  readonly effects: Readonly<Record<VerdictName, EffectView>>;
  /** Another country says that they are one, and this one has said nothing. */
  readonly asked: boolean;
  /** Of the word of this country, also one that is on its way; 0 where there is none. */
  readonly revision: number;
}
