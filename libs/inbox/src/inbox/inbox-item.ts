import type { DutyKind, DutyMatters } from '#libs/vocabulary';
import type { NumberedRecord } from '../subject-names.js';

/** Whose turn it is: the caller's own, that of the whole desk, or that of a colleague who is away. */
export type WaitsFor =
  | { readonly kind: 'me' }
  | { readonly kind: 'desk' }
  | { readonly kind: 'colleague'; readonly id: string; readonly name: string; readonly until: Date };

declare module '#libs/vocabulary' {
  interface DutyMatters {
    /** A message was refused: by a prosecutor of this country, by every member alike, by one partner, or by the own door when its hold ended. */
    readonly refused: {
      readonly kind: 'refused';
      readonly messageId: string;
      readonly by: 'approval' | 'log' | 'partner' | 'hold';
      /** The partner that refused; null otherwise. */
      readonly member: string | null;
      /** Code of the refusal; null where a prosecutor refused. */
      readonly code: string | null;
      /** Words of the prosecutor; null otherwise. */
      readonly reason: string | null;
      /** All that came back from a hold, the one that the item is about among them. */
      readonly recordIds?: readonly string[];
    };
    /** A message of the author waits since an hour for the sealing key of members; `POST …/messages/:id/send-without` sends it without. */
    readonly 'key-missing': {
      readonly kind: 'key-missing';
      readonly messageId: string;
      readonly members: readonly string[];
    };
    /** Another country opened so many mailboxes that this one waits for a person; `POST /spaces/:id/invitation/answer` decides. */
    readonly invitation: {
      readonly kind: 'invitation';
      readonly member: string;
    };
  }
}

/** What each kind is about. */
export type InboxMatter = DutyMatters[DutyKind];

/** Something that waits. */
export interface InboxItem {
  /** Stable; a name for `done` and `snooze`. */
  readonly id: string;
  /** What it asks of people; codes are API. */
  readonly kind: DutyKind;
  /** Null for what is about no space. */
  readonly spaceId: string | null;
  /** Of the agreement in force; null where there is none. */
  readonly spaceTitle: string | null;
  readonly recordId: string | null;
  readonly recordType: string | null;
  /** Name of the record; null where it has none or the caller may not read it. */
  readonly recordName: string | null;
  /** By which people speak of the record; null where it is not here or the caller may not read it. */
  readonly recordNumber: NumberedRecord | null;
  /** How a record must be handled whose name is here: its highest handling code, `H0` to `H3`. */
  readonly recordHandling: string | null;
  readonly at: Date;
  /** By when a person has to act; null where no moment is set. */
  readonly dueAt: Date | null;
  /** Harm where no person acts: 0 little, 2 the most. */
  readonly harm: number;
  readonly waitsFor: WaitsFor;
  readonly state: 'open' | 'snoozed';
  /** When a snoozed item comes back. */
  readonly snoozedUntil: Date | null;
  /** Nothing goes on until a person acts. */
  readonly mustAct: boolean;
  /** `done` clears it; an item that is not clearable goes when it is decided or answered. */
  readonly clearable: boolean;
  readonly matter: InboxMatter;
}

/** Open items, each group by its kind. */
export interface InboxCount {
  readonly total: number;
  readonly mustAct: number;
  readonly groups: Readonly<Record<DutyKind, number>>;
}
