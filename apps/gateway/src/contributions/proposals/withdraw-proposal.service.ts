import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { ProposalMadeSchema, uuidBytes } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import { type CaseEntry, type CaseMessage, type Sent, SendToCase } from '#libs/member';
import { Transaction } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { namedContribution } from '../../vocabulary/contribution-name.js';
import { endingOfPending, proposalsSubject } from './pending-proposal.js';
import { closedAs, ProposalError } from './proposal.errors.js';
import { type KnownProposal, ProposalRepository } from './proposal.repository.js';

/** Of the revision that takes it back; no other says anything. */
const SECOND = 2;

/** Takes back what this country suggested, whoever of it did. It goes to all who read it, and says nothing, so nobody is asked. */
@Injectable()
export class WithdrawProposal {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly transaction: Transaction,
    private readonly proposals: ProposalRepository,
    private readonly sending: SendToCase,
  ) {}

  /** The same again, while it is on its way or has come, is that one. @throws ProposalError PROPOSAL_NOT_FOUND, PROPOSAL_CLOSED */
  async withdraw(entry: CaseEntry, name: string): Promise<Sent> {
    const named = namedContribution(name);
    if (named?.member !== this.identity.member) throw unknown();
    return this.transaction.run(async (tx) => {
      const { recordId } = await this.require(tx, entry, named.id);
      const subject = proposalsSubject(recordId);
      const pending = (await this.sending.lock(tx, entry, [subject])).get(subject) ?? [];
      const coming = pending.find((one) => endingOfPending(one.overlay, named) !== null);
      if (coming) return { messageId: coming.messageId, state: 'accepted' };
      // It may have come back from the log while the lock was waited for.
      const proposal = await this.require(tx, entry, named.id);
      const { state, endedBy } = proposal;
      if (state === 'withdrawn' && endedBy !== null) return { messageId: endedBy, state: 'accepted' };
      if (state !== 'open') throw closedAs(state);
      return this.sending.sendOne(tx, entry, withdrawalOf(entry, named.id, proposal));
    });
  }

  private async require(tx: EntityManager, { spaceNo }: CaseEntry, id: string): Promise<KnownProposal> {
    const proposal = await this.proposals.one(tx, spaceNo, { member: this.identity.member, id });
    if (!proposal) throw unknown();
    return proposal;
  }
}

function unknown(): ProposalError {
  return new ProposalError('PROPOSAL_NOT_FOUND', 'no such proposal of this country on the log');
}

function withdrawalOf({ by, others }: CaseEntry, id: string, proposal: KnownProposal): CaseMessage {
  const { member, owner, recordId, base, readers } = proposal;
  return {
    messageId: uuid(),
    schema: ProposalMadeSchema,
    message: create(ProposalMadeSchema, {
      proposalId: uuidBytes(id),
      revision: SECOND,
      owner,
      recordId: uuidBytes(recordId),
      base: uuidBytes(base),
      withdrawn: true,
      author: by.name,
    }),
    recipients: others.filter((one) => readers.includes(one)),
    subject: proposalsSubject(recordId),
    overlay: { kind: 'record-proposal-ended', recordId, member, proposalId: id, how: 'withdrawn', author: by.name },
    disclosure: { type: 'contribution', handling: 0, sensitive: false },
    texts: new Map(),
  };
}
