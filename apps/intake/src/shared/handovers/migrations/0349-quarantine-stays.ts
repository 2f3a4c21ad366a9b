import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** A text that says who somebody is waits for no service behind. */
export class QuarantineStays0000000000349 extends Migration {
  override readonly name = 'QuarantineStays0000000000349';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create trigger handover_holds before insert on handover_out for each row execute function refuse_quarantined()',
    );
  }
}
