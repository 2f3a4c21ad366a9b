import type { Action, DutyKind, DutyMatters } from './open-unions.js';
import type { Subject } from './subject.js';

/** Whose turn it is where that is known: everybody who may do something in the space, or one person. */
export type KnownFor =
  | {
      readonly kind: 'action';
      readonly action: Action;
      /** Of this desk alone; null for everybody. */
      readonly desk: string | null;
      /** A person who may not act on it, as the author of what is approved; null for none. */
      readonly except: string | null;
    }
  | { readonly kind: 'person'; readonly id: string };

/** Whose turn it is. The author of an own message is found where the message came from; one without an author gives no duty. */
export type DutyFor = KnownFor | { readonly kind: 'author'; readonly messageId: string };

/** Something that waits for somebody. */
export interface Duty<K extends DutyKind = DutyKind, For extends DutyFor = DutyFor> {
  readonly kind: K;
  /** Number of its space; null for what is about no space. */
  readonly spaceNo: number | null;
  readonly for: For;
  readonly about: Subject | null;
  /** When it began to wait, to the millisecond. What was put aside comes back with a later moment. */
  readonly at: Date;
  readonly dueAt: Date | null;
  /** What comes of it where nobody acts: 0 little, 2 the most. */
  readonly harm: 0 | 1 | 2;
  readonly urgent: boolean;
  readonly matter: DutyMatters[K];
}

/** What waits under a key, as its cause says: all of it each time, so that neither order nor repetition matter. */
export interface DutyState<K extends DutyKind = DutyKind, For extends DutyFor = DutyFor> {
  /** Names it for good, also where people put it aside. */
  readonly key: string;
  /** Null where nothing waits any more. */
  readonly duty: Duty<K, For> | null;
}
