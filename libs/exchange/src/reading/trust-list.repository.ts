import { Injectable } from '@nestjs/common';
import { Kind } from '#libs/contracts';
import { all, bool, bytea, int4, int8, lockNames, statement, text, uuid } from '#libs/persistence';
import { openTrustList, type TrustList } from '#libs/trust';
import { DataSource, type EntityManager } from 'typeorm';
import { KnownListRepository } from '../space/known-list.repository.js';
import { ExchangeIdentity } from '../space/exchange.identity.js';

/** The newest list that stands in a space. */
export interface StandingList {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly version: string;
  readonly hash: string;
  readonly isNetwork: boolean;
  /** Whether this member takes part, and so may publish. */
  readonly takesPart: boolean;
  /** Members that take part and come before this one. */
  readonly turn: number;
}

export interface ListConflictRow {
  readonly spaceId: string;
  readonly version: string;
  readonly position: string;
}

export interface SupportRow {
  readonly member: string;
  readonly digest: string;
}

/** Reads which lists stand where. */
@Injectable()
export class TrustListRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
    private readonly lists: KnownListRepository,
  ) {}

  /** By space, `network` among them; a space without any record has none. */
  async standing(): Promise<readonly StandingList[]> {
    return all(this.dataSource, STANDING, [this.identity.member, this.lists.networkSpaceId]);
  }

  /** Lists that stand in `network` and come behind a version, ascending. */
  async behind(version: bigint): Promise<readonly TrustList[]> {
    const rows = await all(this.dataSource, BEHIND, [this.lists.networkSpaceId, version.toString()]);
    return rows.map(({ bytes }) => openTrustList(bytes));
  }

  /** Two uploads at once would be two records for one list. */
  async lockPublishing(tx: EntityManager, spaceNo: number): Promise<void> {
    await lockNames(tx, [`trust-view:${spaceNo}`]);
  }

  /** Whether lists of our own wait to be sent there, or were sent and are not back. */
  async isPublishing(tx: EntityManager, spaceNo: number): Promise<boolean> {
    const rows = await all(tx, PUBLISHING, [spaceNo, Kind.TRUST_VIEW]);
    return rows.length > 0;
  }

  async conflicts(): Promise<readonly ListConflictRow[]> {
    return all(this.dataSource, CONFLICTS);
  }

  /** Contracts that members announced in `network`. */
  async support(): Promise<readonly SupportRow[]> {
    return all(this.dataSource, SUPPORT, [this.lists.networkSpaceId]);
  }
}

const STANDING = statement(
  { spaceNo: int4, spaceId: uuid, version: int8, hash: text, isNetwork: bool, takesPart: bool, turn: int4 },
  `select s.space_no as "spaceNo", s.space_id as "spaceId", l.version, encode(l.hash, 'hex') as hash,
         s.space_id = $2 as "isNetwork",
         exists (select from takes_part t where t.space_no = s.space_no and t.member = $1) as "takesPart",
         (select count(*)::int from takes_part t where t.space_no = s.space_no and t.member < $1) as turn
       from space s cross join lateral (select version, hash from space_list l where l.space_no = s.space_no
                                        order by version desc limit 1) l
       order by s.space_no`,
);

const BEHIND = statement(
  { bytes: bytea },
  `select k.bytes from space s join space_list l using (space_no) join known_list k using (hash)
       where s.space_id = $1 and l.version > $2 order by l.version`,
);

const PUBLISHING = statement(
  {},
  `select from outbox where space_no = $1 and kind = $2 union all select from sealed where space_no = $1 and kind = $2`,
);

const CONFLICTS = statement(
  { spaceId: uuid, version: int8, position: int8 },
  'select s.space_id as "spaceId", c.version, c.position from list_conflict c join space s using (space_no) order by 1, c.version',
);

const SUPPORT = statement(
  { member: text, digest: text },
  `select c.member, encode(c.digest, 'hex') as digest from supported_contract c join space s using (space_no)
       where s.space_id = $1 order by c.digest, c.member`,
);
