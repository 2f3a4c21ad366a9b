import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { all, array, bool, first, int2, int4, json, statement, text, uuid } from '#libs/persistence';
import { DAY_MS } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { type PendingOverlay, pendingOverlay, subjectOf } from './pending-overlay.js';
import type { LiveStatement } from './record-change.js';
import { RecordError } from './record.errors.js';
import { storedLabels } from './record.mapper.js';

/** A record as its next change sees it: derived state and what is still on its way. */
export interface OwnRecord {
  readonly type: number;
  readonly version: number;
  readonly live: readonly LiveStatement[];
  /** Everybody who holds some of it: the default of the next release list. */
  readonly release: readonly string[];
  readonly baseFor: (release: readonly string[]) => string | null;
}

/** Where a create with the same id stands already. */
export type EarlierCreate = 'none' | 'waiting' | 'accepted';

/** Changes of one record within a day: whoever holds it applies each of them, and behind them waits what others send. */
const CHANGES_A_DAY = 512;

/** Serialises the changes of a record at its owner. */
@Injectable()
export class RecordLocks {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly clock: Clock,
  ) {}

  /** Locks the id of a new record; a request that is repeated after a crash finds what became of the first. */
  async lockNew(tx: EntityManager, spaceNo: number, recordId: string): Promise<EarlierCreate> {
    const subject = subjectOf(recordId);
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [subject]);
    const rows = await all(tx, EARLIER_CREATES, [subject, spaceNo, recordId]);
    if (rows.length === 0) return 'none';
    return rows.every(({ waits }) => waits) ? 'waiting' : 'accepted';
  }

  /**
   * Locks an own record for this transaction and reads where it stands. What is pending is read first: a change that comes back from the
   * log meanwhile is then seen twice, never lost.
   *
   * @throws RecordError RECORD_NOT_FOUND, NOT_THE_OWNER
   */
  async lock(tx: EntityManager, spaceNo: number, recordId: string): Promise<OwnRecord> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [subjectOf(recordId)]);
    const overlays = await pendingOverlays(tx, spaceNo, recordId);
    const row = await first(tx, RECORD, [spaceNo, recordId]);
    const [oldest] = overlays;
    if (!row && !oldest) throw new RecordError('RECORD_NOT_FOUND', 'no such record');
    const owner = row?.owner ?? this.identity.member;
    if (owner !== this.identity.member) throw new RecordError('NOT_THE_OWNER', 'another member owns the record');
    // Nothing builds on what may never be sent; it counts only for the version that people saw.
    const sent = overlays.filter(({ waits }) => !waits);
    const live = await liveStatements(tx, spaceNo, recordId, sent);
    const messages = await messagesAbout(tx, spaceNo, recordId, sent);
    const waiting = overlays.filter(({ waits }) => waits).flatMap(({ overlay }) => overlay.asserts);
    return {
      type: row?.type ?? oldest?.overlay.type ?? 0,
      version: Math.max(row?.version ?? 0, ...overlays.map(({ overlay }) => overlay.version)),
      live,
      release: [...new Set([...live, ...waiting].flatMap((statement) => statement.release))].sort(),
      baseFor: (release) =>
        messages.findLast((message) => release.every((member) => message.recipients.includes(member)))?.messageId ??
        null,
    };
  }

  /**
   * For a change that asserts anything: a value is taken back whenever it must be, and no more often than it is live. A change of several
   * parts is one.
   *
   * @throws RecordError CHANGED_TOO_OFTEN
   */
  async requireMeasure(tx: EntityManager, spaceNo: number, recordId: string): Promise<void> {
    const since = new Date(this.clock.now().getTime() - DAY_MS);
    const row = await first(tx, CHANGES_SINCE, [
      spaceNo,
      recordId,
      since.getTime().toString(),
      subjectOf(recordId),
      since,
    ]);
    if ((row?.changes ?? 0) < CHANGES_A_DAY) return;
    throw new RecordError('CHANGED_TOO_OFTEN', `a record is changed ${CHANGES_A_DAY} times a day at most`);
  }
}

