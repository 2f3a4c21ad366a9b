import { Injectable } from '@nestjs/common';
import { all, array, filled, nullable, statement, text, uuid } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import type { Awaited, WaitingRow } from './missing-keys.js';
import { ORIGIN, type OutboxRow } from '../stream/sealed-row.js';

/** Rows of the outbox that wait for the sealing key of a member. The sealer passes them by until that changes. */
@Injectable()
export class WaitingRepository {
  /** What waits already and one of the rows may rest on. */
  async awaitedBy(tx: EntityManager, spaceNo: number, rows: readonly OutboxRow[]): Promise<Awaited> {
    const found = await all(tx, AWAITED_BY, [
      spaceNo,
      rows.flatMap(({ subject }) => subject ?? []),
      rows.flatMap(({ inReplyTo }) => inReplyTo ?? []),
    ]);
    return {
      bySubject: new Map(found.flatMap((row) => (row.subject === null ? [] : [[row.subject, row.waits_for]]))),
      byMessage: new Map(found.flatMap((row) => (row.message_id === null ? [] : [[row.message_id, row.waits_for]]))),
    };
  }

  /** Puts rows back where they were, to wait. */
  async leave(tx: EntityManager, spaceNo: number, waiting: readonly WaitingRow[]): Promise<void> {
    for (const { row, waitsFor } of waiting) {
      await tx.query(
        `insert into outbox (${ORIGIN}, waits_for) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          row.position,
          spaceNo,
          row.kind,
          row.messageId,
          row.subject,
          row.urgency,
          row.type,
          row.recipients,
          row.inReplyTo,
          row.payload,
          row.acceptedAt,
          waitsFor,
        ],
      );
    }
  }

  /** Lets everything that waits for a key in a space be looked at again, in the order of acceptance. */
  async lookAgain(tx: EntityManager, spaceNo: number): Promise<void> {
    await tx.query('update outbox set waits_for = null where space_no = $1 and waits_for is not null', [spaceNo]);
  }

  /**
   * Takes members off a message that waits for their keys, so that it goes to the others, and keeps who decided so. Answers false where it
   * does not wait for exactly these.
   */
  async sendWithout(
    tx: EntityManager,
    message: LeavingOut & { readonly spaceNo: number; readonly at: Date },
  ): Promise<boolean> {
    const rows = await all(tx, SEND_WITHOUT, [
      message.spaceNo,
      message.messageId,
      message.members,
      message.by,
      message.at,
    ]);
    if (rows.length > 0) await this.lookAgain(tx, message.spaceNo);
    return rows.length > 0;
  }
}

/** Members that a message goes without, as its author decides. */
export interface LeavingOut {
  readonly messageId: string;
  readonly members: readonly string[];
  readonly by: string;
}

const AWAITED_BY = statement(
  { subject: nullable(text), message_id: nullable(uuid), waits_for: filled(array(text)) },
  `select subject, message_id, waits_for from outbox
   where space_no = $1 and waits_for is not null and (subject = any($2::text[]) or message_id = any($3::uuid[]))`,
);

const SEND_WITHOUT = statement(
  { message_id: uuid },
  `with gone as (
     update outbox set recipients = array(select member from unnest(recipients) as r (member) where member <> all($3::text[]))
     where space_no = $1 and message_id = $2 and waits_for is not null and recipients @> $3::text[] and waits_for @> $3::text[]
     returning 1)
   insert into sent_without (message_id, member, space_no, by, at)
   select $2, member, $1, $4, $5 from gone, unnest($3::text[]) as member returning message_id`,
);
