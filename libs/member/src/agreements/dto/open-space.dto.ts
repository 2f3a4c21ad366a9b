import { ArrayMaxSize, ArrayMinSize, IsArray, Matches } from 'class-validator';
import { MEMBER_ID } from '#libs/vocabulary';

/** Members to draft an agreement with; this member is added. */
export class OpenSpaceDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(63)
  @Matches(MEMBER_ID, { each: true })
  members!: string[];
}
