import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { type Agreement, AgreementDraftedSchema, AgreementSchema, uuidBytes } from '#libs/contracts';
import { Exchange, ExchangeIdentity } from '#libs/exchange';
import { Transaction } from '#libs/persistence';
import { SpaceMembers } from '../spaces/space-members.service.js';
import { AgreementError } from './agreement.errors.js';
import type { AgreementDto } from './dto/agreement.dto.js';
import { SWITCHES } from './switches.table.js';

/** Drafts a text: a sealed message to everybody who takes part. */
@Injectable()
export class DraftAgreement {
  constructor(
    private readonly transaction: Transaction,
    private readonly exchange: Exchange,
    private readonly identity: ExchangeIdentity,
    private readonly members: SpaceMembers,
  ) {}

  /** Sends a draft; the salt keeps its commitment from telling anything about a short text. */
  async draft(spaceId: string, messageId: string, dto: AgreementDto): Promise<{ messageId: string }> {
    if (dto.ends < dto.starts) throw new AgreementError('AGREEMENT_PERIOD', 'ends before it starts');
    const { members } = await this.members.takingPart(spaceId, this.identity.member);
    const message = create(AgreementDraftedSchema, {
      agreementId: uuidBytes(messageId),
      agreement: agreementOf(dto),
      salt: randomBytes(32),
    });
    const outgoing = { spaceId, schema: AgreementDraftedSchema, message, recipients: members, messageId };
    await this.transaction.run((tx) => this.exchange.submit(tx, outgoing));
    return { messageId };
  }
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
