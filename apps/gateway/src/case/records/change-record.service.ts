import { Injectable } from '@nestjs/common';
import { validateAs } from '#libs/http';
import {
  CaseDoor,
  type CaseEntry,
  type Due,
  HeldKinds,
  type HeldRequest,
  Holding,
  type HoldingDto,
  type PendingMessage,
  saidIn,
  SendToCase,
  type Sent,
} from '#libs/member';
import { jsonObject, Transaction } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { v5 as uuidOf, v7 as uuid } from 'uuid';
import type { RecordAccepted } from './new-records.service.js';
import { type ChangeRecordDto, RecordChangeDto } from './dto/change-record.dto.js';
import type { ChangeRecordsDto } from './dto/change-records.dto.js';
import { planChange, type PlannedChange } from './plan-change.js';
import type { ChangeCredit } from './record-change.js';
import { type ChangePlace, ofChange, RecordMovedOn } from './record.errors.js';
import { messageIdOf } from './record-messages.js';
import { type OwnRecord, OwnRecordRepository } from './own-record.repository.js';
import { subjectOf } from './pending-overlay.js';
import { RecordFollowing } from '../following/record-following.service.js';
import { requireConfirmed } from './record-withdrawal.js';
import { RecordViewRepository } from './record-view.repository.js';
import { versionOf } from './version-compare.js';

export type { RecordAccepted } from './new-records.service.js';
export { subjectOf as recordSubject } from './pending-overlay.js';
export type { PlannedChange } from './plan-change.js';
export type { ChangeCredit } from './record-change.js';

/** A change of a record, on the version that the person saw. */
interface SeenChange {
  readonly recordId: string;
  readonly ifMatch: string;
  readonly dto: RecordChangeDto;
}

/** A change that another feature sends with what it says itself, behind the lock of the record. */
export interface WantedChange extends SeenChange {
  readonly changeId: string;
  readonly credits: readonly ChangeCredit[];
  /** About the record, as it was read with the lock. */
  readonly pending: readonly PendingMessage[];
  readonly due: Due | null;
}

/** A planned change, and how it is sent. */
interface Admitted {
  readonly plan: PlannedChange;
  readonly token: string | undefined;
  readonly due: Due | null;
  readonly withdrawFrom: readonly string[] | undefined;
}

/** One of the changes of a request. */
interface PlacedChange extends SeenChange {
  readonly place: ChangePlace | null;
}

/** Changes that are sent together, and by whom. */
interface Wanted {
  readonly entry: CaseEntry;
  readonly kind: typeof ONE | typeof MANY;
  /** Their messages are named by it. */
  readonly id: string;
  readonly changes: readonly SeenChange[];
  readonly how: HoldingDto;
  readonly due: Due | null;
}

/** What became of changes that were sent together. */
export interface ChangesAccepted {
  readonly messages: readonly Sent[];
}

/** Sent or held, and the version of the first record; or the first one that is at another version than was seen. */
type Became = (ChangesAccepted & { readonly version: number }) | { readonly movedOn: PlacedChange };

const ONE = 'record.change';
const MANY = 'records.change';

/** Makes names of changes from that of all, and their places. */
const CHANGE_NAMESPACE = 'b1f6d1d2-6f0e-4c55-9a38-2f7c1d0e5a91';