interface OverlayRow {
  readonly messageId: string;
  readonly overlay: PendingOverlay;
  readonly recipients: readonly string[];
  /** For an approval. */
  readonly waits: boolean;
}

/** Changes that are accepted and not back yet; only the own country has any, so it is their owner. */
async function pendingOverlays(tx: EntityManager, spaceNo: number, recordId: string): Promise<OverlayRow[]> {
  const rows = await all(tx, PENDING_OVERLAYS, [subjectOf(recordId), spaceNo]);
  return rows.map((row) => ({
    messageId: row.message_id,
    overlay: row.overlay,
    recipients: row.recipients,
    waits: row.waits,
  }));
}

async function liveStatements(
  tx: EntityManager,
  spaceNo: number,
  recordId: string,
  overlays: readonly OverlayRow[],
): Promise<LiveStatement[]> {
  const rows = await all(tx, LIVE_STATEMENTS, [spaceNo, recordId]);
  const derived = rows.map(({ message_id: messageId, message_index: index, ...row }) => ({ messageId, index, ...row }));
  const isBack = new Set(rows.map(({ message_id: messageId, message_index: index }) => nameOf({ messageId, index })));
  const asserted = overlays.flatMap(({ overlay }) => overlay.asserts).filter((one) => !isBack.has(nameOf(one)));
  const retracted = new Set(overlays.flatMap(({ overlay }) => overlay.retracts).map(nameOf));
  const widened = new Map(
    overlays.flatMap(({ overlay }) => overlay.widens ?? []).map((one) => [nameOf(one), one.release] as const),
  );
  return [...derived, ...asserted]
    .filter((statement) => !retracted.has(nameOf(statement)))
    .map(({ messageId, index, property, release, labels: { sensitivities } }) => ({
      messageId,
      index,
      property,
      sensitivities,
      release: widened.get(nameOf({ messageId, index })) ?? release,
    }));
}

function nameOf({ messageId, index }: { readonly messageId: string; readonly index: number }): string {
  return `${messageId} ${index}`;
}

async function messagesAbout(
  tx: EntityManager,
  spaceNo: number,
  recordId: string,
  overlays: readonly OverlayRow[],
): Promise<readonly { messageId: string; recipients: readonly string[] }[]> {
  const rows = await all(tx, MESSAGES_ABOUT, [spaceNo, recordId]);
  return [...rows.map((row) => ({ messageId: row.message_id, recipients: row.recipients })), ...overlays];
}

const EARLIER_CREATES = statement(
  { waits: bool },
  `select state = 'waiting' as waits from pending_message where subject = $1 and space_no = $2
   union all select false from record where space_no = $2 and record_id = $3`,
);

const RECORD = statement(
  { owner: text, type: int2, version: int4 },
  'select owner, type, version from record where space_no = $1 and record_id = $2',
);

const CHANGES_SINCE = statement(
  { changes: int4 },
  `select count(distinct version)::int as changes from (
   select version from record_change where space_no = $1 and record_id = $2 and not snapshot and t >= $3
   union all
   select (overlay ->> 'version')::int from pending_message where subject = $4 and space_no = $1 and accepted_at >= $5) changes`,
);

const PENDING_OVERLAYS = statement(
  { message_id: uuid, overlay: json(pendingOverlay), waits: bool, recipients: array(text) },
  `select p.message_id, p.overlay, p.state = 'waiting' as waits, coalesce(p.recipients, '{}') as recipients
   from pending_message p
   where p.subject = $1 and p.space_no = $2 and p.state in ('pending', 'waiting')
   order by p.place, p.message_id`,
);

const LIVE_STATEMENTS = statement(
  {
    message_id: uuid,
    message_index: int2,
    release: array(text),
    property: text,
    labels: json(storedLabels),
  },
  `select message_id, message_index, release, property, labels from statement
   where space_no = $1 and record_id = $2 and retracted_position is null order by position, idx`,
);

const MESSAGES_ABOUT = statement(
  { message_id: uuid, recipients: array(text) },
  'select message_id, recipients from record_change where space_no = $1 and record_id = $2 order by position',
);
