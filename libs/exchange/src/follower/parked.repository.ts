import { Injectable } from '@nestjs/common';
import { all, int8, nullable, oneOf, statement, text, ts, uuid } from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import { BUILD } from './build.js';
import { PARKED_CAUSES, type ParkedCause } from '../space/parked-cause.js';
import type { Parking } from './parking.js';

/** A record that this build could not apply; never its content. */
export interface ParkedRecord {
  readonly position: string;
  /** Null where the record could only be stored as it came. */
  readonly sender: string | null;
  readonly messageId: string | null;
  /** Log time. */
  readonly at: string;
  /** What it waits for. */
  readonly cause: ParkedCause;
  /** What the program said. */
  readonly reason: string;
  /** The build that could not apply it. */
  readonly build: string;
  readonly parkedAt: string;
}

/** Records that wait for people. */
@Injectable()
export class ParkedRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Oldest first. */
  async list(spaceNo: number): Promise<readonly ParkedRecord[]> {
    const rows = await all(this.dataSource, LIST, [spaceNo]);
    return rows.map((row) => ({
      position: row.position,
      sender: row.sender,
      messageId: row.message_id,
      at: new Date(Number(row.t)).toISOString(),
      cause: row.cause,
      reason: row.reason,
      build: row.build,
      parkedAt: row.parked_at.toISOString(),
    }));
  }

  async positions(tx: EntityManager, spaceNo: number): Promise<readonly bigint[]> {
    const rows = await all(tx, POSITIONS, [spaceNo]);
    return rows.map((row) => BigInt(row.position));
  }

  /** Takes a record out. Answers false where none is parked at the position. */
  async take(tx: EntityManager, spaceNo: number, position: bigint): Promise<boolean> {
    const rows = await all(tx, TAKE, [spaceNo, position.toString()]);
    return rows.length > 0;
  }

  /** Notes why another try failed. */
  async noteAgain(
    spaceNo: number,
    position: bigint,
    { cause, reason, at }: Parking & { readonly at: Date },
  ): Promise<void> {
    await this.dataSource.query(
      'update parked set cause = $3, reason = $4, build = $5, parked_at = $6 where space_no = $1 and position = $2',
      [spaceNo, position.toString(), cause, reason, BUILD, at],
    );
  }
}

const LIST = statement(
  {
    position: int8,
    sender: nullable(text),
    message_id: nullable(uuid),
    t: int8,
    cause: oneOf(...PARKED_CAUSES),
    reason: text,
    build: text,
    parked_at: ts,
  },
  `select p.position, r.sender, r.message_id, coalesce(r.t, w.t) as t, p.cause, p.reason, p.build, p.parked_at
   from parked p left join log_record r using (space_no, position) left join raw_record w using (space_no, position)
   where space_no = $1 order by p.position`,
);

const POSITIONS = statement({ position: int8 }, 'select position from parked where space_no = $1');

const TAKE = statement(
  { position: int8 },
  `with taken as (delete from parked where space_no = $1 and position = $2 returning position) select position from taken`,
);
