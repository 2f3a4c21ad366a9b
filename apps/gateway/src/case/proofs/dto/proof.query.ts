import { IsIn, IsOptional, Matches } from 'class-validator';

export class ProofQuery {
  /** Shows the content beside the message, to those who may read it. */
  @IsOptional()
  @IsIn(['true', 'false'])
  readonly content?: 'true' | 'false';

  /** Whose message the id names; needed only where several members used the same id. */
  @IsOptional()
  @Matches(/^[a-z]{2}(-[a-z0-9]{1,13})?$/)
  readonly sender?: string;
}
