import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, Matches } from 'class-validator';

/** Members that a message goes without: each is a recipient without sealing key. */
export class SendWithoutDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(63)
  @ArrayUnique()
  @Matches(/^[a-z]{2}(-[a-z0-9]{1,13})?$/, { each: true })
  members!: string[];
}
