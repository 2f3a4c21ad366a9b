import { IsString, Length, Matches, MaxLength } from 'class-validator';
import { HoldingDto } from '../../send/sending.dto.js';

export class CommentDto extends HoldingDto {
  /** Position of the draft in the log of this space. */
  @Matches(/^(0|[1-9]\d{0,15})$/)
  readonly position!: string;

  @IsString()
  @MaxLength(40)
  readonly clause!: string;

  @IsString()
  @Length(1, 500)
  readonly text!: string;
}
