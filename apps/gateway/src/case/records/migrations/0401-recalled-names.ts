import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

const IS_PROTECTED = (row: string) =>
  `(${row}.property in ('name', 'alias', 'firstName', 'lastName', 'previousName')
    and jsonb_array_length(${row}.labels -> 'sensitivities') > 0)`;

/** A protected name that was taken back is none that texts are looked through for: whoever keeps them in memory learns of it. */
export class RecalledNames0000000000401 extends Migration {
  override readonly name = 'RecalledNames0000000000401';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger statement_protects_else on statement;
create trigger statement_protects_else after update of retracted_position, recalled_position, labels, value on statement
  for each row when (${IS_PROTECTED('old')} or ${IS_PROTECTED('new')}) execute function note_protection();`);
  }
}
