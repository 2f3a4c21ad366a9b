import { Injectable } from '@nestjs/common';
import type { Unattended } from '#libs/member';
import { all, int2, int8, statement, text, uuid } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { NUMBER_COUNTRIES, NUMBERED_PROPERTIES } from '../../vocabulary/numbered-properties.table.js';
import { recordTypeName } from '../../vocabulary/record-types.table.js';
import { objectKeysOf } from './object-keys.js';

/** Keeps the numbers of records. */
@Injectable()
export class ObjectKeyRepository {
  /** Brings the numbers of some records up to date; one that stands keeps its digest. */
  async refresh(tx: EntityManager, spaceNo: Unattended, recordIds: readonly string[]): Promise<void> {
    const rows = await all(tx, VALUES, [spaceNo, recordIds, PROPERTIES]);
    const keys = objectKeysOf(rows.map(({ type, ...row }) => ({ ...row, type: recordTypeName(type) })));
    const columns = [
      keys.map(({ kind }) => kind),
      keys.map(({ key }) => key),
      keys.map(({ recordId }) => recordId),
      keys.map(({ position }) => position),
      keys.map(({ idx }) => idx),
      keys.map(({ owner }) => owner),
    ];
    await tx.query(REPLACE, [spaceNo, recordIds, ...columns]);
  }
}

/** Of any type: what is no number of its type is left out afterwards. */
const PROPERTIES = [
  ...new Set([
    ...Object.values(NUMBERED_PROPERTIES).flatMap((of) => Object.keys(of)),
    ...Object.values(NUMBER_COUNTRIES).flat(),
  ]),
];

const VALUES = statement(
  { recordId: uuid, owner: text, type: int2, position: int8, idx: int2, property: text, value: text },
  `select s.record_id as "recordId", s.owner, r.type, s.position, s.idx, s.property, s.value
   from live_statement s join record r on r.space_no = s.space_no and r.record_id = s.record_id and r.owner = s.owner
   where s.space_no = $1 and s.record_id = any($2::uuid[]) and s.property = any($3::text[])
   order by s.position, s.idx`,
);

const REPLACE = `
with live as (
  select * from unnest($3::smallint[], $4::text[], $5::uuid[], $6::bigint[], $7::smallint[], $8::text[])
    as live (kind, key, record_id, position, idx, owner)),
gone as (
  delete from object_key k where k.space_no = $1 and k.record_id = any($2::uuid[]) and not exists (
    select from live where (live.kind, live.key, live.record_id, live.position, live.idx) = (k.kind, k.key, k.record_id, k.position, k.idx)))
insert into object_key (space_no, kind, key, record_id, position, idx, owner)
select $1, kind, key, record_id, position, idx, owner from live order by kind, key, record_id, position, idx on conflict do nothing`;
