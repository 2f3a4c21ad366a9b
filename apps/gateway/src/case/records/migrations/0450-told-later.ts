import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * Who was told of values after the message that said them: derived state, written by the record applier alone. A value may come behind
 * what is told of it, so each name is a row of its own.
 */
export class ToldLater0000000000450 extends Migration {
  override readonly name = 'ToldLater0000000000450';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table told_later (
  space_no integer not null references space,
  record_id uuid not null,
  owner text not null,
  message_id uuid not null,
  message_index smallint not null,
  position bigint not null,
  members text[] not null,
  primary key (space_no, record_id, owner, message_id, message_index, position)
);
create view told_since as
select space_no, record_id, owner, message_id, message_index, members from told_later;`);
    await grantToService(runner, 'select on told_later, told_since');
    await grantToApplier(runner, 'insert, update, delete on told_later');
  }
}
