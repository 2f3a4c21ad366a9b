import { grantToService, Migration } from '#libs/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * What holders of something that was taken back owe its owner: an answer each, which their gateways give. No person asks or answers it, so
 * it is in no list of requests and no line of the activity.
 */
export class RecallOffers0000000000430 extends Migration {
  override readonly name = 'RecallOffers0000000000430';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table commitment add column recall_id uuid;
drop index commitment_listed;
create index commitment_listed on commitment (space_no, debtor, creditor, is_over, listed_by, position desc) include (commitment_id)
  where kind <> 'recall';
create index commitment_recall on commitment (space_no, creditor, recall_id) where kind = 'recall';
create index commitment_answerable on commitment (debtor) where kind = 'recall' and phase in ('offered', 'accepted', 'paused', 'declined');
create view recall_word as
  select space_no, position from commitment where kind = 'recall'
  union all
  select m.space_no, m.position from commitment_move m join commitment c using (space_no, creditor, commitment_id) where c.kind = 'recall';`);
    await grantToService(runner, 'select on recall_word');
  }
}
