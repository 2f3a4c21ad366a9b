import { IsString, MaxLength } from 'class-validator';

/** Whom a record is handed to. */
export class AssignDto {
  @IsString()
  @MaxLength(255)
  readonly personId!: string;
}
