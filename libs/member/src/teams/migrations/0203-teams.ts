import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Who is on a case of this country. Nothing of it travels; a grant that ended stays, so that it is known who was in. */
export class Teams0000000000203 extends Migration {
  override readonly name = 'Teams0000000000203';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table case_team (
  space_no integer primary key references space,
  mode text not null check (mode in ('everybody', 'team')),
  version bigint not null,
  set_by text not null,
  set_at timestamptz not null
);
create table case_grant (
  grant_id uuid primary key,
  space_no integer not null references space,
  person_id text not null references person,
  kind text not null check (kind in ('lead', 'member', 'break-glass')),
  given_by text not null,
  given_at timestamptz not null,
  ends_at timestamptz,
  ended_by text,
  ended_at timestamptz,
  reason text not null
);
create unique index case_grant_open on case_grant (space_no, person_id) where ended_at is null and kind <> 'break-glass';
create index case_grant_of on case_grant (space_no) where ended_at is null;
create index case_grant_glass on case_grant (person_id, given_at) where kind = 'break-glass';
`);
    await grantToService(runner, 'select, insert, update on case_team, case_grant');
  }
}
