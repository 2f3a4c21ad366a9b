import { IsIn, IsString } from 'class-validator';
import { IsOptional, PageQuery } from '#libs/http';
import type { DutyKind } from '#libs/vocabulary';

export class ListInboxQuery extends PageQuery {
  // One of those that the service has, which its reader checks.
  @IsOptional()
  @IsString()
  readonly kind?: DutyKind;

  /** Only what nothing goes on without, or only the rest: neither stands behind pages of the other. */
  @IsOptional()
  @IsIn(['act', 'look'])
  readonly asks?: 'act' | 'look';

  @IsIn(['open', 'snoozed'])
  readonly state: 'open' | 'snoozed' = 'open';
}
