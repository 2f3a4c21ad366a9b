import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { type Agreement, AgreementDraftedSchema, AgreementSchema, uuidBytes } from '#libs/contracts';
import type { OnceRequest } from '#libs/http';
import { DRAFT_TYPE } from '#libs/vocabulary';
import type { CaseEntry } from '../door/case-door.js';
import type { CaseMessage, Sent } from '../send/case-message.js';
import { SendToCase } from '../send/send-to-case.service.js';
import { AgreementError } from './agreement.errors.js';
import { agreementView } from './agreement-view.js';
import type { AgreementDto } from './dto/agreement.dto.js';
import type { DraftOverlay } from './pending-drafting.js';
import { SWITCHES } from './switches.table.js';

/** Drafts a text: a sealed message to all who take part, and free text, so it leaves through the gate. */
@Injectable()
export class DraftAgreement {
  constructor(private readonly sending: SendToCase) {}

  /**
   * Sends a draft; the salt keeps its commitment from telling anything about a short text.
   *
   * @throws AgreementError AGREEMENT_PERIOD; ExchangeError MESSAGE_INVALID
   */
  async draft(once: OnceRequest, entry: CaseEntry, dto: AgreementDto): Promise<Sent> {
    if (dto.ends < dto.starts) throw new AgreementError('AGREEMENT_PERIOD', 'ends before it starts');
    const agreement = agreementOf(dto);
    const message = create(AgreementDraftedSchema, {
      agreementId: uuidBytes(once.id),
      agreement,
      salt: randomBytes(32),
    });
    const overlay: DraftOverlay = { kind: 'draft', agreement: agreementView(agreement), author: entry.by.name };
    const said: CaseMessage<typeof AgreementDraftedSchema> = {
      messageId: once.id,
      schema: AgreementDraftedSchema,
      message,
      recipients: entry.takingPart,
      subject: `draft:${once.id}`,
      overlay,
      disclosure: { type: DRAFT_TYPE, handling: 0, sensitive: false },
      texts: textsOf(dto),
    };
    return once.run((tx) => this.sending.sendOne(tx, entry, said));
  }
}

function textsOf({ title, purpose, offences, members, switches = [] }: AgreementDto): ReadonlyMap<string, string> {
  return new Map([
    ['title', title],
    ['purpose', purpose],
    ...offences.map((offence, i) => [`offences[${i}]`, offence] as const),
    ...members.map(({ authority }, i) => [`members[${i}].authority`, authority] as const),
    ...switches.map(({ clause }, i) => [`switches[${i}].clause`, clause] as const),
  ]);
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
