import { Injectable } from '@nestjs/common';
import { Kind } from '#libs/contracts';
import {
  all,
  bool,
  bytea,
  filled,
  int4,
  int8,
  one,
  type RowOf,
  type Statement,
  statement,
  text,
  uuid,
} from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { News } from '../follower/news.js';
import { ExchangeContext } from '../space/exchange.context.js';
import { SpaceDirectory } from '../space/space-directory.js';
import { SpaceOpening } from '../outbox/space-opening.service.js';
import { type Invitation, invitationKey, invitationState } from './invitation.duties.js';

/** Invitations of one transaction. */
const CHUNK = 50;

/** Mailboxes that are joined without a person: of one opener, and of all. */
export const JOINED_BY_ITSELF = { ofOpener: 8, inAll: 32 } as const;

/** Lets one process at a time count and join. */
const JOINING_LOCK = 'select pg_advisory_xact_lock(0x4a4e, -2)';

type DueRow = RowOf<typeof DUE_COLUMNS>;

/**
 * Invitations to spaces that another member opened. Taking part in a mailbox or in `network` binds to nothing, so it needs no person;
 * but a member that opens without end decides nothing here: from a number on, a person accepts or declines. Until then, and after
 * a no, nothing of the space is read ({@link SpaceDirectory.followed}).
 */
@Injectable()
export class Invitations {
  constructor(
    private readonly context: ExchangeContext,
    private readonly directory: SpaceDirectory,
    private readonly spaces: SpaceOpening,
    private readonly news: News,
  ) {}

  /**
   * Answers what can be answered without a person; how many. An invitation waits while the list there is older than that of `network`:
   * a key that was revoked since could have opened the space.
   */
  async answer(tx: EntityManager): Promise<number> {
    const due = await all(tx, DUE, [CHUNK, this.spaces.networkSpaceId, Kind.CHARTER]);
    if (due.length > 0) await tx.query(JOINING_LOCK);
    for (const row of due) await this.answerOne(tx, row);
    return due.length;
  }

  /** A person joins; what was declined can be accepted later, and its opener is heard again. False where no invitation to the space waits. */
  accept(spaceId: string): Promise<boolean> {
    return this.decide(spaceId, ACCEPT);
  }

  /** A person does not join, and is not asked again. False where no invitation to the space waits. */
  decline(spaceId: string): Promise<boolean> {
    return this.decide(spaceId, DECLINE);
  }

  /** A person joins no space of its opener any more and is asked about none, those that wait included. False as above. */
  blockOpener(spaceId: string): Promise<boolean> {
    return this.decide(spaceId, BLOCK);
  }

  /** @throws ExchangeError SPACE_UNKNOWN */
  private async decide(spaceId: string, decision: Statement<RowOf<typeof DECIDED>>): Promise<boolean> {
    const spaceNo = await this.directory.require(spaceId);
    return this.context.transaction.run(async (tx) => {
      // An invitation that comes meanwhile sees what was decided.
      await tx.query(JOINING_LOCK);
      const decided = await all(tx, decision, [spaceNo]);
      await this.news.ask(
        tx,
        decided.map((row) => ({ key: invitationKey(row.space_id), duty: null })),
      );
      for (const target of ['reactor', 'spaces'] as const) this.context.wakes.afterCommit(tx, target);
      return decided.length > 0;
    });
  }

  /**
   * Where a person was asked already, that answer stands; where an agreement binds by now, only its signature joins. What waits to be sealed is turned
   * into the charter in force then.
   */
  private async answerOne(tx: EntityManager, row: DueRow): Promise<void> {
    const mine = `where space_no = $1 and position = $2 and kind = 'join'`;
    const isJoined = row.accepted || row.queued || row.space_id === this.spaces.networkSpaceId;
    const isSettled = row.binds || isJoined || row.asked;
    if (isSettled || (!row.blocked && (await this.hasRoom(tx, row.opener)))) {
      await tx.query(`delete from reaction ${mine}`, at(row));
      if (!row.binds && !row.queued && (isJoined || !row.asked)) await this.spaces.publish(tx, row.space_no, row.bytes);
    } else {
      await tx.query(`update reaction set kind = $3 ${mine}`, [...at(row), row.blocked ? 'declined' : 'invitation']);
      if (!row.blocked) await this.news.ask(tx, [invitationState(invitationOf(row))]);
      this.context.wakes.afterCommit(tx, 'spaces');
    }
  }

  private async hasRoom(tx: EntityManager, opener: string): Promise<boolean> {
    const values = [this.spaces.networkSpaceId, this.context.member, opener];
    const joined = await one(tx, JOINED, values);
    return joined.ofOpener < JOINED_BY_ITSELF.ofOpener && joined.inAll < JOINED_BY_ITSELF.inAll;
  }
}

