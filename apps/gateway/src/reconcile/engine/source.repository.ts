import { Injectable } from '@nestjs/common';
import type { InCase } from '#libs/member';
import { all, filled, int2, int4, int8, nullable, one, type RowOf, statement, text, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';
import type { EngineRecord } from './engine-protocol.js';
import { COMPARED_TYPES, sourceFields } from './source-record.mapper.js';

/** Some records of a case in the order of their ids. */
export interface SourcePage {
  readonly records: readonly EngineRecord[];
  /** The last id that was looked at; null where there was none any more. */
  readonly next: string | null;
}

/** A record of which ten thousand values stand is compared by the newest. */
const MOST_VALUES = 200;
const PAGE = 2000;

/** Reads what stands of records, to compare it: only what this gateway holds. */
@Injectable()
export class SourceRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Some records by id; one that holds nothing to compare is left out. */
  async of(spaceNo: InCase, recordIds: readonly string[]): Promise<readonly EngineRecord[]> {
    return recordsOf(await all(this.dataSource, SOME, [spaceNo, COMPARED_TYPES, recordIds]));
  }

  /** The next records of the case behind one. */
  async page(spaceNo: InCase, after: string | null): Promise<SourcePage> {
    const rows = await all(this.dataSource, NEXT, [spaceNo, COMPARED_TYPES, after]);
    return { records: recordsOf(rows), next: rows.at(-1)?.recordId ?? null };
  }

  /** How many records there are to compare, and the place of the last message about any. */
  async extent(spaceNo: InCase): Promise<RowOf<typeof EXTENT_COLUMNS>> {
    return one(this.dataSource, EXTENT, [spaceNo, COMPARED_TYPES]);
  }

  /** Whether the case holds two records that may be the same. */
  async isCompared(spaceNo: InCase): Promise<boolean> {
    return (await all(this.dataSource, TWO, [spaceNo, COMPARED_TYPES])).length > 1;
  }

  /** Records that messages behind a place are about, and the place of the last of these. */
  async changedSince(spaceNo: InCase, position: string): Promise<{ recordIds: readonly string[]; position: string }> {
    const rows = await all(this.dataSource, CHANGED, [spaceNo, position]);
    return { recordIds: rows.map(({ recordId }) => recordId), position: rows.at(-1)?.position ?? position };
  }
}

const COLUMNS = { recordId: uuid, type: int2, property: nullable(text), value: nullable(text) };

const VALUES = `left join lateral (
     select property, value, position, idx from live_statement
     where space_no = $1 and record_id = r.record_id and owner = r.owner
     order by position desc, idx desc limit ${MOST_VALUES}) s on true`;

const TWO = statement(
  { recordId: uuid },
  `select record_id as "recordId" from record_name where space_no = $1 and type = any($2::smallint[]) limit 2`,
);

const SOME = statement(
  COLUMNS,
  `select r.record_id as "recordId", r.type, s.property, s.value
   from record_name r ${VALUES}
   where r.space_no = $1 and r.type = any($2::smallint[]) and r.record_id = any($3::uuid[])
   order by r.record_id, r.owner, s.position desc, s.idx desc`,
);

const NEXT = statement(
  COLUMNS,
  `select r.record_id as "recordId", r.type, s.property, s.value
   from (
     select record_id, owner, type from record_name
     where space_no = $1 and type = any($2::smallint[]) and ($3::uuid is null or record_id > $3::uuid)
     order by record_id, owner limit ${PAGE}) r ${VALUES}
   order by r.record_id, r.owner, s.position desc, s.idx desc`,
);

const EXTENT_COLUMNS = { records: filled(int4), position: filled(int8) };

const EXTENT = statement(
  EXTENT_COLUMNS,
  `select (select count(*)::int from record_name where space_no = $1 and type = any($2::smallint[])) as records,
     (select coalesce(max(position), -1) from record_message where space_no = $1) as position`,
);

const CHANGED = statement(
  { recordId: uuid, position: int8 },
  `select record_id as "recordId", max(position) as position from record_message
   where space_no = $1 and position > $2 group by record_id order by 2`,
);

function recordsOf(rows: readonly RowOf<typeof COLUMNS>[]): readonly EngineRecord[] {
  const stated = new Map<string, { type: number; values: { property: string; value: string }[] }>();
  for (const { recordId, type, property, value } of rows) {
    const record = stated.get(recordId) ?? { type, values: [] };
    stated.set(recordId, record);
    if (property !== null && value !== null) record.values.push({ property, value });
  }
  return [...stated].flatMap(([id, { type, values }]) => {
    const fields = sourceFields(type, values);
    return fields === null ? [] : [{ id, fields }];
  });
}
