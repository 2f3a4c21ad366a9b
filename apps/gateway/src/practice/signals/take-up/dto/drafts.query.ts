import { IsUUID } from 'class-validator';
import { IsOptional, PageQuery } from '#libs/http';

/** Of which signal; where it is left out, all that are open. */
export class DraftsQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  readonly signalId?: string;
}
