import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * Who wrote each own message of people, and by what right it left. The exchange keeps it, because it tells authors of refusals; a
 * gateway kept it at its gate before, another service not at all.
 */
export class OwnMessage0000000000205 extends Migration {
  override readonly name = 'OwnMessage0000000000205';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table if not exists approved_message (
  message_id uuid primary key,
  space_no integer not null references space,
  author text not null,
  basis text not null,
  approval_id uuid,
  sent_at timestamptz not null
);
create index if not exists approved_message_approval on approved_message (approval_id) where approval_id is not null;
alter table approved_message rename to own_message;
alter index approved_message_approval rename to own_message_approval;
alter table own_message rename constraint approved_message_pkey to own_message_pkey;
alter table own_message rename constraint approved_message_space_no_fkey to own_message_space_no_fkey;
alter table own_message drop constraint if exists approved_message_basis_check, drop constraint if exists approved_message_check,
  drop constraint if exists approved_message_approval_id_fkey;
alter table own_message
  add constraint own_message_basis check (basis in ('stays-home', 'standing', 'by-hand', 'ungated')),
  add constraint own_message_approved check ((basis = 'standing') = (approval_id is not null));
create or replace view message_author as select message_id, space_no, author, sent_at, approval_id from own_message;
`);
    await grantToService(runner, 'select, insert on own_message');
    await grantToService(runner, 'select on message_author');
  }
}
