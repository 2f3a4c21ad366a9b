import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Nothing that was written about who may be a victim waits for a service behind, whatever a program chose. */
export class VictimsStayNameless0000000000375 extends Migration {
  override readonly name = 'VictimsStayNameless0000000000375';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table handover_out add constraint handover_names_no_victim check (
  not jsonb_path_exists(body, '$.persons[*] ? (!(@.about == "suspect" || @.about == "companion")).told[*]'));`);
  }
}
