/** What an owner can say to a question; codes are API. */
export const ASK_ANSWERS = ['released', 'refused', 'later'] as const;
export type AskAnswer = (typeof ASK_ANSWERS)[number];

/** Where a question stands. `later` is open still. */
export type AskState = 'waiting-for-approval' | 'on-its-way' | 'open' | AskAnswer;

declare module '#libs/vocabulary' {
  interface DutyMatters {
    /** Another country asks to have a record released; answered by `POST /spaces/:id/asks/:askId/answer`. */
    readonly question: {
      readonly kind: 'question';
      readonly askId: string;
      readonly position: string;
      readonly member: string;
      readonly author: string;
      readonly reason: string;
      /** `later` was answered before, and the question is still open. */
      readonly answered: 'later' | null;
    };
    /** What the owner says to a question of this country. */
    readonly answer: {
      readonly kind: 'answer';
      readonly askId: string;
      readonly position: string;
      readonly member: string;
      readonly answer: AskAnswer;
      readonly reason: string;
    };
  }
}

/** A question to the owner of a sealed record, as both sides see it; `GET /spaces/:id/asks`. */
export interface AskView {
  /** Message id of the question. */
  readonly askId: string;
  /** `received` by this country, or `sent` by it. */
  readonly direction: 'received' | 'sent';
  /** Position of the sealed record on the log of the space. */
  readonly position: string;
  /** Record that it belongs to; known to its owner alone. */
  readonly recordId: string | null;
  /** Member that asks. */
  readonly asker: string;
  readonly owner: string;
  /** Name of the person who asks. */
  readonly author: string;
  readonly reason: string;
  readonly at: Date;
  readonly state: AskState;
  /** The newest answer; null while there is none. */
  readonly answer: { readonly author: string; readonly reason: string; readonly at: Date } | null;
  /** An answer of this country waits for approval or is on its way. */
  readonly answerPending: boolean;
}
