import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { Outcome, ProposalSettledSchema, uuidBytes } from '#libs/contracts';
import { ExchangeIdentity, Reactor } from '#libs/exchange';
import { SystemSending } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type ProposalEndOverlay, proposalsSubject } from './pending-proposal.js';
import { ANY_DUE, ProposalAnswers, type SettledAcceptance } from './proposal-answers.repository.js';

/** Author of what the gateway sends by itself. */
const GATEWAY = 'gateway';

/**
 * Says that a proposal was accepted, once no part of its change waits any more and one of them stands on the log. Where a prosecutor let none
 * of them leave, nothing is said: it is open again.
 */
@Injectable()
export class ProposalReactor extends Reactor {
  override readonly due = ANY_DUE;

  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly sending: SystemSending,
    private readonly answers: ProposalAnswers,
  ) {
    super();
  }

  /** What is due was noted by the acceptance itself: what ends its wait is a place on the log, or a prosecutor. */
  override async note(): Promise<number> {
    return 0;
  }

  override async react(tx: EntityManager): Promise<number> {
    const due = await this.answers.take(tx);
    const bySpace = new Map<string, SettledAcceptance[]>();
    for (const one of due.filter(({ stands }) => stands.length > 0)) {
      bySpace.set(one.spaceId, [...(bySpace.get(one.spaceId) ?? []), one]);
    }
    for (const [, accepted] of bySpace) await this.sending.send(tx, ...accepted.map((one) => this.answerTo(one)));
    return due.length;
  }

  private answerTo({ spaceId, member, id, recordId, readers, outcome, author, stands }: SettledAcceptance) {
    const overlay: ProposalEndOverlay = {
      kind: 'record-proposal-ended',
      recordId,
      member,
      proposalId: id,
      how: outcome,
      author,
    };
    return {
      spaceId,
      schema: ProposalSettledSchema,
      message: create(ProposalSettledSchema, {
        proposer: member,
        proposalId: uuidBytes(id),
        outcome: outcome === 'accepted' ? Outcome.ACCEPTED : Outcome.ACCEPTED_CHANGED,
        changes: stands.map(uuidBytes),
        author,
      }),
      recipients: readers.filter((one) => one !== this.identity.member),
      messageId: uuid(),
      pending: { subject: proposalsSubject(recordId), overlay, author: GATEWAY },
    };
  }
}
