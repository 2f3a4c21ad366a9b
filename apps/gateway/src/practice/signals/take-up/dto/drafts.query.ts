import { IsOptional, IsUUID } from 'class-validator';

/** Of which signal; where it is left out, all that are open. */
export class DraftsQuery {
  @IsOptional()
  @IsUUID()
  readonly signalId?: string;
}
