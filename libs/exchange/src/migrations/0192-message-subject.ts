import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * What each message is about. What stands in tables of features already is filled from them; a service that lacks a feature has no such
 * rows, and nothing of messages that were refused is known before the next rebuild, which makes all of it again.
 */
export class MessageSubject0000000000192 extends Migration {
  override readonly name = 'MessageSubject0000000000192';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table message_subject (
  space_no integer not null,
  position bigint not null,
  kind text not null,
  id text collate "C" not null,
  primary key (space_no, position, kind, id)
);
create index message_subject_of on message_subject (space_no, kind, id, position);
create view message_about as select space_no, position, kind, id from message_subject;`);
    await grantToService(runner, 'select on message_subject, message_about');
    await grantToApplier(runner, 'insert, delete on message_subject');
    for (const [table, subjects] of Object.entries(FILLED)) {
      if (await isThere(runner, table)) await runner.query(`insert into message_subject ${subjects}`);
    }
  }
}

/** Subjects of the messages that tables of features hold. */
const FILLED = {
  record_change: `select space_no, position, 'record', record_id::text from record_change`,
  release_ask: `select space_no, position, 'position', asked_position::text from release_ask`,
  release_answer: `
select w.space_no, w.position, 'position', a.asked_position::text
from release_answer w join release_ask a on a.space_no = w.space_no and a.position = w.ask_position`,
  agreement_draft: `select space_no, position, 'agreement', agreement_id::text from agreement_draft`,
  agreement_comment: `select space_no, position, 'agreement', agreement_id::text from agreement_comment`,
} as const satisfies Readonly<Record<string, string>>;

async function isThere(runner: QueryRunner, table: string): Promise<boolean> {
  const found: readonly unknown[] = await runner.query('select where to_regclass($1) is not null', [table]);
  return found.length > 0;
}
