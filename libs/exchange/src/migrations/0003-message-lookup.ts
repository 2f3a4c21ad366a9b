import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * A message is looked up by its id without its sender, and proofs look for the few records that are no messages. Neither may cost
 * more the longer the log is.
 */
export class MessageLookup0000000000003 extends Migration {
  override readonly name = 'MessageLookup0000000000003';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop index log_record_message;
create unique index log_record_message on log_record (space_no, message_id, sender) where verdict = 0 and message_id is not null;
create index log_record_refused on log_record (space_no, message_id) where verdict <> 0 and message_id is not null;
create index log_record_rules on log_record (space_no, position) where kind in (3, 4, 5);`);
  }
}
