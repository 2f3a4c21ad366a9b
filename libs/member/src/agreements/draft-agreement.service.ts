import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { Disclosure } from '#libs/approval';
import { type Agreement, AgreementDraftedSchema, AgreementSchema, uuidBytes } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import type { Person } from '#libs/people';
import { Transaction } from '#libs/persistence';
import { DRAFT_TYPE } from '#libs/vocabulary';
import { Gate, type Sent } from '../send/gate.js';
import { SpaceMembers } from '../spaces/space-members.service.js';
import { AgreementError } from './agreement.errors.js';
import { agreementView } from './agreement-view.js';
import type { AgreementDto } from './dto/agreement.dto.js';
import type { DraftOverlay } from './pending-drafting.js';
import { SWITCHES } from './switches.table.js';

/** Drafts a text: a sealed message to everybody who takes part, and free text, so it leaves through the gate. */
@Injectable()
export class DraftAgreement {
  constructor(
    private readonly transaction: Transaction,
    private readonly gate: Gate,
    private readonly identity: ExchangeIdentity,
    private readonly members: SpaceMembers,
  ) {}

  /**
   * Sends a draft; the salt keeps its commitment from telling anything about a short text.
   *
   * @throws AgreementError AGREEMENT_PERIOD; ExchangeError SPACE_UNKNOWN, NOT_TAKING_PART, MESSAGE_INVALID
   */
  async draft(spaceId: string, dto: AgreementDto, { messageId, by }: Drafting): Promise<Sent> {
    if (dto.ends < dto.starts) throw new AgreementError('AGREEMENT_PERIOD', 'ends before it starts');
    const { members } = await this.members.takingPart(spaceId, this.identity.member);
    const agreement = agreementOf(dto);
    const message = create(AgreementDraftedSchema, {
      agreementId: uuidBytes(messageId),
      agreement,
      salt: randomBytes(32),
    });
    const overlay: DraftOverlay = { kind: 'draft', agreement: agreementView(agreement), author: by.name };
    const pending = { subject: `draft:${messageId}`, overlay, author: by.id };
    const outgoing = { spaceId, schema: AgreementDraftedSchema, message, recipients: members, messageId, pending };
    const disclosure: Disclosure = { type: DRAFT_TYPE, recipients: members, handling: 0, sensitive: false };
    return this.transaction.run((tx) => this.gate.send(tx, outgoing, by, disclosure));
  }
}

/** Who says something on the way to an agreement, under which id. */
export interface Drafting {
  readonly messageId: string;
  readonly by: Person;
}

function agreementOf(dto: AgreementDto): Agreement {
  return create(AgreementSchema, {
    title: dto.title,
    purpose: dto.purpose,
    offences: dto.offences,
    starts: dto.starts,
    ends: dto.ends,
    members: dto.members
      .map(({ member, authority, leader }) => ({ member, authority, leader: leader ?? '' }))
      .sort((a, b) => (a.member < b.member ? -1 : 1)),
    switches: (dto.switches ?? []).map(({ name, values, clause }) => ({ name: SWITCHES[name], values, clause })),
    textSha256: dto.textSha256 === undefined ? new Uint8Array(0) : Buffer.from(dto.textSha256, 'hex'),
  });
}
