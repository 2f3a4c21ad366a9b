import { IsIn, IsOptional, IsString } from 'class-validator';
import { PageQuery } from '#libs/http';
import type { DutyKind } from '#libs/vocabulary';

export class ListInboxQuery extends PageQuery {
  // One of those that the service has, which its reader checks.
  @IsOptional()
  @IsString()
  readonly kind?: DutyKind;

  @IsIn(['open', 'snoozed'])
  readonly state: 'open' | 'snoozed' = 'open';
}
