import { Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/** A text that says who somebody is has no route, whatever a program decides. */
export class QuarantineHolds0000000000348 extends Migration {
  override readonly name = 'QuarantineHolds0000000000348';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function refuse_quarantined() returns trigger language plpgsql as $$
begin
  if exists (select from signal s where s.signal_id = new.signal_id and s.state = 'QUARANTINED') then
    raise exception 'signal % is in quarantine', new.signal_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger route_holds before insert on route for each row execute function refuse_quarantined();`);
  }
}
