import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * What people sent by one key or one click and may still take back: requests, each with what it was foreseen to do. Local truth; nothing of
 * it travels, and nothing of it is kept once it left or was taken back.
 */
export class HeldActs0000000000228 extends Migration {
  override readonly name = 'HeldActs0000000000228';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table held_act (
  hold_id uuid primary key,
  hold_no bigint generated always as identity unique,
  space_no integer not null references space,
  author text not null,
  kind text not null,
  request jsonb not null,
  subjects text[] not null,
  message_ids uuid[] not null,
  foreseen text not null,
  until timestamptz not null,
  tries smallint not null default 0
);
create index held_act_until on held_act (until);
drop index pending_change_space;
create index pending_change_space on pending_change (space_no, accepted_at) where state in ('pending', 'waiting', 'held');`);
    await grantToService(runner, 'select, insert, update, delete on held_act');
  }
}
