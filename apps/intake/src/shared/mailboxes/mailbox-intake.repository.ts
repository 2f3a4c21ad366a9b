import { Injectable } from '@nestjs/common';
import { all, bytea, first, int4, oneOf, statement, ts } from '#libs/persistence';
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

/** Wrong PINs after which a box stays shut for an hour, and after which it stays shut until the desk opens it. */
const [PINS_AN_HOUR, MOST_PINS] = [5, 20] as const;

/** Mailboxes with the rights of the door, which opens what is brought to it and knows nobody's. */
@Injectable()
export class MailboxIntake {
  constructor(private readonly dataSource: DataSource) {}

  /** Does nothing where it is there, or where the signal has another. */
  async add(tx: EntityManager, box: NewMailbox, item: MailboxItem): Promise<void> {
    const { mailboxId, signalId, wrappedOutside, wrappedDesk, letterKey, madeAt } = box;
    await tx.query(ADD.text, [mailboxId, signalId, wrappedOutside, wrappedDesk, letterKey, madeAt]);
    await tx.query(ADD_ITEM.text, [mailboxId, item.way, item.n, item.ciphertext, item.at]);
  }

  /** When a mailbox was made; null where there is none. */
  async madeAt(mailboxId: Uint8Array): Promise<Date | null> {
    return (await first(this.dataSource, MADE, [mailboxId]))?.madeAt ?? null;
  }

  /**
   * Counts an attempt before the PIN is looked at, so that many at once are counted too. Gives the shut key, or null where the box is not
   * there, is paused, or had too many.
   */
  attempt(mailboxId: Uint8Array, now: Date): Promise<Uint8Array | null> {
    return this.dataSource.transaction(async (tx) => {
      // An answer must not tell by a write to disk that there is such a box; a crash forgets some attempts at most.
      await tx.query('set local synchronous_commit = off');
      return (await first(tx, ATTEMPT, [mailboxId, now]))?.wrappedOutside ?? null;
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

  /** From now on it answers as a box that is not there, until the desk opens it. */
  async pause(mailboxId: Uint8Array, now: Date): Promise<void> {
    await this.dataSource.query(PAUSE.text, [mailboxId, now]);
  }
}

const ADD = statement(
  {},
  `insert into mailbox (mailbox_id, signal_id, wrapped_outside, wrapped_desk, letter_key, made_at) values ($1, $2, $3, $4, $5, $6)
   on conflict do nothing`,
);
const ADD_ITEM = statement(
  {},
  `insert into mailbox_item (mailbox_id, way, n, ciphertext, at)
   select mailbox_id, $2, $3::integer, $4, $5::timestamptz from mailbox where mailbox_id = $1 on conflict do nothing`,
);
const MADE = statement({ madeAt: ts }, 'select made_at as "madeAt" from mailbox where mailbox_id = $1');
const ATTEMPT = statement(
  { wrappedOutside: bytea },
  `update mailbox set failed = failed + 1, locked_until = case
     when failed + 1 >= ${MOST_PINS} then 'infinity'
     when (failed + 1) % ${PINS_AN_HOUR} = 0 then $2::timestamptz + interval '1 hour' end
   where mailbox_id = $1 and paused_at is null and coalesce(locked_until, '-infinity') <= $2
   returning wrapped_outside as "wrappedOutside"`,
);
const OPENED = statement({}, 'update mailbox set failed = 0, locked_until = null where mailbox_id = $1');
const ITEMS = statement(
  { way: oneOf('out', 'in'), n: int4, ciphertext: bytea, at: ts },
  'select way, n, ciphertext, at from mailbox_item where mailbox_id = $1 order by at, way, n',
);
const PAUSE = statement({}, 'update mailbox set paused_at = $2 where mailbox_id = $1 and paused_at is null');
