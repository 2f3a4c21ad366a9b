import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Takes away what no message ever carried: a trace, and the id of a message that several belong to. */
export class DropTraceColumns0000000000182 extends Migration {
  override readonly name = 'DropTraceColumns0000000000182';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table outbox drop column traceparent, drop column correlation_id');
    await runner.query('alter table sealed drop column traceparent, drop column correlation_id');
  }
}
