import { Injectable } from '@nestjs/common';
import type { Unattended } from '#libs/member';
import { all, array, bool, int8, statement, text, uuid } from '#libs/persistence';
import type { EntityManager } from 'typeorm';

/** Records of one owner to ask for at once. */
export interface WantedSnapshots {
  readonly spaceId: string;
  readonly owner: string;
  /** Of the newest record of the log that made one of them wanted. */
  readonly position: string;
  readonly recordIds: readonly string[];
}

/** Records of one question, as in the contract. */
const MOST = 50;

/** Copies that are behind, from when it is seen until the owner has answered. */
@Injectable()
export class WantedSnapshotRepository {
  /** Compares the wishes for these records with what is held now. Answers how many are new. */
  async note(
    tx: EntityManager,
    { spaceNo, recordIds, position }: { spaceNo: Unattended; recordIds: readonly string[]; position: bigint },
  ): Promise<number> {
    const wanted = await all(tx, NOTE, [spaceNo, recordIds, position.toString()]);
    return wanted.length;
  }

  async take(tx: EntityManager): Promise<readonly WantedSnapshots[]> {
    return all(tx, TAKE);
  }
}

export const ANY_WANTED = statement(
  { isDue: bool },
  'select exists (select from snapshot_wanted where not asked) as "isDue"',
);

const NOTE = statement(
  { record_id: uuid },
  `with touched as (
     select record_id, owner, behind from record where space_no = $1 and record_id = any($2::uuid[])),
   served as (
     delete from snapshot_wanted w using touched t where w.space_no = $1 and w.record_id = t.record_id and not t.behind),
   wanted as (
     insert into snapshot_wanted (space_no, record_id, owner, position, asked)
     select $1, record_id, owner, $3, false from touched where behind on conflict do nothing returning record_id)
   select record_id from wanted`,
);

const TAKE = statement(
  { spaceId: uuid, owner: text, position: int8, recordIds: array(uuid) },
  `with asking as (
     update snapshot_wanted set asked = true where (space_no, record_id) in (
       select space_no, record_id from snapshot_wanted where not asked
       order by space_no, record_id limit ${MOST} for update skip locked)
     returning space_no, record_id, owner, position)
   select s.space_id as "spaceId", a.owner, max(a.position) as position, array_agg(a.record_id order by a.record_id) as "recordIds"
   from asking a join space_key s using (space_no) group by s.space_id, a.owner`,
);
