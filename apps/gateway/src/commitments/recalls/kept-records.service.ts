import { Injectable } from '@nestjs/common';
import type { Unattended } from '#libs/member';
import { all, type Queries, statement, uuid } from '#libs/persistence';

/** Knows which records a prosecutor of this country keeps for proceedings. */
@Injectable()
export class KeptRecords {
  /** Of some records. */
  async among(db: Queries, spaceNo: Unattended, recordIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (recordIds.length === 0) return new Set();
    const rows = await all(db, KEPT, [spaceNo, recordIds]);
    return new Set(rows.map(({ recordId }) => recordId));
  }

  /** Of some records in whatever case. */
  async anywhere(db: Queries, recordIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await all(db, KEPT_ANYWHERE, [recordIds]);
    return new Set(rows.map(({ recordId }) => recordId));
  }
}

const KEPT = statement(
  { recordId: uuid },
  `select record_id as "recordId" from legal_hold
   where space_no = $1 and record_id = any($2::uuid[]) and ended_at is null`,
);

const KEPT_ANYWHERE = statement(
  { recordId: uuid },
  `select distinct record_id as "recordId" from legal_hold where record_id = any($1::uuid[]) and ended_at is null`,
);
