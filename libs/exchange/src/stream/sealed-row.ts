/** Where the own stream of a space ends: the next record follows it. */
export interface StreamHead {
  readonly epoch: number;
  readonly sequence: number;
  readonly previous: Uint8Array;
}

/** What waits to be sealed, in the order in which it was accepted. */
export interface OutboxRow {
  readonly position: string | null;
  readonly kind: number;
  readonly messageId: string | null;
  readonly subject: string | null;
  readonly urgency: number;
  readonly type: string;
  readonly recipients: readonly string[];
  readonly inReplyTo: string | null;
  readonly payload: Uint8Array;
  readonly acceptedAt: Date;
}

/** A record with its final bytes. */
export interface SealedRow {
  readonly epoch: number;
  readonly sequence: number;
  readonly identity: Uint8Array;
  readonly bytes: Uint8Array;
  readonly origin: OutboxRow;
}

/** Columns that a row keeps on its way from the outbox to its sealed form, and back. */
export const ORIGIN = `position, space_no, kind, message_id, subject, urgency, type, recipients, in_reply_to, payload,
  accepted_at`;

/** Makes the outbox row of a record that nobody asked for: sender keys and epochs. */
export function noOrigin(kind: number, at: Date, recipients: readonly string[] = []): OutboxRow {
  return {
    position: null,
    kind,
    messageId: null,
    subject: null,
    urgency: 0,
    type: '',
    recipients,
    inReplyTo: null,
    payload: new Uint8Array(0),
    acceptedAt: at,
  };
}
