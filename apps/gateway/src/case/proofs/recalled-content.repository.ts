import { Injectable } from '@nestjs/common';
import type { Entered } from '#libs/member';
import { bool, filled, one, statement } from '#libs/persistence';
import { DataSource } from 'typeorm';

/** Knows which messages say what their owner took back. */
@Injectable()
export class RecalledContentRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Of a change of a record whether it said such a value; of all else about the record whether it is older, or a copy of it. */
  async isIn(spaceNo: Entered, position: bigint): Promise<boolean> {
    return (await one(this.dataSource, IS_RECALLED, [spaceNo, position.toString()])).isRecalled;
  }
}

const IS_RECALLED = statement(
  { isRecalled: filled(bool) },
  `select exists (
     select from log_message l join message_about a on a.space_no = l.space_no and a.position = l.position and a.kind = 'record'
     join recalled_value v on v.space_no = a.space_no and v.record_id::text = a.id and v.lets_go
     where l.space_no = $1 and l.position = $2::bigint and case l.type
       when 'joinder.record.v1.RecordChanged' then v.message_id = l.message_id and v.owner = l.sender
       when 'joinder.record.v1.RecordSnapshot' then true
       when 'joinder.record.v1.DataRecalled' then false
       else v.position > l.position end) as "isRecalled"`,
);
