import { Injectable } from '@nestjs/common';
import { HandlerApplier } from '#libs/exchange';
import { AGREEMENT_HANDLERS, AGREEMENT_WRITES, type AgreementTables } from './agreement.handlers.js';

/** Writes drafts, remarks, shared texts and named people. Any member may send them, so there is nothing to know before. */
@Injectable()
export class AgreementApplier extends HandlerApplier<unknown, AgreementTables> {
  static readonly handlers = AGREEMENT_HANDLERS;
  override readonly tables = ['agreement_draft', 'agreement_comment', 'named_person'];
  protected override readonly handlers = AGREEMENT_HANDLERS;
  protected override readonly writes = AGREEMENT_WRITES;

  protected override facts(): Promise<null> {
    return Promise.resolve(null);
  }
}
