import { Injectable } from '@nestjs/common';
import { all, filled, int2, statement, text, ts, uuid } from '#libs/persistence';
import { PRIVATE } from '#libs/protocol';
import type { EntityManager } from 'typeorm';

/** How an own message ended: code 0 where it stands, otherwise the public or private code of its refusal. */
export interface Outcome {
  readonly messageId: string;
  readonly code: number;
}

/** An own message that was refused. */
export interface ConcludedMessage {
  readonly spaceId: string;
  readonly messageId: string;
  readonly author: string;
  /** Public or private code of the refusal. */
  readonly code: number;
  /** What it would have changed. */
  readonly subject: string;
  readonly acceptedAt: Date;
}

/** A change that was refused, by what it changed and its place in the order of acceptance. */
export interface RefusedChange {
  readonly subject: string;
  readonly position: string;
}

/** What people see of changes that are accepted and not back from the log yet. */
@Injectable()
export class PendingRepository {
  /** Ends the waiting of own messages: what stands needs no overlay any more. Returns what was refused, for its author. */
  async conclude(tx: EntityManager, outcomes: readonly Outcome[]): Promise<readonly ConcludedMessage[]> {
    if (outcomes.length === 0) return [];
    const refused = await refusedAmong(tx, outcomes);
    await tx.query(CONCLUDE, [outcomes.map((outcome) => outcome.messageId), outcomes.map((outcome) => outcome.code)]);
    return refused;
  }

  /** Ends the waiting of messages that stand on the log. */
  async stand(tx: EntityManager, messageIds: readonly string[]): Promise<void> {
    const outcomes = messageIds.map((messageId) => ({ messageId, code: 0 }));
    await this.conclude(tx, outcomes);
  }

  /** Changes that were accepted after a refused one on the same subject rest on it; those not sealed yet go back to their author. */
  async returnLater(
    tx: EntityManager,
    spaceNo: number,
    refused: readonly RefusedChange[],
  ): Promise<readonly ConcludedMessage[]> {
    if (refused.length === 0) return [];
    const rows = await all(tx, RETURN_LATER, [
      spaceNo,
      refused.map((change) => change.subject),
      refused.map((change) => change.position),
    ]);
    const outcomes = rows.map((row) => ({ messageId: row.message_id, code: PRIVATE.E_BASE }));
    return this.conclude(tx, outcomes);
  }
}

/** One statement, and none where everything stands. */
async function refusedAmong(tx: EntityManager, outcomes: readonly Outcome[]): Promise<readonly ConcludedMessage[]> {
  const refused = outcomes.filter(({ code }) => code !== 0);
  if (refused.length === 0) return [];
  return all(tx, REFUSED, [refused.map(({ messageId }) => messageId), refused.map(({ code }) => code)]);
}

/** Locked: of two who conclude at the same moment, one tells. */
const REFUSED = statement(
  { spaceId: uuid, messageId: uuid, author: text, code: filled(int2), subject: text, acceptedAt: ts },
  `select s.space_id as "spaceId", p.message_id as "messageId", p.author, o.code, p.subject, p.accepted_at as "acceptedAt"
   from unnest($1::uuid[], $2::smallint[]) as o (message_id, code)
   join pending_change p using (message_id) join space s using (space_no)
   where p.state = 'pending' order by p.message_id for update of p`,
);

/**
 * Heads are locked in the order in which who accepts takes them, so that nobody waits in a circle, and each is counted down or goes by what
 * stands there once it is locked: what is accepted at the same moment is never lost.
 */
const CONCLUDE = `
   with outcome (message_id, code) as (select * from unnest($1::uuid[], $2::smallint[])),
   settled as (
     delete from pending_change p using outcome o
     where p.message_id = o.message_id and p.state = 'pending' and o.code = 0 returning p.subject),
   refused as (
     update pending_change p set state = 'refused', code = o.code from outcome o
     where p.message_id = o.message_id and p.state = 'pending' and o.code <> 0
     returning p.subject),
   counts as (
     select subject, count(*)::int as n from (table settled union all select subject from refused) both_kinds group by subject),
   locked as materialized (
     select subject from pending_head where subject in (select subject from counts) order by subject for update)
   merge into pending_head h using (select subject, n from counts join locked using (subject)) done on h.subject = done.subject
   when matched and h.count <= done.n then delete
   when matched then update set count = h.count - done.n`;

const RETURN_LATER = statement(
  { message_id: filled(uuid) },
  `with refused (subject, position) as (select * from unnest($2::text[], $3::bigint[])),
   later as (
     delete from outbox o using refused r
     where o.space_no = $1 and o.subject = r.subject and o.position > r.position returning o.message_id)
   select message_id from later where message_id is not null`,
);
