import { IsString, IsUUID, Length, MaxLength } from 'class-validator';

export class CommentDto {
  @IsUUID()
  draftMessageId!: string;

  @IsString()
  @MaxLength(40)
  clause!: string;

  @IsString()
  @Length(1, 4000)
  text!: string;
}
