import { IsUUID } from 'class-validator';

export class OutlookQuery {
  @IsUUID()
  readonly spaceId!: string;
}
