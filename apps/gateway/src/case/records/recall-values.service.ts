import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { DataRecalledSchema, uuidBytes } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import { type CaseEntry, type CaseMessage, type PendingMessage, SendToCase } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import {
  groundNumber,
  RECALL_GROUNDS,
  type RecallGroundName,
  type RecallReason,
} from '../../vocabulary/recall-reasons.table.js';
import { requireRecordTypeName } from '../../vocabulary/record-types.table.js';
import { statementName } from './holders/kept-places.js';
import { RecordHoldersRepository, type StatementPlaces } from './holders/record-holders.repository.js';
import { type OwnRecord, OwnRecordRepository } from './own-record.repository.js';
import { type PendingOverlay, pendingOverlay, subjectOf } from './pending-overlay.js';
import { RecordError } from './record.errors.js';
import { SnapshotSourceRepository } from './snapshot-source.repository.js';

/** What a person takes back, and from whom. */
export interface RecallWish {
  readonly recordId: string;
  /** Values of the record; all that it ever said where it is absent. */
  readonly statements?: readonly { readonly messageId: string; readonly index: number }[] | undefined;
  /** Who lets go; all that hold it, the own country too, where it is absent. */
  readonly members?: readonly string[] | undefined;
  readonly reason: RecallReason;
}

/** A recall, ready to be sent in its parts. */
export interface PlannedRecall {
  readonly recallId: string;
  readonly ground: RecallGroundName;
  readonly values: readonly RecallableValue[];
  readonly messages: readonly CaseMessage<typeof DataRecalledSchema>[];
}

/** A value that is, was or is about to be held by others. */
interface RecallableValue {
  readonly messageId: string;
  readonly index: number;
  readonly property: string;
  readonly value: string;
  readonly release: readonly string[];
}

/** As in the contract. */
const MOST_NAMED = 200;

/** Plans what an owner takes back: split by release list, so that nobody learns who else holds what. */
@Injectable()
export class RecallValues {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly sending: SendToCase,
    private readonly records: OwnRecordRepository,
    private readonly sources: SnapshotSourceRepository,
    private readonly holders: RecordHoldersRepository,
  ) {}

  /**
   * Locks the record for this transaction, unless it is only looked at: no change and no snapshot of it leaves before this is home.
   *
   * @throws RecordError RECORD_NOT_FOUND, NOT_THE_OWNER, RECORD_ON_ITS_WAY, NOTHING_TO_RECALL, RECIPIENT_HOLDS_NOT
   */
  async plan(tx: EntityManager, entry: CaseEntry, wish: RecallWish, reads: 'lock' | 'look'): Promise<PlannedRecall> {
    const { recordId, members, reason } = wish;
    const subject = subjectOf(recordId);
    const pending = (await this.sending[reads](tx, entry, [subject])).get(subject) ?? [];
    const record = await this.records.read(tx, { spaceNo: entry.spaceNo, recordId }, pending);
    const source = await this.sources.read(tx, entry.spaceNo, recordId);
    const values = namedOf(allOf(source?.statements ?? [], pending), wish);
    if (values.length === 0) throw new RecordError('NOTHING_TO_RECALL', 'no such value that is not taken back yet');
    requireSettled(pending, values);
    requireHeld(values, members, this.identity.member);
    const recallId = uuid();
    const ground = RECALL_GROUNDS[reason];
    const parts = partsOf(values, members);
    const messages = parts.map((part) => messageOf(entry, { wish, record, recallId, ground, part }));
    return { recallId, ground, values, messages };
  }

  /** Where each value of a record is, by its name. */
  places(entry: CaseEntry, recordId: string): Promise<StatementPlaces> {
    return this.holders.ofStatements(entry.spaceNo, [recordId], { live: false });
  }
}

/** Values of one release list, and who of it lets go. */
interface RecallPart {
  readonly release: readonly string[];
  readonly values: readonly RecallableValue[];
  /** Empty: all. */
  readonly members: readonly string[];
}

interface Recalling {
  readonly wish: RecallWish;
  readonly record: OwnRecord;
  readonly recallId: string;
  readonly ground: RecallGroundName;
  readonly part: RecallPart;
}

/** What the log has, and what was sent and is not back from it. */
function allOf(stored: readonly RecallableValue[], pending: readonly PendingMessage[]): readonly RecallableValue[] {
  const sent = pending.filter(({ waits, held }) => !waits && !held).map(({ overlay }) => pendingOverlay(overlay));
  const known = new Set(stored.map(nameOf));
  const coming = sent.flatMap(({ asserts }) => asserts).filter((one) => !known.has(nameOf(one)));
  const widened = new Map(sent.flatMap(({ widens = [] }) => widens).map((one) => [nameOf(one), one.release]));
  const gone = new Set(
    sent.flatMap(({ recall, retracts }) => (recall === undefined ? [] : retracts.map((one) => nameOf(one)))),
  );
  return [...stored, ...coming]
    .filter((one) => !gone.has(nameOf(one)))
    .map((one) => ({ ...one, release: widened.get(nameOf(one)) ?? one.release }));
}

