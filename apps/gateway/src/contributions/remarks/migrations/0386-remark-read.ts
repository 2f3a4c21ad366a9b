import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Which remarks of others each person has seen, by their places on the log: local truth. */
export class RemarkRead0000000000386 extends Migration {
  override readonly name = 'RemarkRead0000000000386';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table remark_read (
  space_no integer not null references space,
  record_id uuid not null,
  position bigint not null,
  person_id text not null references person,
  seen_at timestamptz not null,
  primary key (space_no, record_id, position, person_id)
);
create index remark_read_person on remark_read (person_id);`);
    await grantToService(runner, 'select, insert, update, delete on remark_read');
  }
}
