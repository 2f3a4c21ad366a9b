import { Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor, HttpError, type OnceRequest, pageOf, type PageQuery } from '#libs/http';
import type { CaseEntry } from '#libs/member';
import { Transaction } from '#libs/persistence';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import {
  CreateRecord,
  type CreateRecordDto,
  type RecordAccepted,
} from '../../../case/records/create-record.service.js';
import { HandedSignalError } from '../handed-signal.errors.js';
import { SignalOrigins } from '../passed/signal-origins.service.js';
import type { SignalDrafts as Drafts, SignalDraftView } from './take-up-view.js';
import { TakeUpRepository } from './take-up.repository.js';

const LIST = 'signal-drafts';
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface DraftsAsked extends PageQuery {
  readonly signalId?: string | null;
}

/** Drafts of records that came of signals: entered as any record is, or left out. */
@Injectable()
export class SignalDrafts {
  constructor(
    private readonly takeUps: TakeUpRepository,
    private readonly origins: SignalOrigins,
    private readonly records: CreateRecord,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** @throws HttpError CURSOR_INVALID */
  async list({ spaceId }: CaseEntry, { signalId = null, cursor, limit }: DraftsAsked): Promise<Drafts> {
    const after = cursor === undefined ? null : draftIn(cursor);
    const found = await this.takeUps.drafts(spaceId, { signalId, after, limit: limit + 1 });
    return pageOf(found, limit, ({ draftId }) => encodeCursor(LIST, [draftId]));
  }

  /** @throws HandedSignalError SIGNAL_DRAFT_NOT_FOUND */
  async open({ spaceId }: CaseEntry, draftId: string): Promise<SignalDraftView> {
    const found = await this.takeUps.draft(spaceId, draftId);
    if (!found) throw new HandedSignalError('SIGNAL_DRAFT_NOT_FOUND', 'no draft of this case has this id');
    return found;
  }

  /**
   * Enters it by the one way of records, through the one gate.
   *
   * @throws as `open`, `CreateRecord.create`; HandedSignalError SIGNAL_DRAFT_SETTLED, SIGNAL_STAYS
   */
  async enter(
    once: OnceRequest,
    entry: CaseEntry,
    { draftId, dto }: { readonly draftId: string; readonly dto: CreateRecordDto },
  ): Promise<RecordAccepted> {
    const { signalId } = await this.open(entry, draftId);
    const readers = [...dto.release, ...dto.statements.flatMap((one) => one.release ?? [])];
    await this.origins.requireReaders(signalId, readers);
    return this.records.createBeside(once, entry, {
      dto,
      beside: (tx, recordId) => this.settle(tx, entry, { draftId, recordId }),
    });
  }

  /** @throws as `open`; HandedSignalError SIGNAL_DRAFT_SETTLED */
  async leave(entry: CaseEntry, draftId: string): Promise<void> {
    const { state } = await this.open(entry, draftId);
    if (state === 'left') return;
    await this.transaction.run((tx) => this.settle(tx, entry, { draftId, recordId: null }));
  }

  /** What was left out can be entered again. @throws as `leave` */
  async reopen(entry: CaseEntry, draftId: string): Promise<void> {
    const { state } = await this.open(entry, draftId);
    if (state === 'open') return;
    const { spaceId } = entry;
    if (!(await this.transaction.run((tx) => this.takeUps.reopen(tx, { spaceId, draftId })))) throw settled();
  }

  private async settle(
    tx: EntityManager,
    { spaceId, by }: CaseEntry,
    draft: { readonly draftId: string; readonly recordId: string | null },
  ): Promise<void> {
    const at = this.clock.now();
    const isFirst = await this.takeUps.settle(tx, { ...draft, spaceId, byId: by.id, byName: by.name, at });
    if (!isFirst) throw settled();
  }
}

/** @throws HttpError CURSOR_INVALID */
function draftIn(cursor: string): string {
  const [draftId] = decodeCursor(LIST, cursor, ['string']);
  if (!ID.test(draftId)) throw new HttpError('CURSOR_INVALID', `not a place in ${LIST}`);
  return draftId;
}

function settled(): HandedSignalError {
  return new HandedSignalError('SIGNAL_DRAFT_SETTLED', 'it was entered or left out before');
}
