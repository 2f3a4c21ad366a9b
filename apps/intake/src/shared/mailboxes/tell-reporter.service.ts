import { Injectable } from '@nestjs/common';
import { dueAt } from '#libs/deadlines';
import { keyOfDesk, sealItem } from '#libs/letters';
import { DAY_MS } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { type BoxMessage, type FeedbackOutcome, writeMessage } from './box-message.js';
import { type DeskMailbox, MailboxRepository } from './mailbox.repository.js';
import { Practice } from '../practice/practice.js';
import { LetterKeys } from './letter-keys.js';

/** Where no calendar counts working days: ten of them take that long at least. */
const UNCOUNTED_MS = 14 * DAY_MS;
/** As many as its table takes. */
const MOST_ITEMS = 1000;

/** Tells whoever reported what became of it: in their mailbox, in the transaction of the step that it tells of. */
@Injectable()
export class TellReporter {
  constructor(
    private readonly practice: Practice,
    private readonly boxes: MailboxRepository,
    private readonly keys: LetterKeys,
    private readonly clock: Clock,
  ) {}

  /** From now on somebody waits to be told what became of it, also one who was told before. */
  async owe(tx: EntityManager, signalId: string): Promise<void> {
    const now = this.clock.now();
    const { feedback } = this.practice.content;
    const due = feedback && dueAt(feedback, now, this.practice.country);
    await this.boxes.owe(tx, signalId, due?.kind === 'counted' ? due.due : new Date(now.getTime() + UNCOUNTED_MS));
  }

  /** F2: a question of the desk. Gives whether there is a box in which it stands. */
  asked(
    tx: EntityManager,
    signalId: string,
    asked: { readonly question: string; readonly form: string },
  ): Promise<boolean> {
    return this.tell(tx, signalId, { kind: 'F2', ...asked });
  }

  /** F3: to which kinds of organisation it went. Gives whether there is a box in which it stands. */
  passedOn(tx: EntityManager, signalId: string, to: readonly string[]): Promise<boolean> {
    return this.tell(tx, signalId, { kind: 'F3', to });
  }

  /** F4: what became of it. A reason that the list for reporters does not have is not told. */
  async outcome(
    tx: EntityManager,
    signalId: string,
    { outcome, reason }: { readonly outcome: FeedbackOutcome; readonly reason: string | null },
  ): Promise<boolean> {
    const said = reason !== null && this.isReason(reason) ? reason : null;
    const told = await this.tell(tx, signalId, { kind: 'F4', outcome, reason: said });
    await this.boxes.gave(tx, signalId, this.clock.now());
    return told;
  }

  isReason(reason: string): boolean {
    return this.practice.content.lists.get('feedback-reasons')?.entries.some(({ code }) => code === reason) ?? false;
  }

  /** The key of a box; null where it was shut for a key that the desk has no more. */
  async keyOf({ letterKey, mailboxId, wrappedDesk }: DeskMailbox): Promise<Uint8Array | null> {
    const key = this.keys.all.find(({ id }) => id === letterKey);
    return key === undefined ? null : keyOfDesk(key, mailboxId, wrappedDesk);
  }

  private async tell(tx: EntityManager, signalId: string, message: BoxMessage): Promise<boolean> {
    const at = this.clock.now();
    const box = await this.boxes.lock(tx, signalId, at);
    const key = box && (await this.keyOf(box));
    if (!box || !key) return false;
    const n = await this.boxes.next(tx, box.mailboxId);
    // A box that is full stops no step of the desk.
    if (n > MOST_ITEMS) return false;
    const place = { mailboxId: box.mailboxId, way: 'out', n } as const;
    const ciphertext = sealItem(key, place, writeMessage(message));
    await this.boxes.addItem(tx, box.mailboxId, { ...place, ciphertext, at });
    return true;
  }
}
