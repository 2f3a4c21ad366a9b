import type { DescMessage, MessageShape } from '@bufbuild/protobuf';

/** By what right a message of people leaves, and who wrote it. */
export interface SendingRight {
  readonly author: string;
  readonly basis: 'stays-home' | 'standing' | 'by-hand' | 'ungated';
  /** Of `standing`. */
  readonly approvalId: string | null;
}

/** A message a feature wants the other members to have. */
export interface OutgoingMessage<Desc extends DescMessage = DescMessage> {
  readonly spaceId: string;
  readonly schema: Desc;
  readonly message: MessageShape<Desc>;
  /** Other members that may open it; the sender is added. */
  readonly recipients: readonly string[];
  /** UUID; the idempotency key of the message in its space. */
  readonly messageId: string;
  readonly inReplyTo?: string;
  readonly urgent?: boolean;
  /** Of people; what a gateway says by itself has nobody to answer for it. */
  readonly right?: SendingRight;
  /** What this changes, and how a reader at home sees it until it is back from the log. */
  readonly pending?: { readonly subject: string; readonly overlay: object; readonly author: string };
}
