import { Injectable } from '@nestjs/common';
import { all, first, statement, ts } from '#libs/persistence';
import { DataSource } from 'typeorm';
import type { FollowingView } from './following-view.js';

/** Whose following of which record. */
export interface Followed {
  readonly personId: string;
  readonly spaceNo: number;
  readonly recordId: string;
}

/** Keeps who follows which record, and how much of it they have seen. */
@Injectable()
export class FollowingRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find({ personId, spaceNo, recordId }: Followed): Promise<FollowingView> {
    const row = await first(this.dataSource, FIND, [personId, spaceNo, recordId]);
    return { following: row !== null, since: row?.since ?? null };
  }

  /** Follows from what is there now; who follows already keeps their place. */
  async add({ personId, spaceNo, recordId }: Followed, since: Date, run: Runs = this.dataSource): Promise<void> {
    await run.query(
      `insert into following (person_id, space_no, record_id, since, seen_position)
       select id, $2::int, $3::uuid, $4::timestamptz, ${NEWEST_POSITION} from person_name where id = $1
       on conflict (person_id, space_no, record_id) do nothing`,
      [personId, spaceNo, recordId, since],
    );
  }

  async remove({ personId, spaceNo, recordId }: Followed): Promise<void> {
    await this.dataSource.query('delete from following where person_id = $1 and space_no = $2 and record_id = $3', [
      personId,
      spaceNo,
      recordId,
    ]);
  }

  /** All that is there now was seen; who does not follow is not noted. */
  async noteSeen({ personId, spaceNo, recordId }: Followed): Promise<void> {
    await this.dataSource.query(
      `update following set seen_position = ${NEWEST_POSITION}
       where person_id = $1 and space_no = $2 and record_id = $3 and seen_position < ${NEWEST_POSITION}`,
      [personId, spaceNo, recordId],
    );
  }

  /** Whether the record is here, or on its way. */
  async isRecord(spaceNo: number, recordId: string): Promise<boolean> {
    const rows = await all(this.dataSource, IS_RECORD, [spaceNo, recordId, `record:${recordId}`]);
    return rows.length > 0;
  }
}

/** A data source, or the transaction of a caller. */
type Runs = Pick<DataSource, 'query'>;

const NEWEST_POSITION =
  'coalesce((select max(position) from record_change where space_no = $2::int and record_id = $3::uuid), -1)';

const FIND = statement(
  { since: ts },
  'select since from following where person_id = $1 and space_no = $2 and record_id = $3',
);

const IS_RECORD = statement(
  {},
  `select from record where space_no = $1 and record_id = $2
   union all select from pending_message where space_no = $1 and subject = $3`,
);
