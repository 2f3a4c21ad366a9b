import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { DataSource } from 'typeorm';
import { type PendingOverlay, subjectOf } from './pending-overlay.js';
import type { StatementLabels } from './record.mapper.js';
import { RecordError } from './record.errors.js';
import { recordTypeName } from '../record-types.table.js';

/** A statement as a reader sees it. */
export interface StatementView {
  readonly messageId: string;
  readonly index: number;
  readonly property: string;
  readonly value: string;
  readonly release: readonly string[];
  readonly labels: StatementLabels;
  readonly sinceVersion: number;
  /** Version that retracted it; null while it is live. */
  readonly retractedIn: number | null;
  /** On its way: accepted here and not back from the log. */
  readonly pending: boolean;
  /** Pending, and not sent: a prosecutor decides first. */
  readonly waitsForApproval: boolean;
}

export interface RecordView {
  readonly recordId: string;
  readonly type: string;
  readonly owner: string;
  /** Of the entity tag: derived state and what is on its way. */
  readonly version: number;
  /** The copy misses an earlier change; the owner was asked. */
  readonly behind: boolean;
  readonly statements: readonly StatementView[];
}

export interface RecordSummary {
  readonly recordId: string;
  readonly type: string;
  readonly owner: string;
  readonly version: number;
  readonly name: string | null;
  readonly changedAt: string;
}

/** Reads records with what is pending laid over them. */
@Injectable()
export class RecordViewRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /**
   * Reads what is pending first: a change that comes back from the log meanwhile is then seen twice, never lost.
   *
   * @throws RecordError RECORD_NOT_FOUND
   */
  async get(spaceNo: number, recordId: string): Promise<RecordView> {
    const overlays = await this.overlays(spaceNo, recordId);
    const [row] = await this.dataSource.query<RecordRow[]>(
      'select type, owner, version, behind from record where space_no = $1 and record_id = $2',
      [spaceNo, recordId],
    );
    const [first] = overlays;
    if (!row && !first) throw new RecordError('RECORD_NOT_FOUND', 'no such record here');
    const derived = await this.statements(spaceNo, recordId);
    return {
      recordId,
      type: recordTypeName(row?.type ?? first?.type ?? 0),
      owner: row?.owner ?? this.identity.member,
      version: Math.max(row?.version ?? 0, ...overlays.map((overlay) => overlay.version)),
      behind: row?.behind ?? false,
      statements: overlay(derived, overlays),
    };
  }

  /** Newest first; the cursor is log time and id of the last row. */
  async list(
    spaceNo: number,
    page: { limit: number; before: readonly [string, string] | null; type: number | null },
  ): Promise<readonly (RecordSummary & { readonly changedT: string })[]> {
    const rows = await this.dataSource.query<SummaryRow[]>(
      `select r.record_id, r.type, r.owner, r.version, r.changed_t,
         (select s.value from statement s where s.space_no = r.space_no and s.record_id = r.record_id
          and s.property in ('name', 'title', 'number') and s.retracted_position is null order by s.position, s.idx limit 1) as name
       from record r
       where r.space_no = $1 and ($2::smallint is null or r.type = $2)
         and ($3::bigint is null or (r.changed_t, r.record_id) < ($3::bigint, $4::uuid))
       order by r.changed_t desc, r.record_id desc limit $5`,
      [spaceNo, page.type, page.before?.[0] ?? null, page.before?.[1] ?? null, page.limit + 1],
    );
    return rows.map((row) => ({
      recordId: row.record_id,
      type: recordTypeName(row.type),
      owner: row.owner,
      version: row.version,
      name: row.name,
      changedAt: new Date(Number(row.changed_t)).toISOString(),
      changedT: row.changed_t,
    }));
  }

  /** Messages that made the record what it is, oldest first. */
  async history(spaceNo: number, recordId: string): Promise<readonly ChangeView[]> {
    const rows = await this.dataSource.query<ChangeRow[]>(
      `select c.position, c.message_id, c.version, c.sender, c.t, c.recipients, c.snapshot, encode(l.identity, 'hex') as identity
       from record_change c join log_record l using (space_no, position)
       where c.space_no = $1 and c.record_id = $2 order by c.position`,
      [spaceNo, recordId],
    );
    return rows.map((row) => ({
      position: row.position,
      messageId: row.message_id,
      version: row.version,
      sender: row.sender,
      at: new Date(Number(row.t)).toISOString(),
      recipients: row.recipients,
      snapshot: row.snapshot,
      identity: row.identity,
    }));
  }

  /** Records that a person opened here for the first time are told to their sender, once. */
  async noteOpened(spaceNo: number, recordId: string): Promise<void> {
    await this.dataSource.query(
      `insert into opened_record (space_no, position, announced)
       select space_no, position, false from record_change
       where space_no = $1 and record_id = $2 and sender <> $3 on conflict do nothing`,
      [spaceNo, recordId, this.identity.member],
    );
  }

  private async statements(spaceNo: number, recordId: string): Promise<readonly StatementView[]> {
    const rows = await this.dataSource.query<StatementRow[]>(
      `select message_id, message_index, property, value, release, labels, asserted_version, retracted_version
       from statement where space_no = $1 and record_id = $2 order by position, idx`,
      [spaceNo, recordId],
    );
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
    const rows = await this.dataSource.query<{ overlay: PendingOverlay; waits: boolean }[]>(
      `select overlay, state = 'waiting' as waits from pending_change
       where subject = $1 and space_no = $2 and state in ('pending', 'waiting') order by accepted_at, message_id`,
      [subjectOf(recordId), spaceNo],
    );
    return rows.map((row) => ({ ...row.overlay, waitsForApproval: row.waits }));
  }
}

export interface ChangeView {
  readonly position: string;
  readonly messageId: string;
  readonly version: number;
  readonly sender: string;
  readonly at: string;
  readonly recipients: readonly string[];
  readonly snapshot: boolean;
  readonly identity: string;
}

interface RecordRow {
  type: number;
  owner: string;
  version: number;
  behind: boolean;
}

interface SummaryRow {
  record_id: string;
  type: number;
  owner: string;
  version: number;
  changed_t: string;
  name: string | null;
}

interface ChangeRow {
  position: string;
  message_id: string;
  version: number;
  sender: string;
  t: string;
  recipients: string[];
  snapshot: boolean;
  identity: string;
}

interface StatementRow {
  message_id: string;
  message_index: number;
  property: string;
  value: string;
  release: string[];
  labels: StatementLabels;
  asserted_version: number;
  retracted_version: number | null;
}

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