function nameOf({ messageId, index }: { readonly messageId: string; readonly index: number }): string {
  return statementName(messageId, index);
}

/** The named ones, and where the record said the same before: what was taken back would be read there. */
function namedOf(all: readonly RecallableValue[], { statements }: RecallWish): readonly RecallableValue[] {
  if (statements === undefined) return all;
  const wanted = new Set(statements.map(nameOf));
  const named = all.filter((one) => wanted.has(nameOf(one)));
  if (named.length < wanted.size) {
    const i = statements.findIndex((one) => !named.some((found) => nameOf(found) === nameOf(one)));
    throw new RecordError('NOTHING_TO_RECALL', 'no such value of the record', `statements[${i}]`);
  }
  const said = new Set(named.map(sayingOf));
  return all.filter((one) => said.has(sayingOf(one)));
}

function sayingOf({ property, value }: RecallableValue): string {
  return `${property} ${value}`;
}

/** What is held, or waits for a decision, would give it to somebody after it was taken back. */
function requireSettled(pending: readonly PendingMessage[], values: readonly RecallableValue[]): void {
  const named = new Set(values.map(nameOf));
  const waiting = pending.filter(({ waits, held }) => waits || held).map(({ overlay }) => pendingOverlay(overlay));
  if (!waiting.some(({ widens = [] }) => widens.some((one) => named.has(nameOf(one))))) return;
  throw new RecordError('RECORD_ON_ITS_WAY', 'a release of it waits; withdraw it first');
}

function requireHeld(values: readonly RecallableValue[], members: RecallWish['members'], own: string): void {
  const held = new Set(values.flatMap(({ release }) => release));
  const i = (members ?? []).findIndex((member) => member === own || !held.has(member));
  if (i >= 0) throw new RecordError('RECIPIENT_HOLDS_NOT', 'holds none of it', `members[${i}]`);
}

function partsOf(values: readonly RecallableValue[], members: RecallWish['members']): readonly RecallPart[] {
  const lists = new Map<string, RecallableValue[]>();
  for (const value of values) {
    const list = value.release.join(' ');
    lists.set(list, [...(lists.get(list) ?? []), value]);
  }
  return [...lists.values()].flatMap((of) => {
    const release = of[0]?.release ?? [];
    const letting = members?.filter((member) => release.includes(member)) ?? [];
    if (members !== undefined && letting.length === 0) return [];
    const pages = Array.from({ length: Math.ceil(of.length / MOST_NAMED) }, (_, i) =>
      of.slice(i * MOST_NAMED, (i + 1) * MOST_NAMED),
    );
    return pages.map((page) => ({ release, values: page, members: letting }));
  });
}

function messageOf(entry: CaseEntry, recalling: Recalling): PlannedRecall['messages'][number] {
  const { wish, record, recallId, ground, part } = recalling;
  const { recordId, reason } = wish;
  const { version } = overlayOf(recalling);
  return {
    messageId: uuid(),
    schema: DataRecalledSchema,
    message: create(DataRecalledSchema, {
      recallId: uuidBytes(recallId),
      recordId: uuidBytes(recordId),
      ground: groundNumber(ground),
      statements: part.values.map(({ messageId, index }) => ({ messageId: uuidBytes(messageId), index })),
      whole: wish.statements === undefined,
      text: reason,
      members: [...part.members],
      author: entry.by.name,
      version,
    }),
    recipients: part.release,
    ...(ground === 'safety' ? { urgent: true } : {}),
    subject: subjectOf(recordId),
    overlay: overlayOf(recalling),
    disclosure: { type: requireRecordTypeName(record.type), handling: 0, sensitive: false },
    texts: new Map(),
  };
}

function overlayOf({ wish, record, recallId, part }: Recalling): PendingOverlay {
  const about = { recordId: wish.recordId, type: record.type, version: record.version + 1, recall: recallId };
  const names = part.values.map(({ messageId, index }) => ({ messageId, index }));
  if (part.members.length === 0) return { ...about, asserts: [], retracts: names };
  const release = part.release.filter((member) => !part.members.includes(member));
  return { ...about, asserts: [], retracts: [], widens: names.map((name) => ({ ...name, release })) };
}
