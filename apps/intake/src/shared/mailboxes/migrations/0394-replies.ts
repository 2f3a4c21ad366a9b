import { grantTo, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * Whoever reported answers a question of the desk. The door adds the next answer to a box whose place it was told, and reads none back; fifty are
 * more than anybody is asked. Gives whether it was added; its time is that of the database. The desk sees which boxes have one that nobody read.
 */
export class Replies0000000000394 extends Migration {
  override readonly name = 'Replies0000000000394';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table mailbox add replied_at timestamptz;
create index mailbox_replied on mailbox (replied_at, signal_id) where replied_at is not null;
create function door_box_reply(box bytea, place integer, said bytea) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with added as (
    insert into mailbox_item (mailbox_id, way, n, ciphertext, at)
    select mailbox_id, 'in', place, said, date_trunc('milliseconds', now()) from mailbox
    where mailbox_id = box and paused_at is null and place <= 50
      and place = 1 + (select count(*) from mailbox_item where mailbox_id = box and way = 'in')
    for update
    on conflict do nothing returning mailbox_id, at),
  told as (update mailbox m set replied_at = added.at from added where m.mailbox_id = added.mailbox_id returning 1)
  select exists (select from told)
$$;
revoke execute on function door_box_reply(bytea, integer, bytea) from public;`);
    await grantTo(runner, 'door', 'execute on function door_box_reply(bytea, integer, bytea)');
  }
}
