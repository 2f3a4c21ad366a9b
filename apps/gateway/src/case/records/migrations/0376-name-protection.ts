import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

const IS_PROTECTED = (row: string) =>
  `(${row}.property in ('name', 'alias', 'firstName', 'lastName', 'previousName')
    and jsonb_array_length(${row}.labels -> 'sensitivities') > 0)`;

/**
 * How often the protected names of an owner changed in a case: who keeps those of the own country in memory learns in one row of a case, and not
 * from all names, whether they still stand, and what others send changes nothing for it. Triggers of a row with a condition cost nothing where no such name comes (PostgreSQL documentation, CREATE TRIGGER, WHEN). A
 * transaction counts once, so that many names are one row version.
 */
export class NameProtection0000000000376 extends Migration {
  override readonly name = 'NameProtection0000000000376';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table name_protection (
  owner text not null,
  space_no integer not null,
  changes bigint not null,
  changed_by xid8 not null,
  primary key (owner, space_no)
) with (fillfactor = 50);
lock table statement in share row exclusive mode;
insert into name_protection select distinct s.owner, s.space_no, 1, pg_current_xact_id() from statement s where ${IS_PROTECTED('s')};
create index statement_protected on statement (owner, space_no, record_id) where retracted_position is null
  and property in ('name', 'alias', 'firstName', 'lastName', 'previousName') and jsonb_array_length(labels -> 'sensitivities') > 0;

create view protected_names as select owner, sum(changes)::text as version from name_protection group by owner;

create function note_protection() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  insert into name_protection as p
  values (coalesce(new.owner, old.owner), coalesce(new.space_no, old.space_no), 1, pg_current_xact_id())
  on conflict (owner, space_no) do update set changes = p.changes + 1, changed_by = excluded.changed_by
  where p.changed_by <> excluded.changed_by;
  return null;
end $$;
create trigger statement_protects after insert on statement
  for each row when ${IS_PROTECTED('new')} execute function note_protection();
create trigger statement_protects_else after update of retracted_position, labels, value on statement
  for each row when (${IS_PROTECTED('old')} or ${IS_PROTECTED('new')}) execute function note_protection();
create trigger statement_protects_not after delete on statement
  for each row when ${IS_PROTECTED('old')} execute function note_protection();`);
    await grantToService(runner, 'select on name_protection, protected_names');
    await grantToApplier(runner, 'insert, update, delete on name_protection');
  }
}
