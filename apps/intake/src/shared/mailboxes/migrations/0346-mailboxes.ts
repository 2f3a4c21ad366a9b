import { grantTo, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * Where whoever reported reads what became of it. What is here opens by code and PIN, or by the key of the desk, and neither is here. The
 * door makes a box and counts wrong PINs; whose signal a box is of it may write and not read.
 */
export class Mailboxes0000000000346 extends Migration {
  override readonly name = 'Mailboxes0000000000346';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table mailbox (
  mailbox_id bytea primary key check (octet_length(mailbox_id) = 32),
  signal_id uuid not null unique references signal,
  wrapped_outside bytea not null,
  wrapped_desk bytea not null,
  letter_key text not null,
  made_at timestamptz not null,
  failed integer not null default 0,
  locked_until timestamptz,
  paused_at timestamptz
);
create table mailbox_item (
  mailbox_id bytea not null references mailbox on delete cascade,
  way text not null check (way in ('out', 'in')),
  n integer not null,
  ciphertext bytea not null,
  at timestamptz not null,
  primary key (mailbox_id, way, n)
);
create table feedback (
  signal_id uuid primary key references signal,
  due_at timestamptz not null,
  given_at timestamptz
);
create index feedback_open on feedback (due_at, signal_id) where given_at is null;`);
    await grantToService(runner, 'select, insert, update, delete on mailbox');
    await grantToService(runner, 'select, insert on mailbox_item');
    await grantToService(runner, 'select, insert, update on feedback');
    const made = 'mailbox_id, signal_id, wrapped_outside, wrapped_desk, letter_key, made_at';
    const counted = 'failed, locked_until, paused_at';
    await grantTo(runner, 'door', `insert (${made}) on mailbox`);
    await grantTo(runner, 'door', `select (mailbox_id, wrapped_outside, made_at, ${counted}) on mailbox`);
    await grantTo(runner, 'door', `update (${counted}) on mailbox`);
    await grantTo(runner, 'door', 'select, insert on mailbox_item');
  }
}
