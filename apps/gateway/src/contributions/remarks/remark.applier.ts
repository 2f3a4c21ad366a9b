import { Injectable } from '@nestjs/common';
import { HandlerApplier, type OpenedMessage } from '#libs/exchange';
import { insertAll } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { countedOf, REMARK, REMARK_HANDLERS, type RemarkRow, type RemarkTables } from './remark.handlers.js';

/**
 * What one of the two said to the other, with who else reads it: who a third member lied to is not theirs to answer for. What it says its
 * message id says: whoever got it got the same, and may have erased it.
 */
const SHARED_REMARKS = `
  select other as member, jsonb_build_array(member, remark_id, revision, kind, record_id, value_message, value_index, author, readers, withdrawn, message_id)::text as shared
  from remark cross join lateral unnest(case when member = $2 then array_remove(readers, $2) else array[member] end) as other
  where space_no = $1 and $2 = any(readers)`;

/** Keeps of each remark what its highest revision says, by its sender, its id and its value: nobody changes another's. */
@Injectable()
export class RemarkApplier extends HandlerApplier<null, RemarkTables> {
  static readonly handlers = REMARK_HANDLERS;
  override readonly tables = ['remark'];
  override readonly sharedRows = SHARED_REMARKS;
  protected override readonly handlers = REMARK_HANDLERS;
  protected override readonly writes = {
    remark: (tx: EntityManager, rows: readonly RemarkRow[]) => insertAll(tx, REMARK, countedOf(rows)),
  };

  override async erase(tx: EntityManager, stripped: readonly OpenedMessage[]): Promise<void> {
    const positions = stripped.map(({ position }) => position.toString());
    await tx.query(
      'update remark set property = null, value = null, labels = null where space_no = $1 and position = any($2::bigint[])',
      [stripped[0]?.spaceNo, positions],
    );
  }

  protected override facts(): Promise<null> {
    return Promise.resolve(null);
  }
}
