import type { Disclosure } from '#libs/approval';
import type { OutgoingMessage } from '#libs/exchange/sending';
import type { Person } from '#libs/people';
import type { EntityManager } from 'typeorm';

export interface Sent {
  readonly messageId: string;
  readonly state: 'accepted' | 'waiting-for-approval';
}

/** Decides whether what a person sends may leave. Bound by the service: it says who lets a message go. */
export abstract class Gate {
  /** Must be the last statements of the caller's transaction. @throws ExchangeError MESSAGE_INVALID, SPACE_UNKNOWN */
  abstract send(tx: EntityManager, outgoing: OutgoingMessage, by: Person, disclosure: Disclosure): Promise<Sent>;
}
