import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of creates and what was answered to them. Local truth of the service; pruned by age. */
export class AddIdempotencyKey implements MigrationInterface {
  readonly name = 'AddIdempotencyKey0000000000002';
  readonly transaction = true;

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table idempotency_key (
        caller text not null,
        key text not null,
        request bytea not null,
        id uuid not null,
        claimed_until timestamptz not null,
        created_at timestamptz not null,
        status integer,
        body text,
        headers jsonb,
        primary key (caller, key)
      )`);
    await queryRunner.query('create index idempotency_key_created_at on idempotency_key (created_at)');
    await queryRunner.query(`
      do $$ begin
        execute format(
          'grant select, insert, update, delete on idempotency_key to %I',
          current_setting('joinder.service_role')
        );
      end $$`);
  }

  async down(): Promise<void> {
    throw new Error(`${this.name} cannot be undone; write a new migration`);
  }
}
