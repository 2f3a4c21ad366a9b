import { Injectable } from '@nestjs/common';
import type { Statement } from '#libs/contracts';
import {
  CaseDoor,
  type CaseEntry,
  type CaseMessage,
  type Planned,
  type Refusal,
  refusalOf,
  type Sent,
  SendToCase,
} from '#libs/member';
import type { EntityManager } from 'typeorm';
import { RECORD_TYPES } from '../../vocabulary/record-types.table.js';
import type { CreateRecordDto } from './dto/create-record.dto.js';
import { type ChangePart, partsOf } from './record-change.js';
import { recordMessages } from './record-messages.js';
import { RecordNumbers } from './record-numbers.repository.js';
import { releaseRefusal, toldOf } from './require-release.js';
import { draftStatement } from './statement-draft.js';

/** What became of a record that was handed in. */
export interface RecordAccepted {
  readonly recordId: string;
  readonly version: number;
  readonly messages: readonly Sent[];
}

/** A record that may be entered, in the parts in which it is released. */
export interface NewRecord {
  /** Draws its id, and those of its messages. */
  readonly requestId: string;
  readonly type: number;
  readonly parts: readonly ChangePart[];
  readonly pathOf: ReadonlyMap<Statement, string>;
  readonly refusal: Refusal | null;
}

/** Names a record that is entered, and where it stands among others. */
export interface NamedRequest {
  readonly requestId: string;
  /** Stands before the fields of one of several. */
  readonly at?: string;
}

/** Records that are entered at once, and the token of what was shown of them. */
export interface NewRecordsWanted {
  readonly records: readonly NewRecord[];
  readonly token: string | undefined;
}

/** Enters records of the own country: checks each by itself, and sends all of a work at once. */
@Injectable()
export class NewRecords {
  constructor(
    private readonly door: CaseDoor,
    private readonly numbers: RecordNumbers,
    private readonly sending: SendToCase,
  ) {}

  /** The entry by which records are entered: as it is now where somebody was shown what that does. @throws as `CaseDoor.enter` */
  async enter(entry: CaseEntry, token: string | undefined): Promise<CaseEntry> {
    return token === undefined ? entry : this.door.again(entry, 'record.create');
  }

  /** Without a statement; whether it may be sent is said in the plan. @throws RecordError PROPERTY_UNKNOWN, DATE_NOT_EDTF, RELEASE_OUTSIDE_SPACE */
  prepare(entry: CaseEntry, dto: CreateRecordDto, { requestId, at = '' }: NamedRequest): NewRecord {
    // A type that is not shared here is refused as that, whatever is wrong with what would be said.
    const forbidden = refusalOf(
      () => this.door.require(entry, 'record.create', { type: dto.type }),
      () => toldOf(dto.statements.map(({ property, release = dto.release }) => ({ property, release }))),
    );
    if (forbidden) return { requestId, type: RECORD_TYPES[dto.type], parts: [], pathOf: new Map(), refusal: forbidden };
    const { defaults, others, by } = entry;
    const labels = {
      type: dto.type,
      release: dto.release,
      purpose: dto.purpose ?? defaults.purpose,
      legalBasis: dto.legalBasis,
      handling: defaults.handling,
      author: by.name,
      others,
    } as const;
    const statements = dto.statements.map((statement, i) => draftStatement(statement, labels, `statements[${i}]`));
    const refusal = releaseRefusal(this.door, entry, { type: dto.type, statements });
    const pathOf = new Map(statements.map((statement, i) => [statement, `${at}statements[${i}]`]));
    return { requestId, type: RECORD_TYPES[dto.type], parts: partsOf(statements, []), pathOf, refusal };
  }

  /** As it would be sent; where the id that it will have is not drawn yet, under another one. */
  plan(record: NewRecord, recordId = record.requestId): Planned {
    return { base: '', messages: messagesOf(record, recordId), untouched: [], refusal: record.refusal };
  }

  /** Ids that records will have, in their order. */
  draw(tx: EntityManager, entry: CaseEntry, records: readonly NewRecord[]): Promise<readonly string[]> {
    return this.numbers.draw(
      tx,
      entry,
      records.map(({ requestId }) => requestId),
    );
  }

  /** @throws AudienceChanged; AccessError ACCESS_DENIED */
  admit(tx: EntityManager, entry: CaseEntry, wanted: NewRecordsWanted): Promise<void> {
    const { records, token } = wanted;
    return this.sending.admit(tx, entry, { plans: records.map((record) => this.plan(record)), token });
  }

  /**
   * Checks what could be said of one record by itself, so that it fails no other.
   *
   * @throws ExchangeError MESSAGE_INVALID; AccessError ACCESS_DENIED
   */
  check(record: NewRecord): void {
    if (record.refusal) throw record.refusal.error;
    this.sending.check(messagesOf(record, record.requestId));
  }

  /**
   * Must be the last call of the work of a transaction. Answers are in the order of the records.
   *
   * @param drawn what is written beside them, once their ids are known and before they are sent
   * @throws ExchangeError
   */
  async send(
    tx: EntityManager,
    entry: CaseEntry,
    records: readonly NewRecord[],
    drawn: (ids: readonly string[]) => Promise<void> | undefined = () => undefined,
  ): Promise<readonly RecordAccepted[]> {
    const ids = await this.draw(tx, entry, records);
    await drawn(ids);
    const messages = records.map((record, i) => messagesOf(record, ids[i] ?? ''));
    const sent = await this.sending.send(tx, entry, messages.flat());
    const states = new Map(sent.map((one) => [one.messageId, one]));
    return messages.map((own, i) => ({
      recordId: ids[i] ?? '',
      version: 1,
      messages: own.flatMap(({ messageId }) => states.get(messageId) ?? []),
    }));
  }
}

function messagesOf({ type, parts, pathOf, requestId }: NewRecord, recordId: string): readonly CaseMessage[] {
  return recordMessages({ recordId, type, version: 1, parts, pathOf, baseFor: () => null, changeId: requestId });
}
