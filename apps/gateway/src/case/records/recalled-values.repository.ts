import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { Unattended } from '#libs/member';
import type { EntityManager } from 'typeorm';
import type { RecallRow } from './recall.mapper.js';
import type { StatementRow } from './record.mapper.js';

type Recalled = Omit<RecallRow, 'spaceNo'>;

/**
 * What recalls make of a statement that a row names in a space ($1): from where on it is hidden here, and who no longer holds it. The
 * first place on the log counts, in whatever order recalls and statements come.
 */
export const takenBack = (row: string): string => `
  select min(c.position) filter (where c.lets_go) as hidden, array_agg(distinct gone.member) filter (where gone.member is not null) as gone
  from recalled_name n join recall c on c.space_no = n.space_no and c.position = n.position
  left join lateral unnest(case when c.lets_go then '{}' else c.members end) as gone (member) on true
  where n.space_no = $1 and n.record_id = ${row}.record_id and n.owner = ${row}.owner and n.message_id = ${row}.message_id
    and n.message_index = ${row}.message_index`;

/** Writes what owners took back; used by the applier alone. What it writes does not depend on how the log is cut. */
@Injectable()
export class RecalledValuesRepository {
  constructor(private readonly identity: ExchangeIdentity) {}

  async write(tx: EntityManager, spaceNo: Unattended, rows: readonly Recalled[]): Promise<void> {
    await tx.query(
      `insert into recall (space_no, position, owner, recall_id, record_id, ground, reason, whole, members, lets_go, author, readers, t)
       select $1, position, owner, recall_id, record_id, ground, reason, whole, string_to_array(members, ','),
         members = '' or $2 = any(string_to_array(members, ',')), author, string_to_array(readers, ','), t
       from unnest($3::bigint[], $4::text[], $5::uuid[], $6::uuid[], $7::smallint[], $8::text[], $9::boolean[], $10::text[], $11::text[],
           $12::text[], $13::bigint[])
         as row (position, owner, recall_id, record_id, ground, reason, whole, members, author, readers, t)`,
      [
        spaceNo,
        this.identity.member,
        rows.map((row) => row.position.toString()),
        rows.map((row) => row.owner),
        rows.map((row) => row.recallId),
        rows.map((row) => row.recordId),
        rows.map((row) => row.ground),
        rows.map((row) => row.reason),
        rows.map((row) => row.whole),
        rows.map((row) => row.members.join(',')),
        rows.map((row) => row.author),
        rows.map((row) => row.readers.join(',')),
        rows.map((row) => row.t.toString()),
      ],
    );
    await tx.query(
      `insert into recalled_name (space_no, record_id, owner, message_id, message_index, position)
       select $1, * from unnest($2::uuid[], $3::text[], $4::uuid[], $5::smallint[], $6::bigint[])
       on conflict do nothing`,
      [spaceNo, ...namesOf(rows), namedIn(rows).map(({ row }) => row.position.toString())],
    );
  }

  /** Hides what is here, and takes who lets go off the release lists of those who go on to hold it. A record that comes behind a recall has its own version. */
  async hide(tx: EntityManager, spaceNo: Unattended, rows: readonly Recalled[]): Promise<void> {
    await tx.query(
      `update statement s set recalled_position = least(s.recalled_position, back.hidden),
         release = array(select m from unnest(s.release) m where m <> all(coalesce(back.gone, '{}')) order by 1),
         widened = s.widened - coalesce(back.gone, '{}')
       from (select distinct * from unnest($2::uuid[], $3::text[], $4::uuid[], $5::smallint[])
           as row (record_id, owner, message_id, message_index)) row
       cross join lateral (${takenBack('row')}) back
       where s.space_no = $1 and s.record_id = row.record_id and s.owner = row.owner and s.message_id = row.message_id
         and s.message_index = row.message_index`,
      [spaceNo, ...namesOf(rows)],
    );
    await tx.query(
      `update record r set version = greatest(r.version, (
         select max(row.version) from unnest($2::uuid[], $3::text[], $4::int[], $5::bigint[]) as row (record_id, owner, version, position)
         where row.record_id = r.record_id and row.owner = r.owner and row.position > r.first_position))
       where r.space_no = $1 and r.record_id = any($2::uuid[])`,
      [
        spaceNo,
        rows.map((row) => row.recordId),
        rows.map((row) => row.owner),
        rows.map((row) => row.version),
        rows.map((row) => row.position.toString()),
      ],
    );
  }

  /** Leaves of statements that they were there, and who held them. */
  async erase(tx: EntityManager, spaceNo: Unattended, rows: readonly StatementRow[]): Promise<void> {
    await tx.query(
      `update statement s set property = row.property, value = row.value, labels = row.labels
       from unnest($2::uuid[], $3::text[], $4::uuid[], $5::smallint[], $6::text[], $7::text[], $8::jsonb[])
         as row (record_id, owner, message_id, message_index, property, value, labels)
       where s.space_no = $1 and s.record_id = row.record_id and s.owner = row.owner and s.message_id = row.message_id
         and s.message_index = row.message_index`,
      [
        spaceNo,
        rows.map((row) => row.recordId),
        rows.map((row) => row.owner),
        rows.map((row) => row.messageId),
        rows.map((row) => row.messageIndex),
        rows.map((row) => row.property),
        rows.map((row) => row.value),
        rows.map((row) => JSON.stringify(row.labels)),
      ],
    );
  }
}

function namedIn(rows: readonly Recalled[]) {
  return rows.flatMap((row) => row.names.map((name) => ({ row, name })));
}

/** Columns of what rows name: records, owners, messages and places in them. */
function namesOf(rows: readonly Recalled[]): readonly unknown[] {
  const named = namedIn(rows);
  return [
    named.map(({ row }) => row.recordId),
    named.map(({ row }) => row.owner),
    named.map(({ name }) => name.messageId),
    named.map(({ name }) => name.index),
  ];
}
