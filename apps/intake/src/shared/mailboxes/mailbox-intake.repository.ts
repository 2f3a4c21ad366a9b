import { Injectable } from '@nestjs/common';
import { all, bool, bytea, int4, nullable, one, oneOf, statement, ts } from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';

/** A mailbox as the door makes it. */
export interface NewMailbox {
  readonly mailboxId: Uint8Array;
  readonly signalId: string;
  /** The key of the box, shut for code and PIN, and for the desk. */
  readonly wrappedOutside: Uint8Array;
  readonly wrappedDesk: Uint8Array;
  /** The key of the desk that it was shut for. */
  readonly letterKey: string;
  readonly madeAt: Date;
}

/** Something in a mailbox. */
export interface MailboxItem {
  readonly way: 'out' | 'in';
  readonly n: number;
  readonly ciphertext: Uint8Array;
  readonly at: Date;
}

/** Mailboxes with the rights of the door, which opens what is brought to it and knows nobody's: functions of the schema, and no table. */
@Injectable()
export class MailboxIntake {
  constructor(private readonly dataSource: DataSource) {}

  /** With its first item. Does nothing where it is there, or where the signal has another. */
  async add(tx: EntityManager, box: NewMailbox, received: Uint8Array): Promise<void> {
    const { mailboxId, signalId, wrappedOutside, wrappedDesk, letterKey, madeAt } = box;
    await tx.query(ADD.text, [mailboxId, signalId, wrappedOutside, wrappedDesk, letterKey, madeAt, received]);
  }

  /** When a mailbox was made; null where there is none. */
  async madeAt(mailboxId: Uint8Array): Promise<Date | null> {
    return (await one(this.dataSource, MADE, [mailboxId])).madeAt;
  }

  /**
   * Counts an attempt before the PIN is looked at, so that many at once are counted too. Gives the shut key, or null where the box is not
   * there, is paused, or had too many.
   */
  attempt(mailboxId: Uint8Array, now: Date): Promise<Uint8Array | null> {
    return this.dataSource.transaction(async (tx) => {
      // An answer must not tell by a write to disk that there is such a box; a crash forgets some attempts at most.
      await tx.query('set local synchronous_commit = off');
      return (await one(tx, ATTEMPT, [mailboxId, now])).wrappedOutside;
    });
  }

  /** The PIN was right: what was counted is forgotten. */
  async opened(mailboxId: Uint8Array): Promise<void> {
    await this.dataSource.query(OPENED.text, [mailboxId]);
  }

  /** All that is in it, the first that came first. */
  items(mailboxId: Uint8Array): Promise<readonly MailboxItem[]> {
    return all(this.dataSource, ITEMS, [mailboxId]);
  }

  /** Adds the answer to a question. Gives whether it did: not where that place has one, nor where the box is paused, full or gone. */
  async reply(mailboxId: Uint8Array, { n, ciphertext }: Pick<MailboxItem, 'n' | 'ciphertext'>): Promise<boolean> {
    return (await one(this.dataSource, REPLY, [mailboxId, n, ciphertext])).isAdded;
  }

  /** From now on it answers as a box that is not there, until the desk opens it. */
  async pause(mailboxId: Uint8Array, now: Date): Promise<void> {
    await this.dataSource.query(PAUSE.text, [mailboxId, now]);
  }
}

const ADD = statement({}, 'select from door_box_make($1, $2, $3, $4, $5, $6, $7)');
const MADE = statement({ madeAt: nullable(ts) }, 'select door_box_made_at($1) as "madeAt"');
const ATTEMPT = statement({ wrappedOutside: nullable(bytea) }, 'select door_box_try($1, $2) as "wrappedOutside"');
const OPENED = statement({}, 'select from door_box_opened($1)');
const ITEMS = statement(
  { way: oneOf('out', 'in'), n: int4, ciphertext: bytea, at: ts },
  'select way, n, ciphertext, at from door_box_items($1)',
);
const REPLY = statement({ isAdded: bool }, 'select door_box_reply($1, $2, $3) as "isAdded"');
const PAUSE = statement({}, 'select from door_box_pause($1, $2)');
