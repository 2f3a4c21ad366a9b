import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * Own traffic by quarters of an hour, for the curves of operations. Space 0 is all spaces together; the row without sender and receiver
 * says that the quarter was watched at all.
 */
export class FlowQuarter0000000000252 extends Migration {
  override readonly name = 'FlowQuarter0000000000252';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table flow_quarter (
  quarter timestamptz not null,
  space_no integer not null,
  sender text not null,
  receiver text not null,
  messages integer not null,
  p50_ms integer,
  p95_ms integer,
  behind integer not null,
  primary key (quarter, space_no, sender, receiver)
)`);
    await grantToService(runner, 'select, insert, delete on flow_quarter');
  }
}
