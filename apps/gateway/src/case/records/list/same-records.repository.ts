import { Injectable } from '@nestjs/common';
import type { Entered } from '#libs/member';
import { all, nullable, statement, text, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';
import type { SameRecord } from '../record-views.js';

/** Tells which records stand as one with those of a list. A disputed group joins nothing. */
@Injectable()
export class SameRecordsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By record, in the order of their ids; of a record that stands alone nothing. */
  async of(spaceNo: Entered, recordIds: readonly string[]): Promise<ReadonlyMap<string, readonly SameRecord[]>> {
    const same = new Map<string, SameRecord[]>();
    if (recordIds.length === 0) return same;
    for (const { of, ...other } of await all(this.dataSource, SAME, [spaceNo, recordIds])) {
      const known = same.get(of);
      if (known) known.push(other);
      else same.set(of, [other]);
    }
    return same;
  }
}

/** A group has 200 records at most, and a line has room for few. */
const MOST_SHOWN = 5;

const SAME = statement(
  { of: uuid, recordId: uuid, owner: text, name: nullable(text) },
  `select own.record_id as of, o.record_id as "recordId", o.owner, o.name from record_group own
   cross join lateral (
     select n.record_id, n.owner, n.name from record_group g
     join record_name n on n.space_no = g.space_no and n.record_id = g.record_id
     where g.space_no = own.space_no and g.group_id = own.group_id and g.record_id <> own.record_id
     order by n.record_id limit ${MOST_SHOWN}) o
   where own.space_no = $1 and own.record_id = any($2::uuid[]) and own.dispute is null order by own.record_id, o.record_id`,
);
