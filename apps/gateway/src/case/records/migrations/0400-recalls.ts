import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * What owners took back: derived state, written by the record applier alone. A recall names statements that may come later, so each name
 * is a row of its own. All that reads statements reads `shown_statement`, and what others may read leaves out what was recalled, too.
 */
export class Recalls0000000000400 extends Migration {
  override readonly name = 'Recalls0000000000400';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table recall (
  space_no integer not null references space,
  position bigint not null,
  owner text not null,
  recall_id uuid not null,
  record_id uuid not null,
  ground smallint not null,
  reason text not null,
  whole boolean not null,
  members text[] not null,
  lets_go boolean not null,
  author text not null,
  readers text[] not null,
  t bigint not null,
  primary key (space_no, position)
);
create index recall_id on recall (space_no, owner, recall_id);
create index recall_record on recall (space_no, record_id);
create table recalled_name (
  space_no integer not null,
  record_id uuid not null,
  owner text not null,
  message_id uuid not null,
  message_index smallint not null,
  position bigint not null,
  primary key (space_no, record_id, owner, message_id, message_index, position)
);
alter table statement add recalled_position bigint;

create view shown_statement as
select space_no, position, idx, record_id, owner, message_id, message_index, property, value, labels, release, asserted_version,
  retracted_position, retracted_version, widened
from statement where recalled_position is null;
create or replace view live_statement as
select space_no, record_id, owner, position, idx, property, value,
  (labels #>> '{evaluation,source}') || (labels #>> '{evaluation,information}') as evaluation,
  (labels #>> '{handling,code}')::int as handling
from shown_statement where retracted_position is null;
create or replace view record_value as
select space_no, record_id, owner, message_id, message_index, release from shown_statement where retracted_position is null;
create or replace view record_claim as
select space_no, record_id, owner, message_id, message_index, property, value, release, retracted_position is null as is_live,
  (labels -> 'handling' ->> 'code')::integer - 1 as handling, jsonb_array_length(labels -> 'sensitivities') > 0 as is_sensitive
from shown_statement;
create or replace view value_moment as
select space_no, record_id, owner, property, position, greatest(retracted_position, recalled_position) as retracted_position from statement;
create view recalled_value as
select n.space_no, n.record_id, n.owner, n.message_id, n.message_index, r.whole, r.t, n.position
from recalled_name n join recall r using (space_no, position) where r.lets_go;
create view taken_back as
select space_no, position, owner, recall_id, record_id, ground, reason, whole, members, lets_go, author, readers, t,
  (select count(*)::integer from statement s join recalled_name n using (space_no, record_id, owner, message_id, message_index)
   where n.space_no = r.space_no and n.position = r.position) as "values"
from recall r;`);
    await grantToService(runner, 'select on recall, recalled_name, shown_statement, recalled_value, taken_back');
    await grantToApplier(runner, 'insert, update, delete on recall, recalled_name');
  }
}
