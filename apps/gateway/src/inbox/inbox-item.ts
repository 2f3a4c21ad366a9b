import type { ApprovalRequestView } from '../approvals/approval-requests.service.js';
import type { AskAnswer } from '../asks/read-asks.service.js';

/** What an item asks of somebody; codes are API. */
export const INBOX_KINDS = [
  'approval',
  'refused',
  'key-missing',
  'invitation',
  'question',
  'answer',
  'new-facts',
] as const;
export type InboxKind = (typeof INBOX_KINDS)[number];

/** Whose turn it is: the caller's own, that of everybody at the desk, or that of a colleague who is away. */
export type WaitsFor =
  | { readonly kind: 'me' }
  | { readonly kind: 'desk' }
  | { readonly kind: 'colleague'; readonly id: string; readonly name: string; readonly until: Date };

/** What each kind is about. */
export type InboxMatter =
  /** A message waits for a prosecutor. */
  | {
      readonly kind: 'approval';
      readonly messageId: string;
      readonly type: string;
      readonly author: string;
      readonly recipients: readonly string[];
      readonly grounds: ApprovalRequestView['grounds'];
    }
  /** A message was refused: by a prosecutor of the own country, by every member alike, or by one partner. */
  | {
      readonly kind: 'refused';
      readonly messageId: string;
      readonly by: 'approval' | 'log' | 'partner';
      /** The partner that refused; null otherwise. */
      readonly member: string | null;
      /** Code of the refusal; null where a prosecutor refused. */
      readonly code: string | null;
      /** Words of the prosecutor; null otherwise. */
      readonly reason: string | null;
    }
  /** A message of the author waits since an hour for the sealing key of members; `POST …/messages/:id/send-without` sends it without. */
  | {
      readonly kind: 'key-missing';
      readonly messageId: string;
      readonly members: readonly string[];
    }
  /** Another country opened so many mailboxes that this one waits for a person; `POST /spaces/:id/invitation/answer` decides. */
  | {
      readonly kind: 'invitation';
      readonly member: string;
    }
  /** Another country asks to have a record released; answered by `POST /spaces/:id/asks/:askId/answer`. */
  | {
      readonly kind: 'question';
      readonly askId: string;
      readonly position: string;
      readonly member: string;
      readonly author: string;
      readonly reason: string;
      /** `later` was answered before, and the question is still open. */
      readonly answered: 'later' | null;
    }
  /** What the owner says to a question of this country. */
  | {
      readonly kind: 'answer';
      readonly askId: string;
      readonly position: string;
      readonly member: string;
      readonly answer: AskAnswer;
      readonly reason: string;
    }
  /** Changes by others of a record that somebody follows, since they opened it last. */
  | {
      readonly kind: 'new-facts';
      readonly changes: number;
      /** Members that changed it. */
      readonly members: readonly string[];
    };

/** Something that waits. */
export interface InboxItem {
  /** Stable; a name for `done` and `snooze`. */
  readonly id: string;
  readonly kind: InboxKind;
  readonly spaceId: string;
  /** Of the agreement in force; null where there is none. */
  readonly spaceTitle: string | null;
  readonly recordId: string | null;
  readonly recordType: string | null;
  /** What the record is called; null where nobody said or the caller may not read it. */
  readonly recordName: string | null;
  readonly at: Date;
  readonly waitsFor: WaitsFor;
  readonly state: 'open' | 'snoozed';
  /** When a snoozed item comes back. */
  readonly snoozedUntil: Date | null;
  /** Nothing goes on until somebody acts. */
  readonly mustAct: boolean;
  /** `done` clears it; an item that is not clearable goes when it is decided or answered. */
  readonly clearable: boolean;
  readonly matter: InboxMatter;
}

/** Open items, each group by its kind. */
export interface InboxCount {
  readonly total: number;
  readonly mustAct: number;
  readonly groups: Readonly<Record<InboxKind, number>>;
}
