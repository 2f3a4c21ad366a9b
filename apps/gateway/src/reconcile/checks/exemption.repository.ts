import { Injectable } from '@nestjs/common';
import type { Entered } from '#libs/member';
import { all, first, type Queries, statement, text, ts, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';

/** Who keeps a record out of what others ask about, and since when. */
export interface ExemptionRow {
  readonly by: string;
  readonly at: Date;
}

/** Records that say nothing to who asks about numbers. It is known at home alone. */
@Injectable()
export class ExemptionRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Who owns a record that is held here; null where none is. */
  async ownerOf(spaceNo: Entered, recordId: string, own: string): Promise<string | null> {
    const owners = (await all(this.dataSource, OWNERS, [spaceNo, recordId])).map(({ owner }) => owner);
    return owners.find((owner) => owner === own) ?? owners[0] ?? null;
  }

  /** Of some records in whatever case. */
  async anywhere(db: Queries, recordIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await all(db, ANYWHERE, [recordIds]);
    return new Set(rows.map(({ recordId }) => recordId));
  }

  find(spaceNo: Entered, recordId: string): Promise<ExemptionRow | null> {
    return first(this.dataSource, FIND, [spaceNo, recordId]);
  }

  async keep(spaceNo: Entered, recordId: string, { by, at }: ExemptionRow): Promise<void> {
    await this.dataSource.query(KEEP, [spaceNo, recordId, by, at]);
  }

  async drop(spaceNo: Entered, recordId: string): Promise<void> {
    await this.dataSource.query('delete from check_exempt where space_no = $1 and record_id = $2', [spaceNo, recordId]);
  }
}

const OWNERS = statement(
  { owner: text },
  'select owner from record_name where space_no = $1 and record_id = $2 order by owner',
);

const ANYWHERE = statement(
  { recordId: uuid },
  'select distinct record_id as "recordId" from check_exempt where record_id = any($1::uuid[])',
);

const FIND = statement(
  { by: text, at: ts },
  'select made_by as by, at from check_exempt where space_no = $1 and record_id = $2',
);

const KEEP = `
insert into check_exempt (space_no, record_id, made_by, at) values ($1, $2, $3, $4) on conflict do nothing`;
