import { IsOptional, IsUUID } from 'class-validator';

export class ListStandingQuery {
  @IsOptional()
  @IsUUID()
  readonly spaceId?: string;
}
