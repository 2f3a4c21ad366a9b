import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * How many records a case has, kept with them: a list that nothing narrows says it with each page, and to count a hundred thousand took
 * longer than to read fifty. Triggers of a statement keep it, so that whatever writes summaries keeps it right (PostgreSQL documentation,
 * CREATE TRIGGER: of an INSERT with ON CONFLICT the new table has what was inserted alone).
 */
export class RecordTally0000000000366 extends Migration {
  override readonly name = 'RecordTally0000000000366';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table record_tally (
  space_no integer primary key,
  records bigint not null
) with (fillfactor = 50);
lock table record_summary in share row exclusive mode;
insert into record_tally select space_no, count(*) from record_summary group by space_no;

create function tally_records() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into record_tally select space_no, count(*) from changed group by space_no
    on conflict (space_no) do update set records = record_tally.records + excluded.records;
  else
    update record_tally t set records = t.records - gone.records
    from (select space_no, count(*) as records from changed group by space_no) gone where gone.space_no = t.space_no;
  end if;
  return null;
end $$;
create trigger record_summary_comes after insert on record_summary
  referencing new table as changed for each statement execute function tally_records();
create trigger record_summary_goes after delete on record_summary
  referencing old table as changed for each statement execute function tally_records();`);
    await grantToService(runner, 'select on record_tally');
    await grantToApplier(runner, 'insert, update, delete on record_tally');
  }
}