/** Changes records of the own country: retracts and asserts in one step, on the version that the person saw. */
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
    for (const kind of [ONE, MANY]) {
      kinds.add(kind, { action: 'record.change', send: (...held) => this.sendHeld(...held) });
    }
  }

  /** @throws RecordError, RecordMovedOn with the versions to compare; AudienceChanged; AccessError ACCESS_DENIED; ExchangeError */
  async change(entry: CaseEntry, where: Omit<SeenChange, 'dto'>, dto: ChangeRecordDto): Promise<RecordAccepted> {
    const { version, messages } = await this.accept(entry, { kind: ONE, changes: [{ ...where, dto }], how: dto });
    return { recordId: where.recordId, version, messages };
  }

  /** All of them or none, which are held as one. @throws as `change`, of the first that fails */
  async changeAll(entry: CaseEntry, dto: ChangeRecordsDto): Promise<ChangesAccepted> {
    const changes = dto.changes.map(({ recordId, ifMatch, change }) => ({ recordId, ifMatch, dto: change }));
    const { messages } = await this.accept(entry, { kind: MANY, changes, how: dto });
    return { messages };
  }

  /** Plans one change for who sends it; nothing is written. @throws RecordError, RecordMovedOn with the versions to compare */
  async plan(tx: EntityManager, entry: CaseEntry, wanted: WantedChange): Promise<PlannedChange> {
    const { recordId, ifMatch, pending, due } = wanted;
    const record = await this.records.read(tx, { spaceNo: entry.spaceNo, recordId }, pending);
    if (due === null && ifMatch !== String(record.version)) {
      throw new RecordMovedOn({ base: versionOf(ifMatch, record.version), current: record.version }, null);
    }
    return planChange(this.door, entry, { ...wanted, record, place: null });
  }

  /** Before anything of it is written. @throws AudienceChanged; AccessError ACCESS_DENIED; RecordError WITHDRAWAL_UNCONFIRMED */
  async admit(tx: EntityManager, entry: CaseEntry, { plan, token, due, withdrawFrom = [] }: Admitted): Promise<void> {
    await this.sending.admit(tx, entry, { plans: [plan], token, due });
    requireConfirmed(plan.losers, withdrawFrom);
  }

  /** Must be the last call of the work of a transaction. @throws as `SendToCase.send` */
  async sendPlanned(
    tx: EntityManager,
    entry: CaseEntry,
    { plan, recordId }: { readonly plan: PlannedChange; readonly recordId: string },
  ): Promise<readonly Sent[]> {
    await this.following.noteWritten(tx, entry, [recordId]);
    return this.sending.send(tx, entry, plan.messages);
  }

  private async accept(entry: CaseEntry, wanted: Pick<Wanted, 'kind' | 'changes' | 'how'>) {
    // Whoever was shown an effect was shown it by what decides now, not by what did when the request began to come.
    const now = wanted.how.token === undefined ? entry : await this.door.again(entry, 'record.change');
    const became = await this.transaction.run((tx) => this.send(tx, { ...wanted, entry: now, id: uuid(), due: null }));
    if (!('movedOn' in became)) return became;
    const { recordId, ifMatch, place } = became.movedOn;
    const record = await this.views.get(entry.spaceNo, recordId);
    const compare = { base: versionOf(ifMatch, record.version), current: record.version };
    throw new RecordMovedOn(compare, place);
  }

  private async send(tx: EntityManager, wanted: Wanted): Promise<Became> {
    const { entry, kind, id, changes, how, due } = wanted;
    const looked = await this.sending[due ? 'lockDue' : 'lock'](
      tx,
      entry,
      changes.map(({ recordId }) => subjectOf(recordId)),
    );
    const seen = changes.map((one, i) => ({
      ...one,
      changeId: changeIdOf(id, i),
      place: kind === ONE ? null : { record: `changes[${i}].recordId`, fields: `changes[${i}].change` },
      pending: looked.get(subjectOf(one.recordId)) ?? [],
    }));
    const records = await this.records.readAll(tx, entry.spaceNo, seen);
    const movedOn = records.find(({ ifMatch, record }) => ifMatch !== String(record.version));
    if (due === null && movedOn) return this.heldBefore(tx, wanted, movedOn);
    const plans = records.map((one) => ofChange(one.place, () => planChange(this.door, entry, one)));
    await this.sending.admit(tx, entry, { plans, token: how.token, due });
    for (const [i, { dto, place }] of seen.entries()) {
      ofChange(place, () => requireConfirmed(plans[i]?.losers ?? [], dto.withdrawFrom ?? []));
    }
    const version = plans[0]?.version ?? 0;
    const pending = seen.flatMap((one) => one.pending);
    const holdable = { kind, request: requestOf(wanted), holdId: messageIdOf(id, 0), plans, pending };
    const held = await this.holding.hold(tx, entry, { ...holdable, seconds: how.hold, due });
    if (held) return { version, messages: held };
    const messages = await this.sending.send(
      tx,
      entry,
      plans.flatMap((plan) => plan.messages),
    );
    await this.following.noteWritten(
      tx,
      entry,
      changes.map(({ recordId }) => recordId),
    );
    return { version, messages };
  }

  /** Whoever presses twice is answered as the first time. */
  private async heldBefore(
    tx: EntityManager,
    wanted: Wanted,
    movedOn: PlacedChange & { readonly record: OwnRecord },
  ): Promise<Became> {
    const messages = await this.holding.same(tx, wanted.entry, { kind: wanted.kind, request: requestOf(wanted) });
    return messages ? { version: movedOn.record.version, messages } : { movedOn };
  }

  private async sendHeld(tx: EntityManager, entry: CaseEntry, request: HeldRequest, due: Due) {
    const kind = 'changes' in request ? MANY : ONE;
    const changes = await Promise.all(
      heldChanges(request).map(async ({ recordId, ifMatch, dto }) => ({
        recordId: String(recordId),
        ifMatch: String(ifMatch),
        dto: await validateAs(RecordChangeDto, dto),
      })),
    );
    const became = await this.send(tx, { entry, kind, id: request.id, changes, how: {}, due });
    return 'messages' in became ? became.messages : [];
  }
}

/** The first is named as all of them are. */
function changeIdOf(id: string, place: number): string {
  return place === 0 ? id : uuidOf(`${id} ${place}`, CHANGE_NAMESPACE);
}

function requestOf({ kind, id, changes }: Wanted): HeldRequest {
  const said = changes.map(({ recordId, ifMatch, dto }) => ({ recordId, ifMatch, dto: saidIn(dto) }));
  return kind === ONE ? { id, ...said[0] } : { id, changes: said };
}

function heldChanges(request: HeldRequest): readonly Readonly<Record<string, unknown>>[] {
  const { changes } = request;
  return Array.isArray(changes) ? changes.map(jsonObject) : [request];
}
