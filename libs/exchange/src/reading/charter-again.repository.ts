import { Injectable } from '@nestjs/common';
import { Kind } from '#libs/contracts';
import { all, bool, bytea, int4, one, statement } from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import { ExchangeIdentity } from '../space/exchange.identity.js';
import { KnownListRepository } from '../space/known-list.repository.js';

/** A mailbox whose charter this member signs again. */
export interface CharterDueAgain {
  readonly spaceNo: number;
  readonly bytes: Uint8Array;
}

/** Mailboxes that one look gives. */
const CHUNK = 20;

/** Finds mailboxes in which a revoked key ended the taking part of this member. */
@Injectable()
export class CharterAgainRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
    private readonly lists: KnownListRepository,
  ) {}

  due(): Promise<readonly CharterDueAgain[]> {
    return all(this.dataSource, DUE, [this.identity.member, this.lists.networkSpaceId]);
  }

  /** Whether a charter of this member waits to be sent there, or was sent and is not back. */
  async isOnItsWay(tx: EntityManager, spaceNo: number): Promise<boolean> {
    return (await one(tx, ON_ITS_WAY, [spaceNo])).yes;
  }
}

function isOnItsWay(spaceNo: string): string {
  return `exists (select from outbox o where o.space_no = ${spaceNo} and o.kind = ${Kind.CHARTER})
    or exists (select from sealed s where s.space_no = ${spaceNo} and s.kind = ${Kind.CHARTER})`;
}

const ON_ITS_WAY = statement({ yes: bool }, `select ${isOnItsWay('$1')} as yes`);

/**
 * The charter in force is the one that acted last. The stream of this member has begun only where this gateway signed it. A frozen stream proves nothing;
 * the charter that forgives it binds no member either, and is signed once the freeze has ended.
 */
const DUE = statement(
  { spaceNo: int4, bytes: bytea },
  `
select s.space_no as "spaceNo", c.bytes
from space s
cross join lateral (select bytes, binds from charter c where c.space_no = s.space_no and c.acted_at is not null
                    order by c.acted_at desc limit 1) c
join sender_head h on h.space_no = s.space_no and h.member = $1 and h.sequence > 0 and h.frozen_at is null
join stream_head t on t.space_no = s.space_no and t.sequence > 0
where s.space_id <> $2 and not c.binds
  and not exists (select from takes_part p where p.space_no = s.space_no and p.member = $1)
  and not (${isOnItsWay('s.space_no')})
order by s.space_no limit ${CHUNK}`,
);
