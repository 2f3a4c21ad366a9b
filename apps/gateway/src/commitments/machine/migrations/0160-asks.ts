import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Questions to owners of sealed records and what they answered: derived state, written by the ask applier alone. */
export class Asks0000000000160 extends Migration {
  override readonly name = 'Asks0000000000160';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table release_ask (
  space_no integer not null references space,
  position bigint not null,
  message_id uuid not null,
  asker text not null,
  owner text not null,
  asked_position bigint not null,
  reason text not null,
  author text not null,
  t bigint not null,
  primary key (space_no, position),
  unique (space_no, asker, message_id)
);
create table release_answer (
  space_no integer not null references space,
  position bigint not null,
  ask_position bigint not null,
  answer text not null,
  reason text not null,
  author text not null,
  t bigint not null,
  primary key (space_no, ask_position, position)
);`);
    await grantToService(runner, 'select on release_ask, release_answer');
    await grantToApplier(runner, 'insert, update, delete on release_ask, release_answer');
  }
}
