import { IsIn, IsOptional } from 'class-validator';

/** Which requests of a case are listed. */
export class ListCommitmentsQuery {
  @IsOptional()
  @IsIn(['received', 'sent'])
  readonly side?: 'received' | 'sent';

  @IsOptional()
  @IsIn(['open', 'ended'])
  readonly state?: 'open' | 'ended';
}
