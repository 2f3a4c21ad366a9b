import { Injectable } from '@nestjs/common';
import type { Unattended } from '#libs/member';
import { array, big, bulk, insertAll, int2, int4, text, uuid } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { takenBack } from './recalled-values.repository.js';
import type { RecordRows, StatementRow } from './record.mapper.js';
import type { Given, GivenRow } from './widening.mapper.js';

/** A value may be named twice in one message. */
const TOLD = bulk(
  'told_later',
  {
    space_no: int4,
    record_id: uuid,
    owner: text,
    message_id: uuid,
    message_index: int2,
    position: big,
    members: array(text),
  },
  { onConflict: 'do nothing' },
);

/** A message that was accepted; `behind` where it rests on one that is not held here. */
export type AcceptedRows = RecordRows & { readonly behind: boolean };

/**
 * Live statements of a space ($1) that the own member ($2) released to another, or the other way round, once for each other
 * member. Positions differ where a snapshot brought them.
 */
export const SHARED_STATEMENTS = `
  select member, jsonb_build_array(record_id, type, owner, message_id, message_index, property, value, labels)::text as shared
  from shown_statement join record using (space_no, record_id, owner)
  cross join lateral unnest(case when owner = $2 then release else array[owner] end) as member
  where space_no = $1 and retracted_position is null and (owner = $2 or $2 = any(release))`;

/** Writes records and statements in bulk; used by the applier alone. What it writes does not depend on how the log is cut. */
@Injectable()
export class RecordRepository {
  async write(tx: EntityManager, accepted: readonly AcceptedRows[]): Promise<void> {
    const [first] = accepted;
    if (!first) return;
    await writeRecords(tx, first.spaceNo, recordRows(accepted));
    await writeChanges(tx, first.spaceNo, accepted);
    await writeStatements(
      tx,
      first.spaceNo,
      accepted.flatMap((rows) => rows.statements),
    );
    await retract(tx, first.spaceNo, accepted);
  }

  /** Says of values who holds them now, and keeps of what was told by itself that it was. */
  async give(tx: EntityManager, spaceNo: Unattended, given: readonly Omit<Given, 'spaceNo'>[]): Promise<void> {
    const told = given.filter(({ isTold }) => isTold).flatMap(({ rows }) => rows);
    await insertAll(
      tx,
      TOLD,
      told.map((row) => ({
        space_no: spaceNo,
        record_id: row.recordId,
        owner: row.owner,
        message_id: row.messageId,
        message_index: row.messageIndex,
        position: row.position,
        members: row.members,
      })),
    );
    await widen(
      tx,
      spaceNo,
      given.flatMap(({ rows }) => rows),
    );
  }
}

interface RecordRow {
  readonly recordId: string;
  readonly type: number;
  readonly owner: string;
  readonly version: number;
  readonly firstPosition: bigint;
  readonly createdT: bigint;
  readonly changedT: bigint;
  readonly behind: boolean;
  /** A snapshot was among the messages: it ends what was behind before. */
  readonly lifted: boolean;
}

/** One row a record: a chunk may change the same record several times. */
function recordRows(accepted: readonly AcceptedRows[]): readonly RecordRow[] {
  const rows = new Map<string, RecordRow>();
  for (const { change, behind } of accepted) {
    const name = `${change.sender} ${change.recordId}`;
    const before = rows.get(name);
    const isSnapshot = change.standsFor !== null;
    rows.set(name, {
      recordId: change.recordId,
      type: before?.type ?? change.type,
      owner: change.sender,
      version: Math.max(before?.version ?? 0, change.version),
      firstPosition: before?.firstPosition ?? change.position,
      createdT: before?.createdT ?? change.t,
      changedT: change.t,
      behind: !isSnapshot && (behind || before?.behind === true),
      lifted: isSnapshot || before?.lifted === true,
    });
  }
  return [...rows.values()];
}

async function writeRecords(tx: EntityManager, spaceNo: Unattended, rows: readonly RecordRow[]): Promise<void> {
  await tx.query(
    `insert into record (space_no, record_id, type, owner, version, created_t, changed_t, behind, first_position)
     select $1, * from unnest($2::uuid[], $3::smallint[], $4::text[], $5::int[], $6::bigint[], $7::bigint[], $8::boolean[], $10::bigint[])
     on conflict (space_no, record_id, owner) do update set
       version = greatest(record.version, excluded.version), changed_t = excluded.changed_t,
       behind = excluded.behind or (record.behind and not excluded.record_id = any($9::uuid[]))`,
    [
      spaceNo,
      rows.map((row) => row.recordId),
      rows.map((row) => row.type),
      rows.map((row) => row.owner),
      rows.map((row) => row.version),
      rows.map((row) => row.createdT.toString()),
      rows.map((row) => row.changedT.toString()),
      rows.map((row) => row.behind),
      rows.filter((row) => row.lifted).map((row) => row.recordId),
      rows.map((row) => row.firstPosition.toString()),
    ],
  );
}

