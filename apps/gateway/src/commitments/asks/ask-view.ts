import type { NamedSubject } from './named-subjects.service.js';

/** What can be said to a question; codes are API. `answered` says it in words and releases nothing. */
export const ASK_ANSWERS = ['released', 'refused', 'later', 'answered'] as const;
export type AskAnswer = (typeof ASK_ANSWERS)[number];

/** Where a question stands. `later` is open still. */
export type AskState = 'waiting-for-approval' | 'on-its-way' | 'open' | AskAnswer;

declare module '#libs/vocabulary' {
  interface DutyMatters {
    /** Another country asks about a record, or to have what is sealed released; answered by `POST /spaces/:id/asks/:askId/answer`. */
    readonly question: {
      readonly kind: 'question';
      readonly askId: string;
      readonly position: string;
      readonly member: string;
      readonly author: string;
      readonly reason: string;
      /** `later` was answered before, and the question is still open. */
      readonly answered: 'later' | null;
      /** It was answered so. */
      readonly isSeen?: true;
    };
    /** What the owner says to a question of this country. */
    readonly answer: {
      readonly kind: 'answer';
      readonly askId: string;
      readonly position: string;
      readonly member: string;
      readonly answer: AskAnswer;
      readonly reason: string;
      /** How many values are released by it; absent where none is. */
      readonly values?: number;
    };
  }
}

/** A value by the message that said it and its place there. */
export interface ValueName {
  readonly messageId: string;
  readonly index: number;
}

/** A question about a record, a value of it or what is sealed, as both sides see it; `GET /spaces/:id/asks`. */
export interface AskView {
  /** Message id of the question. */
  readonly askId: string;
  /** To say on the phone: 6 or 8 digits, the check digit last. Both sides see the same. */
  readonly number: string;
  /** `received` by this country, or `sent` by it. */
  readonly direction: 'received' | 'sent';
  /** Position on the log of the space of what it is about: a message that is sealed to the asker, or of a record that both hold. */
  readonly position: string;
  /** Record that it is about; of what is sealed known to its owner alone. */
  readonly recordId: string | null;
  /** The value of the record that it is about; null where it is about all of it. */
  readonly value: ValueName | null;
  /** Member that asks. */
  readonly asker: string;
  /** Member that is asked. */
  readonly owner: string;
  /** Name of the person who asks. */
  readonly author: string;
  readonly reason: string;
  /** Whoever asks says that it cannot wait. */
  readonly urgent: boolean;
  readonly at: Date;
  readonly state: AskState;
  /** The newest answer; null while there is none. */
  readonly answer: GivenAnswer | null;
  /** An answer of this country that the log has not yet; null where there is none. */
  readonly pendingAnswer: PendingAnswer | null;
}

/** A question in a list, with the name of the record that it is about. */
export interface ListedAsk extends AskView, NamedSubject {}

/** What was said to a question, with the values that it gave. */
export interface GivenAnswer {
  readonly author: string;
  readonly reason: string;
  readonly at: Date;
  readonly values: readonly ValueName[];
  /** How many of these values this country has: what an answer names is not yet what came. */
  readonly here: number;
}

/** An answer on its way, or until a prosecutor has let it go. */
export interface PendingAnswer {
  readonly state: 'waiting-for-approval' | 'on-its-way';
  readonly author: string;
  readonly reason: string;
  readonly at: Date;
  /** What it would give. */
  readonly values: readonly ValueName[];
}

/** A request that was looked for, with its case. */
export interface FoundAsk extends AskView {
  readonly spaceId: string;
}
