import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Desks that each member posted: derived state, written by the desk applier alone; and members that joined, to whom this one owes its own. */
export class Desks0000000000369 extends Migration {
  override readonly name = 'Desks0000000000369';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table desk (
  space_no integer not null references space,
  member text not null,
  desk_id uuid not null,
  name text not null,
  phone text not null,
  languages text[] not null,
  zone text not null,
  hours jsonb not null,
  deputies uuid[] not null,
  duties text[] not null,
  position bigint not null,
  primary key (space_no, member, desk_id)
)`);
    await runner.query(`
create table desks_due (
  space_no integer not null references space,
  member text not null,
  primary key (space_no, member)
)`);
    await grantToService(runner, 'select on desk');
    await grantToApplier(runner, 'insert, update, delete on desk');
    await grantToService(runner, 'select, insert, update, delete on desks_due');
  }
}
