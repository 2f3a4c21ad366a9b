import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** How far each person has seen what others say of a record; until now that was kept of those alone that they follow. Local truth. */
export class RecordSeen0000000000235 extends Migration {
  override readonly name = 'RecordSeen0000000000235';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table record_seen (
  space_no integer not null references space,
  record_id uuid not null,
  person_id text not null references person,
  seen_position bigint not null,
  seen_t timestamptz not null,
  told boolean not null,
  primary key (space_no, record_id, person_id)
);
create index record_seen_person on record_seen (person_id);
insert into record_seen select space_no, record_id, person_id, seen_position, since, true from following;
alter table following drop column seen_position;`);
    await grantToService(runner, 'select, insert, update, delete on record_seen');
  }
}
