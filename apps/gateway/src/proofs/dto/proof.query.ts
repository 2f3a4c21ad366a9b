import { IsIn, IsOptional } from 'class-validator';

export class ProofQuery {
  /** Shows the content beside the message, to those who may read it. */
  @IsOptional()
  @IsIn(['true', 'false'])
  readonly content?: 'true' | 'false';
}
