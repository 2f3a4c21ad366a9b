import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { Outcome, ProposalSettledSchema, uuidBytes } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import { validateAs } from '#libs/http';
import {
  CaseDoor,
  type CaseEntry,
  type CaseMessage,
  type Due,
  HeldKinds,
  type HeldRequest,
  Holding,
  type PendingMessage,
  type Planned,
  refusalOf,
  saidIn,
  type Sent,
  SendToCase,
} from '#libs/member';
import { Transaction } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { RepeatedValues } from '../../case/records/repeated-values.service.js';
import { DeclineProposalDto } from './dto/decline-proposal.dto.js';
import { FindProposal } from './find-proposal.service.js';
import { endingOfPending, type ProposalEndOverlay, proposalsSubject } from './pending-proposal.js';
import { proposalKey } from './proposal.duties.js';
import { closedAs } from './proposal.errors.js';
import type { EndingKind } from './proposal-fold.js';
import type { KnownProposal } from './proposal.repository.js';

/** A decline that is made. */
interface Declining {
  readonly entry: CaseEntry;
  /** Of the proposal. */
  readonly name: string;
  readonly dto: DeclineProposalDto;
  readonly messageId: string;
  readonly due: Due | null;
}

const KIND = 'contribution.proposal-decline';
const WAITS = 'waiting-for-approval';

/** Says no to what another country suggests of a record of the own one, and why. */
@Injectable()
export class DeclineProposal {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly transaction: Transaction,
    private readonly door: CaseDoor,
    private readonly finding: FindProposal,
    private readonly sending: SendToCase,
    private readonly holding: Holding,
    private readonly repeated: RepeatedValues,
    kinds: HeldKinds,
  ) {
    kinds.add(KIND, { action: 'record.change', send: (...held) => this.sendHeld(...held) });
  }

  /** The same again, while it is on its way or has come, is that one. @throws ProposalError PROPOSAL_NOT_FOUND, PROPOSAL_CLOSED; AccessError ACCESS_DENIED */
  async decline(entry: CaseEntry, name: string, dto: DeclineProposalDto): Promise<Sent> {
    const declining = { entry, name, dto, messageId: uuid(), due: null };
    const [sent] = await this.transaction.run((tx) => this.send(tx, declining));
    if (!sent) throw new Error('a decline became nothing');
    return sent;
  }

  private async send(tx: EntityManager, declining: Declining): Promise<readonly Sent[]> {
    const { entry, name, dto, messageId, due } = declining;
    const seen = await this.finding.toAnswer(tx, entry, name);
    const subject = proposalsSubject(seen.recordId);
    const pending = (await this.sending[due ? 'lockDue' : 'lock'](tx, entry, [subject])).get(subject) ?? [];
    const coming = endsAmong(pending, seen).find((one) => one.messageId !== messageId);
    if (coming?.how === 'declined') return [{ messageId: coming.messageId, state: coming.waits ? WAITS : 'accepted' }];
    // It may have been ended while the lock was waited for.
    const proposal = await this.finding.toAnswer(tx, entry, name);
    const { state, endedBy } = proposal;
    if (state === 'declined' && endedBy !== null) return [{ messageId: endedBy, state: 'accepted' }];
    if (state !== 'open' || coming) throw closedAs(coming?.how ?? state);
    const planned = await this.planned(tx, declining, proposal);
    await this.sending.admit(tx, entry, { plans: [planned], token: dto.token, due });
    const request = { id: messageId, proposal: name, dto: saidIn(dto) };
    const holdable = { kind: KIND, request, holdId: messageId, plans: [planned], pending, seconds: dto.hold, due };
    return (await this.holding.hold(tx, entry, holdable)) ?? this.sending.send(tx, entry, planned.messages);
  }

  private async sendHeld(tx: EntityManager, entry: CaseEntry, request: HeldRequest, due: Due) {
    const dto = await validateAs(DeclineProposalDto, request['dto']);
    return this.send(tx, { entry, name: String(request['proposal']), dto, messageId: request.id, due });
  }

  private async planned(tx: EntityManager, declining: Declining, proposal: KnownProposal): Promise<Planned> {
    const { entry, dto, messageId } = declining;
    const { recordId, readers } = proposal;
    const { text } = dto;
    const recipients = entry.others.filter((one) => readers.includes(one));
    const marks = await this.repeated.marksOf(tx, entry.spaceNo, { text, recipients, recordId });
    const { handling, sensitive } = marks;
    const message: CaseMessage = {
      messageId,
      schema: ProposalSettledSchema,
      message: declineOf(entry, dto, proposal),
      recipients,
      subject: proposalsSubject(recordId),
      overlay: overlayOf(entry, dto, proposal),
      holds: proposalKey(entry.spaceId, proposal),
      disclosure: {
        type: 'contribution',
        handling,
        sensitive,
        owners: [...new Set([this.identity.member, ...marks.owners])],
      },
      texts: new Map([['text', text]]),
    };
    const refusal = refusalOf(
      () => this.door.require(entry, 'contribution.send', { recipients, handling, sensitive }),
      () => [{ property: null, members: recipients }],
    );
    return { base: '', messages: [message], untouched: [], refusal };
  }
}

function declineOf({ by }: CaseEntry, { code, text }: DeclineProposalDto, { member, id }: KnownProposal) {
  return create(ProposalSettledSchema, {
    proposer: member,
    proposalId: uuidBytes(id),
    outcome: Outcome.DECLINED,
    code,
    text,
    author: by.name,
  });
}

function overlayOf(
  { by }: CaseEntry,
  { code, text }: DeclineProposalDto,
  { member, id: proposalId, recordId }: KnownProposal,
): ProposalEndOverlay {
  return {
    kind: 'record-proposal-ended',
    recordId,
    member,
    proposalId,
    how: 'declined',
    code,
    text,
    author: by.name,
  };
}

interface PendingEnd {
  readonly messageId: string;
  readonly how: EndingKind;
  readonly waits: boolean;
}

/** What of this is pending of a proposal already, the oldest first. */
function endsAmong(pending: readonly PendingMessage[], of: KnownProposal): readonly PendingEnd[] {
  return pending.flatMap(({ messageId, overlay, waits }) => {
    const end = endingOfPending(overlay, of);
    return end === null ? [] : [{ messageId, how: end.how, waits }];
  });
}
