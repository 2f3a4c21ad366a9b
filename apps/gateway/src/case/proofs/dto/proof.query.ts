import { IsIn, Matches } from 'class-validator';
import { IsOptional } from '#libs/http';
import { MEMBER_ID } from '#libs/vocabulary';

export class ProofQuery {
  /** Shows the content beside the message, to those who may read it. */
  @IsOptional()
  @IsIn(['true', 'false'])
  readonly content?: 'true' | 'false';

  /** Whose message the id names; needed only where several members used the same id. */
  @IsOptional()
  @Matches(MEMBER_ID)
  readonly sender?: string;
}
