import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Whom the author of a message sent it without, because a list names no sealing key of theirs. A source of its own. */
export class SentWithout0000000000007 extends Migration {
  override readonly name = 'SentWithout0000000000007';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table sent_without (
  message_id uuid not null,
  member text not null,
  space_no integer not null references space,
  by text not null,
  at timestamptz not null,
  primary key (message_id, member)
);`);
    await grantToService(runner, 'select, insert on sent_without');
  }
}
