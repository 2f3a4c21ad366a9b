import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * A signal is found when its time is over. The role of the desk adds steps and changes none; what officers wrote in them goes by a function,
 * and only of a signal of which nothing is kept. A switch of sphere stays whole: it is the legal ground on which something was sent.
 */
export class SignalsEnd0000000000393 extends Migration {
  override readonly name = 'SignalsEnd0000000000393';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index signal_over on signal (retention_until, signal_id) where state in ('ROUTED', 'CONTEXT_ONLY', 'DISMISSED');
create function forget_words(purged uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  update signal_event e set detail = e.detail - 'words' from signal s
  where s.signal_id = purged and s.state = 'PURGED' and e.signal_id = s.signal_id and e.detail ? 'words'
$$;
revoke execute on function forget_words(uuid) from public;`);
    await grantToService(runner, 'execute on function forget_words(uuid)');
  }
}
