import { Injectable } from '@nestjs/common';
import { violations } from '#libs/contracts';
import { Clock, Exchange, ExchangeError, ExchangeIdentity, type OutgoingMessage } from '#libs/exchange';
import type { EntityManager } from 'typeorm';
import type { Person } from '../person.js';
import { decideApproval } from './approval-decision.js';
import { ApprovalFactsRepository } from './approval-facts.repository.js';
import { ApprovalRequestRepository } from './approval-request.repository.js';
import type { Disclosure } from './disclosure.js';

export interface Sent {
  readonly messageId: string;
  readonly state: 'accepted' | 'waiting-for-approval';
}

/** The one gate between a feature and the wire: what no approval covers waits here, and nothing of it is in the outbox. */
@Injectable()
export class ApprovedSending {
  constructor(
    private readonly exchange: Exchange,
    private readonly identity: ExchangeIdentity,
    private readonly clock: Clock,
    private readonly facts: ApprovalFactsRepository,
    private readonly requests: ApprovalRequestRepository,
  ) {}

  /** Must be the last statements of the caller's transaction. @throws ExchangeError MESSAGE_INVALID, SPACE_UNKNOWN */
  async send(tx: EntityManager, outgoing: OutgoingMessage, by: Person, disclosure: Disclosure): Promise<Sent> {
    const at = this.clock.now();
    const { spaceNo, charter, known, standing } = await this.facts.of(tx, outgoing.spaceId);
    const today = at.toISOString().slice(0, 10);
    const own = this.identity.member;
    const { messageId } = outgoing;
    const recipients = outgoing.recipients.filter((member) => member !== own);
    const what = { ...disclosure, recipients };
    const decision = decideApproval(what, { own, author: by.id, today, known, standing });
    if (decision.kind === 'by-hand') {
      requireValid(outgoing);
      const { grounds } = decision;
      await this.requests.hold(tx, { spaceNo, outgoing, disclosure: what, grounds, author: by.id, charter, at });
      return { messageId, state: 'waiting-for-approval' };
    }
    const approvalId = decision.kind === 'standing' ? decision.approvalId : null;
    await this.facts.noteSent(tx, { messageId, spaceNo, author: by.id, basis: decision.kind, approvalId, at });
    await this.exchange.submit(tx, outgoing);
    return { messageId, state: 'accepted' };
  }
}

/** Nobody is asked to approve what could not be sent. */
function requireValid({ schema, message }: OutgoingMessage): void {
  const broken = violations(schema, message);
  if (broken.length > 0) throw new ExchangeError('MESSAGE_INVALID', `${schema.name} breaks its schema`, broken);
}
