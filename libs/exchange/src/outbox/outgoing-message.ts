import type { DescMessage, MessageShape } from '@bufbuild/protobuf';

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
  /** What this changes, and how a reader at home sees it until it is back from the log. */
  readonly pending?: { readonly subject: string; readonly overlay: object; readonly author: string };
}

export interface Accepted {
  readonly messageId: string;
  readonly spaceId: string;
  readonly recipients: readonly string[];
}
