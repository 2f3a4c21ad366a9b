import { grantTo, Migration, revokeFrom } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

const TOLD =
  'signal_id, class, form_version, received_at, due_at, language, priority, child, danger, lane, content, retention_until';

/** The door tells what came in and decides nothing: neither how far a signal is nor which number it has. */
export class DoorColumns0000000000321 extends Migration {
  override readonly name = 'DoorColumns0000000000321';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table signal alter column state set default 'RECEIVED'");
    await revokeFrom(runner, 'door', 'insert on signal');
    await grantTo(runner, 'door', `insert (${TOLD}) on signal`);
  }
}
