import { Injectable } from '@nestjs/common';
import {
  all,
  bool,
  bytea,
  change,
  filled,
  first,
  int4,
  nullable,
  one,
  oneOf,
  type Queries,
  statement,
  text,
  ts,
  uuid,
} from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import type { MailboxItem, NewMailbox } from './mailbox-intake.repository.js';

/** A mailbox as the desk has it. */
export interface DeskMailbox {
  readonly mailboxId: Uint8Array;
  readonly wrappedDesk: Uint8Array;
  readonly letterKey: string;
  readonly paused: boolean;
  /** After too many wrong PINs. */
  readonly locked: boolean;
  /** When the newest answer came that nobody read; null where all were. */
  readonly repliedAt: Date | null;
}

/** Until when whoever reported a signal has to be told what became of it. */
export interface FeedbackDue {
  readonly signalId: string;
  readonly dueAt: Date;
}

/** An answer of whoever reported waits to be read. */
export interface Replied {
  readonly signalId: string;
  readonly repliedAt: Date;
}

/** Mailboxes and what is owed to those who read them, with the rights of the desk. */
@Injectable()
export class MailboxRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The mailbox of a signal; null where whoever reported has none. */
  find(signalId: string, now: Date): Promise<DeskMailbox | null> {
    return first(this.dataSource, FIND, [signalId, now]);
  }

  /** As `find`, held until the transaction ends. */
  lock(tx: EntityManager, signalId: string, now: Date): Promise<DeskMailbox | null> {
    return first(tx, LOCK, [signalId, now]);
  }

  items(mailboxId: Uint8Array, db: Queries = this.dataSource): Promise<readonly MailboxItem[]> {
    return all(db, ITEMS, [mailboxId]);
  }

  /** Signals whose reporters answered a question that nobody read yet, the first that came. */
  replied(limit: number): Promise<readonly Replied[]> {
    return all(this.dataSource, REPLIED, [limit]);
  }

  /** Somebody who weighs read what was answered until then; what came since waits on. */
  async read(signalId: string, until: Date): Promise<void> {
    await this.dataSource.query(READ.text, [signalId, until]);
  }

  /** The number of the next item of a box that is locked. */
  async next(tx: EntityManager, mailboxId: Uint8Array): Promise<number> {
    return (await one(tx, NEXT, [mailboxId])).n;
  }

  async addItem(tx: EntityManager, mailboxId: Uint8Array, { way, n, ciphertext, at }: MailboxItem): Promise<void> {
    await tx.query(ADD_ITEM.text, [mailboxId, way, n, ciphertext, at]);
  }

  async add(tx: EntityManager, box: NewMailbox & Pick<DeskMailbox, 'repliedAt'>): Promise<void> {
    const { mailboxId, signalId, wrappedOutside, wrappedDesk, letterKey, madeAt, repliedAt } = box;
    await tx.query(ADD.text, [mailboxId, signalId, wrappedOutside, wrappedDesk, letterKey, madeAt, repliedAt]);
  }

  /** Ends a box with all that is in it: its code answers as one that never was. */
  async remove(tx: EntityManager, mailboxId: Uint8Array): Promise<void> {
    await change(tx, REMOVE, [mailboxId]);
  }

  async pause(tx: EntityManager, mailboxId: Uint8Array, now: Date): Promise<void> {
    await change(tx, PAUSE, [mailboxId, now]);
  }

  /** Opens a box that was paused, or shut after too many wrong PINs. */
  async release(tx: EntityManager, mailboxId: Uint8Array): Promise<void> {
    await change(tx, RELEASE, [mailboxId]);
  }

  /** From when on it is late to say what became of a signal; a later day changes nothing. */
  async owe(tx: EntityManager, signalId: string, dueAt: Date): Promise<void> {
    await tx.query(OWE.text, [signalId, dueAt]);
  }

  async gave(tx: EntityManager, signalId: string, at: Date): Promise<void> {
    await tx.query(GAVE.text, [signalId, at]);
  }

  /** What is owed of a signal, and when it was given. */
  feedback(signalId: string): Promise<{ readonly dueAt: Date; readonly givenAt: Date | null } | null> {
    return first(this.dataSource, FEEDBACK, [signalId]);
  }

  /** A mailbox ends with its signal, and nothing is owed any more to who had it. */
  async end(tx: EntityManager, signalId: string, now: Date): Promise<void> {
    await change(tx, REMOVE_OF, [signalId]);
    await change(tx, OWE_NOTHING, [signalId, now]);
  }

  /** What is owed, the most urgent first. */
  owed(limit: number): Promise<readonly FeedbackDue[]> {
    return all(this.dataSource, OWED, [limit]);
  }

  /** How many were not told in time, for the alarm. */
  async overdue(now: Date): Promise<number> {
    return (await one(this.dataSource, OVERDUE, [now])).overdue;
  }
}

