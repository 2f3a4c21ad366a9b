import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** Who was here and who is signed in. Local truth of the service; nothing of it travels. */
export class Identity0000000000110 extends Migration {
  override readonly name = 'Identity0000000000110';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table person (
  id text primary key,
  name text not null,
  desk text not null,
  roles text[] not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null
);
create table web_session (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  person_id text not null references person,
  id_token text not null,
  refresh_token text,
  opened_at timestamptz not null,
  asked_at timestamptz not null,
  confirmed_at timestamptz not null,
  last_seen_at timestamptz not null
);
create index web_session_last_seen on web_session (last_seen_at);`);
    await grantToService(runner, 'select, insert, update on person');
    await grantToService(runner, 'select, insert, update, delete on web_session');
  }
}
