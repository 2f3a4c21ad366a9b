import { Injectable } from '@nestjs/common';
import { type Access, keyForDesk, newBoxKey, sealItem, shutKey } from '#libs/letters';
import { MINUTE_MS } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { writeMessage } from '../../shared/mailboxes/box-message.js';
import { MailboxIntake, type NewMailbox } from '../../shared/mailboxes/mailbox-intake.repository.js';
import type { NewSignal } from '../../shared/signals/new-signal.js';
import { DoorOptions } from '../door.options.js';
import { StretchTurns } from './stretch-turns.js';

/** So long a page that is sent again shows the same code. */
const SHOWN_MS = 10 * MINUTE_MS;

/** A mailbox with its first message. */
export interface MadeBox {
  readonly box: NewMailbox;
  readonly received: Uint8Array;
}

/** Makes the mailbox in which whoever reported reads what became of it. */
@Injectable()
export class MakeBox {
  constructor(
    private readonly turns: StretchTurns,
    private readonly boxes: MailboxIntake,
    private readonly options: DoorOptions,
    private readonly clock: Clock,
  ) {}

  /** Null where too many are made at once: the signal is taken all the same, and the desk gives a box to who asks. */
  async made({ signalId, lane }: Pick<NewSignal, 'signalId' | 'lane'>, access: Access): Promise<MadeBox | null> {
    const keys = await this.turns.of(lane === 'flood' ? 'flood' : 'make', access);
    if (keys === null) return null;
    const { letterKey } = this.options;
    const [key, madeAt] = [newBoxKey(), this.clock.now()];
    const { mailboxId } = keys;
    const place = { mailboxId, way: 'out', n: 1 } as const;
    return {
      box: {
        mailboxId,
        signalId,
        wrappedOutside: shutKey(keys, key),
        wrappedDesk: await keyForDesk(letterKey, mailboxId, key),
        letterKey: letterKey.id,
        madeAt,
      },
      received: sealItem(key, place, writeMessage({ kind: 'F1' })),
    };
  }

  add(tx: EntityManager, { box, received }: MadeBox): Promise<void> {
    return this.boxes.add(tx, box, received);
  }

  /** Whether code and PIN of a box are shown: right after it was made, and on a page that is sent again soon. */
  async isShown({ box }: MadeBox): Promise<boolean> {
    const madeAt = await this.boxes.madeAt(box.mailboxId);
    return madeAt !== null && this.clock.now().getTime() - madeAt.getTime() <= SHOWN_MS;
  }
}
