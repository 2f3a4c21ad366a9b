import { IsIn } from 'class-validator';
import { IsOptional } from '#libs/http';

/** Which proposals of a case. */
export class ListProposalsQuery {
  @IsOptional()
  @IsIn(['open'])
  state?: 'open';

  /** Of records of the own country, or by it. */
  @IsOptional()
  @IsIn(['to-us', 'by-us'])
  direction?: 'to-us' | 'by-us';
}
