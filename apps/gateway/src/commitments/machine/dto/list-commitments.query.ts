import { IsIn } from 'class-validator';
import { IsOptional, PageQuery } from '#libs/http';

/** Which requests of a case are listed. */
export class ListCommitmentsQuery extends PageQuery {
  @IsOptional()
  @IsIn(['received', 'sent'])
  readonly side?: 'received' | 'sent';

  @IsOptional()
  @IsIn(['open', 'ended'])
  readonly state?: 'open' | 'ended';
}
