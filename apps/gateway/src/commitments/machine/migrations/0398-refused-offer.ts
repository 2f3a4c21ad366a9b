import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * Offers that who was asked could not take in, and said so before anything that counts: nothing is owed from there on. `was_late`
 * where the log had said before that the moment passed.
 */
export class RefusedOffer0000000000398 extends Migration {
  override readonly name = 'RefusedOffer0000000000398';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create view refused_offer as
  select c.space_no, c.creditor, c.commitment_id, r.t as refused_t,
    exists (select from commitment_move m
      where (m.space_no, m.creditor, m.commitment_id, m.offer) = (c.space_no, c.creditor, c.commitment_id, c.identity)
        and m.has_effect and m.move = 'overdue' and m.position < r.said_at) as was_late
  from commitment c join refused_by r on (r.space_no, r.position, r.member) = (c.space_no, c.position, c.debtor)
  where c.phase in ('offered', 'accepted', 'paused')
    and not exists (select from commitment_move m
      where (m.space_no, m.creditor, m.commitment_id, m.offer) = (c.space_no, c.creditor, c.commitment_id, c.identity)
        and m.has_effect and m.sender = c.debtor and m.position < r.said_at)`);
    await grantToService(runner, 'select on refused_offer');
  }
}
