import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * How far an own stream is published has a row of its own: on the row of the stream's head each send waited for the sealer, which
 * locks that row while it seals, until the next batch was committed.
 */
export class PublishedHead0000000000378 extends Migration {
  override readonly name = 'PublishedHead0000000000378';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table published_head (
  space_no integer primary key references space,
  epoch integer not null,
  sequence bigint not null,
  lease_token bigint not null
) with (fillfactor = 50);
insert into published_head (space_no, epoch, sequence, lease_token)
  select space_no, epoch, published_through, lease_token from stream_head;
alter table stream_head drop column published_through;
`);
    await grantToService(runner, 'select, insert, update, delete on published_head');
  }
}