async function writeChanges(tx: EntityManager, spaceNo: Unattended, accepted: readonly RecordRows[]): Promise<void> {
  const changes = accepted.map((rows) => rows.change);
  await tx.query(
    `insert into record_change
       (space_no, position, record_id, message_id, base, version, snapshot, stands_for, recipients, sender, t, credits)
     select $1, position, record_id, message_id, base, version, stands_for is not null, stands_for,
       string_to_array(recipients, ','), sender, t, credits
     from unnest($2::bigint[], $3::uuid[], $4::uuid[], $5::uuid[], $6::int[], $7::uuid[], $8::text[], $9::text[], $10::bigint[], $11::jsonb[])
       as row (position, record_id, message_id, base, version, stands_for, recipients, sender, t, credits)`,
    [
      spaceNo,
      changes.map((row) => row.position.toString()),
      changes.map((row) => row.recordId),
      changes.map((row) => row.messageId),
      changes.map((row) => row.base),
      changes.map((row) => row.version),
      changes.map((row) => row.standsFor),
      changes.map((row) => row.recipients.join(',')),
      changes.map((row) => row.sender),
      changes.map((row) => row.t.toString()),
      changes.map((row) => JSON.stringify(row.credits)),
    ],
  );
}

/** A statement that is held already, as snapshots repeat them, stays as it is. */
async function writeStatements(tx: EntityManager, spaceNo: Unattended, rows: readonly StatementRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into statement (space_no, position, idx, record_id, owner, message_id, message_index, property, value, labels, release,
       asserted_version, recalled_position)
     select $1, row.position, idx, record_id, owner, message_id, message_index, property, value, labels,
       array(select m from unnest(string_to_array(release, ',')) m where m <> all(coalesce(back.gone, '{}')) order by 1),
       version, back.hidden
     from unnest($2::bigint[], $3::smallint[], $4::uuid[], $5::uuid[], $6::smallint[], $7::text[], $8::text[], $9::jsonb[], $10::text[], $11::int[],
         $12::text[])
       as row (position, idx, record_id, message_id, message_index, property, value, labels, release, version, owner)
     cross join lateral (${takenBack('row')}) back
     order by row.position, idx
     on conflict (space_no, record_id, owner, message_id, message_index) do nothing`,
    [
      spaceNo,
      rows.map((row) => row.position.toString()),
      rows.map((row) => row.idx),
      rows.map((row) => row.recordId),
      rows.map((row) => row.messageId),
      rows.map((row) => row.messageIndex),
      rows.map((row) => row.property),
      rows.map((row) => row.value),
      rows.map((row) => JSON.stringify(row.labels)),
      rows.map((row) => row.release.join(',')),
      rows.map((row) => row.version),
      rows.map((row) => row.owner),
    ],
  );
}

/** Whoever got a statement by a snapshot holds it, from where that or what tells of it first stands: later retractions go there too. */
async function widen(tx: EntityManager, spaceNo: Unattended, rows: readonly GivenRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `update statement s set release = array(select distinct unnest(s.release || w.members) order by 1),
       widened = s.widened || (select jsonb_object_agg(key, value) from jsonb_each(w.given) where not key = any(s.release))
     from (select record_id, owner, message_id, message_index, array_agg(member) as members, jsonb_object_agg(member, position) as given
           from (select row.record_id, row.owner, row.message_id, row.message_index, member, min(row.position) as position
                 from unnest($2::uuid[], $3::uuid[], $4::smallint[], $5::text[], $6::text[], $7::bigint[])
                     as row (record_id, message_id, message_index, members, owner, position)
                 join statement t on t.space_no = $1 and t.record_id = row.record_id and t.owner = row.owner and t.message_id = row.message_id
                   and t.message_index = row.message_index and t.position <= row.position
                 cross join unnest(string_to_array(row.members, ',')) as member
                 where member <> all(coalesce((select back.gone from (${takenBack('row')}) back), '{}'))
                 group by row.record_id, row.owner, row.message_id, row.message_index, member) given
           group by record_id, owner, message_id, message_index) w
     where s.space_no = $1 and s.record_id = w.record_id and s.owner = w.owner and s.message_id = w.message_id
       and s.message_index = w.message_index and not s.release @> w.members`,
    [
      spaceNo,
      rows.map((row) => row.recordId),
      rows.map((row) => row.messageId),
      rows.map((row) => row.messageIndex),
      rows.map((row) => row.members.join(',')),
      rows.map((row) => row.owner),
      rows.map((row) => row.position.toString()),
    ],
  );
}

/**
 * A retraction of a statement that was never released to this member finds no row, and that is right. It says nothing of
 * statements that stand behind it on the log, and the first of several is the one that counts.
 */
async function retract(tx: EntityManager, spaceNo: Unattended, accepted: readonly RecordRows[]): Promise<void> {
  const rows = accepted.flatMap(({ change, retracts }) => retracts.map((reference) => ({ ...reference, change })));
  if (rows.length === 0) return;
  await tx.query(
    `update statement s set retracted_position = r.position, retracted_version = r.version
     from (select distinct on (t.position, t.idx) t.position as at, t.idx, row.position, row.version
           from unnest($2::uuid[], $3::smallint[], $4::bigint[], $5::int[], $6::uuid[], $7::text[])
             as row (message_id, message_index, position, version, record_id, owner)
           join statement t on t.space_no = $1 and t.record_id = row.record_id and t.owner = row.owner
             and t.message_id = row.message_id and t.message_index = row.message_index and t.position < row.position and t.retracted_position is null
           order by t.position, t.idx, row.position) r
     where s.space_no = $1 and s.position = r.at and s.idx = r.idx`,
    [
      spaceNo,
      rows.map((row) => row.messageId),
      rows.map((row) => row.index),
      rows.map((row) => row.change.position.toString()),
      rows.map((row) => row.change.version),
      rows.map((row) => row.change.recordId),
      rows.map((row) => row.change.sender),
    ],
  );
}
