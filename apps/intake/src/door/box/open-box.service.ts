import { Injectable } from '@nestjs/common';
import { codeIn, DECOY, openItem, sealItem, unshutKey } from '#libs/letters';
import { Clock } from '#libs/work';
import { type BoxMessage, readMessage } from '../../shared/mailboxes/box-message.js';
import { MailboxIntake } from '../../shared/mailboxes/mailbox-intake.repository.js';
import { StretchTurns } from './stretch-turns.js';

/** What somebody reads in a mailbox. */
export interface ReadMessage {
  readonly message: BoxMessage;
  readonly at: Date;
}

/** A question that waits for an answer, a code of the list `questions`, asked about what was told by a form. */
export interface OpenQuestion {
  readonly question: string;
  readonly form: string;
}

/** Where the answer to a question goes: into which box, under which key, as which answer. */
export interface ReplyPlace {
  readonly mailboxId: Uint8Array;
  readonly key: Uint8Array;
  readonly n: number;
}

/** A mailbox that code and PIN opened. */
export interface OpenedBox {
  readonly mailboxId: Uint8Array;
  readonly messages: readonly ReadMessage[];
  /** The first question that was not answered, and where its answer goes; null where none is open. */
  readonly asked: (OpenQuestion & { readonly place: ReplyPlace }) | null;
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
      // Whoever opens the box later reads no word of an answer.
      const text = way === 'in' ? null : openItem(key, { mailboxId, way, n }, ciphertext);
      // What somebody changed or moved in the table is nobody's message.
      const message = text === null ? null : readMessage(text);
      return message === null ? [] : [{ message, at }];
    });
    const answered = items.filter(({ way }) => way === 'in').length;
    const next = messages.flatMap(({ message }) => (message.kind === 'F2' ? [message] : []))[answered];
    const place = { mailboxId, key, n: answered + 1 };
    return { mailboxId, messages, asked: next ? { question: next.question, form: next.form, place } : null };
  }

  /** Sealed to the box, which the desk opens too. Sent twice it is one answer. Gives whether it stands there now. */
  reply({ mailboxId, key, n }: ReplyPlace, said: string): Promise<boolean> {
    const ciphertext = sealItem(key, { mailboxId, way: 'in', n }, said);
    return this.boxes.reply(mailboxId, { n, ciphertext });
  }

  pause(mailboxId: Uint8Array): Promise<void> {
    return this.boxes.pause(mailboxId, this.clock.now());
  }
}
