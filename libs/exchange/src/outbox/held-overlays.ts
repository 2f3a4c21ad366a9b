import { Injectable } from '@nestjs/common';
import { bulk, insertAll, int4, json, jsonObject, text, ts, uuid } from '#libs/persistence';
import type { EntityManager } from 'typeorm';

/** What readers at home see of a message that a person has to let go. */
export interface HeldOverlay {
  readonly messageId: string;
  readonly spaceNo: number;
  readonly subject: string;
  readonly overlay: object;
  readonly author: string;
  readonly at: Date;
  /** It waits for a decision, or its author may still take it back. */
  readonly state: 'waiting' | 'held';
}

/** Shows at home what waits at the gate, beside what is on its way. */
@Injectable()
export class HeldOverlays {
  async show(tx: EntityManager, held: readonly HeldOverlay[]): Promise<void> {
    const rows = held.map(({ messageId, spaceNo, subject, overlay, author, at, state }) => ({
      message_id: messageId,
      space_no: spaceNo,
      subject,
      overlay,
      author,
      state,
      accepted_at: at,
    }));
    await insertAll(tx, HELD, rows);
  }

  /** Once it is decided or its hold ends; what is sent is shown by what submits it. */
  async hide(tx: EntityManager, messageIds: readonly string[]): Promise<void> {
    await tx.query(`delete from pending_change where message_id = any($1::uuid[]) and state in ('waiting', 'held')`, [
      messageIds,
    ]);
  }
}

const HELD = bulk('pending_change', {
  message_id: uuid,
  space_no: int4,
  subject: text,
  overlay: json((value): object => jsonObject(value)),
  author: text,
  state: text,
  accepted_at: ts,
});
