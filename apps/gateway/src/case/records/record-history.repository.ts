import { Injectable } from '@nestjs/common';
import type { Entered } from '#libs/member';
import { all, array, bool, filled, int4, int8, nullable, statement, text, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';
import type { ChangeView } from './record-views.js';

/** Reads what made records what they are. */
@Injectable()
export class RecordHistoryRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Messages that made the record what it is, oldest first. */
  async of(spaceNo: Entered, recordId: string): Promise<readonly ChangeView[]> {
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
     from shown_statement where space_no = $1 and record_id = $2 group by position
   ), unsaid as (
     select retracted_position as position, count(*)::int as retracted
     from shown_statement where space_no = $1 and record_id = $2 and retracted_position is not null group by retracted_position
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
