import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PersistenceError } from './persistence.errors.js';

/**
 * Is one step of the schema, written by hand as SQL, in `migrations/0007-add-outbox.ts` with
 * `name = 'AddOutbox0000000000007'`. Steps only go forward: expand first, contract in a later release.
 * A step that cannot run in a transaction (`create index concurrently`) sets `transaction = false` and does that alone.
 */
export abstract class Migration implements MigrationInterface {
  abstract readonly name: string;
  readonly transaction: boolean = true;

  abstract up(queryRunner: QueryRunner): Promise<void>;

  /** @throws PersistenceError MIGRATION_REVERT always */
  async down(): Promise<void> {
    throw new PersistenceError('MIGRATION_REVERT', `${this.name} cannot be undone; write a new migration`);
  }
}

export type MigrationClass = new () => Migration;

const NUMBERED = /^[A-Z][A-Za-z0-9]*?(\d{13})$/;

/** Returns the number at the end of the name of a migration, by which steps are ordered; null where the name has none. */
export function migrationNumber(migration: MigrationClass): number | null {
  const digits = NUMBERED.exec(new migration().name)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Grants to the role of the service, as `'select, insert on outbox'`; the applier may do all that the service may. */
export async function grantToService(queryRunner: QueryRunner, what: string): Promise<void> {
  await queryRunner.query(`grant ${what} to ${await roleOf(queryRunner, 'service')}`);
  await grantToApplier(queryRunner, what);
}

/** Grants to the applier alone: the writer of tables that follow the log. */
export async function grantToApplier(queryRunner: QueryRunner, what: string): Promise<void> {
  await queryRunner.query(`grant ${what} to ${await roleOf(queryRunner, 'applier')}`);
}

/** Grants to a further role of the database, as `'door'`, and to it alone. */
export async function grantTo(queryRunner: QueryRunner, end: string, what: string): Promise<void> {
  await queryRunner.query(`grant ${what} to ${await roleOf(queryRunner, end)}`);
}

/** Takes a right of a further role back, as `'insert on outbox'`: what it keeps is granted again, column by column. */
export async function revokeFrom(queryRunner: QueryRunner, end: string, what: string): Promise<void> {
  await queryRunner.query(`revoke ${what} from ${await roleOf(queryRunner, end)}`);
}

/** Role names are the operator's; the owner's connection carries them as settings of the session. */
async function roleOf(queryRunner: QueryRunner, role: string): Promise<string> {
  const setting = `joinder.${role}_role`;
  const rows: { name: string | null }[] = await queryRunner.query(
    `select quote_ident(nullif(current_setting($1, true), '')) as name`,
    [setting],
  );
  const name = rows[0]?.name;
  if (!name) throw new PersistenceError('ROLE_NOT_SET', `the setting ${setting} of this connection names no role`);
  return name;
}
