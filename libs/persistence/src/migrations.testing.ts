import type { QueryRunner } from 'typeorm';
import { grantToApplier, grantToService, Migration, type MigrationClass } from './migration.js';

/** Makes a migration with one statement, for specs. */
export function aMigration(name: string, ...statements: string[]): MigrationClass {
  return class extends Migration {
    readonly name = name;

    async up(queryRunner: QueryRunner): Promise<void> {
      for (const statement of statements) await queryRunner.query(statement);
    }
  };
}

/** Has a table that the service writes and one that only the applier may write. */
export class AddParcels extends Migration {
  readonly name = 'AddParcels0000000000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table parcel (
        id uuid primary key,
        weight integer not null check (weight > 0),
        label varchar(20),
        tags text[] not null default '{}',
        sent_at timestamptz(3),
        price numeric(10, 2),
        body bytea storage external
      ) with (fillfactor = 50)`);
    await queryRunner.query('create index parcel_sent_at on parcel (sent_at) where sent_at is not null');
    await grantToService(queryRunner, 'select, insert on parcel');
    await queryRunner.query('create table arrival (position bigint primary key, parcel_id uuid references parcel)');
    await grantToService(queryRunner, 'select on arrival');
    await grantToApplier(queryRunner, 'insert on arrival');
  }
}
