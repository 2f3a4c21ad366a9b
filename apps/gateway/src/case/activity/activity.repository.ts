import { Injectable } from '@nestjs/common';
import { Kind, SnapshotAskedSchema } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import { MessageSights } from '#libs/inbox';
import { all, filled, int2, int8, nullable, statement, text, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';
import { recordTypeName } from '../../vocabulary/record-types.table.js';
import type { ActivityEntry } from './activity-entry.js';

/** Reads what happened from the log and from what its messages are about. */
@Injectable()
export class ActivityRepository {
  private readonly types: readonly string[];

  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
    sights: MessageSights,
  ) {
    this.types = sights.typesBeside('flows.read').filter((type) => !BETWEEN_GATEWAYS.has(type));
  }

  /**
   * Newest first, without what this member refuses. What gateways say to each other is no event for people, nor is a message of which this
   * build does not know who may know of it.
   */
  async newest(spaceNo: number, range: { limit: number; before: string | null }): Promise<readonly ActivityEntry[]> {
    const { limit, before } = range;
    const rows = await all(this.dataSource, NEWEST, [spaceNo, this.identity.member, before, limit, this.types]);
    return rows.map(({ t, recordType, ...row }) => ({
      ...row,
      at: new Date(Number(t)).toISOString(),
      recordType: recordType === null ? null : recordTypeName(recordType),
    }));
  }
}

/** Said between gateways about a case, which is why those who read it may know of it. */
const BETWEEN_GATEWAYS: ReadonlySet<string> = new Set([SnapshotAskedSchema.typeName]);

/** What is about a position is about the record that changed there, where this member holds it. One line a message. */
const NEWEST = statement(
  {
    position: int8,
    messageId: filled(uuid),
    type: nullable(text),
    sender: filled(text),
    t: int8,
    recordId: nullable(uuid),
    recordType: nullable(int2),
    name: nullable(text),
  },
  `select m.position, m.message_id as "messageId", m.type, m.sender, m.t, n.record_id as "recordId", n.type as "recordType", n.name
   from log_message m
   left join lateral (
     select coalesce(h.record_id, case when a.kind = 'record' then a.id::uuid end) as record_id
     from message_about a
     left join record_message h on h.space_no = a.space_no and h.position = case when a.kind = 'position' then a.id::bigint end
     where a.space_no = m.space_no and a.position = m.position and a.kind in ('record', 'position')
     order by a.kind desc, a.id limit 1) about on true
   left join record_name n on n.space_no = m.space_no and n.record_id = about.record_id
   where m.space_no = $1 and m.kind = ${Kind.BUSINESS} and m.verdict = 0 and ($3::bigint is null or m.position < $3)
     and (m.type = any($5::text[]) and m.refused_here is null or not $2 = any(m.recipients) and m.in_reply_to is null)
   order by m.position desc limit $4`,
);
