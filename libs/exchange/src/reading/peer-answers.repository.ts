import { Injectable } from '@nestjs/common';
import { CharterSchema, decodeCanonical } from '#libs/contracts';
import { all, bool, bytea, first, int4, int8, nullable, statement, text, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';
import { UNANSWERED } from '../space/space-directory.js';

/** What a peer gets of a space: the newest note of this member, the newest of the caller that was seen here, and where the log topic begins. */
export interface PeerCheckpoint {
  readonly spaceId: string;
  readonly note: string;
  readonly yours: string | null;
  readonly base: string;
}

/** Reads for other gateways what is in the spaces that they have a part in. */
@Injectable()
export class PeerAnswersRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Of each space that the caller has a part in. */
  async checkpoints(caller: string): Promise<readonly PeerCheckpoint[]> {
    return all(this.dataSource, CHECKPOINTS, [caller, await this.spacesOf(caller)]);
  }

  async tile(caller: string, where: { spaceId: string; level: number; index: bigint }): Promise<Uint8Array | null> {
    const spaceNo = await this.spaceOf(caller, where.spaceId);
    if (spaceNo === null) return null;
    const row = await first(this.dataSource, TILE, [spaceNo, where.level, where.index.toString()]);
    return row?.hashes ?? null;
  }

  async trustLists(fromVersion: bigint): Promise<readonly Uint8Array[]> {
    const rows = await all(this.dataSource, LISTS, [fromVersion.toString()]);
    return rows.map(({ bytes }) => bytes);
  }

  /** End of the log of each space as this gateway has it; null where nothing is read, as a person has not said yes to it. */
  async ownEnds(): Promise<ReadonlyMap<string, bigint | null>> {
    const rows = await all(this.dataSource, ENDS);
    return new Map(
      rows.map(({ spaceId, nextPosition, isUnanswered }) => [spaceId, isUnanswered ? null : BigInt(nextPosition)]),
    );
  }

  /** Number of a space; null where the caller has no part in it. */
  async spaceOf(caller: string, spaceId: string): Promise<number | null> {
    const row = await first(this.dataSource, SPACE, [spaceId]);
    return row && (await this.spacesOf(caller, row.spaceNo)).includes(row.spaceNo) ? row.spaceNo : null;
  }

  /**
   * Spaces that a member has a part in: it takes part, or the charter in force names it. So a member that has just joined can read what
   * the broker does not hold any more.
   */
  private async spacesOf(caller: string, spaceNo: number | null = null): Promise<readonly number[]> {
    const rows = await all(this.dataSource, PARTS, [caller, spaceNo]);
    return rows.filter((row) => row.takesPart || isNamedIn(row.bytes, caller)).map((row) => row.spaceNo);
  }
}

function isNamedIn(charter: Uint8Array | null, member: string): boolean {
  return charter !== null && decodeCanonical(CharterSchema, charter)?.members.includes(member) === true;
}

const CHECKPOINTS = statement(
  { spaceId: uuid, base: int8, note: text, yours: nullable(text) },
  `select s.space_id as "spaceId", s.base, o.note, (select c.note from cosignature c
     where c.space_no = s.space_no and c.member = $1 order by c.size desc limit 1) as yours
   from space s
   join lateral (select note from own_cosign o where o.space_no = s.space_no order by size desc limit 1) o on true
   where s.space_no = any($2::int[])`,
);

const TILE = statement({ hashes: bytea }, 'select hashes from tile where space_no = $1 and level = $2 and index = $3');

const LISTS = statement(
  { bytes: bytea },
  'select bytes from known_list where version >= $1 order by version limit 100',
);

const ENDS = statement(
  { spaceId: uuid, nextPosition: int8, isUnanswered: bool },
  `select s.space_id as "spaceId", f.next_position as "nextPosition", ${UNANSWERED} as "isUnanswered"
   from follower f join space s using (space_no)`,
);

const SPACE = statement({ spaceNo: int4 }, 'select space_no as "spaceNo" from space where space_id::text = $1');

const PARTS = statement(
  { spaceNo: int4, takesPart: bool, bytes: nullable(bytea) },
  `select s.space_no as "spaceNo", t.member is not null as "takesPart", c.bytes from space s
   left join takes_part t on t.space_no = s.space_no and t.member = $1
   left join lateral (select bytes from charter c where c.space_no = s.space_no and c.acted_at is not null
     order by c.acted_at desc limit 1) c on t.member is null
   where $2::int is null or s.space_no = $2`,
);
