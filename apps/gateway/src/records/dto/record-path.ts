import { IsUUID } from 'class-validator';

/** Where a record is, in the path of a route. */
export class RecordPath {
  @IsUUID()
  readonly spaceId!: string;

  @IsUUID()
  readonly recordId!: string;
}
