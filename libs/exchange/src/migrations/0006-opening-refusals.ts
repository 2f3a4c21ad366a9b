import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * Why the operator does not open a space of ours. One that `ended` is never asked for again: its record counts no more. The record stays
 * in `sealed`, so that no other is ever made for its place.
 */
export class OpeningRefusals0000000000006 extends Migration {
  override readonly name = 'OpeningRefusals0000000000006';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table opening_refusal (
  space_no integer primary key references space,
  code text not null,
  ended boolean not null,
  at timestamptz not null
);`);
    await grantToService(runner, 'select, insert, update, delete on opening_refusal');
  }
}
