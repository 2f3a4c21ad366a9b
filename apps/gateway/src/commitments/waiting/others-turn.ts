import type { NumberedRecord } from '#libs/inbox';

/** Something that others have to do next. */
export interface WaitingItem {
  readonly id: string;
  /** `approval`: an own message waits for a prosecutor. `sending`: it is on its way. `request`: this country asked and has no final answer. */
  readonly kind: 'approval' | 'sending' | 'request';
  readonly messageId: string;
  /** Of `request`: what this country asked and has no answer to, as its routes name it. */
  readonly requestId: string | null;
  readonly spaceId: string;
  readonly recordId: string | null;
  readonly recordName: string | null;
  /** By which people speak of it; null where it is not on the log. */
  readonly recordNumber: NumberedRecord | null;
  /** Its highest handling code, `H0` to `H3`. */
  readonly recordHandling: string | null;
  /** Of `approval` and `sending`: what this person says of the record, or that it is the record itself. */
  readonly what: 'record' | 'comment' | 'question' | 'answer';
  /** Countries that it is for. */
  readonly members: readonly string[];
  /** Words of a request; empty otherwise. */
  readonly reason: string;
  readonly at: Date;
}

/** How many acts of a person wait for a prosecutor; `GET waiting/count`. */
export interface WaitingCount {
  readonly approval: number;
}

/** What a person waits for others with, and what came from them lately; `GET /waiting`. */
export interface OthersTurn {
  /** Newest first. */
  readonly items: readonly WaitingItem[];
  /** Records of other countries whose first message came within seven days. */
  readonly cameThisWeek: number;
}
