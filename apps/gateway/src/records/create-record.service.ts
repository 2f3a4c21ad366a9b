import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { Transaction } from '#libs/persistence';
import type { Sent } from '../approvals/approved-sending.service.js';
import type { Person } from '../identity/person.js';
import { SpaceMembersRepository } from '../spaces/space-members.repository.js';
import type { CreateRecordDto } from './dto/create-record.dto.js';
import { partsOf } from './record-change.js';
import { RecordSending } from './record-sending.service.js';
import { RECORD_TYPES } from './record-types.table.js';
import { draftStatement } from './statement-draft.js';

export interface RecordAccepted {
  readonly recordId: string;
  readonly version: number;
  readonly messages: readonly Sent[];
}

/** Default handling where neither the agreement nor the person says otherwise: no disclosure in court without a permission. */
const DEFAULT_HANDLING = 'H1';

/** Creates a record of the own country and releases its statements. */
@Injectable()
export class CreateRecord {
  constructor(
    private readonly transaction: Transaction,
    private readonly identity: ExchangeIdentity,
    private readonly members: SpaceMembersRepository,
    private readonly sending: RecordSending,
  ) {}

  /** @param recordId reserved for this request, also the id of its first message */
  async create(spaceId: string, recordId: string, dto: CreateRecordDto, by: Person): Promise<RecordAccepted> {
    const { members } = await this.members.takingPart(spaceId, this.identity.member);
    const defaults = {
      release: dto.release,
      purpose: dto.purpose ?? 'investigation',
      legalBasis: dto.legalBasis,
      handling: DEFAULT_HANDLING,
      author: by.name,
      others: members.filter((member) => member !== this.identity.member),
    } as const;
    const statements = dto.statements.map((statement, i) => draftStatement(statement, defaults, `statements.${i}`));
    const request = {
      spaceId,
      recordId,
      type: RECORD_TYPES[dto.type],
      version: 1,
      parts: partsOf(statements, []),
      baseFor: () => null,
      messageId: recordId,
    };
    const messages = await this.transaction.run((tx) => this.sending.send(tx, request, by));
    return { recordId, version: 1, messages };
  }
}
