import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsOptional } from '#libs/http';
import { HoldingDto } from '#libs/member';
import { MEMBER_ID } from '#libs/vocabulary';
import type { ValueName } from '../comment-view.js';

/** A value of the record: the message that said it, and its place there. */
export class CommentedValueDto implements ValueName {
  @IsUUID()
  messageId!: string;

  @IsInt()
  @Min(0)
  @Max(199)
  index!: number;
}

/** Codes that need no words of their own. */
const HANDLINGS = ['H0', 'H1', 'H2'] as const;

/** What is said about a record, or a value of it. */
export class RecordCommentDto extends HoldingDto {
  @IsUUID()
  recordId!: string;

  /** Absent where the whole record is meant. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => CommentedValueDto)
  value?: CommentedValueDto;

  @IsString()
  @Length(1, 4000)
  text!: string;

  /** BCP 47, of the text. */
  @IsOptional()
  @IsString()
  @MaxLength(35)
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  language?: string;

  /** That of the case where it is absent. */
  @IsOptional()
  @IsIn(HANDLINGS)
  handling?: (typeof HANDLINGS)[number];

  /** Members that hold it, besides the own one; all of them where it is absent. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(64)
  @ArrayUnique()
  @Matches(MEMBER_ID, { each: true })
  readers?: string[];
}
