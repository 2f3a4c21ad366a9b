import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * Numbers of the records that are held here, in their normal forms: a cache of the projection, made anew from the records at any time. Digests
 * of own numbers are made when somebody asks, under the agreement that began at `pepper_position`.
 */
export class ObjectKeys0000000000410 extends Migration {
  override readonly name = 'ObjectKeys0000000000410';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table object_key (
  space_no integer not null,
  kind smallint not null,
  key text not null,
  record_id uuid not null,
  position bigint not null,
  idx smallint not null,
  owner text not null,
  digest bytea,
  pepper_position bigint,
  primary key (space_no, kind, key, record_id, position, idx)
);
create index object_key_record on object_key (space_no, record_id);
create index object_key_digest on object_key (space_no, digest) where digest is not null;
create index object_key_pepper on object_key (space_no, owner, pepper_position);
create view object_number as select space_no, kind, key, record_id, owner from object_key;`);
    await grantToApplier(runner, 'select, insert, update, delete on object_key');
    await grantToService(runner, 'select, update (digest, pepper_position) on object_key');
    await grantToService(runner, 'select on object_number');
  }
}
