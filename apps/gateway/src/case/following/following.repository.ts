import { Injectable } from '@nestjs/common';
import type { Entered } from '#libs/member';
import { all, first, statement, ts, uuid } from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import type { FollowingView } from './following-view.js';
import { beginSeen, NEWEST } from './record-seen.sql.js';

/** Whose following of which record. */
export interface Followed {
  readonly personId: string;
  readonly spaceNo: Entered;
  readonly recordId: string;
}

/** Keeps who follows which record. */
@Injectable()
export class FollowingRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find({ personId, spaceNo, recordId }: Followed): Promise<FollowingView> {
    const row = await first(this.dataSource, FIND, [personId, spaceNo, recordId]);
    return { following: row !== null, since: row?.since ?? null };
  }

  /** The newest of what a person follows in a case. */
  async followed(personId: string, spaceNo: Entered): Promise<readonly string[]> {
    return (await all(this.dataSource, FOLLOWED, [personId, spaceNo])).map(({ record_id: recordId }) => recordId);
  }

  /** From now on, and is told of what comes. Who follows already goes on, and is told again. */
  async add({ personId, spaceNo, recordId }: Followed, since: Date, run: Runs = this.dataSource): Promise<void> {
    await run.query(ADD, [personId, spaceNo, recordId, since]);
  }

  async remove(tx: EntityManager, { personId, spaceNo, recordId }: Followed): Promise<void> {
    await tx.query('delete from following where person_id = $1 and space_no = $2 and record_id = $3', [
      personId,
      spaceNo,
      recordId,
    ]);
  }

  /** Whether the record is here, or on its way. */
  async isRecord(spaceNo: Entered, recordId: string): Promise<boolean> {
    const rows = await all(this.dataSource, IS_RECORD, [spaceNo, recordId, `record:${recordId}`]);
    return rows.length > 0;
  }
}

/** A data source, or the transaction of a caller. */
type Runs = Pick<DataSource, 'query'>;

const ADD = `
with added as (
  insert into following (person_id, space_no, record_id, since)
  select id, $2::int, $3::uuid, $4::timestamptz from person_name where id = $1
  on conflict (person_id, space_no, record_id) do nothing)
${beginSeen(NEWEST)} (space_no, record_id, person_id) do update set told = true where not record_seen.told`;

const FOLLOWED = statement(
  { record_id: uuid },
  'select record_id from following where person_id = $1 and space_no = $2 order by since desc limit 20000',
);

const FIND = statement(
  { since: ts },
  'select since from following where person_id = $1 and space_no = $2 and record_id = $3',
);

const IS_RECORD = statement(
  {},
  `select from record where space_no = $1 and record_id = $2
   union all select from pending_message where space_no = $1 and subject = $3`,
);
