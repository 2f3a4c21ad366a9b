import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * Which records name which others, and which say the same number, read from the other end. The value of a link is an id as the API writes
 * it; what a member wrote otherwise links nothing. A value may be far longer than an index takes, so it keeps as much of each as an id has.
 */
export class RecordLinks0000000000420 extends Migration {
  override readonly name = 'RecordLinks0000000000420';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index statement_link on statement (space_no, left(value, 36)) where retracted_position is null and property in
  ('from', 'to', 'phone', 'email', 'registrationNumber', 'vin', 'iban', 'imei', 'imsi', 'idNumber', 'passportNumber', 'number');
create view record_link as
select space_no, record_id, owner, position, idx, property, left(value, 36) as linked_id
from live_statement where property in ('from', 'to') and length(value) = 36;
create view record_said_number as
select space_no, record_id, property, value, left(value, 36) as beginning
from live_statement where property in
  ('phone', 'email', 'registrationNumber', 'vin', 'iban', 'imei', 'imsi', 'idNumber', 'passportNumber', 'number');`);
    await grantToService(runner, 'select on record_link, record_said_number');
  }
}
