import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { PendingMessage, Entered } from '#libs/member';
import { all, int2, int4, json, jsonList, jsonShape, nullable, type RowOf, statement, text } from '#libs/persistence';
import { DAY_MS } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { type PendingOverlay, pendingOverlay, subjectOf } from './pending-overlay.js';
import type { LiveStatement } from './record-change.js';
import { type ChangePlace, ofChange, RecordError } from './record.errors.js';
import { storedLabels } from './record.mapper.js';

/** A record as its next change sees it: derived state and what is still on its way. */
export interface OwnRecord {
  readonly type: number;
  readonly version: number;
  readonly live: readonly LiveStatement[];
  /** Everybody who holds some of it: the default of the next release list. */
  readonly release: readonly string[];
  readonly baseFor: (release: readonly string[]) => string | null;
  /** Changes within the last day; one of several parts counts once. */
  readonly changesToday: number;
}

/** A record, and what was pending of it before it is read. */
interface LookedAt {
  readonly recordId: string;
  readonly pending: readonly PendingMessage[];
  /** Null where it is read alone. */
  readonly place: ChangePlace | null;
}

/** Changes of one record within a day: whoever holds it applies each of them, and behind them waits what others send. */
const CHANGES_A_DAY = 512;

/** Reads own records for their next change. */
@Injectable()
export class OwnRecordRepository {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly clock: Clock,
  ) {}

  /**
   * Reads where a record stands that the caller has locked. What is pending was read with the lock, before: a change that comes back
   * from the log meanwhile is then seen twice, never lost.
   *
   * @throws RecordError RECORD_NOT_FOUND, NOT_THE_OWNER
   */
  async read(
    tx: EntityManager,
    { spaceNo, recordId }: { readonly spaceNo: Entered; readonly recordId: string },
    pending: readonly PendingMessage[],
  ): Promise<OwnRecord> {
    const [read] = await this.readAll(tx, spaceNo, [{ recordId, pending, place: null }]);
    if (!read) throw new RecordError('RECORD_NOT_FOUND', 'no such record');
    return read.record;
  }

  /** As `read`, each with its record: one statement, however many they are. */
  async readAll<Of extends LookedAt>(
    tx: EntityManager,
    spaceNo: Entered,
    wanted: readonly Of[],
  ): Promise<readonly (Of & { readonly record: OwnRecord })[]> {
    const recordIds = wanted.map(({ recordId }) => recordId);
    const since = new Date(this.clock.now().getTime() - DAY_MS);
    const values = [spaceNo, recordIds, since.getTime().toString(), recordIds.map(subjectOf), since];
    const rows = await all(tx, RECORDS, values);
    return wanted.flatMap((one, i) => {
      const row = rows[i];
      return row ? [{ ...one, record: ofChange(one.place, () => this.recordOf(row, one.pending)) }] : [];
    });
  }

  private recordOf(row: RowOf<typeof OWN_COLUMNS>, pending: readonly PendingMessage[]): OwnRecord {
    const overlays = pending.map((message) => ({ ...message, overlay: pendingOverlay(message.overlay) }));
    const [oldest] = overlays;
    if (row.owner === null && !oldest) throw new RecordError('RECORD_NOT_FOUND', 'no such record');
    const owner = row.owner ?? this.identity.member;
    if (owner !== this.identity.member) throw new RecordError('NOT_THE_OWNER', 'another member owns the record');
    // Nothing builds on what may never be sent; it counts only for the version that people saw.
    const sent = overlays.filter(({ waits }) => !waits);
    const live = liveStatements(row.live, sent);
    const messages = [...row.messages, ...sent.filter(({ overlay }) => overlay.recall === undefined)];
    const waiting = overlays.filter(({ waits }) => waits).flatMap(({ overlay }) => overlay.asserts);
    return {
      type: row.type ?? oldest?.overlay.type ?? 0,
      version: Math.max(row.version ?? 0, ...overlays.map(({ overlay }) => overlay.version)),
      live,
      release: [...new Set([...live, ...waiting].flatMap((value) => value.release))].sort(),
      baseFor: (release) =>
        messages.findLast((message) => release.every((member) => message.recipients.includes(member)))?.messageId ??
        null,
      changesToday: row.changes,
    };
  }
}

/**
 * For a change that asserts anything: a value is taken back whenever it must be, and no more often than it is live.
 *
 * @throws RecordError CHANGED_TOO_OFTEN
 */
export function requireMeasure({ changesToday }: Pick<OwnRecord, 'changesToday'>): void {
  if (changesToday < CHANGES_A_DAY) return;
  throw new RecordError('CHANGED_TOO_OFTEN', `a record is changed ${CHANGES_A_DAY} times a day at most`);
}

type LiveRow = Pick<PendingOverlay['asserts'][number], 'messageId' | 'index' | 'property' | 'release' | 'labels'>;

/** Those that stand on the log, and those on their way; both name a statement that came back meanwhile. */
function liveStatements(
  derived: readonly LiveRow[],
  overlays: readonly { readonly overlay: PendingOverlay }[],
): LiveStatement[] {
  const isBack = new Set(derived.map(nameOf));
  const asserted = overlays.flatMap(({ overlay }) => overlay.asserts).filter((value) => !isBack.has(nameOf(value)));
  const retracted = new Set(overlays.flatMap(({ overlay }) => overlay.retracts).map(nameOf));
  const widened = new Map(
    overlays.flatMap(({ overlay }) => overlay.widens ?? []).map((value) => [nameOf(value), value.release] as const),
  );
  return [...derived, ...asserted]
    .filter((value) => !retracted.has(nameOf(value)))
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

const liveRow = jsonShape<LiveRow>({
  messageId: 'string',
  index: 'number',
  property: 'string',
  release: 'list',
  labels: 'object',
});

const messageRow = jsonShape<{ readonly messageId: string; readonly recipients: readonly string[] }>({
  messageId: 'string',
  recipients: 'list',
});

const OWN_COLUMNS = {
  owner: nullable(text),
  type: nullable(int2),
  version: nullable(int4),
  live: json(
    jsonList((value): LiveRow => {
      const row = liveRow(value);
      return { ...row, labels: storedLabels(row.labels) };
    }),
  ),
  messages: json(jsonList(messageRow)),
  changes: int4,
};

/** One row each in any case: a record that was entered here may not be back yet. */
const RECORDS = statement(
  OWN_COLUMNS,
  `select r.owner, r.type, r.version,
     coalesce((select json_agg(json_build_object('messageId', s.message_id, 'index', s.message_index, 'property', s.property,
         'release', s.release, 'labels', s.labels) order by s.position, s.idx)
       from shown_statement s where s.space_no = $1 and s.record_id = w.record_id and s.retracted_position is null), '[]') as live,
     coalesce((select json_agg(json_build_object('messageId', c.message_id, 'recipients', c.recipients) order by c.position)
       from record_change c where c.space_no = $1 and c.record_id = w.record_id), '[]') as messages,
     (select count(distinct changed.version)::int from (
        select c.version from record_change c where c.space_no = $1 and c.record_id = w.record_id and not c.snapshot and c.t >= $3
        union all
        select (p.overlay ->> 'version')::int from pending_message p
        where p.subject = w.subject and p.space_no = $1 and p.accepted_at >= $5) changed) as changes
   from unnest((select $2::uuid[]), (select $4::text[])) with ordinality as w (record_id, subject, place)
   left join lateral (select * from record r where r.space_no = $1::int and r.record_id = w.record_id limit 1) r on true
   order by w.place`,
);
