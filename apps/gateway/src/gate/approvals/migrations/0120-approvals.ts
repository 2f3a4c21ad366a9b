import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** What prosecutors allowed, what waits for them, and by what right each message left. Local truth; nothing of it travels. */
export class Approvals0000000000120 extends Migration {
  override readonly name = 'Approvals0000000000120';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table standing_approval (
  approval_id uuid primary key,
  space_no integer not null references space,
  types text[] not null,
  recipients text[] not null,
  highest_handling smallint not null,
  starts date not null,
  ends date not null,
  reason text not null,
  given_by text not null,
  given_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  check (starts <= ends),
  check ((ended_by is null) = (ended_at is null))
);
create index standing_approval_space on standing_approval (space_no) where ended_at is null;
create table approval_request (
  message_id uuid primary key,
  space_no integer not null references space,
  state text not null check (state in ('waiting', 'approved', 'refused', 'withdrawn')),
  type text not null,
  recipients text[] not null,
  handling smallint not null,
  grounds text[] not null,
  author text not null,
  type_name text not null,
  message bytea,
  in_reply_to uuid,
  correlation_id uuid,
  urgent boolean not null,
  subject text,
  overlay jsonb,
  charter bytea,
  requested_at timestamptz not null,
  settled_by text,
  settled_at timestamptz,
  reason text,
  act uuid,
  place smallint not null default 0,
  check ((state = 'waiting') = (message is not null)),
  check ((state = 'waiting') = (settled_at is null))
);
create index approval_request_space on approval_request (space_no, requested_at);
create index approval_request_act on approval_request (act) where act is not null;
create index approval_request_author on approval_request (author, requested_at);
create table known_recipient (
  space_no integer not null references space,
  member text not null,
  first_message_id uuid not null references approval_request,
  approved_by text not null,
  approved_at timestamptz not null,
  primary key (space_no, member)
);
create table approved_message (
  message_id uuid primary key,
  space_no integer not null references space,
  author text not null,
  basis text not null check (basis in ('stays-home', 'standing', 'by-hand')),
  approval_id uuid references standing_approval,
  sent_at timestamptz not null,
  check ((basis = 'standing') = (approval_id is not null))
);
create index approved_message_approval on approved_message (approval_id) where approval_id is not null;`);
    await grantToService(runner, 'select, insert, update on standing_approval, approval_request');
    await grantToService(runner, 'select, insert on known_recipient, approved_message');
  }
}
