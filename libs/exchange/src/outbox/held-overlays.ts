import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What readers at home see of a message that a person has to let go. */
export interface HeldOverlay {
  readonly messageId: string;
  readonly spaceNo: number;
  readonly subject: string;
  readonly overlay: object;
  readonly author: string;
  readonly at: Date;
}

/** Shows at home what waits at the gate, beside what is on its way. */
@Injectable()
export class HeldOverlays {
  async show(tx: EntityManager, { messageId, spaceNo, subject, overlay, author, at }: HeldOverlay): Promise<void> {
    await tx.query(
      `insert into pending_change (message_id, space_no, subject, overlay, author, state, accepted_at)
       values ($1, $2, $3, $4, $5, 'waiting', $6)`,
      [messageId, spaceNo, subject, JSON.stringify(overlay), author, at],
    );
  }

  /** Once it is decided; an approved message is shown by what submits it. */
  async hide(tx: EntityManager, messageId: string): Promise<void> {
    await tx.query(`delete from pending_change where message_id = $1 and state = 'waiting'`, [messageId]);
  }
}
