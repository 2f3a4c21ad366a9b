import { IsUUID } from 'class-validator';

export class ListStandingQuery {
  @IsUUID()
  readonly spaceId!: string;
}