function invitationOf({ space_id: spaceId, space_no: spaceNo, inviter, t }: DueRow): Invitation {
  return { spaceId, spaceNo, inviter, at: new Date(Number(t)) };
}

function at({ space_no, position }: DueRow): unknown[] {
  return [space_no, position];
}

/** Spaces and who opened them. */
const OPENED = `charter o join log_record l on l.space_no = o.space_no and l.position = o.acted_at and o.revision = 1`;

/** Invitations of the member that opened space $1; `r` is one of them. */
const OF_ITS_OPENER = `r.space_no in (select o.space_no from ${OPENED}
  where l.sender = (select l.sender from ${OPENED} where o.space_no = $1))`;

const DECIDED = { space_id: uuid };

const OF_DECIDED = 'select space_id from decided join space using (space_no)';

const ACCEPT = statement(
  DECIDED,
  `with heard as (update reaction r set detail = r.detail - 'blocked'
     where r.kind = 'declined' and r.detail ? 'blocked' and r.space_no <> $1 and ${OF_ITS_OPENER}),
   decided as (
     update reaction set kind = 'join', detail = '{"accepted": true}'
     where kind in ('invitation', 'declined') and space_no = $1 returning space_no)
   ${OF_DECIDED}`,
);

const DECLINE = statement(
  DECIDED,
  `with decided as (
     update reaction set kind = 'declined' where kind = 'invitation' and space_no = $1 returning space_no)
   ${OF_DECIDED}`,
);

const BLOCK = statement(
  DECIDED,
  `with decided as (
     update reaction r set kind = 'declined', detail = r.detail || '{"blocked": true}' where r.kind = 'invitation' and ${OF_ITS_OPENER}
       and exists (select from reaction w where w.kind = 'invitation' and w.space_no = $1) returning r.space_no)
   ${OF_DECIDED}`,
);

/** The charter in force is the one that acted last. */
const IN_FORCE = `lateral (select bytes, binds from charter n where n.space_no = s.space_no and n.acted_at is not null
  order by n.acted_at desc limit 1)`;

const DUE_COLUMNS = {
  space_no: int4,
  position: int8,
  space_id: uuid,
  opener: filled(text),
  /** Who put the charter there, and when by the log, in milliseconds. */
  inviter: filled(text),
  t: filled(int8),
  bytes: bytea,
  binds: bool,
  /** By a person, or by having signed there before. */
  accepted: bool,
  /** The own signature under a charter there waits to be sealed. */
  queued: bool,
  /** A person was asked about the space. */
  asked: bool,
  /** A person wants to hear of no space of this opener. */
  blocked: bool,
};

/**
 * Invitations that wait for no list: in the space of each stands one as new as in `network`, $2. The own stream has begun only where this
 * gateway signed before.
 */
const DUE = statement(
  DUE_COLUMNS,
  `with newest as (
     select coalesce(max(version), 0) as version from space_list join space using (space_no) where space_id = $2)
   select r.space_no, r.position, s.space_id, l.sender as opener, coalesce(i.sender, l.sender) as inviter, coalesce(i.t, l.t) as t, c.bytes, c.binds,
     r.detail ? 'accepted' or exists (select from stream_head t where t.space_no = r.space_no and t.sequence > 0) as accepted,
     exists (select from outbox q where q.space_no = r.space_no and q.kind = $3) as queued,
     exists (select from reaction o where o.space_no = r.space_no and o.kind in ('invitation', 'declined')) as asked,
     exists (select from reaction b join log_record bl on bl.space_no = b.space_no and bl.position = (select acted_at from charter
       where space_no = b.space_no and revision = 1 and acted_at is not null) where b.kind = 'declined' and b.detail ? 'blocked' and bl.sender = l.sender) as blocked
   from reaction r join space s using (space_no)
   join charter o on o.space_no = r.space_no and o.revision = 1 and o.acted_at is not null
   join log_record l on l.space_no = o.space_no and l.position = o.acted_at
   left join log_record i on i.space_no = r.space_no and i.position = r.position
   cross join ${IN_FORCE} c
   where r.kind = 'join'
     and (select max(version) from space_list v where v.space_no = r.space_no) >= (select version from newest)
   order by r.space_no, r.position limit $1 for update of r skip locked`,
);

/** Mailboxes of others that were joined: nothing binds there, and no invitation to them waits or was declined. */
const JOINED = statement(
  { ofOpener: int4, inAll: int4 },
  `select count(*) filter (where l.sender = $3)::int as "ofOpener", count(*)::int as "inAll"
   from space s join charter o on o.space_no = s.space_no and o.revision = 1 and o.acted_at is not null
   join log_record l on l.space_no = o.space_no and l.position = o.acted_at
   cross join ${IN_FORCE} c
   where s.space_id <> $1 and l.sender <> $2 and not c.binds
     and not exists (select from reaction r where r.space_no = s.space_no and r.kind in ('join', 'invitation', 'declined'))`,
);
