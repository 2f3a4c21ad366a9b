import { Injectable } from '@nestjs/common';
import { all, filled, statement, text, uuid } from '#libs/persistence';
import { PRIVATE } from '#libs/protocol';
import type { EntityManager } from 'typeorm';

/** How an own message ended: code 0 where it stands, otherwise the public or private code of its refusal. */
export interface Outcome {
  readonly messageId: string;
  readonly code: number;
}

/** A change that was refused, by what it changed and its place in the order of acceptance. */
export interface RefusedChange {
  readonly subject: string;
  readonly position: string;
}

/** What people see of changes that are accepted and not back from the log yet. */
@Injectable()
export class PendingRepository {
  /** Ends the waiting of own messages: what stands needs no overlay any more, what was refused goes to its author. */
  async conclude(tx: EntityManager, outcomes: readonly Outcome[]): Promise<void> {
    if (outcomes.length === 0) return;
    const heads = await all(tx, CONCLUDE, [
      outcomes.map((outcome) => outcome.messageId),
      outcomes.map((outcome) => outcome.code),
    ]);
    if (heads.length === 0) return;
    const subjects = heads.map((head) => head.subject);
    await tx.query('delete from pending_head where subject = any($1::text[]) and count <= 0', [subjects]);
  }

  /** Ends the waiting of messages that stand on the log. */
  async stand(tx: EntityManager, messageIds: readonly string[]): Promise<void> {
    const outcomes = messageIds.map((messageId) => ({ messageId, code: 0 }));
    await this.conclude(tx, outcomes);
  }

  /** Changes that were accepted after a refused one on the same subject rest on it; those not sealed yet go back to their author. */
  async returnLater(tx: EntityManager, spaceNo: number, refused: readonly RefusedChange[]): Promise<void> {
    if (refused.length === 0) return;
    const rows = await all(tx, RETURN_LATER, [
      spaceNo,
      refused.map((change) => change.subject),
      refused.map((change) => change.position),
    ]);
    const outcomes = rows.map((row) => ({ messageId: row.message_id, code: PRIVATE.E_BASE }));
    await this.conclude(tx, outcomes);
  }
}

const CONCLUDE = statement(
  { subject: text },
  `with outcome (message_id, code) as (select * from unnest($1::uuid[], $2::smallint[])),
   settled as (
     delete from pending_change p using outcome o
     where p.message_id = o.message_id and p.state = 'pending' and o.code = 0 returning p.subject),
   refused as (
     update pending_change p set state = 'refused', code = o.code from outcome o
     where p.message_id = o.message_id and p.state = 'pending' and o.code <> 0
     returning p.message_id, p.space_no, p.subject, p.author, p.code),
   told as (
     insert into change_event (space_no, topic, subject, detail, at)
     select space_no, 'message.refused', message_id, json_build_object('author', author, 'code', code), now() from refused),
   counts as (
     select subject, count(*)::int as n from (table settled union all select subject from refused) both_kinds group by subject),
   heads as (
     update pending_head h set count = h.count - counts.n from counts where h.subject = counts.subject returning h.subject)
   select subject from heads`,
);

const RETURN_LATER = statement(
  { message_id: filled(uuid) },
  `with refused (subject, position) as (select * from unnest($2::text[], $3::bigint[])),
   later as (
     delete from outbox o using refused r
     where o.space_no = $1 and o.subject = r.subject and o.position > r.position returning o.message_id)
   select message_id from later where message_id is not null`,
);
