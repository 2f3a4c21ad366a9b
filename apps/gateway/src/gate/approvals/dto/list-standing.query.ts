import { IsUUID } from 'class-validator';
import { IsOptional } from '#libs/http';

export class ListStandingQuery {
  @IsOptional()
  @IsUUID()
  readonly spaceId?: string;
}
