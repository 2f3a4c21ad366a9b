import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** The message that is to be released, with the value of its record that is meant, and the values that an answer gives, as `message index`. */
export class Release0000000000355 extends Migration {
  override readonly name = 'Release0000000000355';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table commitment add column asked_position bigint, add column about_message uuid, add column about_index integer;
create index commitment_asked on commitment (space_no, asked_position) where asked_position is not null;
alter table commitment_move add column given text[] not null default '{}';`);
  }
}
