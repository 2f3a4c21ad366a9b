import { grantTo, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What the door may do with boxes, and all of it: each of these takes the place of the one box that it is about. */
const OF_DOOR = [
  'door_box_make(bytea, uuid, bytea, bytea, text, timestamptz, bytea)',
  'door_box_made_at(bytea)',
  'door_box_try(bytea, timestamptz)',
  'door_box_opened(bytea)',
  'door_box_pause(bytea, timestamptz)',
  'door_box_items(bytea)',
].join(', ');

/**
 * Where whoever reported reads what became of it. What is here opens by code and PIN, or by the key of the desk, and neither is here. The
 * door has no right to a table of these: it makes a box with its first item, counts wrong PINs, and reads a box whose place it was told.
 */
export class Mailboxes0000000000346 extends Migration {
  override readonly name = 'Mailboxes0000000000346';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table mailbox (
  mailbox_id bytea primary key check (octet_length(mailbox_id) = 32),
  signal_id uuid not null unique references signal,
  wrapped_outside bytea not null check (octet_length(wrapped_outside) = 60),
  wrapped_desk bytea not null check (octet_length(wrapped_desk) = 80),
  letter_key text not null check (length(letter_key) <= 100),
  made_at timestamptz not null,
  failed integer not null default 0,
  locked_until timestamptz,
  paused_at timestamptz
);
create table mailbox_item (
  mailbox_id bytea not null references mailbox on delete cascade,
  way text not null check (way in ('out', 'in')),
  n integer not null check (n between 1 and 1000),
  ciphertext bytea not null check (octet_length(ciphertext) <= 65564),
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
    await runner.query(FUNCTIONS);
    await runner.query(`revoke execute on function ${OF_DOOR} from public`);
    await grantTo(runner, 'door', `execute on function ${OF_DOOR}`);
  }
}

/** Run as the owner, over tables of this schema alone. */
const AS_OWNER = 'security definer set search_path = public, pg_temp';

/** Wrong PINs: after five a box stays shut for an hour, after twenty until the desk opens it. */
const FUNCTIONS = `
create function door_box_make(box bytea, signal uuid, outside bytea, desk bytea, letter text, made timestamptz, received bytea)
returns void language sql ${AS_OWNER} as $$
  with new as (
    insert into mailbox (mailbox_id, signal_id, wrapped_outside, wrapped_desk, letter_key, made_at)
    values (box, signal, outside, desk, letter, made) on conflict do nothing returning mailbox_id)
  insert into mailbox_item (mailbox_id, way, n, ciphertext, at) select mailbox_id, 'out', 1, received, made from new
$$;
create function door_box_made_at(box bytea) returns timestamptz language sql stable ${AS_OWNER} as $$
  select made_at from mailbox where mailbox_id = box
$$;
create function door_box_try(box bytea, tried timestamptz) returns bytea language sql ${AS_OWNER} as $$
  update mailbox set failed = failed + 1, locked_until = case
    when failed + 1 >= 20 then 'infinity'
    when (failed + 1) % 5 = 0 then tried + interval '1 hour' end
  where mailbox_id = box and paused_at is null and coalesce(locked_until, '-infinity') <= tried
  returning wrapped_outside
$$;
create function door_box_opened(box bytea) returns void language sql ${AS_OWNER} as $$
  update mailbox set failed = 0, locked_until = null where mailbox_id = box
$$;
create function door_box_pause(box bytea, paused timestamptz) returns void language sql ${AS_OWNER} as $$
  update mailbox set paused_at = paused where mailbox_id = box and paused_at is null
$$;
create function door_box_items(box bytea) returns setof mailbox_item language sql stable ${AS_OWNER} as $$
  select * from mailbox_item where mailbox_id = box order by at, way, n
$$;`;
