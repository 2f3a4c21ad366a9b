import { Injectable } from '@nestjs/common';
import { HandlerApplier } from '#libs/exchange';
import { insertAll } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { CHECK_ANSWER, CHECK_ASKED, CHECK_HANDLERS, CHECK_PAGE, type CheckTables, firstOf } from './check.handlers.js';

/** What one of the two asked the other, and what it was answered. */
const SHARED_CHECKS = `
  select case when asker = $2 then member else asker end as member,
    jsonb_build_array('answer', asker, member, check_id, page, answer, hits, spent, budget, reply_to, t)::text as shared
  from check_answer where space_no = $1 and $2 in (asker, member)`;

/** Keeps who asked whom about how many numbers and what came of it; the numbers it leaves on the log. */
@Injectable()
export class CheckApplier extends HandlerApplier<null, CheckTables> {
  static readonly handlers = CHECK_HANDLERS;
  override readonly tables = ['check_asked', 'check_page', 'check_answer'];
  override readonly sharedRows = SHARED_CHECKS;
  protected override readonly handlers = CHECK_HANDLERS;
  protected override readonly writes = {
    check_asked: (tx: EntityManager, rows: readonly CheckTables['check_asked'][]) =>
      insertAll(tx, CHECK_ASKED, firstOf(rows)),
    check_page: CHECK_PAGE,
    check_answer: CHECK_ANSWER,
  };

  /** Its rows never held what is erased. */
  override async erase(): Promise<void> {}

  protected override facts(): Promise<null> {
    return Promise.resolve(null);
  }
}
