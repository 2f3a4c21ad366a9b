import { Injectable } from '@nestjs/common';
import { Kind } from '#libs/contracts';
import { ExchangeIdentity, KnownListRepository, SpaceOpening } from '#libs/exchange';
import { Transaction } from '#libs/persistence';
import { type StepResult, Worker } from '#libs/work';
import { DataSource, type EntityManager } from 'typeorm';

/** Mailboxes that one step looks at. */
const CHUNK = 20;

interface DueRow {
  readonly spaceNo: number;
  readonly bytes: Uint8Array;
}

/**
 * Signs the charter of a mailbox again: a list that revokes the key of the first signature ends the taking part there, and binds nobody
 * to anything new, so it needs no person. Only where this gateway signed before; an invitation is for others to answer.
 */
@Injectable()
export class CharterAgainWorker extends Worker {
  override readonly name = 'charter-again';

  constructor(
    private readonly dataSource: DataSource,
    private readonly transaction: Transaction,
    private readonly spaces: SpaceOpening,
    private readonly identity: ExchangeIdentity,
    private readonly lists: KnownListRepository,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const { member } = this.identity;
    const due = await this.dataSource.query<DueRow[]>(DUE, [member, this.lists.networkSpaceId]);
    for (const row of due) await this.transaction.run((tx) => this.sign(tx, row));
    return due.length > 0 ? 'worked' : 'idle';
  }

  private async sign(tx: EntityManager, { spaceNo, bytes }: DueRow): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`charter-again:${spaceNo}`]);
    const [row] = await tx.query<{ waits: boolean }[]>(`select ${isOnItsWay('$1')} as waits`, [spaceNo]);
    if (!row?.waits) await this.spaces.publish(tx, spaceNo, bytes);
  }
}

function isOnItsWay(spaceNo: string): string {
  return `exists (select from outbox o where o.space_no = ${spaceNo} and o.kind = ${Kind.CHARTER})
    or exists (select from sealed s where s.space_no = ${spaceNo} and s.kind = ${Kind.CHARTER})`;
}

/**
 * The charter in force is the one that acted last. The own stream has begun only where this gateway signed it. A frozen stream says nothing;
 * the charter that forgives it binds nobody either, and is signed once the freeze has ended.
 */
const DUE = `
select s.space_no as "spaceNo", c.bytes
from space s
cross join lateral (select bytes, binds from charter c where c.space_no = s.space_no and c.acted_at is not null
                    order by c.acted_at desc limit 1) c
join sender_head h on h.space_no = s.space_no and h.member = $1 and h.sequence > 0 and h.frozen_at is null
join stream_head t on t.space_no = s.space_no and t.sequence > 0
where s.space_id <> $2 and not c.binds
  and not exists (select from takes_part p where p.space_no = s.space_no and p.member = $1)
  and not (${isOnItsWay('s.space_no')})
order by s.space_no limit ${CHUNK}`;