const COLUMNS = `mailbox_id as "mailboxId", wrapped_desk as "wrappedDesk", letter_key as "letterKey", paused_at is not null as paused,
  coalesce(locked_until > $2::timestamptz, false) as locked, replied_at as "repliedAt"`;
const BOX = {
  mailboxId: bytea,
  wrappedDesk: bytea,
  letterKey: text,
  paused: bool,
  locked: bool,
  repliedAt: nullable(ts),
};
const FIND = statement(BOX, `select ${COLUMNS} from mailbox where signal_id = $1`);
const LOCK = statement(BOX, `select ${COLUMNS} from mailbox where signal_id = $1 for update`);
const ITEMS = statement(
  { way: oneOf('out', 'in'), n: int4, ciphertext: bytea, at: ts },
  'select way, n, ciphertext, at from mailbox_item where mailbox_id = $1 order by way, n',
);
const REPLIED = statement(
  { signalId: uuid, repliedAt: filled(ts) },
  `select signal_id as "signalId", replied_at as "repliedAt" from mailbox where replied_at is not null order by replied_at, signal_id limit $1`,
);
const READ = statement({}, 'update mailbox set replied_at = null where signal_id = $1 and replied_at <= $2');
const NEXT = statement(
  { n: int4 },
  "select coalesce(max(n), 0)::integer + 1 as n from mailbox_item where mailbox_id = $1 and way = 'out'",
);
const ADD_ITEM = statement(
  {},
  'insert into mailbox_item (mailbox_id, way, n, ciphertext, at) values ($1, $2, $3, $4, $5)',
);
const ADD = statement(
  {},
  `insert into mailbox (mailbox_id, signal_id, wrapped_outside, wrapped_desk, letter_key, made_at, replied_at) values ($1, $2, $3, $4, $5, $6, $7)`,
);
const REMOVE_OF = statement({}, 'delete from mailbox where signal_id = $1');
const OWE_NOTHING = statement({}, 'update feedback set given_at = $2 where signal_id = $1 and given_at is null');
const REMOVE = statement({}, 'delete from mailbox where mailbox_id = $1');
const PAUSE = statement({}, 'update mailbox set paused_at = $2 where mailbox_id = $1');
const RELEASE = statement(
  {},
  'update mailbox set paused_at = null, failed = 0, locked_until = null where mailbox_id = $1',
);
const OWE = statement(
  {},
  `insert into feedback (signal_id, due_at) values ($1, $2)
   on conflict (signal_id) do update set due_at = excluded.due_at, given_at = null`,
);
const GAVE = statement(
  {},
  `insert into feedback (signal_id, due_at, given_at) values ($1, $2, $2)
   on conflict (signal_id) do update set given_at = coalesce(feedback.given_at, excluded.given_at)`,
);
const FEEDBACK = statement(
  { dueAt: ts, givenAt: nullable(ts) },
  'select due_at as "dueAt", given_at as "givenAt" from feedback where signal_id = $1',
);
const OWED = statement(
  { signalId: uuid, dueAt: ts },
  'select signal_id as "signalId", due_at as "dueAt" from feedback where given_at is null order by due_at, signal_id limit $1',
);
const OVERDUE = statement(
  { overdue: int4 },
  'select count(*)::integer as overdue from feedback where given_at is null and due_at < $1',
);
