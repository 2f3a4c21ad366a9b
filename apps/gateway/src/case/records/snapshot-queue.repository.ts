import { Injectable } from '@nestjs/common';
import type { Unattended } from '#libs/member';
import { all, bool, first, int4, int8, nullable, oneOf, statement, text, uuid } from '#libs/persistence';
import type { EntityManager } from 'typeorm';

/** Why a member gets a snapshot: it joined and history is shared, or its copy is behind. */
export type SnapshotGround = 'joined' | 'asked';

/** A snapshot that is owed; the row goes when it is sent. */
export interface DueSnapshot {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly recordId: string;
  readonly member: string;
  readonly ground: SnapshotGround;
  /** Of the record of the log that made it due. */
  readonly position: string;
}

/** Messages that wait in a space from which on no snapshot is added: people's messages would wait behind them. */
const BUSY_OUTBOX = 500;

/** Own records that a joiner is taken through in one transaction. */
const PAGE = 200;

/** Snapshots that own records owe to others. */
@Injectable()
export class SnapshotQueueRepository {
  async noteJoiner(
    tx: EntityManager,
    spaceNo: Unattended,
    joiner: { member: string; position: bigint },
  ): Promise<void> {
    await tx.query(
      `insert into joiner (space_no, member, position) values ($1, $2, $3)
       on conflict (space_no, member) do update set position = excluded.position, after_position = null, after_record = null`,
      [spaceNo, joiner.member, joiner.position.toString()],
    );
  }

  /** Of the records asked for, the own ones; an asker learns nothing about others. Returns how many are due now that were not. */
  async noteAsked(
    tx: EntityManager,
    spaceNo: Unattended,
    asked: { owner: string; member: string; position: bigint; recordIds: readonly string[] },
  ): Promise<number> {
    const { owner, member, position, recordIds } = asked;
    const due = await all(tx, NOTE_ASKED, [spaceNo, owner, member, position.toString(), recordIds]);
    return due.length;
  }

  /**
   * Takes one joiner through the next own records, in the order in which the log showed them: one that is made meanwhile comes
   * behind, wherever its id sorts. Returns how many rows it settled.
   */
  async walk(tx: EntityManager, owner: string): Promise<number> {
    const joiner = await first(tx, NEXT_JOINER);
    if (!joiner) return 0;
    const rows = await all(tx, NEXT_RECORDS, [joiner.space_no, owner, joiner.after_position, joiner.after_record]);
    const recordIds = rows.map((row) => row.record_id);
    await tx.query(
      `insert into snapshot_due (space_no, record_id, member, ground, position)
       select $1, unnest($2::uuid[]), $3, 'joined', $4 on conflict do nothing`,
      [joiner.space_no, recordIds, joiner.member, joiner.position],
    );
    if (recordIds.length < PAGE) {
      await tx.query('delete from joiner where space_no = $1 and member = $2', [joiner.space_no, joiner.member]);
    } else {
      const last = rows.at(-1);
      await tx.query('update joiner set after_position = $3, after_record = $4 where space_no = $1 and member = $2', [
        joiner.space_no,
        joiner.member,
        last?.first_position,
        last?.record_id,
      ]);
    }
    return recordIds.length + 1;
  }

  /**
   * Takes what can be answered now. A record with a change on its way, or one that waits for an approval, has its turn
   * later: that change was addressed before the member held anything, so its retractions would not reach it. So has a
   * space in which much waits to be sent.
   */
  async take(tx: EntityManager, limit: number): Promise<readonly DueSnapshot[]> {
    return all(tx, TAKE, [limit]);
  }

  async putBack(tx: EntityManager, spaceNo: Unattended, due: Omit<DueSnapshot, 'spaceNo'>): Promise<void> {
    await tx.query(
      `insert into snapshot_due (space_no, record_id, member, ground, position) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [spaceNo, due.recordId, due.member, due.ground, due.position],
    );
  }
}

/** Also those whose turn comes later: who looks finds out. */
export const ANY_DUE = statement(
  { isDue: bool },
  'select exists (select from joiner) or exists (select from snapshot_due) as "isDue"',
);

const NOTE_ASKED = statement(
  { record_id: uuid },
  `insert into snapshot_due (space_no, record_id, member, ground, position)
   select space_no, record_id, $3, 'asked', $4 from record
   where space_no = $1 and owner = $2 and record_id = any($5::uuid[])
   on conflict do nothing returning record_id`,
);

const NEXT_JOINER = statement(
  { space_no: int4, member: text, position: int8, after_position: nullable(int8), after_record: nullable(uuid) },
  'select space_no, member, position, after_position, after_record from joiner order by space_no, member limit 1 for update skip locked',
);

const NEXT_RECORDS = statement(
  { record_id: uuid, first_position: int8 },
  `select record_id, first_position from record where space_no = $1 and owner = $2
     and ($3::bigint is null or (first_position, record_id) > ($3, $4::uuid))
   order by first_position, record_id limit ${PAGE}`,
);

const TAKE = statement(
  { spaceNo: int4, spaceId: uuid, recordId: uuid, member: text, ground: oneOf('joined', 'asked'), position: int8 },
  `with roomy as materialized (
     select space_no from outbox_backlog b where exists (select from snapshot_due d where d.space_no = b.space_no)
       and b.waiting < ${BUSY_OUTBOX}),
   due as (
     delete from snapshot_due where (space_no, record_id, member, ground) in (
       select space_no, record_id, member, ground from snapshot_due d
       where space_no in (select space_no from roomy) and not exists (select from pending_message p where p.subject = 'record:' || d.record_id
                         and p.space_no = d.space_no and p.state in ('pending', 'waiting', 'held'))
       order by space_no, record_id, member, ground limit $1 for update skip locked)
     returning *)
   select due.space_no as "spaceNo", s.space_id as "spaceId", due.record_id as "recordId", due.member, due.ground,
     due.position
   from due join space_key s using (space_no) order by due.space_no, due.record_id`,
);
