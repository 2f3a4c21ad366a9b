import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { HoldingDto } from '#libs/member';
import { ASK_ANSWERS, type AskAnswer } from '../ask-view.js';

/** A value of the record: the message that said it, and its place there. */
export class ReleasedStatementDto {
  @IsUUID()
  messageId!: string;

  @IsInt()
  @Min(0)
  @Max(199)
  index!: number;
}

/** What the owner says, and what it releases by saying it. */
export class AnswerDto extends HoldingDto {
  @IsIn(ASK_ANSWERS)
  answer!: AskAnswer;

  @IsString()
  @Length(1, 500)
  reason!: string;

  /** Of `released`: the values that the asker gets, with this answer and under the same approval. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique(({ messageId, index }: ReleasedStatementDto) => `${messageId} ${index}`)
  @ValidateNested({ each: true })
  @Type(() => ReleasedStatementDto)
  release?: ReleasedStatementDto[];
}
