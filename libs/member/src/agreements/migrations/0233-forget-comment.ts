import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** A comment that its author takes back before it leaves counts for nothing. */
export class ForgetComment0000000000233 extends Migration {
  override readonly name = 'ForgetComment0000000000233';

  override async up(runner: QueryRunner): Promise<void> {
    await grantToService(runner, 'delete on comment_sent');
  }
}
