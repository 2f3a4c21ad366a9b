import { Injectable } from '@nestjs/common';
import { type OnceRequest, validateAs } from '#libs/http';
import {
  Audience,
  type AudienceView,
  type CaseEntry,
  type Due,
  HeldKinds,
  type HeldRequest,
  Holding,
  saidIn,
  type Sent,
  SendToCase,
} from '#libs/member';
import { Transaction } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { RecordProposalDto } from './dto/record-proposal.dto.js';
import { proposalsSubject } from './pending-proposal.js';
import { PlanProposal, type Proposing } from './plan-proposal.service.js';
import { ProposalError } from './proposal.errors.js';
import { ProposalRepository } from './proposal.repository.js';

/** A proposal of a person. */
interface Wanted extends Proposing {
  readonly entry: CaseEntry;
  readonly due: Due | null;
}

const KIND = 'contribution.proposal';

/** Of one country about one record: its owner has to answer them all. */
const MOST_OPEN = 20;

/** Suggests to the owner of a record what to change in it. */
@Injectable()
export class MakeProposal {
  constructor(
    private readonly sending: SendToCase,
    private readonly holding: Holding,
    private readonly proposals: ProposalRepository,
    private readonly planning: PlanProposal,
    private readonly transaction: Transaction,
    private readonly audience: Audience,
    kinds: HeldKinds,
  ) {
    kinds.add(KIND, { action: 'contribution.send', send: (...held) => this.sendHeld(...held) });
  }

  /** @throws ProposalError PROPOSALS_OPEN and as `PlanProposal.plan`; AccessError ACCESS_DENIED */
  async make(once: OnceRequest, entry: CaseEntry, wanted: Pick<Proposing, 'recordId' | 'dto'>): Promise<Sent> {
    return once.run(async (tx) => {
      const [sent] = await this.send(tx, { ...wanted, entry, messageId: uuid(), due: null });
      if (!sent) throw new Error('a proposal became nothing');
      return sent;
    });
  }

  /** What it would come to, by the function that sends it; nothing of it is kept. @throws as `make` */
  async foresee(entry: CaseEntry, wanted: Pick<Proposing, 'recordId' | 'dto'>): Promise<AudienceView> {
    return this.transaction.run(async (tx) => {
      const planned = await this.planning.plan(tx, entry, { ...wanted, messageId: uuid() });
      return this.audience.of(tx, entry, [planned]);
    });
  }

  private async send(tx: EntityManager, wanted: Wanted): Promise<readonly Sent[]> {
    const { entry, recordId, dto, messageId, due } = wanted;
    const subject = proposalsSubject(recordId);
    const pending = (await this.sending[due ? 'lockDue' : 'lock'](tx, entry, [subject])).get(subject) ?? [];
    const coming = pending.map((one) => one.messageId).filter((id) => id !== messageId);
    const open = await this.proposals.countOpen(tx, entry.spaceNo, { recordId, besides: coming });
    if (open + coming.length >= MOST_OPEN) throw new ProposalError('PROPOSALS_OPEN', `${MOST_OPEN} wait for an answer`);
    const planned = await this.planning.plan(tx, entry, wanted);
    await this.sending.admit(tx, entry, { plans: [planned], token: dto.token, due });
    const request = { id: messageId, recordId, dto: saidIn(dto) };
    const holdable = { kind: KIND, request, holdId: messageId, plans: [planned], pending, seconds: dto.hold, due };
    return (await this.holding.hold(tx, entry, holdable)) ?? this.sending.send(tx, entry, planned.messages);
  }

  private async sendHeld(tx: EntityManager, entry: CaseEntry, request: HeldRequest, due: Due) {
    const dto = await validateAs(RecordProposalDto, request['dto']);
    return this.send(tx, { entry, recordId: String(request['recordId']), dto, messageId: request.id, due });
  }
}
