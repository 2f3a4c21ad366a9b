import { grantTo, grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * By what signals may belong together: digests under a key of the door, which adds them and reads none. Two that are equal are a proposal,
 * found when somebody looks; what is stored of it is what a person decided. Of a text that says who somebody is nothing is decided. Days are
 * numbers from 1970 on.
 */
export class Links0000000000388 extends Migration {
  override readonly name = 'Links0000000000388';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table link_key (
  kind text not null check (kind in ('address', 'plate', 'plate-slip', 'phone', 'company', 'account')),
  digest bytea not null check (octet_length(digest) = 16),
  day integer not null,
  signal_id uuid not null references signal,
  primary key (kind, digest, day, signal_id)
);
create index link_key_of on link_key (signal_id);
create index link_key_over on link_key (day);
create table link_proposal (
  signal_id uuid not null references signal,
  other_id uuid not null references signal,
  kinds text[] not null,
  accepted boolean not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (signal_id, other_id),
  check (signal_id < other_id)
);
create index link_proposal_of_other on link_proposal (other_id);
create function refuse_quarantined_link() returns trigger language plpgsql as $$
begin
  if exists (select from signal s where s.signal_id in (new.signal_id, new.other_id) and s.state = 'QUARANTINED') then
    raise exception 'one of the signals % and % is in quarantine', new.signal_id, new.other_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger link_holds before insert or update on link_proposal for each row execute function refuse_quarantined_link();`);
    await grantTo(runner, 'door', 'insert on link_key');
    await grantToService(runner, 'select, delete on link_key');
    await grantToService(runner, 'select, insert, update on link_proposal');
  }
}
