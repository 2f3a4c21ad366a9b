import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '#libs/http';
import { INBOX_KINDS, type InboxKind } from '../inbox-item.js';

export class ListInboxQuery extends PageQuery {
  @IsOptional()
  @IsIn(INBOX_KINDS)
  readonly kind?: InboxKind;

  @IsIn(['open', 'snoozed'])
  readonly state: 'open' | 'snoozed' = 'open';
}
