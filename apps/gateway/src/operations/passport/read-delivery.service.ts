import { Injectable } from '@nestjs/common';
import { type Delivery, DeliveryRepository, ExchangeIdentity, type MessageName } from '#libs/exchange';
import { GateFactsRepository, type Unsent } from '../outbox/gate-facts.repository.js';

/** What a message that never left is, in the words of its delivery. */
const UNSENT = {
  waiting: { state: 'waiting-for-approval' },
  refused: { state: 'refused', code: 'APPROVAL_REFUSED' },
  withdrawn: { state: 'refused', code: 'APPROVAL_WITHDRAWN' },
} as const satisfies Record<Unsent, Pick<Delivery, 'state' | 'code'>>;

/** Tells where a message is, from the moment at which somebody wrote it. */
@Injectable()
export class ReadDelivery {
  constructor(
    private readonly deliveries: DeliveryRepository,
    private readonly gate: GateFactsRepository,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Null for a message that is not known here. What nobody let go is shown for the own member alone. */
  async find(spaceNo: number, name: MessageName): Promise<Delivery | null> {
    const left = await this.deliveries.find(spaceNo, name);
    const { messageId, sender } = name;
    if (left || (sender ?? this.identity.member) !== this.identity.member) return left;
    const unsent = await this.gate.unsent(spaceNo, messageId);
    return unsent && { messageId, position: null, countries: [], ...UNSENT[unsent] };
  }
}
