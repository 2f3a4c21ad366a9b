import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, Matches } from 'class-validator';
import { MEMBER_ID } from '#libs/vocabulary';

/** Members that a message goes without: each is a recipient without sealing key. */
export class SendWithoutDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(63)
  @ArrayUnique()
  @Matches(MEMBER_ID, { each: true })
  members!: string[];
}
