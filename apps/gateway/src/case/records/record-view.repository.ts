import { Injectable } from '@nestjs/common';
import { ExchangeIdentity, OpenedRecords } from '#libs/exchange';
import {
  all,
  array,
  bool,
  filled,
  first,
  int2,
  int4,
  int8,
  json,
  nullable,
  statement,
  text,
  uuid,
} from '#libs/persistence';
import { DataSource } from 'typeorm';
import { type PendingOverlay, pendingOverlay, subjectOf } from './pending-overlay.js';
import { storedLabels } from './record.mapper.js';
import { RecordError } from './record.errors.js';
import type { ChangeView, RecordView, StatementView } from './record-views.js';
import { recordTypeName } from '../../vocabulary/record-types.table.js';

/** Reads records with what is pending laid over them. */
@Injectable()
export class RecordViewRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
    private readonly opened: OpenedRecords,
  ) {}

  /**
   * Reads what is pending first: a change that comes back from the log meanwhile is then seen twice, never lost.
   *
   * @throws RecordError RECORD_NOT_FOUND
   */
  async get(spaceNo: number, recordId: string): Promise<RecordView> {
    const overlays = await this.overlays(spaceNo, recordId);
    const row = await first(this.dataSource, RECORD, [spaceNo, recordId]);
    const [oldest] = overlays;
    if (!row && !oldest) throw new RecordError('RECORD_NOT_FOUND', 'no such record here');
    const derived = await this.statements(spaceNo, recordId);
    return {
      recordId,
      type: recordTypeName(row?.type ?? oldest?.type ?? 0),
      owner: row?.owner ?? this.identity.member,
      version: Math.max(row?.version ?? 0, ...overlays.map((overlay) => overlay.version)),
      behind: row?.behind ?? false,
      statements: overlay(derived, overlays),
    };
  }

  /** Messages that made the record what it is, oldest first. */
  async history(spaceNo: number, recordId: string): Promise<readonly ChangeView[]> {
    const rows = await all(this.dataSource, HISTORY, [spaceNo, recordId]);
    return rows.map((row) => ({
      position: row.position,
      messageId: row.message_id,
      version: row.version,
      sender: row.sender,
      at: new Date(Number(row.t)).toISOString(),
      recipients: row.recipients,
      snapshot: row.snapshot,
      identity: row.identity,
      authors: row.authors ?? [],
      asserted: row.asserted ?? 0,
      retracted: row.retracted ?? 0,
      purposes: row.purposes ?? [],
      verified: {
        identity: row.identity,
        position: row.position,
        epoch: row.epoch,
        sequence: row.sequence,
        cosignedBy: row.cosigned_by,
      },
    }));
  }

  /** Records that a person opened here for the first time are told to their sender, once. */
  async noteOpened(spaceNo: number, recordId: string): Promise<void> {
    const received = await all(this.dataSource, RECEIVED, [spaceNo, recordId, this.identity.member]);
    await this.opened.note(
      spaceNo,
      received.map(({ position }) => position),
    );
  }

  private async statements(spaceNo: number, recordId: string): Promise<readonly StatementView[]> {
    const rows = await all(this.dataSource, STATEMENTS, [spaceNo, recordId]);
    return rows.map((row) => ({
      messageId: row.message_id,
      index: row.message_index,
      property: row.property,
      value: row.value,
      release: row.release,
      labels: row.labels,
      sinceVersion: row.asserted_version,
      retractedIn: row.retracted_version,
      pending: false,
      waitsForApproval: false,
    }));
  }

  private async overlays(spaceNo: number, recordId: string): Promise<readonly ShownOverlay[]> {
    const rows = await all(this.dataSource, OVERLAYS, [subjectOf(recordId), spaceNo]);
    return rows.map((row) => ({ ...row.overlay, waitsForApproval: row.waits }));
  }
}

const HISTORY = statement(
  {
    position: int8,
    message_id: uuid,
    version: int4,
    sender: text,
    t: int8,
    recipients: array(text),
    snapshot: bool,
    identity: text,
    epoch: filled(int4),
    sequence: filled(int8),
    authors: nullable(array(text)),
    purposes: nullable(array(text)),
    asserted: nullable(int4),
    retracted: nullable(int4),
    cosigned_by: array(text),
  },
  `with said as (
     select position, count(*)::int as asserted, array_agg(distinct labels->>'author' order by labels->>'author') as authors,
       array_agg(distinct labels->>'purpose' order by labels->>'purpose') as purposes
     from statement where space_no = $1 and record_id = $2 group by position
   ), unsaid as (
     select retracted_position as position, count(*)::int as retracted
     from statement where space_no = $1 and record_id = $2 and retracted_position is not null group by retracted_position
   ), cosigned as (
     select member, cosigned as size from member_progress where space_no = $1
   )
   select c.position, c.message_id, c.version, c.sender, c.t, c.recipients, c.snapshot, encode(l.identity, 'hex') as identity,
     l.epoch, l.sequence, s.authors, s.purposes, s.asserted, u.retracted,
     array(select member from cosigned where size > c.position order by member) as cosigned_by
   from record_change c join log_message l using (space_no, position)
   left join said s using (position) left join unsaid u using (position)
   where c.space_no = $1 and c.record_id = $2 order by c.position`,
);

type ShownOverlay = PendingOverlay & { readonly waitsForApproval: boolean };

/** Lays changes that are on their way over what the log has shown; of a statement in both, the log's counts. */
function overlay(derived: readonly StatementView[], overlays: readonly ShownOverlay[]): readonly StatementView[] {
  const known = new Set(derived.map(({ messageId, index }) => `${messageId} ${index}`));
  const asserted = overlays.flatMap(({ version, asserts, waitsForApproval }) =>
    asserts.map((statement) => ({
      ...statement,
      sinceVersion: version,
      retractedIn: null,
      pending: true,
      waitsForApproval,
    })),
  );
  const retracted = new Map(
    overlays.flatMap(({ version, retracts, waitsForApproval }) =>
      retracts.map((gone) => [`${gone.messageId} ${gone.index}`, { retractedIn: version, waitsForApproval }]),
    ),
  );
  const coming = asserted.filter(({ messageId, index }) => !known.has(`${messageId} ${index}`));
  return [...derived, ...coming].map((statement) => {
    const gone = retracted.get(`${statement.messageId} ${statement.index}`);
    return gone === undefined ? statement : { ...statement, ...gone, pending: true };
  });
}

const RECORD = statement(
  { type: int2, owner: text, version: int4, behind: bool },
  'select type, owner, version, behind from record where space_no = $1 and record_id = $2',
);

const STATEMENTS = statement(
  {
    message_id: uuid,
    message_index: int2,
    property: text,
    value: text,
    release: array(text),
    labels: json(storedLabels),
    asserted_version: int4,
    retracted_version: nullable(int4),
  },
  `select message_id, message_index, property, value, release, labels, asserted_version, retracted_version
   from statement where space_no = $1 and record_id = $2 order by position, idx`,
);

const OVERLAYS = statement(
  { overlay: json(pendingOverlay), waits: bool },
  `select overlay, state = 'waiting' as waits from pending_message
   where subject = $1 and space_no = $2 and state in ('pending', 'waiting') order by accepted_at, message_id`,
);

const RECEIVED = statement(
  { position: int8 },
  'select position from record_change where space_no = $1 and record_id = $2 and sender <> $3',
);
