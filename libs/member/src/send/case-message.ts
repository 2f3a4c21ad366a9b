import type { DescMessage, MessageShape } from '@bufbuild/protobuf';
import type { Disclosure, Told } from '#libs/approval';
import type { OutgoingMessage, SendingRight } from '#libs/exchange/sending';

/** What a person says in a case, and what decides whether it may leave. */
export interface CaseMessage<D extends DescMessage = DescMessage> {
  readonly messageId: string;
  readonly schema: D;
  readonly message: MessageShape<D>;
  /** Members that get it; this one may be among them. */
  readonly recipients: readonly string[];
  readonly inReplyTo?: string;
  /** It rings where it comes to, and where it waits for a decision. A request that is urgent is not held for its author's second thoughts. */
  readonly urgent?: boolean;
  /** What it is about, as pending messages name it. */
  readonly subject: string;
  /** What readers at home see until it is back from the log. */
  readonly overlay: object;
  /** Key of the duty that it answers, which is hidden while it is on its way. */
  readonly holds?: string;
  /** Messages of the same act leave together, or wait together for one decision; one without is decided alone. */
  readonly act?: string;
  readonly disclosure: Omit<Disclosure, 'recipients'>;
  /** What of it a person wrote in words of their own, by its place in the request: the gate looks it through. */
  readonly texts: ReadonlyMap<string, string>;
  /** What its recipients get by it and lose by it; a text of its own where nothing is said of it. */
  readonly values?: MessageValues;
}

/** Properties of values that a message gives and takes, one each. */
export interface MessageValues {
  readonly gives: readonly Told[];
  readonly takes: readonly Told[];
  /** What a token of its audience stands for beside that: which values go and how those that come are labelled, never what they say. */
  readonly bound: readonly string[];
}

/** Where a message stands once it was handed in. */
export interface Sent {
  readonly messageId: string;
  readonly state: 'accepted' | 'waiting-for-approval' | 'held';
  /** Of what is held: its name, by which its author takes it back or sends it now. */
  readonly holdId?: string;
  /** Of what is held: when it leaves by itself. */
  readonly until?: Date;
}

/** A message of a case as the exchange takes it. */
export function outgoingOf(spaceId: string, said: CaseMessage, right: SendingRight): OutgoingMessage {
  const { messageId, schema, message, recipients, inReplyTo, urgent, subject, overlay } = said;
  return {
    spaceId,
    messageId,
    schema,
    message,
    recipients,
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    ...(urgent === undefined ? {} : { urgent }),
    pending: { subject, overlay, author: right.author },
    right,
  };
}
