import { Injectable } from '@nestjs/common';
import { HandlerApplier, type OpenedMessage } from '#libs/exchange';
import { insertAll } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { COMMENT, COMMENT_HANDLERS, type CommentRow, type CommentTables, countedOf } from './comment.handlers.js';

/**
 * What one of the two said to the other, with who else reads it: who a third member lied to is not theirs to answer for. What it says its
 * message id says: whoever got it got the same, and may have erased it.
 */
const SHARED_COMMENTS = `
  select other as member, jsonb_build_array(member, comment_id, revision, record_id, value_message, value_index, language, handling, author,
    readers, withdrawn, message_id)::text as shared
  from comment cross join lateral unnest(case when member = $2 then array_remove(readers, $2) else array[member] end) as other
  where space_no = $1 and $2 = any(readers)`;

/** Keeps of each comment what its highest revision says, by its sender and its id: nobody changes another's. */
@Injectable()
export class CommentApplier extends HandlerApplier<null, CommentTables> {
  static readonly handlers = COMMENT_HANDLERS;
  override readonly tables = ['comment'];
  override readonly sharedRows = SHARED_COMMENTS;
  protected override readonly handlers = COMMENT_HANDLERS;
  protected override readonly writes = {
    comment: (tx: EntityManager, rows: readonly CommentRow[]) => insertAll(tx, COMMENT, countedOf(rows)),
  };

  override async erase(tx: EntityManager, stripped: readonly OpenedMessage[]): Promise<void> {
    const positions = stripped.map(({ position }) => position.toString());
    await tx.query("update comment set text = '' where space_no = $1 and position = any($2::bigint[])", [
      stripped[0]?.spaceNo,
      positions,
    ]);
  }

  protected override facts(): Promise<null> {
    return Promise.resolve(null);
  }
}
