import { ArrayMaxSize, ArrayMinSize, IsArray, Matches } from 'class-validator';

/** Members to draft an agreement with; the own member is added. */
export class OpenSpaceDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(63)
  @Matches(/^[a-z]{2}(-[a-z0-9]{1,13})?$/, { each: true })
  members!: string[];
}
