import { Injectable } from '@nestjs/common';
import { validateAs } from '#libs/http';
import {
  CaseDoor,
  type CaseEntry,
  type Due,
  HeldKinds,
  type HeldRequest,
  Holding,
  saidIn,
  SendToCase,
} from '#libs/member';
import { Transaction } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { RecordAccepted } from './new-records.service.js';
import { ChangeRecordDto } from './dto/change-record.dto.js';
import { planChange } from './plan-change.js';
import { RecordMovedOn } from './record.errors.js';
import { messageIdOf } from './record-messages.js';
import { OwnRecordRepository } from './own-record.repository.js';
import { subjectOf } from './pending-overlay.js';
import { RecordFollowing } from '../following/record-following.service.js';
import { requireConfirmed } from './record-withdrawal.js';
import { RecordViewRepository } from './record-view.repository.js';
import { compareVersions, versionOf } from './version-compare.js';

/** What a change is made of, and by whom. */
interface Wanted {
  readonly entry: CaseEntry;
  readonly where: { readonly recordId: string; readonly ifMatch: string };
  readonly dto: ChangeRecordDto;
  /** Its messages are named by it. */
  readonly changeId: string;
  readonly due: Due | null;
}

const KIND = 'record.change';

/** Changes a record of the own country: retracts and asserts in one step, on the version that the person saw. */
@Injectable()
export class ChangeRecord {
  constructor(
    private readonly transaction: Transaction,
    private readonly door: CaseDoor,
    private readonly sending: SendToCase,
    private readonly holding: Holding,
    private readonly records: OwnRecordRepository,
    private readonly following: RecordFollowing,
    private readonly views: RecordViewRepository,
    kinds: HeldKinds,
  ) {
    kinds.add(KIND, { action: 'record.change', send: (...held) => this.sendHeld(...held) });
  }

  /** @throws RecordError, RecordMovedOn with what changed meanwhile; AudienceChanged; AccessError ACCESS_DENIED; ExchangeError */
  async change(entry: CaseEntry, where: Wanted['where'], dto: ChangeRecordDto): Promise<RecordAccepted> {
    // Whoever was shown an effect was shown it by what decides now, not by what did when the request began to come.
    const now = dto.token === undefined ? entry : await this.door.again(entry, 'record.change');
    const wanted = { entry: now, where, dto, changeId: uuid(), due: null };
    const accepted = await this.transaction.run((tx) => this.send(tx, wanted));
    if (accepted) return accepted;
    const record = await this.views.get(entry.spaceNo, where.recordId);
    throw new RecordMovedOn(compareVersions(record, versionOf(where.ifMatch, record.version), record.version));
  }

  /** Null where the record is at another version than the one that was seen. */
  private async send(tx: EntityManager, wanted: Wanted): Promise<RecordAccepted | null> {
    const { entry, where, dto, changeId, due } = wanted;
    const { recordId } = where;
    const { spaceNo } = entry;
    const subject = subjectOf(recordId);
    const pending = (await this.sending[due ? 'lockDue' : 'lock'](tx, entry, [subject])).get(subject) ?? [];
    const record = await this.records.read(tx, { spaceNo, recordId }, pending);
    if (due === null && where.ifMatch !== String(record.version)) return this.heldBefore(tx, wanted, record);
    const planned = planChange(this.door, entry, { recordId, record, dto, changeId });
    await this.sending.admit(tx, entry, { plans: [planned], token: dto.token, due });
    requireConfirmed(planned.losers, dto.withdrawFrom ?? []);
    const holdable = { kind: KIND, request: requestOf(wanted), holdId: messageIdOf(changeId, 0), planned };
    const held = await this.holding.hold(tx, entry, { ...holdable, pending, seconds: dto.hold, due });
    if (held) return { recordId, version: planned.version, messages: held };
    await this.following.noteWritten(tx, entry, recordId);
    const messages = await this.sending.send(tx, entry, planned.messages);
    return { recordId, version: planned.version, messages };
  }

  /** Whoever presses twice is answered as the first time. */
  private async heldBefore(
    tx: EntityManager,
    wanted: Wanted,
    { version }: { readonly version: number },
  ): Promise<RecordAccepted | null> {
    const messages = await this.holding.same(tx, wanted.entry, { kind: KIND, request: requestOf(wanted) });
    return messages && { recordId: wanted.where.recordId, version, messages };
  }

  private async sendHeld(tx: EntityManager, entry: CaseEntry, request: HeldRequest, due: Due) {
    const { id: changeId, recordId, ifMatch } = request;
    const dto = await validateAs(ChangeRecordDto, request['dto']);
    const where = { recordId: String(recordId), ifMatch: String(ifMatch) };
    const sent = await this.send(tx, { entry, where, dto, changeId, due });
    return sent?.messages ?? [];
  }
}

function requestOf({ where, dto, changeId }: Wanted): HeldRequest {
  return { id: changeId, ...where, dto: saidIn(dto) };
}
