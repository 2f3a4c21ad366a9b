import { Injectable } from '@nestjs/common';
import { catalogue, decodeCanonical } from '#libs/contracts';
import { Exchange, type OutgoingMessage } from '#libs/exchange/sending';
import type { CaseEntry, Entered } from '#libs/member';
import { Transaction } from '#libs/persistence';
import { isDrafting } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { ApprovalError } from './approval.errors.js';
import { ApprovalFactsRepository } from './approval-facts.repository.js';
import { ApprovalRequestRepository, type LockedRequest, type Settlement } from './approval-request.repository.js';

export interface Decided {
  readonly decision: 'approve' | 'refuse';
  readonly reason: string;
}

/** Ends the waiting of a message, and of those of the same act: a prosecutor lets it go or refuses it, or its author takes it back. */
@Injectable()
export class SettleRequest {
  constructor(
    private readonly transaction: Transaction,
    private readonly exchange: Exchange,
    private readonly clock: Clock,
    private readonly requests: ApprovalRequestRepository,
    private readonly facts: ApprovalFactsRepository,
  ) {}

  /**
   * The caller has asked whether the person may decide in this space.
   *
   * @throws ApprovalError APPROVAL_NOT_FOUND, APPROVAL_SETTLED, APPROVAL_OF_OWN, APPROVAL_OUTDATED
   */
  async decide({ spaceNo, by }: CaseEntry, messageId: string, decided: Decided): Promise<void> {
    await this.transaction.run(async (tx) => {
      const act = await this.requireWaiting(tx, spaceNo, messageId);
      if (act.some(({ author }) => author === by.id)) {
        throw new ApprovalError('APPROVAL_OF_OWN', 'the author asks to decide');
      }
      const outcome = { by: by.id, at: this.clock.now(), reason: decided.reason };
      if (decided.decision === 'approve') await this.letGo(tx, act, outcome);
      else await this.requests.settle(tx, act, { ...outcome, state: 'refused' });
    });
  }

  /** @throws ApprovalError APPROVAL_NOT_FOUND, APPROVAL_SETTLED, APPROVAL_OF_OTHERS */
  async withdraw({ spaceNo, by }: CaseEntry, messageId: string): Promise<void> {
    await this.transaction.run(async (tx) => {
      const act = await this.requireWaiting(tx, spaceNo, messageId);
      if (act.some(({ author }) => author !== by.id)) throw new ApprovalError('APPROVAL_OF_OTHERS', 'not the author');
      const outcome = { state: 'withdrawn', by: by.id, at: this.clock.now(), reason: '' } as const;
      await this.requests.settle(tx, act, outcome);
    });
  }

  private async letGo(
    tx: EntityManager,
    act: readonly LockedRequest[],
    { by, at, reason }: Omit<Settlement, 'state'>,
  ): Promise<void> {
    const outgoing = act.map(outgoingOf);
    await this.requests.settle(tx, act, { by, at, reason, state: 'approved' });
    // Who was told of a draft has not been given anything of a case.
    const given = act.filter(({ type }) => !isDrafting(type));
    const known = given.flatMap(({ spaceNo, messageId, recipients }) =>
      recipients.map((member) => ({ spaceNo, messageId, member })),
    );
    await this.facts.noteKnown(tx, known, by, at);
    await this.exchange.submit(tx, ...outgoing);
  }

  /** The request with all that are decided with it. */
  private async requireWaiting(
    tx: EntityManager,
    spaceNo: Entered,
    messageId: string,
  ): Promise<readonly LockedRequest[]> {
    const act = await this.requests.lock(tx, spaceNo, messageId);
    const [first] = act;
    if (!first) throw new ApprovalError('APPROVAL_NOT_FOUND', 'no such request');
    const settled = act.find(({ state }) => state !== 'waiting');
    if (settled) throw new ApprovalError('APPROVAL_SETTLED', `it is ${settled.state}`);
    return act;
  }
}

/** What was approved is sent as it was written; under another agreement or contract it would be something else. */
function outgoingOf(request: LockedRequest): OutgoingMessage {
  const schema = catalogue.get(request.typeName)?.schema;
  const message = schema && request.message ? decodeCanonical(schema, request.message) : null;
  if (!schema || !message || !request.charterStands) {
    throw new ApprovalError('APPROVAL_OUTDATED', 'the agreement or the contract changed');
  }
  const { spaceId, messageId, recipients, urgent, inReplyTo, subject, overlay, author } = request;
  return {
    spaceId,
    schema,
    message,
    recipients,
    messageId,
    urgent,
    ...(inReplyTo === null ? {} : { inReplyTo }),
    ...(subject === null || overlay === null ? {} : { pending: { subject, overlay, author } }),
    right: { author, basis: 'by-hand', approvalId: null },
  };
}
