import { Injectable } from '@nestjs/common';
import { first, int4, lockNames, nullable, statement, ts } from '#libs/persistence';
import type { EntityManager } from 'typeorm';

/** What this gateway sent about drafts: text that people write, so it has a measure. */
@Injectable()
export class CommentRepository {
  /** One comment at a time, so that two at once are counted. */
  async lock(tx: EntityManager): Promise<void> {
    await lockNames(tx, ['agreement-comments']);
  }

  /** What was refused or taken back never left, and counts no more. */
  async sentAbout(tx: EntityManager, spaceNo: number, position: string): Promise<number> {
    const row = await first(tx, SENT_ABOUT, [spaceNo, position]);
    return row?.sent ?? 0;
  }

  async lastOf(tx: EntityManager, author: string): Promise<Date | null> {
    const row = await first(tx, LAST_OF, [author]);
    return row?.at ?? null;
  }

  async note(tx: EntityManager, sent: SentComment): Promise<void> {
    await tx.query(
      'insert into comment_sent (message_id, space_no, draft_position, author, sent_at) values ($1, $2, $3, $4, $5)',
      [sent.messageId, sent.spaceNo, sent.position, sent.author, sent.at],
    );
  }

  /** What was taken back before it left counts for nothing. */
  async forget(tx: EntityManager, messageId: string): Promise<void> {
    await tx.query('delete from comment_sent where message_id = $1', [messageId]);
  }
}

export interface SentComment {
  readonly messageId: string;
  readonly spaceNo: number;
  readonly position: string;
  readonly author: string;
  readonly at: Date;
}

const SENT_ABOUT = statement(
  { sent: int4 },
  `select count(*)::int as sent from comment_sent c where space_no = $1 and draft_position = $2 and not exists (
   select from message_approval r where r.message_id = c.message_id and r.state in ('refused', 'withdrawn'))`,
);

const LAST_OF = statement({ at: nullable(ts) }, 'select max(sent_at) as at from comment_sent where author = $1');
