import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  ValidateNested,
} from 'class-validator';
import { HoldingDto } from '#libs/member';
import { ASK_ANSWERS, type AskAnswer } from '../ask-view.js';
import { ValueNameDto } from './value-name.dto.js';

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
  @ArrayUnique(({ messageId, index }: ValueNameDto) => `${messageId} ${index}`)
  @ValidateNested({ each: true })
  @Type(() => ValueNameDto)
  release?: ValueNameDto[];
}
