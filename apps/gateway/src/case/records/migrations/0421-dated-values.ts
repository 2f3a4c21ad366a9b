import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Values that say when or where something was: what a timeline and a map are drawn from, read without all that a case says besides. */
export class DatedValues0000000000421 extends Migration {
  override readonly name = 'DatedValues0000000000421';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index statement_when on statement (space_no, position) where retracted_position is null
  and property in ('startDate', 'endDate', 'date', 'birthDate', 'deathDate', 'issueDate', 'expiryDate', 'registrationDate', 'openingDate', 'closingDate');
create index statement_where on statement (space_no, record_id) where retracted_position is null
  and property in ('latitude', 'longitude');
create view record_date as
select space_no, record_id, owner, position, idx, property, value from live_statement
where property in ('startDate', 'endDate', 'date', 'birthDate', 'deathDate', 'issueDate', 'expiryDate', 'registrationDate', 'openingDate', 'closingDate');
create view record_coordinate as
select space_no, record_id, owner, position, idx, property, value from live_statement where property in ('latitude', 'longitude');`);
    await grantToService(runner, 'select on record_date, record_coordinate');
  }
}
