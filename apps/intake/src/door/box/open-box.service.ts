import { Injectable } from '@nestjs/common';
import { codeIn, DECOY, openItem, unshutKey } from '#libs/letters';
import { Clock } from '#libs/work';
import { type BoxMessage, readMessage } from '../../shared/mailboxes/box-message.js';
import { MailboxIntake } from '../../shared/mailboxes/mailbox-intake.repository.js';
import { StretchTurns } from './stretch-turns.js';

/** What somebody reads in a mailbox. */
export interface ReadMessage {
  readonly message: BoxMessage;
  readonly at: Date;
}

/** A mailbox that code and PIN opened. */
export interface OpenedBox {
  readonly mailboxId: Uint8Array;
  readonly messages: readonly ReadMessage[];
}

/** Nobody types more. */
const MOST_CHARS = 64;

/** Opens a mailbox. A code that nobody has, one that is paused or shut, and a wrong PIN cost the same work and get the same answer. */
@Injectable()
export class OpenBox {
  constructor(
    private readonly turns: StretchTurns,
    private readonly boxes: MailboxIntake,
    private readonly clock: Clock,
  ) {}

  /** Null where it opens nothing; `busy` where too many try at once. */
  async open(code: string, pin: string): Promise<OpenedBox | null | 'busy'> {
    const typed = { code: codeIn(code.slice(0, MOST_CHARS)) ?? 'no code', pin: pin.trim().slice(0, MOST_CHARS) };
    const keys = await this.turns.of('open', typed);
    if (keys === null) return 'busy';
    const { mailboxId } = keys;
    const shut = await this.boxes.attempt(mailboxId, this.clock.now());
    const key = unshutKey(keys, shut ?? DECOY);
    if (key === null) return null;
    await this.boxes.opened(mailboxId);
    const items = await this.boxes.items(mailboxId);
    const messages = items.flatMap(({ way, n, ciphertext, at }) => {
      const text = openItem(key, { mailboxId, way, n }, ciphertext);
      // What somebody changed or moved in the table is nobody's message.
      const message = text === null ? null : readMessage(text);
      return message === null ? [] : [{ message, at }];
    });
    return { mailboxId, messages };
  }

  pause(mailboxId: Uint8Array): Promise<void> {
    return this.boxes.pause(mailboxId, this.clock.now());
  }
}
