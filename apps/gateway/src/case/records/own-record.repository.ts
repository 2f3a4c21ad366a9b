import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { PendingMessage, Entered } from '#libs/member';
import { int2, int4, json, jsonList, jsonShape, nullable, one, statement, text } from '#libs/persistence';
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
  /** Changes within the last day; one of several parts counts once. */
  readonly changesToday: number;
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
    const since = new Date(this.clock.now().getTime() - DAY_MS);
    const row = await one(tx, RECORD, [spaceNo, recordId, since.getTime().toString(), subjectOf(recordId), since]);
    const overlays = pending.map((message) => ({ ...message, overlay: pendingOverlay(message.overlay) }));
    const [oldest] = overlays;
    if (row.owner === null && !oldest) throw new RecordError('RECORD_NOT_FOUND', 'no such record');
    const owner = row.owner ?? this.identity.member;
    if (owner !== this.identity.member) throw new RecordError('NOT_THE_OWNER', 'another member owns the record');
    // Nothing builds on what may never be sent; it counts only for the version that people saw.
    const sent = overlays.filter(({ waits }) => !waits);
    const live = liveStatements(row.live, sent);
    const messages = [...row.messages, ...sent];
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

/** One row in any case: a record that was entered here may not be back yet. */
const RECORD = statement(
  {
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
  },
  `select r.owner, r.type, r.version,
     coalesce((select json_agg(json_build_object('messageId', s.message_id, 'index', s.message_index, 'property', s.property,
         'release', s.release, 'labels', s.labels) order by s.position, s.idx)
       from statement s where s.space_no = $1 and s.record_id = $2 and s.retracted_position is null), '[]') as live,
     coalesce((select json_agg(json_build_object('messageId', c.message_id, 'recipients', c.recipients) order by c.position)
       from record_change c where c.space_no = $1 and c.record_id = $2), '[]') as messages,
     (select count(distinct changed.version)::int from (
        select c.version from record_change c where c.space_no = $1 and c.record_id = $2 and not c.snapshot and c.t >= $3
        union all
        select (p.overlay ->> 'version')::int from pending_message p
        where p.subject = $4 and p.space_no = $1 and p.accepted_at >= $5) changed) as changes
   from (values (1)) as always (row) left join record r on r.space_no = $1::int and r.record_id = $2::uuid limit 1`,
);
